import { z } from 'zod'

import { disciplines } from '#contexts/programme/contract.ts'

import { day, id, owner, text, url, visibility, wallTime, wholeDays, zone } from './schema-parts.ts'

const format = z.enum(['in-person', 'hybrid', 'online'])

/** As exactly as the source states it: within a year, months or a week no day is known. */
const when = z
  .discriminatedUnion('precision', [
    z.strictObject({ precision: z.literal('none') }),
    z.strictObject({ precision: z.enum(['year', 'months', 'week']), first: day, last: day }),
    z.strictObject({
      precision: z.literal('day'),
      first: day,
      last: day,
      startTime: wallTime.nullable().default(null),
      endTime: wallTime.nullable().default(null),
    }),
  ])
  .refine((days) => days.precision === 'none' || days.first <= days.last, 'ends before it starts')

/** `venues` is empty while only the city is known; the first one is the main one. */
const place = z.strictObject({ city: id, venues: z.array(id) })

const contribution = z.strictObject({
  institution: id,
  role: z.enum(['organiser', 'host', 'supporter']),
  /** Keys of contributions.json. */
  gives: z.array(id),
})

/** When the public could first know: a day, or the bounds of what is known of it; and why. */
const announced = z.strictObject({ first: day, last: day, basis: z.string().min(1) })

const common = {
  id,
  slug: id,
  title: text,
  summary: text,
  /** The first one is the main one. */
  disciplines: z.array(z.enum(disciplines)).min(1),
  when,
  zone,
  place,
  owner,
  visibility,
  contributions: z.array(contribution).min(1),
}

const documentedEvent = z.strictObject({
  ...common,
  /** The record of the collection it comes from; two events may share one. */
  record: z.string().min(1),
  translations: z.literal('own'),
  /** The format as held or planned, not a decision. */
  format,
  state: z.enum(['planned', 'announced', 'held']),
  /** One entry that stands for an unknown number of events. */
  aggregate: z.literal(true).exactOptional(),
  audience: z
    .strictObject({ count: z.number().int().positive(), of: z.enum(['event', 'whole-festival']) })
    .exactOptional(),
  announced: announced.nullable(),
  sources: z.array(url).min(1),
  notes: z.string().min(1).exactOptional(),
})

const programme = { id, owner, title: text, first: day, last: day }

export const eventsFile = z.strictObject({
  programme: z.strictObject(programme),
  /** What a source says of a whole year: kept as a claim, never turned into events. */
  claims: z.array(z.strictObject({ id, year: z.number().int(), text, source: url, announced })),
  events: z.array(documentedEvent),
})

const plan = z.strictObject({
  /** In order of preference; each format at most once. */
  options: z
    .array(z.strictObject({ format, minOnSite: z.number().int().positive().exactOptional() }))
    .min(1),
  otherwise: z.enum(['postpone', 'cancel']),
  decideBy: wholeDays,
  reading: z.enum(['strict', 'lenient', 'open']),
})

const plannedEvent = z.strictObject({
  ...common,
  illustrative: z.literal(true),
  state: z.enum(['idea', 'planned', 'announced']),
  plan,
  needsArrivals: z.boolean(),
  audience: z.enum(['local', 'other-regions']),
  onlineRights: z.enum(['worldwide', 'host-country', 'none']),
  /** Null: as many as come. */
  onlineCapacity: z.number().int().positive().nullable(),
  /** Languages spoken at the event. */
  languages: z.array(z.enum(['en', 'es', 'az'])).min(1),
})

export const planFile = z.strictObject({
  programme: z.strictObject({
    ...programme,
    illustrative: z.literal(true),
    announced: day,
    note: text,
    defaultPlan: plan,
  }),
  events: z.array(plannedEvent),
})

export const contributionsFile = z.record(id, text)
