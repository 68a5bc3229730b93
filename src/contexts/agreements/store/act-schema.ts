import { z } from 'zod'

import type { Act } from '../domain/act.ts'
import { knownDateSchema } from '#kit/schema/known-date.ts'

const text = z.string().max(500)
const named = text.min(1)
const on = knownDateSchema

const base = { id: z.string(), source: text.exactOptional(), place: text.exactOptional() }

const signatory = z.strictObject({
  party: named,
  name: text,
  capacity: z.enum([
    'head-of-state',
    'head-of-government',
    'foreign-minister',
    'head-of-mission',
    'representative',
    'other',
  ]),
  fullPowers: text.nullable(),
  adReferendum: z.boolean(),
})

const note = z.strictObject({
  ...base,
  kind: z.literal('note'),
  about: z.enum([
    'internal-procedures',
    'proposal',
    'reply',
    'not-becoming-party',
    'non-renewal',
    'termination',
  ]),
  party: named.nullable(),
  number: text.exactOptional(),
  dated: on.exactOptional(),
  sent: on.exactOptional(),
  received: on.exactOptional(),
  acknowledged: on.exactOptional(),
  effected: on.exactOptional(),
  unspecified: on.exactOptional(),
  receivedAt: text.exactOptional(),
  signatory: signatory.exactOptional(),
  invokes: z.enum(['clause', 'material-breach']).exactOptional(),
})

/** An act as it is stored and submitted. */
export const actSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('adoption'), on }),
  z.strictObject({ ...base, kind: z.literal('initialling'), on }),
  z.strictObject({
    ...base,
    kind: z.literal('signature'),
    on,
    signatories: z.array(signatory).readonly(),
  }),
  z.strictObject({ ...base, kind: z.literal('confirmation'), party: named, on }),
  z.strictObject({ ...base, kind: z.literal('internal-step'), party: named, step: named, on }),
  note,
  z.strictObject({ ...base, kind: z.literal('exchange-of-notes'), on }),
  z.strictObject({ ...base, kind: z.literal('exchange-of-instruments'), on }),
  z.strictObject({
    ...base,
    kind: z.literal('consent'),
    party: named,
    mode: z.enum(['signature', 'exchange', 'ratification', 'acceptance', 'approval', 'accession']),
    on,
  }),
  z.strictObject({ ...base, kind: z.literal('event'), event: named, on }),
  z.strictObject({ ...base, kind: z.literal('entry-into-force'), on }),
  z.strictObject({ ...base, kind: z.literal('publication'), party: named, on }),
  z.strictObject({ ...base, kind: z.literal('registration'), number: text, on }),
  z.strictObject({ ...base, kind: z.literal('amendment'), what: named, on }),
  z.strictObject({ ...base, kind: z.literal('renewal'), on, until: on }),
  z.strictObject({ ...base, kind: z.literal('supersession'), by: named, on }),
  z.strictObject({ ...base, kind: z.literal('succession'), party: named, successor: named, on }),
  z.strictObject({ ...base, kind: z.literal('end'), on }),
]) satisfies z.ZodType<Act>
