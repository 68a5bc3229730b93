import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { modalities, modalityOfStep, stepOf } from '../domain/modality.ts'
import type { Recorded } from '../domain/recorded.ts'
import { outcomes, type Undertaking } from '../domain/undertaking.ts'
import { lastDayOf, standingOn } from '../domain/undertaking-standing.ts'
import { words } from '../messages/words.ts'
import type { EnterRefusal } from '../service/enter-named-undertaking.ts'
import type { UndertakingNote } from '../store/undertaking-thread-store.ts'
import type { UndertakingRefusal } from './undertaking-acts.ts'

/** A step of the scale, as programs name it. */
export const modalityNumber = z
  .int()
  .min(1)
  .max(13)
  .transform((step) => modalityOfStep(step) ?? modalities[0])

export const reference = z.strictObject({ kind: z.string(), id: z.uuid() })

export const undertakingAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    side: z.string().meta({ description: 'the side that would do it' }),
    recordedBy: z.string().meta({ description: 'the side that recorded it' }),
    ground: z.enum(['own', 'confirmed', 'reworded', 'kept-back', 'unanswered', 'declined']),
    isTheirs: z.boolean().meta({ description: 'whether it counts as theirs' }),
    text: localisedSchema,
    modality: z.int().min(1).max(13),
    by: z.string().nullable().meta({ description: 'the last day on which it is in time' }),
    state: z.enum(['open', ...outcomes]),
    isOverdue: z.boolean(),
    lacksOwner: z.boolean().meta({ description: 'firm, and nobody sees to it' }),
    owner: z.strictObject({
      institution: z
        .uuid()
        .nullable()
        .meta({ description: 'what the unit names, where it is known' }),
      unit: z.string(),
      person: z.uuid().nullable(),
      name: z.string(),
    }),
    condition: z.string(),
    meeting: z.uuid().nullable(),
    agreement: z.uuid().nullable(),
    article: z.string(),
    fulfilledBy: z.array(reference),
    revision: z
      .uuid()
      .meta({ description: 'whoever answers or words it says which one they read' }),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Undertaking', description: 'What was said would be done: one side’s part of it.' })

export const undertakingOut = (
  one: Undertaking,
  today: number,
): z.input<typeof undertakingAnswer> => {
  const { ground, isTheirs, state, isOverdue, lacksOwner } = standingOn(one, today)
  const by = lastDayOf(one.content.due, one.nextSessionBy)
  const { institution, unit, person, personName: name } = one.content.owner
  return {
    id: one.id,
    visibility: one.visibility,
    side: one.actorSide,
    recordedBy: one.recorded.side,
    ground,
    isTheirs,
    text: one.content.text,
    modality: stepOf(one.content.modality),
    by: by === undefined ? null : isoFromDay(by),
    state,
    isOverdue,
    lacksOwner,
    owner: { institution, unit, person, name },
    condition: one.content.condition,
    meeting: one.origin.kind === 'meeting' ? one.origin.id : null,
    agreement: one.origin.kind === 'agreement' ? one.origin.id : null,
    article: one.content.article,
    fulfilledBy: one.fulfilledBy.map((link) => ({ ...link })),
    revision: one.revision,
    illustrative: one.content.illustrative,
  }
}

const who = {
  side: z.string().meta({ description: 'the side that said it' }),
  member: z.string(),
  at: z.iso.datetime(),
}

export const undertakingThread = undertakingAnswer
  .extend({
    acts: z.array(
      z.strictObject({
        ...who,
        kind: z.enum([...outcomes, 'reopened']),
        on: z.iso.date(),
        words: z.string(),
      }),
    ),
    notes: z.array(z.strictObject({ ...who, words: z.string(), visibility: z.string() })),
  })
  .meta({
    id: 'UndertakingThread',
    description: 'An undertaking, what became of it and what was written on it, from the first on.',
  })

const whoSaid = ({ side, memberName, recordedAt }: Recorded) => ({
  side,
  member: memberName,
  at: new Date(recordedAt).toISOString(),
})

export const threadOut = (
  one: Undertaking,
  { today, notes }: { readonly today: number; readonly notes: readonly UndertakingNote[] },
): z.input<typeof undertakingThread> => ({
  ...undertakingOut(one, today),
  acts: one.acts.map((act) => ({
    ...whoSaid(act),
    kind: act.kind,
    on: isoFromDay(act.on),
    words: act.words,
  })),
  notes: notes.map((note) => ({
    ...whoSaid(note),
    words: note.words,
    visibility: note.visibility,
  })),
})

export const shortText = text.pipe(z.string().max(500))
export const longText = text.pipe(z.string().max(2_000))

/** Every refusal of what is done to an undertaking, and of recording one. */
export type UndertakingApiRefusal = UndertakingRefusal | EnterRefusal | 'subject-not-found'

const statuses: Partial<Record<UndertakingApiRefusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'undertaking-not-found': 404,
  'somebody-was-faster': 409,
  'not-yours-to-answer': 409,
  'not-yours-to-close': 409,
  'not-yours-to-word': 409,
  'not-yours-to-assign': 409,
  'not-yours-to-release': 409,
  'meeting-is-private': 409,
  'origin-is-private': 409,
}

export const undertakingProblem = (
  refusal: UndertakingApiRefusal,
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem =>
  refusal === 'key-names-another-request'
    ? keyNamesAnotherRequest
    : {
        status: statuses[refusal] ?? 422,
        code: refusal,
        detail: words(language)(`refused.${refusal}`),
      }
