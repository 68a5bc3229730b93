import { z } from 'zod'

import type { Clauses } from '../domain/clause.ts'
import { knownDateSchema } from '#kit/schema/known-date.ts'

const count = z.number().int().min(0).max(1_000)
const text = z.string().max(2_000)

const period = z
  .strictObject({
    years: count.exactOptional(),
    months: count.exactOptional(),
    days: count.max(10_000).exactOptional(),
    workingDays: count.exactOptional(),
  })
  .readonly()

const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('signature') }),
  z.strictObject({
    on: z.literal('last-notification'),
    basis: z.enum(['notification', 'dated', 'sent', 'received', 'acknowledged']),
  }),
  z.strictObject({ on: z.literal('exchange-of-notes') }),
  z.strictObject({ on: z.literal('reply-note') }),
  z.strictObject({ on: z.literal('exchange-of-instruments') }),
  z.strictObject({ on: z.literal('event'), event: text }),
  z.strictObject({ on: z.literal('last-consent') }),
])

const forceRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-trigger'), trigger }),
  z.strictObject({ kind: z.literal('after-trigger'), trigger, period: period.nullable() }),
  z.strictObject({
    kind: z.literal('after-either'),
    trigger,
    periods: z.tuple([period, period]).readonly().nullable(),
  }),
  z.strictObject({ kind: z.literal('first-of-nth-month'), trigger, month: count.nullable() }),
  z.strictObject({ kind: z.literal('first-after-full-months'), trigger, months: count.nullable() }),
  z.strictObject({
    kind: z.literal('first-of-month-after-expiry'),
    trigger,
    months: count.nullable(),
  }),
  z.strictObject({ kind: z.literal('fixed-date'), date: knownDateSchema.nullable() }),
  z.strictObject({
    kind: z.literal('fixed-or-signature'),
    date: knownDateSchema.nullable(),
    which: z.enum(['later', 'earlier', 'not-stated']),
  }),
  z.strictObject({ kind: z.literal('retroactive'), date: knownDateSchema.nullable() }),
  z.strictObject({ kind: z.literal('not-seen') }),
  z.strictObject({ kind: z.literal('not-known'), named: text }),
  z.strictObject({ kind: z.literal('inconsistent'), named: text, unit: text }),
])

const duration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indefinite') }),
  z.strictObject({ kind: z.literal('term'), period, from: z.enum(['force', 'signature']) }),
  z.strictObject({ kind: z.literal('until'), lastDay: knownDateSchema }),
  z.strictObject({ kind: z.literal('in-words'), words: text }),
])

const renewal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tacit'), period, most: count.nullable() }),
  z.strictObject({ kind: z.literal('express') }),
  z.strictObject({ kind: z.literal('until-denounced') }),
  z.strictObject({ kind: z.literal('conditional'), condition: text }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('in-words'), words: text }),
])

const nonRenewal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before-end'), period }),
  z.strictObject({ kind: z.literal('before-year-end'), period }),
  z.strictObject({ kind: z.literal('in-words'), words: text }),
])

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('after-notice') }),
  z.strictObject({ kind: z.literal('end-of-year') }),
  z.strictObject({ kind: z.literal('before-next-year') }),
  z.strictObject({ kind: z.literal('after-first-full-year') }),
  z.strictObject({ kind: z.literal('from-next-month') }),
])

const denunciation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('by-notice'),
    period,
    from: z.enum(['given', 'received', 'acknowledged']),
    effect,
    firstTermBars: z.enum(['nothing', 'effect', 'notice']),
    atOnceForBreach: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('silent'),
    implied: z.strictObject({ judged: z.boolean(), by: text }).nullable(),
  }),
  z.strictObject({ kind: z.literal('in-words'), words: text }),
])

/** The final clauses as they are stored and submitted. */
export const clausesSchema = z.strictObject({
  force: z.strictObject({
    rule: forceRule,
    article: text.exactOptional(),
    words: text.exactOptional(),
    notBefore: z.array(text).readonly(),
  }),
  provisional: z
    .strictObject({
      from: z.union([z.literal('signature'), knownDateSchema]),
      partial: z.boolean(),
      notice: period.nullable(),
    })
    .nullable(),
  duration: duration.nullable(),
  renewal: renewal.nullable(),
  nonRenewal: nonRenewal.nullable(),
  denunciation: denunciation.nullable(),
  survival: z
    .array(
      z.strictObject({
        what: z.enum(['projects', 'claims', 'investments', 'scholarships', 'other']),
        period: period.nullable(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Clauses>
