import { z } from 'zod'

import { readLocalised } from '#kit/schema/localised.ts'

import { whenSchema } from './when-schema.ts'

const localised = z.unknown().transform(readLocalised)
const offer = z.strictObject({ isOpen: z.boolean(), seats: z.number().nullable() })
const offers = z.strictObject({ onSite: offer, online: offer })

/** An `Alteration` as changes store it. */
export const alterationSchema = z.discriminatedUnion('kind', [
  offers.extend({ kind: z.literal('offers'), second: z.string().exactOptional() }),
  z.strictObject({
    kind: z.literal('time'),
    when: whenSchema,
    state: z.enum(['planned', 'announced', 'postponed']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('venue'),
    venue: z.string().nullable(),
    place: z.strictObject({ country: z.string(), city: z.string(), name: localised }).nullable(),
    zone: z.string(),
    offers: offers.nullable(),
  }),
  z.strictObject({ kind: z.literal('postpone') }),
  z.strictObject({ kind: z.literal('cancel') }),
  z.strictObject({
    kind: z.literal('resume'),
    state: z.enum(['planned', 'announced']),
    offers: offers.nullable(),
  }),
])
