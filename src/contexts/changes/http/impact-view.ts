import { publicEventRoute } from '#contexts/programme/contract.ts'
import {
  type EventFacts,
  type Planned,
  seatReasonInWords,
} from '#contexts/registrations/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, languages } from '#kit/text/localised.ts'

import { impactData, type ImpactTotals } from '../documents/impact-data.ts'
import type { Counts } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import type { FiguresView, ImpactView } from '../pages/impact.ts'
import type { ItemImpact } from '../service/preview-change.ts'

const factsInWords = ({ when, place, format }: EventFacts, language: Language): string =>
  [
    formatWhen(language, when),
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

/** What a change does to one event, in the reader's words. */
export const impactView = (impact: ItemImpact, language: Language): ImpactView => {
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
    ...(refusal === undefined ? {} : { refusal: say(`refused.${refusal}`) }),
    ...figures,
    people: seats === undefined ? [] : peopleInWords(seats, language),
  }
}
