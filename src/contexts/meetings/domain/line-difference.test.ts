import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { compareLines } from './line-difference.ts'
import { markedLines } from './note-line.ts'

describe('two texts of the same notes', () => {
  it('are laid side by side line by line', () => {
    assert.deepEqual(compareLines('a\nb\nc', 'a\nx\nc'), [
      { in: 'both', text: 'a' },
      { in: 'saved', text: 'b' },
      { in: 'own', text: 'x' },
      { in: 'both', text: 'c' },
    ])
  })

  it('give each text back from its own lines', () => {
    const saved = 'one\ntwo\n\nthree'
    const own = '\ntwo\nfour\nthree\nfive'
    const lines = compareLines(saved, own)
    const kept = (other: string) =>
      lines.flatMap((line) => (line.in === other ? [] : [line.text])).join('\n')
    assert.equal(kept('own'), saved)
    assert.equal(kept('saved'), own)
  })
})

describe('the notes of a meeting', () => {
  it('tell undertakings from statements by the first sign of a line', () => {
    assert.deepEqual(markedLines('Opening\n! lend a hall\n> thanks for the concert\n!\na ! b'), [
      { line: 2, mark: 'undertaking', words: 'lend a hall' },
      { line: 3, mark: 'statement', words: 'thanks for the concert' },
    ])
  })
})
