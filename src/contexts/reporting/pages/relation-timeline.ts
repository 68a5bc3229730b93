import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

export type TimelineYear = {
  readonly year: string
  readonly isPresent: boolean
  /** How much of what, in words. */
  readonly counts: readonly string[]
  readonly moments: readonly {
    readonly kind: string
    readonly date: string
    readonly text: string
    readonly href: string
    readonly isAhead: boolean
  }[]
  /** That more is on record than stands here; '' where all of it does. */
  readonly left: string
}

const moment = ({ kind, date, text, href, isAhead }: TimelineYear['moments'][number]): Html =>
  html`<li class="${isAhead ? 'relation-moment relation-ahead' : 'relation-moment'}">
    <span class="relation-date">${date}</span>
    <span
      ><a href="${href}"><bdi>${text}</bdi></a> <span class="soft">${kind}</span></span
    >
  </li>`

/** The years of a relation, from the first record to the next planned act. */
export const relationTimeline = (years: readonly TimelineYear[]): Html =>
  html`<div class="relation-years">
    ${years.map(({ year, isPresent, counts, moments, left }) =>
      disclosure({
        summary: html`<strong class="relation-year">${year}</strong>
          <span class="soft">${counts.join(' · ')}</span>`,
        open: isPresent,
        body: html`<ol class="plain-list">
            ${moments.map(moment)}
          </ol>
          ${left === '' ? nothing : html`<p class="soft">${left}</p>`}`,
      }),
    )}
  </div>`
