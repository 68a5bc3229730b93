import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'
import { dayFromIso, type Instant, isoFromDay } from '#kit/time/days.ts'

import { bookingWords } from '../messages/booking-words.ts'
import { words } from '../messages/words.ts'
import { answerHold, type AnswerHoldRefusal } from '../service/answer-hold.ts'
import { askHold, type AskHoldRefusal } from '../service/ask-hold.ts'
import { listEventViews } from '../store/event-views.ts'
import { type HoldView, listHolds } from '../store/hold-store.ts'
import { day, time } from './event-content-schema.ts'
import { eventHoldsApiRoute, holdAnswersApiRoute, holdsApiRoute } from './programme-routes.ts'

const moment = z.iso.datetime()
const isoDay = z.iso.date()

const holdSchema = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(['asked', 'held', 'declined', 'withdrawn', 'expired']),
    venue: z.uuid(),
    side: z.string().meta({ description: 'the side that asks' }),
    answeredBy: z.string().meta({ description: 'the side of the venue' }),
    first: isoDay,
    last: isoDay,
    startTime: z.string().nullable(),
    endTime: z.string().nullable(),
    zone: z.string(),
    note: z.string(),
    asked: moment,
    answers: z.array(
      z.strictObject({
        answer: z.enum(['held', 'declined', 'withdrawn']),
        side: z.string(),
        by: z.string(),
        at: moment,
        heldUntil: isoDay.nullable(),
        note: z.string(),
      }),
    ),
    event: z
      .string()
      .nullable()
      .meta({ description: 'the `slug` of the event that it is for, where the member may see it' }),
  })
  .meta({ id: 'Hold', description: 'A venue that is asked for, or kept free.' })

const iso = (instant: Instant): string => new Date(instant).toISOString()

const holdData = (
  hold: HoldView,
  slugs: ReadonlyMap<string, string>,
): z.input<typeof holdSchema> => ({
  id: hold.id,
  state: hold.state,
  venue: hold.venue,
  side: hold.side,
  answeredBy: hold.answeredBy,
  first: isoFromDay(hold.when.first),
  last: isoFromDay(hold.when.last),
  startTime: hold.when.startTime,
  endTime: hold.when.endTime,
  zone: hold.zone,
  note: hold.note,
  asked: iso(hold.asked.at),
  answers: hold.answers.map(({ answer, side, by, at, heldUntil, note }) => ({
    answer,
    side,
    by,
    at: iso(at),
    heldUntil: heldUntil === null ? null : isoFromDay(heldUntil),
    note,
  })),
  event: hold.event === null ? null : (slugs.get(hold.event) ?? null),
})

const readHolds = async (tx: Transaction, today: Instant) => {
  const views = await listEventViews(tx, { today })
  const slugs = new Map(views.map(({ event }) => [event.id, event.slug]))
  const holds = await listHolds(tx, today)
  return holds.map((hold) => ({ hold, data: holdData(hold, slugs) }))
}

const list = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listHolds',
      method: 'GET',
      path: holdsApiRoute.path,
      summary: 'The holds of both sides, by the first of their days',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(holdSchema),
      refusals: [],
    },
    async ({ actor, today }: DeskVisit, { query }) => {
      const holds = await asActor(db, actor, (tx) => readHolds(tx, today))
      const at = ({ hold: { when, id } }: (typeof holds)[number]) => ({ at: when.first, id })
      const page = pageFrom(holds, at, query)
      if (!page.ok) return page
      return accept({ items: page.value.items.map(({ data }) => data), next: page.value.next })
    },
  )

const note = cleanTextSchema.default('')

const askedSchema = z
  .strictObject(
    { first: day, last: day, startTime: time, endTime: time, note },
    'has to be {"first": …, "last": …, "startTime": …, "endTime": …, "note": …}',
  )
  .meta({
    id: 'HoldToAsk',
    description:
      'The days and hours for which a venue is to be kept free. The other side reads the note.',
  })

type Refusal = AskHoldRefusal | AnswerHoldRefusal

