import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Verdict } from '../domain/match.ts'
import type { RestorationWords } from '../messages/words.ts'

/** A match in finished words: who, how far it fits, why, what is missing. */
export type MatchRow = {
  readonly title: string
  readonly titleLanguage?: string
  readonly href: string
  readonly verdict: Verdict
  readonly because: readonly string[]
  /** What one would have to ask, in one sentence; '' where nothing is missing. */
  readonly missing: string
  /** Why it stands before the next; '' where nothing tells them apart. */
  readonly before: string
  readonly isIllustrative: boolean
}

const marks: Readonly<Record<Verdict, string>> = {
  fits: 'match-whole',
  'fits-in-part': 'match-half',
  'cannot-tell': 'match-open',
  'does-not-fit': 'match-none',
}

const matchItem = (say: RestorationWords, row: MatchRow): Html =>
  html`<li class="match ${marks[row.verdict]}">
    <div class="match-who">
      <h3>
        <a href="${row.href}"><bdi lang="${row.titleLanguage ?? ''}">${row.title}</bdi></a>
      </h3>
      <p class="match-verdict">${say(`verdict.${row.verdict}`)}</p>
      ${row.isIllustrative ? html`<p>${illustrativeTag({ label: say('illustrative') })}</p>` : nothing}
    </div>
    <div class="match-why">
      <ul class="match-grounds">
        ${row.because.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${row.missing === '' ? nothing : html`<p class="match-missing">${row.missing}</p>`}
      ${row.before === '' ? nothing : html`<p class="soft">${row.before}</p>`}
    </div>
  </li>`

/** Matches in their order, each with its grounds and what puts it before the next. */
export const matchList = (say: RestorationWords, rows: readonly MatchRow[]): Html =>
  html`<ol class="matches">
    ${rows.map((row) => matchItem(say, row))}
  </ol>`
