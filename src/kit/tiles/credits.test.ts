import assert from 'node:assert/strict'
import { it } from 'node:test'

import { creditsIn } from './credits.ts'

it('an attribution is its words and its links, without any other markup', () => {
  assert.deepEqual(
    creditsIn(
      '<a href="https://protomaps.com" target="_blank">Protomaps</a> &copy; <a class=x href=https://openstreetmap.org/copyright><b>OpenStreetMap</b></a>',
    ),
    [
      { text: 'Protomaps', href: 'https://protomaps.com' },
      { text: ' © ' },
      { text: 'OpenStreetMap', href: 'https://openstreetmap.org/copyright' },
    ],
  )
  assert.deepEqual(creditsIn('<a href="javascript:alert(1)">Somebody</a><img src=x onerror=y>'), [
    { text: 'Somebody' },
  ])
  assert.deepEqual(creditsIn(' '), [])
})
