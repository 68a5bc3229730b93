import { z } from 'zod'

import type { Form } from '#kit/http/form.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'
import { isZone } from '#kit/time/zones.ts'

import type { Venue } from '../domain/venue.ts'

export const venueFields = [
  'name',
  'city',
  'country',
  'zone',
  'setting',
  'capacity',
  'latitude',
  'longitude',
  'visibility',
] as const
export type VenueField = (typeof venueFields)[number]

/** What was typed, and which fields cannot be taken. */
export type VenueForm = {
  readonly typed: Readonly<Record<VenueField, string>>
  readonly errors: readonly VenueField[]
}

export const emptyVenueForm = (country: string, zone: string): VenueForm => ({
  typed: {
    name: '',
    city: '',
    country,
    zone,
    setting: 'indoor',
    capacity: '',
    latitude: '',
    longitude: '',
    visibility: 'joint',
  },
  errors: [],
})

const optionalNumber = (least: number, greatest: number) =>
  z
    .string()
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
    .refine((value) => value === null || (value >= least && value <= greatest))

const longestName = 200

const shapes = {
  name: z.string().min(1).max(longestName),
  city: z.string().min(1).max(longestName),
  country: z.string().regex(/^[A-Z]{2}$/),
  zone: z.string().refine(isZone),
  setting: z.enum(['indoor', 'outdoor', 'both']),
  capacity: optionalNumber(0, 1_000_000).refine(
    (value) => value === null || Number.isInteger(value),
  ),
  latitude: optionalNumber(-90, 90),
  longitude: optionalNumber(-180, 180),
  visibility: z.enum(['joint', 'private']),
}

const typedIn = (form: Form): VenueForm['typed'] => ({
  name: form.text('name'),
  city: form.text('city'),
  country: form.text('country').toUpperCase(),
  zone: form.text('zone'),
  setting: form.text('setting'),
  capacity: form.text('capacity'),
  latitude: form.text('latitude'),
  longitude: form.text('longitude'),
  visibility: form.text('visibility'),
})

/** Reads the form of a new venue: the venue, or what was typed with the fields to correct. */
export const readVenueForm = (
  form: Form,
  { language, side }: { language: Language; side: string },
): { readonly venue: Venue } | { readonly refused: VenueForm } => {
  const typed = typedIn(form)
  const read = z.object(shapes).safeParse(typed)
  if (!read.success) {
    const errors = venueFields.filter((field) =>
      read.error.issues.some(({ path }) => path[0] === field),
    )
    return { refused: { typed, errors } }
  }
  const { name, city, visibility, ...rest } = read.data
  return {
    venue: {
      ...rest,
      id: newId(),
      visibility: visibility === 'private' ? side : 'joint',
      institution: null,
      name: { [language]: name },
      region: null,
      city: slugOf(city),
      cityName: { [language]: city },
      illustrative: [],
    },
  }
}
