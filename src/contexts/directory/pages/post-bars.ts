import { type Html, html, nothing } from '#kit/html/html.ts'

/** Where a post lies on the axis, in hundredths of its width. */
export type Bar = {
  readonly begins: number
  readonly surelyFrom: number
  readonly surelyUntil: number
  readonly ends: number
  readonly isOpen: boolean
}

export type Ticks = {
  readonly years: readonly { readonly year: number; readonly at: number }[]
  readonly today: number
}

export type PostRow = {
  readonly title: string
  readonly href?: string
  /** The institution, or the person who holds it. */
  readonly where: string
  readonly whereHref?: string
  readonly held: string
  readonly isNow: boolean
  readonly source: string
  /** Who recorded it, and what else is to be said. */
  readonly note: string
  readonly bar: Bar
}

const percent = (value: number): string => `${value.toFixed(2)}%`

const line = (from: number, to: number, dashes: string): Html =>
  to - from < 0.2
    ? nothing
    : html`<line
        x1="${percent(from)}"
        x2="${percent(to)}"
        y1="7"
        y2="7"
        stroke="currentColor"
        stroke-width="2"
        stroke-dasharray="${dashes}"
      />`

const drawn = ({ begins, surelyFrom, surelyUntil, ends, isOpen }: Bar, today: number): Html =>
  html`<svg class="post-bar" width="100%" height="14" aria-hidden="true" focusable="false">
    <line
      x1="${percent(today)}"
      x2="${percent(today)}"
      y1="0"
      y2="14"
      class="post-today"
      stroke-width="1"
    />
    ${line(begins, surelyFrom, '2 5')}
    <rect
      x="${percent(surelyFrom)}"
      width="${percent(Math.max(0.6, surelyUntil - surelyFrom))}"
      y="3"
      height="8"
      fill="currentColor"
    />
    ${line(surelyUntil, ends, isOpen ? '6 4' : '2 5')}
  </svg>`

const years = ({ years: marks }: Ticks): Html =>
  html`<svg class="post-years" width="100%" height="22" aria-hidden="true" focusable="false">
    ${marks.map(
      ({ year, at }) =>
        html`<line x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="5" class="post-today" />
          <text x="${percent(at)}" y="18" text-anchor="middle" fill="currentColor">${year}</text>`,
    )}
  </svg>`

const linked = (text: string, href: string | undefined): Html =>
  href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`

const row = (post: PostRow, ticks: Ticks, sourceWord: string): Html =>
  html`<li class="post-row${post.isNow ? ' post-now' : ''}">
    <p>
      <strong>${linked(post.title, post.href)}</strong>
      ${post.where === '' ? nothing : html`<span>${linked(post.where, post.whereHref)}</span>`}
    </p>
    <p class="soft">
      ${post.held}${post.note === '' ? '' : ` · ${post.note}`}
      ${
        post.source.startsWith('http')
          ? html` · <a href="${post.source}">${sourceWord}</a>`
          : post.source === ''
            ? nothing
            : html` · ${post.source}`
      }
    </p>
    ${drawn(post.bar, ticks.today)}
  </li>`

/** Posts as people read them, each with its time on one axis. */
export const postBars = ({
  rows,
  ticks,
  sourceWord,
}: {
  readonly rows: readonly PostRow[]
  readonly ticks: Ticks
  readonly sourceWord: string
}): Html =>
  html`<div class="post-bars">
    <ul class="post-rows">
      ${rows.map((post) => row(post, ticks, sourceWord))}
    </ul>
    ${years(ticks)}
  </div>`
