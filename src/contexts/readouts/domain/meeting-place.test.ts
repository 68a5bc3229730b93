import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { lexiconWith } from '../data/lexicon.ts'
import { meetingPlace } from './meeting-place.ts'
import { readText } from './read-text.ts'

const placeIn = (text: string): string => {
  const read = readText(text, lexiconWith([]))
  assert.ok(read.ok)
  return meetingPlace(text, read.value)
}

describe('the place of a meeting', () => {
  it('stands in the sentence that tells the day', () => {
    assert.equal(
      placeIn(
        'Ambassador Ana Ruiz spoke of the heritage of Sheki. She was received by the Minister of Culture, Aydin Quliyev, in Baku on 3 May 2021. The guests then left for Gabala.',
      ),
      'Baku',
    )
  })

  it('is not a place that was only spoken of', () => {
    assert.equal(
      placeIn(
        'On 3 May 2021 the Ambassador of Mexico, Ana Ruiz, met with the Minister of Culture, Aydin Quliyev. He spoke of the heritage of Karabakh.',
      ),
      '',
    )
  })

  it('is told in Spanish and Azerbaijani as well', () => {
    assert.equal(
      placeIn(
        'El 3 de mayo de 2021 la embajadora Ana Ruiz se reunió en Bakú con el ministro de Cultura, Aydin Quliyev. Hablaron de Sheki.',
      ),
      'Bakú',
    )
    assert.equal(
      placeIn(
        '3 may 2021-ci ildə Bakıda mədəniyyət naziri Aydın Quliyev Meksikanın səfiri Ana Ruizlə görüşdü. O, Şəkinin irsindən danışdı.',
      ),
      'Bakı',
    )
  })
})
