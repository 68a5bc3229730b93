import { attribute } from './attribute.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

export type DatedEntry = {
  /** The id of its title, unique on the page. */
  readonly id: string
  /** The large figure: `5`, `5–7`, or a word such as `week 3` or `date open`. */
  readonly day: string
  /** Small lines below it: weekday, times in both places. */
  readonly dayLines: readonly string[]
  readonly title: string
  readonly href: string
  /** The language of the title, when it is not the page's. */
  readonly titleLanguage?: string | undefined
  /** One line: discipline, languages, place, partners. */
  readonly meta?: string | Html | undefined
  /** A margin note, tags, a sentence. */
  readonly body?: Html | undefined
  /** The format badge, the places left, the way to register. */
  readonly aside?: Html | undefined
}

// `5` and `5–7` are set large; words would not fit beside the title.
const isFigure = (day: string): boolean => /^[\d–]{1,5}$/.test(day)

/** One event in a programme that is read, not compared: date, what, and how to attend. */
export const datedEntry = (entry: DatedEntry): Html =>
  html` <article class="entry" aria-labelledby="${entry.id}">
    <div class="entry-date">
      <p class="entry-day${isFigure(entry.day) ? '' : ' entry-day-words'}">${entry.day}</p>
      <p class="entry-lines">${entry.dayLines.map((line) => html`<span>${line}</span> `)}</p>
    </div>
    <div class="entry-text">
      <h3 id="${entry.id}">
        <a href="${entry.href}" ${attribute('lang', entry.titleLanguage)}>${entry.title}</a>
      </h3>
      ${entry.meta === undefined ? nothing : html`<p class="entry-meta">${entry.meta}</p>`}
      ${entry.body}
    </div>
    ${entry.aside && html`<div class="entry-aside">${entry.aside}</div>`}
  </article>`

/** A month of a programme with its entries; `compact` for a long list that is looked through. */
export const monthSection = ({
  title,
  entries,
  compact,
}: {
  readonly title: string
  readonly entries: Html
  readonly compact?: boolean
}): Html =>
  html`<section class="month${compact === true ? ' month-compact' : ''}">
    <h2>${title}</h2>
    ${entries}
  </section>`