const statusOf: Readonly<Partial<Record<Refusal, ApiProblem['status']>>> = {
  'member-may-not-edit': 403,
  'event-belongs-to-the-other-side': 403,
  'hold-is-not-yours': 403,
  'event-not-found': 404,
  'hold-not-found': 404,
  'event-has-no-venue': 409,
  'nobody-answers-for-the-venue': 409,
  'hold-is-asked-already': 409,
  'hold-is-over': 409,
}

const fieldOf: Readonly<Partial<Record<Refusal, string>>> = {
  'hold-needs-days': 'first',
  'hold-needs-both-times': 'endTime',
  'hold-ends-before-it-starts': 'last',
  'hold-is-too-long': 'last',
  'hold-note-is-too-long': 'note',
}

/** What the programme says everywhere; the others are said of holds alone. */
const saidElsewhere = {
  'member-may-not-edit': 'refused.may-not-edit',
  'event-belongs-to-the-other-side': 'refused.other-side',
  'event-not-found': 'missing.detail',
} as const

const isSaidElsewhere = (refusal: string): refusal is keyof typeof saidElsewhere =>
  refusal in saidElsewhere

const problemOf = (refusal: Refusal, { language }: DeskVisit): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = isSaidElsewhere(refusal)
    ? words(language)(saidElsewhere[refusal])
    : bookingWords(language)(`hold.refused.${refusal}`)
  const field = fieldOf[refusal]
  const problem = { status: statusOf[refusal] ?? 422, code: refusal, detail }
  return field === undefined ? problem : { ...problem, errors: [{ in: 'body', field, detail }] }
}

const holdNamed = (
  { db }: Dependencies,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof holdSchema>, ApiProblem>> =>
  asActor(db, visit.actor, async (tx) => {
    const found = (await readHolds(tx, visit.today)).find(({ hold }) => hold.id === id)
    return found === undefined ? refuse(problemOf('hold-not-found', visit)) : accept(found.data)
  })

const ask = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'askHold',
      method: 'POST',
      path: eventHoldsApiRoute.path,
      summary: 'Ask the side of an event’s venue to keep it free',
      description:
        'The other side learns venue, time and note; which event it is for stays as private as the event.',
      parameters: { slug: 'the `slug` of the event' },
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: askedSchema,
      answer: holdSchema,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { first, last, startTime, endTime } = body
      const days = { first: dayFromIso(first) ?? 0, last: dayFromIso(last) ?? 0 }
      const asked = await askHold(dependencies.db, visit.actor, {
        slug: visit.parameters['slug'] ?? '',
        when: { precision: 'day', ...days, startTime, endTime },
        note: body.note,
        today: visit.today,
        named,
      })
      return asked.ok
        ? holdNamed(dependencies, visit, asked.value.hold)
        : refuse(problemOf(asked.refusal, visit))
    },
  )

const answerSchema = z
  .strictObject(
    {
      answer: z.enum(
        ['held', 'declined', 'withdrawn'],
        'has to be held or declined; withdrawn by the side that asked',
      ),
      heldUntil: day
        .optional()
        .meta({ description: 'the last day on which it is kept free; for good, if absent' }),
      note,
    },
    'has to be {"answer": …}',
  )
  .meta({ id: 'HoldAnswer', description: 'What a side says to a hold.' })

const answer = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'answerHold',
      method: 'POST',
      path: holdAnswersApiRoute.path,
      summary: 'Keep a venue free, decline, or withdraw what the own side asked',
      description: 'The way back from either is another answer; what is withdrawn stays so.',
      parameters: { id: 'the `id` of the hold' },
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: answerSchema,
      answer: holdSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const id = visit.parameters['id'] ?? ''
      const until = body.heldUntil === undefined ? null : (dayFromIso(body.heldUntil) ?? null)
      const answered = await answerHold(dependencies.db, visit.actor, {
        hold: id,
        answer: body.answer,
        heldUntil: body.answer === 'held' ? until : null,
        note: body.note,
        today: visit.today,
      })
      return answered.ok
        ? holdNamed(dependencies, visit, id)
        : refuse(problemOf(answered.refusal, visit))
    },
  )

/** Holds of venues, for the programs of members. */
export const holdsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  list(dependencies),
  ask(dependencies),
  answer(dependencies),
]
