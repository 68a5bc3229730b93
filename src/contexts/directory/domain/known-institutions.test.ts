import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Localised } from '#kit/text/localised.ts'

import { knownInstitutions, type NamedInstitution } from './known-institutions.ts'

const called = (
  name: Localised,
  { side = 'MX', acronym }: { readonly side?: string | null; readonly acronym?: string } = {},
): NamedInstitution => ({
  side,
  name,
  names: acronym === undefined ? [] : [{ text: acronym, language: null, use: 'acronym' }],
})

describe('institutions that are known already', () => {
  const ministry = called({ es: 'Secretaría de Cultura' })
  const institute = called(
    { es: 'Instituto Nacional de Antropología e Historia' },
    { acronym: 'INAH' },
  )
  const theirs = called({ az: 'Azərbaycan Milli Kitabxanası' }, { side: 'AZ' })
  const known = knownInstitutions([ministry, institute, theirs])

  it('are found in another spelling, in capitals and by an acronym that is written as the name', () => {
    assert.equal(known.same(called({ en: 'SECRETARIA DE CULTURA' })), ministry)
    assert.equal(known.same(called({ en: 'Azerbaycan Milli Kitabxanasi' }, { side: 'AZ' })), theirs)
    assert.equal(known.same(called({ es: 'INAH' })), institute)
  })

  it('are not those of the other side, nor whoever is called so in part', () => {
    assert.equal(known.same(called({ es: 'Secretaría de Cultura' }, { side: 'AZ' })), undefined)
    assert.equal(known.same(called({ es: 'Secretaría de Cultura' }, { side: null })), undefined)
    assert.equal(known.same(called({ es: 'Secretaría de Cultura de Oaxaca' })), undefined)
  })

  it('are alike where the acronym alone is the same', () => {
    const other = called({ es: 'Otro instituto' }, { acronym: 'inah' })
    assert.equal(known.same(other), undefined)
    assert.equal(known.like(other), institute)
  })

  it('are not taken for one by their consonants alone', () => {
    const school = knownInstitutions([called({ es: 'Casa del Loto' })])
    assert.equal(school.same(called({ es: 'Casa del Late' })), undefined)
  })
})
