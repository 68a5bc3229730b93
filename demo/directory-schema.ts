import { z } from 'zod'

import { institutionKinds } from '#contexts/relations/contract.ts'

import { day, id, name, sideId, text, url, zone } from './schema-parts.ts'

const side = z.strictObject({
  id: sideId,
  isHost: z.boolean(),
  accent: z.enum(['a', 'b']),
  name: text,
  officialName: text,
  /** The institution that acts for the side. */
  representedBy: id,
  zone,
  city: text,
  languages: z.array(z.enum(['en', 'es', 'az'])).min(1),
})

export const relationFile = z.strictObject({
  id,
  name: text,
  hostCountry: sideId,
  since: z.strictObject({ agreement: z.string(), inForce: day, source: url }),
  sides: z.tuple([side, side]),
})

const institution = z.strictObject({
  id,
  /** Null: it belongs to neither side. */
  side: sideId.nullable(),
  kind: z.enum(institutionKinds),
  name,
  acronym: z.string().min(1).exactOptional(),
  sources: z.array(url).min(1),
})

export const institutionsFile = z.strictObject({ institutions: z.array(institution) })

/** `region` is the ISO 3166-2 code. Only `online`, which is no place, has no country and zone. */
const city = z.strictObject({
  id,
  name: text,
  country: sideId.nullable(),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z]{2,3}$/)
    .nullable(),
  regionName: text.exactOptional(),
  zone: zone.nullable(),
})

const point = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** True: within about a hundred metres. */
  approximate: z.boolean(),
  source: url,
})

const venue = z.strictObject({
  id,
  institution: id.nullable(),
  name,
  city: id,
  setting: z.enum(['indoor', 'outdoor', 'both']),
  /** People on site without any measure; null while it is not known. */
  capacity: z.number().int().positive().nullable(),
  capacitySource: url.exactOptional(),
  point: point.nullable(),
  sources: z.array(url).min(1),
  /** Fields that are examples, not facts. */
  illustrative: z.array(z.enum(['capacity'])).default([]),
})

export const venuesFile = z.strictObject({
  cities: z.array(city),
  venues: z.array(venue),
})

const personName = z.strictObject({
  text: z.string().min(1),
  language: z.string().nullable(),
  use: z.enum(['full', 'other']),
  source: url,
})

const post = z.strictObject({
  title: text,
  institution: id.nullable(),
  acting: z.boolean(),
  /** The day on which somebody is named so; when the post began no source says. */
  statedOn: day,
  source: url,
})

const person = z.strictObject({
  id,
  actsFor: sideId,
  names: z.array(personName).min(1),
  posts: z.array(post).min(1),
})

const profile = z.strictObject({
  institution: id,
  parent: id.nullable(),
  places: z.array(text),
  website: url,
  competences: z.array(z.strictObject({ words: text, source: url })).min(1),
})

/** Support that a source speaks of, as the side says that was there. */
const support = z.strictObject({
  recordedBy: sideId,
  giver: sideId,
  body: z.string().min(1),
  state: z.literal('stated'),
  statedOn: day,
  words: z.string().min(1),
  source: url,
})

export const peopleFile = z.strictObject({
  support: z.array(support),
  people: z.array(person),
  profiles: z.array(profile),
})
