import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestorationWords } from '../messages/words.ts'

/** A need as the list shows it, in finished words. */
export type ListedNeed = {
  readonly title: string
  readonly titleLanguage?: string
  readonly href: string
  readonly site: string
  readonly siteLanguage?: string
  readonly urgency: string
  readonly works: string
  /** How many could help, or that a survey comes first. */
  readonly help: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

export type NeedsPageView = {
  readonly say: RestorationWords
  readonly lede: string
  /** The reader's own side first. */
  readonly sides: readonly { readonly name: string; readonly needs: readonly ListedNeed[] }[]
  readonly addHref?: string
  readonly did?: string
}

const row = (say: RestorationWords, need: ListedNeed) => ({
  cells: [
    html`<a href="${need.href}"><bdi lang="${need.titleLanguage ?? ''}">${need.title}</bdi></a>
      ${need.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}<br /><span
        class="soft"
        ><bdi lang="${need.siteLanguage ?? ''}">${need.site}</bdi>${
          need.isPrivate ? ` · ${say('private')}` : ''
        }</span
      >`,
    need.urgency,
    need.works,
    need.help,
  ],
})

const sideOf = (say: RestorationWords, side: NeedsPageView['sides'][number], index: number): Html =>
  html`<section class="stack" aria-labelledby="needs-${index}-title">
    <h2 id="needs-${index}-title">${say('needs.of', { side: side.name })}</h2>
    ${
      side.needs.length === 0
        ? html`<p class="soft">${say('needs.of.none')}</p>`
        : dataTable({
            id: `needs-${index}`,
            caption: say('needs.of', { side: side.name }),
            isNamedAbove: true,
            columns: [
              { label: say('column.need') },
              { label: say('column.urgency') },
              { label: say('column.works') },
              { label: say('column.help') },
            ],
            rows: side.needs.map((need) => row(say, need)),
          })
    }
  </section>`

/** What the sites of both sides need, the own side's first. */
export const needsPage = ({ say, lede, sides, addHref, did }: NeedsPageView): Html => {
  const hasNone = sides.every(({ needs }) => needs.length === 0)
  const add = (kind: 'filled' | 'outlined'): Html =>
    addHref === undefined ? nothing : buttonLink({ label: say('needs.add'), href: addHref, kind })
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({ title: say('needs.title'), lede, actions: add('filled') })}
    <div class="stack-wide">
      ${
        hasNone
          ? emptyState({
              title: say('needs.none.title'),
              text: say('needs.none'),
              action: add('outlined'),
            })
          : html`${sides.map((side, index) => sideOf(say, side, index))}`
      }
    </div>`
}
