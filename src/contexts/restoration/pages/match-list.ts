import { tag } from '#kit/html/components/tag.ts'
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
  readonly missing: readonly string[]
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
    <h3>
      <a href="${row.href}"><bdi lang="${row.titleLanguage ?? ''}">${row.title}</bdi></a>
      ${row.isIllustrative ? tag({ label: say('illustrative') }) : nothing}
    </h3>
    <p class="match-verdict">${say(`verdict.${row.verdict}`)}</p>
    <ul class="grounds">
      ${row.because.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      row.missing.length === 0
        ? nothing
        : html`<p class="match-missing">${say('missing.title')} ${row.missing.join(' ')}</p>`
    }
    ${row.before === '' ? nothing : html`<p class="soft">${row.before}</p>`}
  </li>`

/** Matches in their order, each with its grounds and what puts it before the next. */
export const matchList = (say: RestorationWords, rows: readonly MatchRow[]): Html =>
  html`<ol class="matches">
    ${rows.map((row) => matchItem(say, row))}
  </ol>`
