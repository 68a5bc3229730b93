import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MarkKind, Piece } from '../domain/marks.ts'
import type { ReadoutWords } from '../messages/words.ts'
import { markedText } from './marked-text.ts'

export type SourcePageView = {
  readonly say: ReadoutWords
  readonly above: { readonly label: string; readonly href: string }
  readonly source: string
  readonly address: string
  readonly isPrivate: boolean
  readonly kept: string
  readonly pieces: readonly Piece[]
  readonly language: string
  readonly labels: Readonly<Record<MarkKind, string>>
}

/** The text that a meeting was captured from, as it was brought. */
export const sourcePage = (view: SourcePageView): Html => {
  const { say, above, source, address, isPrivate, kept, pieces, language, labels } = view
  return html`${pageHead({
      above,
      title: html`${say('source.title')}
      ${isPrivate ? tag({ label: say('visibility.own') }) : nothing}`,
      lede: address === '' ? source : html`<a href="${address}">${source}</a>`,
    })}
    <div class="stack">
      ${markedText({ pieces, language, labels })}
      <p class="soft">${kept}</p>
    </div>`
}
