import { dataTable } from '#kit/html/components/data-table.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import type { MeasuresWords } from '../messages/words.ts'

/** A format with its words and, where it is known, how many may come. */
export type FormatTold = {
  readonly format: MarkFormat
  readonly label: string
  readonly note?: string
}

/** An event of the programme that a measure would change, told by the programme itself. */
export type FlippedEvent = {
  readonly title: string
  readonly titleLanguage: string
  readonly href: string
  readonly when: string
  readonly before: FormatTold
  readonly after: FormatTold
  readonly because: readonly string[]
}

/** An event into whose place, time and rules a measure falls. */
export type ConcernedEvent = Pick<FlippedEvent, 'title' | 'titleLanguage' | 'href' | 'when'> & {
  readonly now: FormatTold
}

/** What a change of the measures would do to the programme. */
export type Impact = { readonly flips: readonly FlippedEvent[]; readonly stays: number }

const row = ({ title, titleLanguage, href, when, before, after, because }: FlippedEvent) => ({
  cells: [
    html`<a href="${href}" lang="${titleLanguage}"><bdi>${title}</bdi></a
      ><br /><span class="soft">${when}</span>`,
    formatBadge(before),
    formatBadge(after),
    because.join(' '),
  ],
})

/** Which events would change, from what to what, and why; in one sentence first. */
export const measureImpact = ({ flips, stays }: Impact, say: MeasuresWords): Html =>
  html`<section class="stack">
    <h2>${say('impact.title')}</h2>
    <p class="lede">
      ${
        flips.length === 0
          ? say('impact.none', { stays })
          : say('impact.some', { flips: flips.length, stays })
      }
    </p>
    ${
      flips.length === 0
        ? nothing
        : dataTable({
            id: 'impact',
            caption: say('impact.title'),
            columns: [
              { label: say('impact.column.event') },
              { label: say('impact.column.before') },
              { label: say('impact.column.after') },
              { label: say('impact.column.because') },
            ],
            rows: flips.map(row),
          })
    }
  </section>`
