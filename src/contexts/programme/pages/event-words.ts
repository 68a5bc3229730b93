import {
  type Institution,
  ownSideFirst,
  type Relation,
  type Side,
  type Venue,
} from '#contexts/relations/contract.ts'
import { formatDay, formatTime, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { startOf } from '../domain/event-start.ts'
import type { EventContent, EventPlan } from '../domain/event.ts'
import type { ProgrammeWords } from '../messages/words.ts'

/** What turns ids into names, and facts into words, for one reader. */
export type Reader = {
  readonly language: Language
  readonly say: ProgrammeWords
  readonly relation: Relation
  /** The reader's own side. */
  readonly side: string
  readonly venues: readonly Venue[]
  readonly institutions: readonly Institution[]
}

export const sideNamed = ({ relation, language }: Reader, id: string): string => {
  const side = relation.sides.find((one) => one.id === id)
  return side === undefined ? id : inLanguage(side.name, language).text
}

export const sideRepresented = ({ relation, language }: Reader, id: string): string => {
  const side = relation.sides.find((one) => one.id === id)
  return side === undefined ? id : inLanguage(side.representedBy, language).text
}

/** Whose an event or programme is: a side's name, or that it is both sides'. */
export const ownerInWords = (reader: Reader, owner: string): string =>
  owner === 'joint' ? reader.say('owner.joint') : sideNamed(reader, owner)

/** Who sees it: everyone, both sides, or one side alone. */
export const visibilityInWords = (reader: Reader, visibility: string): string => {
  if (visibility === 'public') return reader.say('visibility.public')
  if (visibility === 'joint') return reader.say('visibility.joint')
  return reader.say('visibility.private', { side: sideNamed(reader, visibility) })
}

const displayNames = new Map<Language, Intl.DisplayNames>()

/** The name of a language, by its code, in the reader's language. */
export const languageName = (code: string, language: Language): string => {
  const names = displayNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' })
  displayNames.set(language, names)
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** The city whose clocks `zone` names, as the reader calls it. */
export const cityOfZone = ({ relation, venues, language }: Reader, zone: string): string => {
  const side = relation.sides.find((one) => one.zone === zone)
  if (side !== undefined) return inLanguage(side.city, language).text
  const venue = venues.find((one) => one.zone === zone)
  if (venue !== undefined) return inLanguage(venue.cityName, language).text
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

export const venueInWords = ({ venues, language }: Reader, id: string): string => {
  const venue = venues.find((one) => one.id === id)
  if (venue === undefined) return id
  const name = inLanguage(venue.name, language).text
  const city = inLanguage(venue.cityName, language).text
  return name.includes(city) ? name : `${name}, ${city}`
}

/** Where an event is to be: its venue, a city, or that it is not known yet. */
export const placeInWords = (reader: Reader, { venue, place }: EventContent): string => {
  if (venue !== null) return venueInWords(reader, venue)
  if (place === null) return reader.say('place.not-known')
  const named = inLanguage(place.name, reader.language).text
  const country = sideNamed(reader, place.country)
  return named === '' ? country : `${named}, ${country}`
}

/** The date as exactly as it is known, with its hours on its own clocks: … 19:00–21:00. */
export const whenInWords = (reader: Reader, { when }: Pick<EventContent, 'when'>): string => {
  const date = formatWhen(reader.language, when, 'full')
  if (when.precision !== 'day' || when.startTime === null) return date
  return `${date}, ${when.startTime}${when.endTime === null ? '' : `–${when.endTime}`}`
}

type OtherClock = { readonly zone: string; readonly own: boolean }

const otherClock = ({ relation, side }: Reader, zone: string): OtherClock | undefined => {
  const zones = relation.sides.map((one: Side) => ({ zone: one.zone, own: one.id === side }))
  return zones.find((one) => one.zone !== zone)
}

/**
 * The same moment on both sides' clocks: 21 September 2020, Monday, 19:00 Baku = 10:00 Mexico
 * City; undefined until its hour is known.
 */
const clocksInWords = (reader: Reader, content: EventContent): string | undefined => {
  const { when, zone } = content
  const start = startOf(content)
  const other = otherClock(reader, zone)
  if (when.precision !== 'day' || when.startTime === null) return undefined
  const until = when.endTime === null ? '' : `–${when.endTime}`
  if (start === undefined || other === undefined) return undefined
  const there = formatTime(reader.language, start, other.zone)
  const day = dayInZone(start, other.zone)
  const otherDay = day === when.first ? '' : ` (${formatDay(reader.language, day, 'day-month')})`
  const here = `${when.startTime}${until} ${cityOfZone(reader, zone)}`
  return `${here} = ${there} ${cityOfZone(reader, other.zone)}${otherDay}`
}

/** Date, hours, and both clocks, in one line: Monday, 21 September 2020, 19:00 Baku = 10:00 Mexico City. */
export const whenWithClocks = (reader: Reader, content: EventContent): string => {
  const clocks = clocksInWords(reader, content)
  return clocks === undefined
    ? whenInWords(reader, content)
    : `${formatWhen(reader.language, content.when, 'full')}, ${clocks}`
}

/** The alternatives of a plan, one sentence each, in order. */
export const planInWords = ({ say }: Reader, plan: EventPlan): string[] => [
  ...plan.options.map(({ format, minOnSite }) =>
    minOnSite === undefined || format === 'online'
      ? say(`format.${format}`)
      : say('plan.with-seats', { format: say(`format.${format}`), seats: minOnSite }),
  ),
  say(`otherwise.${plan.otherwise}`),
]

export const settlingInWords = ({ say }: Reader, plan: EventPlan): string =>
  `${say('plan.decide-by', { days: plan.decideBy })} ${say(`reading.${plan.reading}.sentence`)}`

/** The side that faces the reader's own. */
export const otherSideOf = ({ relation, side }: Pick<Reader, 'relation' | 'side'>): Side =>
  ownSideFirst(relation, side)[1]
