import { z } from 'zod'

import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import {
  type Contribution,
  disciplines,
  type Event,
  type EventContent,
  type EventPlan,
  formats,
  type Place,
} from '../domain/event.ts'
import type { When } from '../domain/when.ts'

const localised = z.unknown().transform((value): Localised => readLocalised(value))

/** The stored and hashed form of a plan. */
export const planSchema = z.strictObject({
  options: z
    .array(
      z.strictObject({
        format: z.enum(formats),
        minOnSite: z.number().int().min(0).exactOptional(),
      }),
    )
    .min(1),
  otherwise: z.enum(['postpone', 'cancel']),
  decideBy: z.number().int().min(0).max(365),
  reading: z.enum(['strict', 'lenient', 'open']),
})

const contributionSchema = z.array(
  z.strictObject({
    institution: z.string(),
    role: z.enum(['organiser', 'host', 'supporter']),
    contributes: localised,
  }),
)
const placeSchema = z.strictObject({ country: z.string(), city: z.string(), name: localised })
const addresses = z.array(z.string())

export const readPlan = (value: unknown): EventPlan => planSchema.parse(value)

const dayOf = (text: string | null): Day => {
  const day = dayFromIso(text ?? '')
  if (day === undefined) throw new Error(`a stored day cannot be read: ${String(text)}`)
  return day
}

type WhenColumns = {
  date_precision: string
  first_day: string | null
  last_day: string | null
  start_time: string | null
  end_time: string | null
}

/** A date as its columns hold it. */
export const whenOf = (row: WhenColumns): When => {
  const bounds = (): { first: Day; last: Day } => ({
    first: dayOf(row.first_day),
    last: dayOf(row.last_day),
  })
  switch (row.date_precision) {
    case 'year':
    case 'months':
    case 'week':
      return { precision: row.date_precision, ...bounds() }
    case 'day':
      return { precision: 'day', ...bounds(), startTime: row.start_time, endTime: row.end_time }
    default:
      return { precision: 'none' }
  }
}

const whenColumns = (when: When): WhenColumns => ({
  date_precision: when.precision,
  first_day: when.precision === 'none' ? null : isoFromDay(when.first),
  last_day: when.precision === 'none' ? null : isoFromDay(when.last),
  start_time: when.precision === 'day' ? when.startTime : null,
  end_time: when.precision === 'day' ? when.endTime : null,
})

/** The columns that make an event, as selected. */
export const eventColumns = [
  'id',
  'relation',
  'visibility',
  'owner',
  'programme',
  'slug',
  'title',
  'summary',
  'disciplines',
  'date_precision',
  'first_day',
  'last_day',
  'start_time',
  'end_time',
  'zone',
  'venue',
  'place',
  'contributions',
  'plan',
  'needs_arrivals',
  'other_regions',
  'online_rights',
  'online_capacity',
  'spoken_languages',
  'sources',
  'illustrative',
  'announced_on',
  'held_format',
  'content_hash',
  'batch',
  'series',
  'revised_at',
] as const

export type EventRow = WhenColumns & {
  id: string
  relation: string
  visibility: string
  owner: string
  programme: string
  slug: string
  title: unknown
  summary: unknown
  disciplines: string[]
  zone: string
  venue: string | null
  place: unknown
  contributions: unknown
  plan: unknown
  needs_arrivals: boolean
  other_regions: boolean
  online_rights: boolean
  online_capacity: number | null
  spoken_languages: string[]
  sources: unknown
  illustrative: boolean
  announced_on: string | null
  held_format: string | null
  content_hash: string
  batch: string | null
  series: string | null
  revised_at: Date
}

const placeOf = (value: unknown): Place | null => (value === null ? null : placeSchema.parse(value))

const contributionsOf = (value: unknown): Contribution[] => contributionSchema.parse(value)

const contentOf = (row: EventRow): EventContent => ({
  title: readLocalised(row.title),
  summary: readLocalised(row.summary),
  disciplines: disciplines
    .filter((known) => row.disciplines.includes(known))
    .sort((a, b) => row.disciplines.indexOf(a) - row.disciplines.indexOf(b)),
  when: whenOf(row),
  zone: row.zone,
  venue: row.venue,
  place: placeOf(row.place),
  contributions: contributionsOf(row.contributions),
  plan: row.plan === null ? null : readPlan(row.plan),
  needsArrivals: row.needs_arrivals,
  otherRegions: row.other_regions,
  onlineRights: row.online_rights,
  onlineCapacity: row.online_capacity,
  spokenLanguages: row.spoken_languages,
  sources: addresses.parse(row.sources),
  illustrative: row.illustrative,
  announcedOn: row.announced_on === null ? null : dayOf(row.announced_on),
  heldFormat: formats.find((format) => format === row.held_format) ?? null,
})

export const eventOf = (row: EventRow): Event => ({
  id: row.id,
  relation: row.relation,
  visibility: row.visibility,
  owner: row.owner,
  programme: row.programme,
  slug: row.slug,
  content: contentOf(row),
  contentHash: row.content_hash,
  batch: row.batch,
  series: row.series,
  revisedAt: row.revised_at.getTime(),
})

/** The columns that hold an event's content, ready to be written. */
export const contentColumns = (content: EventContent) => ({
  title: JSON.stringify(content.title),
  summary: JSON.stringify(content.summary),
  disciplines: [...content.disciplines],
  ...whenColumns(content.when),
  zone: content.zone,
  venue: content.venue,
  place: content.place === null ? null : JSON.stringify(content.place),
  contributions: JSON.stringify(content.contributions),
  plan: content.plan === null ? null : JSON.stringify(content.plan),
  needs_arrivals: content.needsArrivals,
  other_regions: content.otherRegions,
  online_rights: content.onlineRights,
  online_capacity: content.onlineCapacity,
  spoken_languages: [...content.spokenLanguages],
  sources: JSON.stringify(content.sources),
  illustrative: content.illustrative,
  announced_on: content.announcedOn === null ? null : isoFromDay(content.announcedOn),
  held_format: content.heldFormat,
})
