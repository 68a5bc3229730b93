import { dataTable } from '#kit/html/components/data-table.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'

/** How many registrations end how, in the sentences that people are told, and in which languages. */
export type FiguresView = {
  readonly counts: readonly { readonly sentence: string; readonly count: number }[]
  readonly languages: string
}

/** What a change does to one event, in finished words. */
export type ImpactView = FiguresView & {
  readonly title: string
  readonly href: string
  /** What it is and what it would be; undefined once it was settled. */
  readonly difference?: { readonly was: string; readonly willBe: string }
  /** What would be in its way: the same venue or the same people at the same time. */
  readonly conflicts: readonly Html[]
  /** Why it cannot be done so. */
  readonly refusal?: string
  /** What became of it, once it was settled. */
  readonly outcome?: string
  readonly people: readonly PersonView[]
  /** The official guests of the reader's side, by precedence. */
  readonly guests: readonly PersonView[]
  /** What becomes of the seats that each side keeps for its guests. */
  readonly reserves: readonly string[]
}

type PersonView = { readonly name: string; readonly party: number; readonly sentence: string }

const table = (
  say: ChangeWords,
  people: readonly PersonView[],
  frame: { readonly id: string; readonly caption: string },
): Html =>
  dataTable({
    ...frame,
    columns: [
      { label: say('impact.name') },
      { label: say('impact.party'), numeric: true },
      { label: say('impact.ends') },
    ],
    rows: people.map(({ name, party, sentence }) => ({ cells: [name, party, sentence] })),
  })

const peopleTable = (say: ChangeWords, { people, title }: ImpactView, index: number): Html =>
  people.length === 0
    ? nothing
    : html`<details class="disclosure disclosure-inline">
        <summary>${say('impact.people', { count: people.length })}</summary>
        ${table(say, people, { id: `people-${String(index)}`, caption: title })}
      </details>`

/** What each side keeps, and of the reader's own side who sits there. */
const guestsPart = (say: ChangeWords, { reserves, guests }: ImpactView, index: number): Html =>
  html`${
    reserves.length === 0
      ? nothing
      : html`<div class="prose">
          <p class="soft">${say('impact.reserves')}</p>
          <ul>
            ${reserves.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`
  }
  ${
    guests.length === 0
      ? nothing
      : table(say, guests, { id: `guests-${String(index)}`, caption: say('impact.guests') })
  }`

const figures = (say: ChangeWords, { counts, languages }: FiguresView): Html =>
  counts.length === 0
    ? html`<p class="soft">${say('impact.nobody')}</p>`
    : html`<div class="prose">
        <p class="soft">${say('impact.told')}</p>
        <ul>
          ${counts.map(({ sentence, count }) => html`<li><strong>${count}</strong> · ${sentence}</li>`)}
        </ul>
        <p class="soft">${languages}</p>
      </div>`

const whatItMeans = (say: ChangeWords, impact: ImpactView, index: number): Html =>
  html`${impact.conflicts}
  ${impact.outcome === undefined ? nothing : html`<p>${impact.outcome}</p>`} ${figures(say, impact)}
  ${peopleTable(say, impact, index)} ${guestsPart(say, impact, index)}`

/** One event of a change: what was, what will be, and what it means for how many. */
export const impactSection = (say: ChangeWords, impact: ImpactView, index: number): Html =>
  html`<section class="leaf stack">
    <h2><a href="${impact.href}">${impact.title}</a></h2>
    ${
      impact.difference === undefined
        ? nothing
        : html`<p>${say('impact.from-to', impact.difference)}</p>`
    }
    ${
      impact.refusal === undefined
        ? whatItMeans(say, impact, index)
        : html`<p class="field-error">${impact.refusal}</p>`
    }
  </section>`

export type TotalsView = FiguresView & { readonly events: number }

/** All events of a change together, where they are more than one page shows. */
export const totalsSection = (say: ChangeWords, totals: TotalsView): Html =>
  html`<section class="leaf stack">
    <h2>${say('impact.together', { count: totals.events })}</h2>
    ${figures(say, totals)}
  </section>`
