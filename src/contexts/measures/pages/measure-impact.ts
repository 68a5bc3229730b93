import { formatBadge } from '#kit/html/components/format-badge.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import { type Task, taskList } from '#kit/html/components/task-list.ts'
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

/** One event as it stands and as it would be: two marks with their words, and why. */
const flipTask = ({ title, href, when, before, after, because }: FlippedEvent): Task => ({
  when,
  title,
  href,
  text: because.join(' '),
  action: html`<div class="actions">
    <div>${formatBadge(before)}</div>
    <span aria-hidden="true">→</span>
    <div>${formatBadge(after)}</div>
  </div>`,
})

/** The events that would change, each from what to what, and why. */
export const flipList = (flips: readonly FlippedEvent[]): Html =>
  taskList({ tasks: flips.map(flipTask) })

/** Which events would change, in one sentence first. */
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
    ${flips.length === 0 ? nothing : flipList(flips)}
  </section>`
