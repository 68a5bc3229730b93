import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { sideNames } from './side-names.ts'

const mexico = { name: 'México', accent: 'a', language: 'es' } as const
const azerbaijan = { name: 'Azərbaycan', accent: 'b' } as const

describe('the names of the sides', () => {
  it('begin with the reader’s own, each in its accent and language', () => {
    assert.equal(
      markup(sideNames({ own: mexico, other: azerbaijan })),
      '<span class="side-names"><span class="side-name side-a" lang="es">México</span>' +
        '<span class="gutter" aria-hidden="true"></span>' +
        '<span class="side-name side-b">Azərbaycan</span></span>',
    )
  })

  it('are the same names in the other order for the other side', () => {
    const names = markup(sideNames({ own: azerbaijan, other: mexico }))
    assert.ok(names.indexOf('Azərbaycan') < names.indexOf('México'))
  })
})
