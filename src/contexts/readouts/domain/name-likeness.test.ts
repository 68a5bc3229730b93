import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { likenessOfNames, shareOfWords } from './name-likeness.ts'

const institute = 'National Institute of Fine Arts'

describe('words that names share', () => {
  it('count by how much of a name another has', () => {
    assert.equal(shareOfWords(institute, 'National Institute of Fine Arts and Literature'), 1)
    assert.equal(shareOfWords('National Institute of Fine Arts and Literature', institute), 0.8)
    assert.equal(shareOfWords('', institute), 0)
  })

  it('make names alike by how much of both is shared, in any order and without accents', () => {
    assert.equal(likenessOfNames(institute, 'National Institute of Fine Arts and Literature'), 0.8)
    assert.equal(
      likenessOfNames('Escuela Nacional de Antropología', 'ESCUELA nacional antropologia'),
      1,
    )
    assert.equal(likenessOfNames(institute, 'Museum'), 0)
    assert.equal(likenessOfNames('', ''), 0)
  })
})
