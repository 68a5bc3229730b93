import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { knownDateSchema } from '#kit/schema/known-date.ts'
import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { standingOf } from '../domain/standing.ts'
import {
  actorOf,
  type Step,
  type StepContent,
  type SupportContent,
  type SupportEntry,
  supportStates,
} from '../domain/support.ts'
import { words } from '../messages/words.ts'
import type { SupportRefusal } from '../service/keep-support.ts'
import { otherSide } from './support-in-words.ts'

const short = text.pipe(z.string().max(300))
const long = text.pipe(z.string().max(2_000))
const says = ['confirmed', 'reworded', 'declined'] as const
const date = z.string().nullable().meta({ description: 'as exactly as it is known' })

const content = {
  body: short.meta({ description: 'the multilateral body; empty: not stated' }),
  candidature: short.meta({ description: 'the seat, post or nomination; empty: not stated' }),
  session: short,
  decidedOn: knownDateSchema.nullable(),
  reciprocal: z
    .uuid()
    .nullable()
    .meta({ description: 'the entry that it is exchanged for; both sides have to see it' }),
}

const stepSchema = z.strictObject({
  state: z
    .enum(supportStates)
    .meta({ description: 'there is none for a vote: ballots are secret' }),
  withdrawnBy: z
    .string()
    .optional()
    .meta({ description: 'the side that takes it back, where `state` is `withdrawn`' }),
  on: knownDateSchema.nullable().default(null),
  meeting: z.uuid().nullable().default(null).meta({ description: 'at which it was said' }),
  noteNumber: text.pipe(z.string().max(200)).default(''),
  words: long.default(''),
  source: short.default(''),
})

type SentStep = z.output<typeof stepSchema>

const tellsWho = ({ state, withdrawnBy }: SentStep): boolean =>
  (state === 'withdrawn') === (withdrawnBy !== undefined)
const who = {
  path: ['withdrawnBy'],
  message: 'has to be there where state is withdrawn, and there alone',
}
const isTraced = ({ state, noteNumber, on }: SentStep): boolean =>
  state !== 'confirmed-by-note' || noteNumber !== '' || on !== null
const traced = {
  path: ['noteNumber'],
  message: 'has to be there, or at least on: a note has either',
}

export const newSupportSchema = z
  .strictObject({
    giver: z.string().meta({ description: 'the side that supports, or is asked to' }),
    visibility: z.enum(['joint', 'own']).meta({
      description: 'what is ascribed to the other side stays with the own one, whatever is asked',
    }),
    body: content.body.default(''),
    candidature: content.candidature.default(''),
    session: content.session.default(''),
    decidedOn: content.decidedOn.default(null),
    reciprocal: content.reciprocal.default(null),
    step: stepSchema.refine(tellsWho, who).refine(isTraced, traced),
  })
  .meta({ id: 'NewSupport', description: 'What was asked, offered or stated first.' })

export const supportActSchema = z
  .discriminatedUnion('act', [
    stepSchema
      .extend({ act: z.literal('step') })
      .refine(tellsWho, who)
      .refine(isTraced, traced),
    z.strictObject({
      act: z.literal('revise'),
      body: content.body.optional(),
      candidature: content.candidature.optional(),
      session: content.session.optional(),
      decidedOn: content.decidedOn.optional(),
      reciprocal: content.reciprocal.optional(),
    }),
    z.strictObject({ act: z.literal('release') }),
    z.strictObject({
      act: z.enum(says),
      step: z.uuid().meta({ description: 'the step that is ascribed' }),
      words: long.default(''),
    }),
  ])
  .meta({ id: 'SupportAct', description: 'What is done to support, by the name of the act.' })

export type SupportActSent = z.output<typeof supportActSchema>

const state = z.enum(supportStates)

