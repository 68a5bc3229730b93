import type { Visit } from '#kit/http/visit.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { termsOf } from '../data/vocabulary.ts'
import { type Condition, conditions, priorities } from '../domain/assessment.ts'
import { labelOf } from '../domain/label-of.ts'
import { periods, siteKinds } from '../domain/site.ts'
import { words } from '../messages/words.ts'
import type { ListedSite, SearchField } from '../pages/register-page.ts'
import type { StatesView } from '../pages/states-picture.ts'
import type { StateCount } from '../store/map-store.ts'
import type { YearCount } from '../store/states-by-year-store.ts'
import type { Search, SeenSite } from '../store/seen-store.ts'

const longest = 200

/** What the address asks for; a value that no list knows finds nothing, which is what was asked. */
export const searchOf = ({ url }: Pick<Visit, 'url'>, relation: string): Search => {
  const asked = (name: string): string =>
    (url.searchParams.get(name) ?? '').trim().slice(0, longest)
  return {
    relation,
    name: asked('name'),
    kind: asked('kind'),
    condition: asked('condition'),
    threat: asked('threat'),
    period: asked('period'),
    place: asked('place'),
    priority: asked('priority'),
  }
}

/** What narrows a search, as the query of an address. */
export const queryOf = ({
  relation: _relation,
  ...asked
}: Search): Readonly<Record<string, string>> => asked

export const isNarrowed = (search: Search): boolean =>
  Object.values(queryOf(search)).some((asked) => asked !== '')

const choicesOf = <Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): readonly Choice[] => values.map((value) => ({ value, label: label(value) }))

/** What can be chosen to narrow a search. */
export const searchChoices = (
  language: Language,
): Readonly<Record<SearchField, readonly Choice[]>> => {
  const say = words(language)
  return {
    kind: choicesOf(siteKinds, (kind) => say(`kind.${kind}`)),
    condition: choicesOf(conditions, (condition) => say(`condition.${condition}`)),
    threat: termsOf('categories').map((term) => ({ value: term.id, label: term[language] })),
    period: choicesOf(periods, (period) => say(`period.${period}`)),
    priority: choicesOf(priorities, (priority) => say(`priority.${priority}`)),
  }
}

/** A site as lists show it. */
export const listedOf = (
  site: SeenSite,
  { language }: Pick<Visit, 'language'>,
  href: (slug: string) => string,
): ListedSite => {
  const say = words(language)
  const label = labelOf(site.names, language)
  const others = site.names.filter(({ text }) => text !== label?.text)
  return {
    name: label?.text ?? site.slug,
    nameLanguage: label?.language ?? '',
    otherNames: others
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' · '),
    href: href(site.slug),
    kind: say(`kind.${site.kind}`),
    condition: site.condition,
    assessed: site.assessedOn === null ? '' : formatDay(language, site.assessedOn, 'short'),
    priority: site.priority === null ? '' : say(`priority.${site.priority}`),
  }
}

const noneYet = (): Record<Condition, number> => ({
  good: 0,
  fair: 0,
  poor: 0,
  'very-bad': 0,
  destroyed: 0,
  unknown: 0,
})

/** The states of what was found, by kind, those with most sites first. */
export const statesOf = (counts: readonly StateCount[], language: Language): StatesView => {
  const say = words(language)
  const rows = siteKinds.flatMap((kind) => {
    const own = counts.filter((count) => count.kind === kind)
    const byCondition = noneYet()
    for (const { condition, sites } of own) byCondition[condition] = sites
    const all = own.reduce((sum, { sites }) => sum + sites, 0)
    return all === 0 ? [] : [{ label: say(`kind.${kind}`), all, counts: byCondition }]
  })
  return { say, by: 'kind', rows: rows.toSorted((a, b) => b.all - a.all) }
}

/** The states of what was found at the end of each year, the earliest first. */
export const statesOverTime = (counts: readonly YearCount[], language: Language): StatesView => {
  const years = [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => a - b)
  const rows = years.map((year) => {
    const byCondition = noneYet()
    for (const count of counts) {
      if (count.year === year) byCondition[count.condition] = count.sites
    }
    const all = Object.values(byCondition).reduce((sum, sites) => sum + sites, 0)
    return { label: String(year), all, counts: byCondition }
  })
  return { say: words(language), by: 'year', rows }
}
