import { formatWhen } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import type { EventContent, EventPlan } from '../../domain/event.ts'
import { type EventFormValues, type PlanValues, textsOf } from './form-values.ts'

export const planValues = (plan: EventPlan): PlanValues => ({
  options: plan.options.map(({ format, minOnSite }) => ({
    format,
    minOnSite: minOnSite === undefined ? '' : String(minOnSite),
  })),
  otherwise: plan.otherwise,
  decideBy: String(plan.decideBy),
  reading: plan.reading,
})

/** The date as the form shows it, and as it reads it back. */
export const dateText = ({ when }: Pick<EventContent, 'when'>, language: Language): string =>
  when.precision === 'none' ? '' : formatWhen(language, when)

type Whose = { readonly programme: string; readonly owner: string; readonly visibility: string }

const hoursOf = ({ when }: EventContent): { startTime: string; endTime: string } =>
  when.precision === 'day'
    ? { startTime: when.startTime ?? '', endTime: when.endTime ?? '' }
    : { startTime: '', endTime: '' }

type PlaceValues = Pick<EventFormValues, 'venue' | 'city' | 'country'>

const placeValues = ({ venue, place }: EventContent, language: Language): PlaceValues => {
  if (place === null) return { venue: venue ?? '', city: '', country: '' }
  const city = place.name[language] ?? place.city
  return { venue: venue ?? 'city', city, country: place.country }
}

/** What the form holds when it opens on a content. */
export const valuesOfEvent = (
  content: EventContent,
  whose: Whose,
  { language, defaultPlan }: { language: Language; defaultPlan: EventPlan },
): EventFormValues => {
  const [discipline = '', ...otherDisciplines] = content.disciplines
  return {
    ...whose,
    title: textsOf(content.title),
    summary: textsOf(content.summary),
    discipline,
    otherDisciplines,
    date: dateText(content, language),
    ...hoursOf(content),
    zone: content.zone,
    ...placeValues(content, language),
    ownPlan: content.plan !== null,
    plan: planValues(content.plan ?? defaultPlan),
    needsArrivals: content.needsArrivals,
    otherRegions: content.otherRegions,
    onlineRights: content.onlineRights,
    onlineCapacity: content.onlineCapacity === null ? '' : String(content.onlineCapacity),
    contributions: content.contributions.map(({ institution, role, contributes }) => ({
      institution,
      role,
      contributes: textsOf(contributes),
    })),
    spokenLanguages: content.spokenLanguages,
    sources: content.sources.join('\n'),
    illustrative: content.illustrative,
  }
}