export const supportAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    giver: z.string().meta({ description: 'the side that supports, or is asked to' }),
    recordedBy: z.string().meta({ description: 'the side that recorded it' }),
    body: z.string(),
    candidature: z.string(),
    session: z.string(),
    decidedOn: date,
    reciprocal: z.uuid().nullable(),
    standing: z
      .strictObject({
        state,
        step: z.uuid(),
        isCommon: z.boolean().meta({ description: 'whether both sides say so' }),
      })
      .nullable()
      .meta({ description: 'the latest step that was not declined' }),
    steps: z.array(
      z.strictObject({
        id: z.uuid(),
        visibility: z.string(),
        state,
        actOf: z.string().meta({ description: 'the side whose act it is' }),
        recordedBy: z.string().meta({ description: 'another than `actOf`: it is ascribed' }),
        on: date,
        meeting: z.uuid().nullable(),
        noteNumber: z.string(),
        words: z.string(),
        source: z.string(),
        answer: z
          .strictObject({ says: z.enum(says), words: z.string(), at: z.iso.datetime() })
          .nullable()
          .meta({ description: 'of the side to which it is ascribed' }),
      }),
    ),
  })
  .meta({ id: 'Support', description: 'Support of one side for the other; never a vote.' })

const dateOut = (known: KnownDate | null): string | null =>
  known === null ? null : isoFromKnownDate(known)

const stepOut = ({ answer, ...step }: Step): z.input<typeof supportAnswer>['steps'][number] => ({
  id: step.id,
  visibility: step.visibility,
  state: step.state,
  actOf: step.actOf,
  recordedBy: step.side,
  on: dateOut(step.on),
  meeting: step.meeting,
  noteNumber: step.noteNumber,
  words: step.words,
  source: step.source,
  answer: answer && {
    says: answer.says,
    words: answer.words,
    at: new Date(answer.at).toISOString(),
  },
})

export const supportOut = (entry: SupportEntry): z.input<typeof supportAnswer> => {
  const { id, visibility, giver, side } = entry
  const standing = standingOf(entry)
  return {
    id,
    visibility,
    giver,
    recordedBy: side,
    body: entry.content.body,
    candidature: entry.content.candidature,
    session: entry.content.session,
    decidedOn: dateOut(entry.content.decidedOn),
    reciprocal: entry.content.reciprocal,
    standing:
      standing === undefined
        ? null
        : { state: standing.state, step: standing.step.id, isCommon: standing.isCommon },
    steps: entry.steps.map(stepOut),
  }
}

/** What a program sent of a step, as the act of the side whose it is. */
export const stepOf = (
  sent: SentStep,
  { relation, giver }: { readonly relation: Relation; readonly giver: string },
): StepContent => {
  const { withdrawnBy = giver } = sent
  const sides = { giver, receiver: otherSide(relation, giver), withdrawer: withdrawnBy }
  return {
    state: sent.state,
    actOf: actorOf(sent.state, sides),
    on: sent.on,
    meeting: sent.meeting,
    noteNumber: sent.noteNumber,
    words: sent.words,
    source: sent.source,
  }
}

/** What support is for, with what a program sent of it. */
export const contentWith = (
  known: SupportContent,
  sent: Extract<SupportActSent, { act: 'revise' }>,
): SupportContent => ({
  body: sent.body ?? known.body,
  candidature: sent.candidature ?? known.candidature,
  session: sent.session ?? known.session,
  decidedOn: sent.decidedOn === undefined ? known.decidedOn : sent.decidedOn,
  reciprocal: sent.reciprocal === undefined ? known.reciprocal : sent.reciprocal,
})

type Told = { readonly status: ApiProblem['status']; readonly field?: string }

const told: Readonly<Record<Exclude<SupportRefusal, 'key-names-another-request'>, Told>> = {
  'member-may-not-edit': { status: 403 },
  'support-not-found': { status: 404 },
  'support-is-of-the-other': { status: 409 },
  'nothing-to-release': { status: 409 },
  'step-is-not-yours-to-answer': { status: 409, field: 'step' },
  'meeting-is-private': { status: 409, field: 'meeting' },
  'meeting-not-found': { status: 422, field: 'meeting' },
  'exchange-not-found': { status: 422, field: 'reciprocal' },
  'side-not-found': { status: 422 },
  'rewording-needs-words': { status: 422, field: 'words' },
}

/** A refusal for programs; `within`: where in what was sent a step stands. */
export const supportProblem = (
  refusal: SupportRefusal,
  { language }: Pick<DeskVisit, 'language'>,
  within = '',
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const { status, field } = told[refusal]
  const detail = words(language)(`refused.${refusal}`)
  const isOfStep = field === 'meeting'
  return {
    status,
    code: refusal,
    detail,
    ...(field !== undefined && {
      errors: [{ in: 'body', field: isOfStep ? `${within}${field}` : field, detail }],
    }),
  }
}
