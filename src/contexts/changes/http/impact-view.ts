import { type doubleBookings, publicEventRoute } from '#contexts/programme/contract.ts'
import {
  type EventFacts,
  type Planned,
  plans,
  seatReasonInWords,
} from '#contexts/registrations/contract.ts'
import { formatWhen, withinSentence } from '#kit/i18n/dates.ts'
import { countryName, languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, languages } from '#kit/text/localised.ts'

import { impactData, type ImpactTotals } from '../documents/impact-data.ts'
import type { Counts } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import type { FiguresView, ImpactView } from '../pages/impact.ts'
import type { ItemImpact } from '../service/preview-change.ts'

/** An event in a line: when, where and how. */
export const factsInWords = ({ when, place, format }: EventFacts, language: Language): string =>
  [
    withinSentence(language, formatWhen(language, when)),
    place === null ? '' : inLanguage(place, language).text,
    words(language)(`format.${format}`),
  ]
    .filter(Boolean)
    .join(', ')

const countsInWords = (counts: Counts, language: Language): ImpactView['counts'] =>
  Object.entries(counts).map(([reason, count]) => ({
    sentence: seatReasonInWords(language, reason),
    count,
  }))

const peopleInWords = (
  { allotted, registrations }: Planned,
  language: Language,
): ImpactView['people'] => {
  const byId = new Map(registrations.map((one) => [one.id, one]))
  return allotted.map(({ id, to, because }) => ({
    name: byId.get(id)?.name ?? '',
    party: to.party,
    sentence: seatReasonInWords(language, because),
  }))
}

/** The guests of the reader's side, by precedence; those of the other side are in no plan of theirs. */
const guestsInWords = (seats: Planned, language: Language): ImpactView['people'] => {
  const ranks = new Map(
    seats.registrations.flatMap(({ id, reserve, rank }) =>
      reserve === null ? [] : [[id, rank ?? Infinity] as const],
    ),
  )
  const allotted = seats.allotted
    .filter(({ id }) => ranks.has(id))
    .toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
  return peopleInWords({ ...seats, allotted }, language)
}

const reservesInWords = ({ reserves }: Planned, language: Language): readonly string[] => {
  const say = words(language)
  const count = (seats: number | null): string =>
    seats === null ? say('impact.seats.any') : String(seats)
  return reserves
    .filter(({ seats, given, after }) => seats !== after || (given > 0 && after !== null))
    .map(({ side, kind, seats, after }) =>
      say(seats === after ? `impact.reserve.${kind}.same` : `impact.reserve.${kind}`, {
        side: countryName(language, side),
        before: count(seats),
        after: count(after),
      }),
    )
}

const languagesInWords = (notices: ImpactTotals['notices'], language: Language): string => {
  const told = languages.filter((tag) => notices[tag] > 0)
  const said = told.map((tag) => `${languageName(language, tag)} ${String(notices[tag])}`)
  return said.length === 0
    ? ''
    : words(language)('impact.languages', { languages: said.join(', ') })
}

/** How many registrations of all events together end how, and who is told. */
export const totalsView = (
  { byReason, notices }: Pick<ImpactTotals, 'byReason' | 'notices'>,
  language: Language,
): FiguresView => ({
  counts: countsInWords(byReason, language),
  languages: languagesInWords(notices, language),
})

type ConflictNotes = Awaited<ReturnType<typeof doubleBookings.notes>>

/** What a change does to one event, in the reader's words. */
export const impactView = (
  impact: ItemImpact,
  { language, notes }: { language: Language; notes: ConflictNotes },
): ImpactView => {
  const say = words(language)
  const { view, before, after, refusal, seats } = impact
  const { registrations } = impactData(impact)
  const figures =
    registrations === null ? { counts: [], languages: '' } : totalsView(registrations, language)
  return {
    title: inLanguage(view.event.content.title, language).text,
    href: `/${language}${publicEventRoute.href({ slug: view.event.slug })}`,
    difference: {
      was: factsInWords(before, language),
      willBe: factsInWords(after, language),
    },
    conflicts: notes(impact.viewAfter, impact.conflicts),
    ...(refusal === undefined ? {} : { refusal: say(`refused.${refusal}`) }),
    ...figures,
    people: seats === undefined ? [] : peopleInWords(plans.ofPublic(seats), language),
    guests: seats === undefined ? [] : guestsInWords(seats, language),
    reserves: seats === undefined ? [] : reservesInWords(seats, language),
  }
}
