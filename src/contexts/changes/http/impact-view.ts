import { publicEventRoute } from '#contexts/programme/contract.ts'
import {
  type EventFacts,
  type Planned,
  seatReasonInWords,
} from '#contexts/registrations/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import type { ImpactView } from '../pages/impact.ts'
import { countsOf, type ItemImpact } from '../service/preview-change.ts'

const factsInWords = (facts: EventFacts, language: Language): string =>
  [formatWhen(language, facts.when), words(language)(`format.${facts.format}`)]
    .filter(Boolean)
    .join(', ')

const countsInWords = ({ allotted }: Planned, language: Language): ImpactView['counts'] => {
  const reasons = [...new Set(allotted.map(({ because }) => because))]
  const counts = countsOf(allotted)
  return reasons.map((reason) => ({
    sentence: seatReasonInWords(language, reason),
    count: counts[reason] ?? 0,
  }))
}

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

const languagesInWords = ({ allotted, registrations }: Planned, language: Language): string => {
  const told = new Set(allotted.map(({ id }) => id))
  const counts = new Map<Language, number>()
  for (const one of registrations.filter(({ id }) => told.has(id))) {
    counts.set(one.language, (counts.get(one.language) ?? 0) + 1)
  }
  const languages = [...counts].map(
    ([tag, count]) => `${languageName(language, tag)} ${String(count)}`,
  )
  return words(language)('impact.languages', { languages: languages.join(', ') })
}

/** What a change does to one event, in the reader's words. */
export const impactView = (impact: ItemImpact, language: Language): ImpactView => {
  const say = words(language)
  const { view, before, after, refusal, seats } = impact
  return {
    title: inLanguage(view.event.content.title, language).text,
    href: `/${language}${publicEventRoute.href({ slug: view.event.slug })}`,
    was: factsInWords(before, language),
    willBe: factsInWords(after, language),
    ...(refusal === undefined ? {} : { refusal: say(`refused.${refusal}`) }),
    counts: seats === undefined ? [] : countsInWords(seats, language),
    people: seats === undefined ? [] : peopleInWords(seats, language),
    languages: seats === undefined ? '' : languagesInWords(seats, language),
  }
}
