import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { isoFromKnownDate } from '#kit/time/known-date.ts'

import { actKinds } from '../domain/act-fields.ts'
import { type Agreement, recordOf, titleOf } from '../domain/agreement.ts'
import { type AgreementRecord, signedOn } from '../domain/agreement-record.ts'
import { agreementLevels, cooperationFields } from '../domain/description.ts'
import { legalDates } from '../domain/legal-dates.ts'
import { type Life, lifeOn } from '../domain/life.ts'
import { actInWords } from '../documents/act-in-words.ts'
import { clausesInWords } from '../documents/clauses-in-words.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { standingInWords } from '../documents/standing-in-words.ts'
import { legalAnswers } from './legal-answers.ts'
import { partyNames } from './open-agreement.ts'

const known = z.string().meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY: as it is known' })
const sentences = z.array(z.string())
const states = [
  'unsigned',
  'signed',
  'provisional',
  'comes-into-force',
  'in-force',
  'ended',
  'cannot-tell',
] as const

const inList = {
  id: z.uuid(),
  slug: z.string(),
  visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
  key: z.string().meta({ description: 'the reference by which the record names it' }),
  title: localisedSchema,
  level: z.enum(agreementLevels),
  parties: z.array(z.string()),
  fields: z.array(z.enum(cooperationFields)),
  signedOn: known.nullable(),
  state: z.enum(states).meta({ description: 'where it stands on the day asked for' }),
  inForceSince: known.nullable().meta({ description: 'null: not in force, or nobody can tell' }),
  stands: z.string().meta({ description: 'where it stands, in a sentence' }),
  illustrative: z.boolean(),
}

export const listedAgreementAnswer = z
  .strictObject(inList)
  .meta({ id: 'ListedAgreement', description: 'An agreement, and where it stands on a day.' })

export const agreementAnswer = z
  .strictObject({
    ...inList,
    articles: z.array(
      z.strictObject({
        number: z.string(),
        subject: localisedSchema,
        field: z.enum(cooperationFields).nullable(),
      }),
    ),
    clauses: sentences.meta({ description: 'the final clauses on record, read back in words' }),
    acts: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(actKinds),
        on: known,
        says: z.string(),
        details: sentences,
        recordedBy: z.string().meta({ description: 'the side that recorded it' }),
        answer: z
          .enum(['confirmed', 'contested'])
          .nullable()
          .meta({ description: 'what the other side says; what it contests is not reckoned with' }),
      }),
    ),
    entryIntoForce: z.strictObject({
      verdict: z.enum(['agrees', 'differs', 'undetermined', 'ambiguous', 'conflict', 'recorded']),
      days: z
        .array(z.iso.date())
        .meta({ description: 'what clause and acts come to, never fitted to the official date' }),
    }),
    answers: z.array(
      z.strictObject({
        question: z.string(),
        answer: z.string(),
        safe: z
          .string()
          .nullable()
          .meta({ description: 'the careful answer where readings differ' }),
        because: sentences.meta({ description: 'clause, act, convention and arithmetic' }),
      }),
    ),
    due: z.array(z.strictObject({ on: z.iso.date(), what: z.string() })),
  })
  .meta({
    id: 'Agreement',
    description: 'An agreement with its acts, clauses and dates, each with its grounds.',
  })

/** What an answer is made from: the record as the engine reads it, as of a day. */
export type Reading = {
  readonly agreement: Agreement
  readonly record: AgreementRecord
  readonly day: number
  readonly relation: Relation
  readonly visit: Pick<DeskVisit, 'language'>
}

/** Reads an agreement as of a day, among the others on record. */
export const readingOf = (
  agreement: Agreement,
  around: Pick<Reading, 'day' | 'relation' | 'visit'> & {
    readonly othersInForce: AgreementRecord['othersInForce']
  },
): Reading => {
  const { othersInForce, ...reading } = around
  return { agreement, record: recordOf(agreement, { othersInForce, calendar: null }), ...reading }
}

const namingOf = ({ relation, visit: { language } }: Reading) => ({
  language,
  party: partyNames(relation, language),
})

const inListOut = (reading: Reading, { standing }: Life): z.input<typeof listedAgreementAnswer> => {
  const { id, slug, visibility, description } = reading.agreement
  const signed = signedOn(reading.record)
  return {
    id,
    slug,
    visibility,
    key: description.key,
    title: description.title,
    level: description.level,
    parties: [...description.parties],
    fields: [...description.fields],
    signedOn: signed === undefined ? null : isoFromKnownDate(signed),
    state: standing.state,
    inForceSince: standing.state === 'in-force' ? isoFromKnownDate(standing.since) : null,
    stands: standingInWords(standing, namingOf(reading)),
    illustrative: description.illustrative,
  }
}

/** An agreement as a list of the API tells it. */
export const listedAgreementOut = (reading: Reading): z.input<typeof listedAgreementAnswer> =>
  inListOut(reading, lifeOn(reading.record, reading.day))

/** An agreement as the API tells it whole. */
export const agreementOut = (reading: Reading): z.input<typeof agreementAnswer> => {
  const { agreement, record, day } = reading
  const naming = namingOf(reading)
  const { language } = naming
  const life = lifeOn(record, day)
  return {
    ...inListOut(reading, life),
    articles: agreement.description.articles.map((one) => ({ ...one })),
    clauses: [...clausesInWords(agreement.clauses, language)],
    acts: agreement.acts.map(({ act, side, answer }) => {
      const { on, title, details } = actInWords(act, naming)
      return {
        id: act.id,
        kind: act.kind,
        on: isoFromKnownDate(on),
        says: title,
        details: [...details],
        recordedBy: side,
        answer: answer?.says ?? null,
      }
    }),
    entryIntoForce: { verdict: life.force.verdict, days: life.force.days.map(isoFromDay) },
    answers: legalAnswers(record, life, naming).map(({ question, answer, safe, because }) => ({
      question,
      answer,
      safe: safe ?? null,
      because: [...because],
    })),
    due: legalDates(life, day).map((date) => ({
      on: isoFromDay(date.on),
      what: legalDateInWords(date, titleOf(agreement, language), language).title,
    })),
  }
}
