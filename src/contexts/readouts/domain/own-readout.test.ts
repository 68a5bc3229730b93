import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { faultsOf, isStale, languageFor, revised, type WrittenReadout } from './own-readout.ts'

const none = { title: '', body: '', holds: false }
const written = (az: string, en: string, holds = false): WrittenReadout => ({
  original: 'az',
  texts: {
    az: { title: 'Görüş', body: az, holds: false },
    en: { title: 'Meeting', body: en, holds },
    es: none,
  },
})

describe('a readout in several languages', () => {
  it('marks a translation that is older than the original', () => {
    const first = revised(written('Bir', 'One'))
    assert.equal(isStale(first, 'en'), false)
    const second = revised(written('İki', 'One'), first)
    assert.deepEqual([isStale(second, 'en'), isStale(second, 'az')], [true, false])
    assert.equal(isStale(revised(written('İki', 'Two'), second), 'en'), false)
    assert.equal(isStale(revised(written('İki', 'One', true), second), 'en'), false)
  })

  it('stays stale while nobody looks at the translation', () => {
    const second = revised(written('İki', 'One'), revised(written('Bir', 'One')))
    assert.equal(isStale(revised(written('İki', 'One'), second), 'en'), true)
  })

  it('leaves out a language in which nothing is written', () => {
    const readout = revised(written('Bir', 'One'))
    assert.deepEqual(Object.keys(readout.texts).toSorted(), ['az', 'en'])
    assert.deepEqual([languageFor(readout, 'es'), languageFor(readout, 'en')], ['az', 'en'])
  })

  it('needs a whole original and whole translations', () => {
    assert.deepEqual([...faultsOf(written('Bir', 'One'))], [])
    assert.deepEqual([...faultsOf(written('Bir', ''))], [['en', 'body-is-missing']])
    const { texts } = written('Bir', 'One')
    assert.deepEqual([...faultsOf({ original: 'es', texts })], [['es', 'original-is-empty']])
  })
})
