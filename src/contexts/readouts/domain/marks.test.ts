import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { type Mark, type Piece, piecesOf } from './marks.ts'

const text = 'Anna met Boris in Baku and promised a hall.'
const mark = (kind: Mark['kind'], words: string): Mark => {
  const start = text.indexOf(words)
  return { kind, span: [start, start + words.length], proposal: kind }
}
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      const inside = piece.within.length === 0 ? piece.text : shown(piece.within)
      return piece.mark === undefined ? inside : `<${piece.mark.kind} ${inside}>`
    })
    .join('')

describe('a text in stretches', () => {
  it('marks what was found, also within what was promised', () => {
    assert.equal(
      shown(
        piecesOf(text, [
          mark('undertaking', 'in Baku and promised a hall'),
          mark('person', 'Anna'),
          mark('place', 'Baku'),
        ]),
      ),
      '<person Anna> met Boris <undertaking in <place Baku> and promised a hall>.',
    )
  })

  it('loses no character where findings overlap or cross an edge', () => {
    const crossing = piecesOf(text, [
      mark('undertaking', 'Baku and promised'),
      mark('institution', 'in Baku'),
      mark('place', 'Baku'),
    ])
    const plain = shown(crossing).replaceAll(/<\w+ |>/g, '')
    assert.equal(plain, text)
    assert.match(shown(crossing), /<institution in ><undertaking <institution Baku>/)
  })

  it('is the text itself where nothing was found', () => {
    assert.equal(shown(piecesOf(text, [])), text)
  })
})
