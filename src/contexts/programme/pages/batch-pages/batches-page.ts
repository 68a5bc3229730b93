import { button } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import type { BatchWords } from '../../messages/batch-words.ts'

/** Something done to many events at once, in finished words. */
export type BatchEntry = {
  readonly when: string
  readonly sentence: string
  /** How much can be taken back, or why nothing can. */
  readonly standing: string
  readonly href: string
  readonly undo: { readonly href: string; readonly label: string } | undefined
}

export type BatchesView = {
  readonly say: BatchWords
  readonly above: { readonly label: string; readonly href: string }
  readonly did: string | undefined
  readonly refused: string | undefined
  readonly entries: readonly BatchEntry[]
}

export const undoForm = ({ undo }: Pick<BatchEntry, 'undo'>): Html =>
  undo === undefined
    ? nothing
    : html`<form method="post" action="${undo.href}">${button({ label: undo.label })}</form>`

const row = (entry: BatchEntry, say: BatchWords): Html =>
  html`<li class="event-row batch-row">
    <p class="event-row-date">${entry.when}</p>
    <div>
      <h2><bdi>${entry.sentence}</bdi></h2>
      <p class="soft">${entry.standing}</p>
      <p><a href="${entry.href}">${say('lately.look')}</a></p>
    </div>
    ${undoForm(entry)}
  </li>`

/** What the own side did to many events at once, each with the way back. */
export const batchesPage = ({ say, above, did, refused, entries }: BatchesView): Html =>
  html`${did && flashMessage({ text: did })}
  ${refused && flashMessage({ text: refused, kind: 'problem' })}
  ${pageHead({ title: say('lately.title'), lede: say('lately.lede'), above })}
  ${
    entries.length === 0
      ? emptyState({ title: say('lately.empty'), text: say('lately.empty.hint') })
      : html`<ul class="event-rows">
          ${entries.map((entry) => row(entry, say))}
        </ul>`
  }`
