import { isZone } from '#kit/time/zones.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import {
  type Contribution,
  disciplines,
  type EventContent,
  type EventPlan,
  formats,
  type Place,
} from '../domain/event.ts'
import type { When } from '../domain/when.ts'
import { readWrittenDate, readWrittenTime } from '../domain/written-date.ts'
import type { FieldProblem } from '../pages/event-form-page/field-problem.ts'
import {
  type EventFormValues,
  localisedOf,
  type PlanValues,
} from '../pages/event-form-page/form-values.ts'
import { dateText } from '../pages/event-form-page/values-of-event.ts'
import { placeTyped, type Places, zoneOf } from './event-places.ts'

export type FormSetting = {
  readonly language: Language
  readonly places: Places
  /** The content that the form opened on; what the form does not ask stays as it is there. */
  readonly base: EventContent | undefined
}

/** Collects what is wrong, field by field, while everything else is still read. */
class Problems {
  readonly found: FieldProblem[] = []
  add(field: string, problem: FieldProblem['problem']): void {
    this.found.push({ field, problem })
  }
}

const wholeNumber = (
  text: string,
  { field, most, problems }: { field: string; most: number; problems: Problems },
): number | null => {
  if (text === '') return null
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  if (number <= most) return number
  problems.add(field, 'not-a-whole-number')
  return null
}

const isFormat = (text: string): text is (typeof formats)[number] =>
  formats.some((format) => format === text)

/** The plan that a form describes; what is wrong goes to `problems`. */
export const planOfForm = (values: PlanValues, problems: Problems): EventPlan => {
  const options = values.options.flatMap(({ format, minOnSite }, index) => {
    if (!isFormat(format)) return []
    const field = `min-on-site-${String(index)}`
    const least = wholeNumber(minOnSite, { field, most: 1_000_000, problems })
    return [{ format, ...(least === null ? {} : { minOnSite: least }) }]
  })
  const decideBy = wholeNumber(values.decideBy, { field: 'decide-by', most: 365, problems })
  if (options.length === 0) problems.add('format-0', 'plan-has-no-format')
  const { reading } = values
  return {
    options,
    otherwise: values.otherwise === 'cancel' ? 'cancel' : 'postpone',
    decideBy: decideBy ?? 14,
    reading: reading === 'strict' || reading === 'lenient' ? reading : 'open',
  }
}

export const newProblems = (): Problems => new Problems()

const timeOf = (text: string, field: string, problems: Problems): string | null => {
  if (text === '') return null
  const time = readWrittenTime(text)
  if (time === undefined) problems.add(field, 'time-cannot-be-read')
  return time ?? null
}

const dateOf = (
  values: EventFormValues,
  { base, language }: FormSetting,
  problems: Problems,
): When => {
  // A date that was not touched stays exactly what it was, week bounds and all.
  if (base !== undefined && values.date === dateText(base, language)) return base.when
  const read = readWrittenDate(values.date)
  if (read.ok) return read.value
  problems.add('date', read.refusal)
  return { precision: 'none' }
}

const whenOf = (values: EventFormValues, setting: FormSetting, problems: Problems): When => {
  const date = dateOf(values, setting, problems)
  const startTime = timeOf(values.startTime, 'start-time', problems)
  const endTime = timeOf(values.endTime, 'end-time', problems)
  if (date.precision === 'day') return { ...date, startTime, endTime }
  if (startTime !== null && problems.found.every(({ field }) => field !== 'date')) {
    problems.add('start-time', 'time-needs-a-day')
  }
  return date
}

const contributionsOf = (values: EventFormValues, problems: Problems): Contribution[] =>
  values.contributions.flatMap(({ institution, role, contributes }, index) => {
    if (institution === '') {
      problems.add(`institution-${String(index)}`, 'institution-is-missing')
      return []
    }
    const known = (['organiser', 'host', 'supporter'] as const).find((each) => each === role)
    return [{ institution, role: known ?? 'supporter', contributes: localisedOf(contributes) }]
  })

const sourcesOf = (values: EventFormValues, problems: Problems): string[] => {
  const sources = values.sources
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text)
  if (!sources.every(isAddress)) problems.add('sources', 'source-is-no-address')
  return sources
}

type Placed = {
  readonly venue: string | null
  readonly place: Place | null
  readonly country: string | null
}

/** The place that the form opened on, where nobody touched it: its names in other languages stay. */
const untouchedPlace = (
  { city, country }: EventFormValues,
  { base, language }: FormSetting,
): Place | undefined => {
  const shown = base?.place ?? undefined
  const isSame = shown?.country === country && (shown.name[language] ?? shown.city) === city
  return isSame ? shown : undefined
}

const placeOf = (values: EventFormValues, setting: FormSetting, problems: Problems): Placed => {
  const { places, language } = setting
  if (values.venue !== 'city') {
    const venue = places.venues.find(({ id }) => id === values.venue)?.id ?? null
    return { venue, place: null, country: null }
  }
  if (values.city === '') problems.add('city', 'city-is-missing')
  const { city, country } = values
  const typed = placeTyped({ city, country }, { places, language })
  return { venue: null, place: untouchedPlace(values, setting) ?? typed, country }
}

const zoneTyped = (values: EventFormValues, derived: string, problems: Problems): string => {
  if (values.zone === '') return derived
  if (!isZone(values.zone)) problems.add('zone', 'zone-is-not-known')
  return values.zone
}

/** The content that a form describes, or everything that keeps it from being one. */
export const contentOfForm = (
  values: EventFormValues,
  setting: FormSetting,
): Result<EventContent, readonly FieldProblem[]> => {
  const problems = newProblems()
  const { base, places } = setting
  const title = localisedOf(values.title)
  if (Object.keys(title).length === 0) {
    problems.add(`title-${setting.language}`, 'event-has-no-title')
  }
  const chosen = [values.discipline, ...values.otherDisciplines]
  const named = [...new Set(chosen)].flatMap((each) => disciplines.filter((one) => one === each))
  if (values.discipline === '') problems.add('discipline', 'event-has-no-discipline')
  const { venue, place, country } = placeOf(values, setting, problems)
  const online = { field: 'online-capacity', most: 1_000_000, problems }
  const content: EventContent = {
    title,
    summary: localisedOf(values.summary),
    disciplines: named,
    when: whenOf(values, setting, problems),
    zone: zoneTyped(values, zoneOf({ venue, country }, places), problems),
    venue,
    place,
    contributions: contributionsOf(values, problems),
    plan: values.ownPlan ? planOfForm(values.plan, problems) : null,
    needsArrivals: values.needsArrivals,
    otherRegions: values.otherRegions,
    onlineRights: values.onlineRights,
    onlineCapacity: wholeNumber(values.onlineCapacity, online),
    spokenLanguages: [...values.spokenLanguages],
    sources: sourcesOf(values, problems),
    illustrative: values.illustrative,
    announcedOn: base?.announcedOn ?? null,
    heldFormat: base?.heldFormat ?? null,
  }
  return problems.found.length === 0 ? accept(content) : refuse(problems.found)
}
