import { attribute } from '#kit/html/components/attribute.ts'
import { type Html, html } from '#kit/html/html.ts'

import { type MarkKind, type Piece } from '../domain/marks.ts'

type Labels = Readonly<Record<MarkKind, string>>

const flat = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece) => [piece, ...flat(piece.within)])

/** The first stretch of each proposal: there one can see the word for what it is. */
const firstOfEach = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const seen = new Set<string>()
  return new Set(
    flat(pieces).filter(({ mark }) => {
      if (mark === undefined || seen.has(mark.proposal)) return false
      seen.add(mark.proposal)
      return true
    }),
  )
}

/** A press text as it was written, with everything that was found in it under a mark with its word. */
export const markedText = ({
  pieces,
  language,
  labels,
}: {
  readonly pieces: readonly Piece[]
  readonly language: string
  readonly labels: Labels
}): Html => {
  const first = firstOfEach(pieces)
  const stretch = (piece: Piece): Html => {
    const { text, mark, within } = piece
    const inner = within.length === 0 ? html`${text}` : html`${within.map(stretch)}`
    if (mark === undefined) return inner
    const isFirst = first.has(piece)
    const id = isFirst ? `found-${mark.proposal}` : undefined
    const label = html`<span class="${isFirst ? 'found-word' : 'visually-hidden'}"
      >${labels[mark.kind]}</span
    >`
    return html`<mark class="found found-${mark.kind}" ${attribute('id', id)}
      >${inner}${label}</mark
    >`
  }
  return html`<div class="marked-text" lang="${language}" dir="auto">${pieces.map(stretch)}</div>`
}
