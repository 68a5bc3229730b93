import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import {
  longestSeries,
  type SeriesEnd,
  type SeriesRule,
  seriesDays,
} from '../domain/series-days.ts'
import { batchWords } from '../messages/batch-words.ts'
import { planSeries, type PlanSeriesRefusal } from '../service/plan-series.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { findBatch } from '../store/batch-store.ts'
import { listEvents } from '../store/event-store.ts'
import type { EventView } from '../store/event-views.ts'
import { batchData, batchSchema } from './batches-api.ts'
import { startedFrom } from './event-content-schema.ts'
import { eventProblem } from './event-problem.ts'
import { planNamed } from './planned-event-data.ts'
import { seriesApiRoute, seriesPreviewApiRoute } from './programme-routes.ts'

const parameters = { slug: 'the `slug` of the event that is repeated' }

const day = z
  .string('has to be a day, such as 2021-05-10')
  .refine(
    (text) => dayFromIso(text) !== undefined,
    'has to be a day that exists, such as 2021-05-10',
  )
  .transform((text) => dayFromIso(text) ?? 0)
  .meta({ format: 'date' })

const every = z
  .int('has to be a whole number')
  .min(1, 'has to be 1 or more')
  .max(52, 'has to be 52 or less')
  .default(1)
const end = {
  times: z
    .int('has to be a whole number')
    .min(2, 'has to be 2 or more')
    .max(longestSeries, `has to be ${String(longestSeries)} or less`)
    .optional()
    .meta({ description: 'how many events there are in all; this, or `until`' }),
  until: day.optional().meta({ description: 'none begins after this day; this, or `times`' }),
}

const rule = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('days'),
        days: z
          .array(day)
          .min(1, 'name at least one day')
          .max(longestSeries - 1, `name at most ${String(longestSeries - 1)} days`),
      }),
      z.strictObject({ kind: z.literal('weeks'), every, ...end }),
      z.strictObject({
        kind: z.literal('months'),
        every,
        on: z
          .enum(['day', 'weekday'], 'has to be day or weekday')
          .meta({ description: 'the same day of the month, or the same weekday of it' }),
        ...end,
      }),
    ],
    'has to be {"kind": …} with one of days, weeks, months',
  )
  .refine(
    (given) => given.kind === 'days' || (given.times === undefined) !== (given.until === undefined),
    'say either times or until',
  )
  .meta({ description: 'how the further days follow from the day of the event' })

const previewSchema = z
  .strictObject({ rule }, 'has to be {"rule": {"kind": …}}')
  .meta({ id: 'SeriesRule', description: 'How an event is repeated.' })

const seriesSchema = z
  .strictObject({ rule, startedFrom }, 'has to be {"rule": {"kind": …}, "startedFrom": …}')
  .meta({ id: 'SeriesToPlan', description: 'An event to be repeated.' })

type Rule = z.output<typeof rule>

const ruleOf = (given: Rule): SeriesRule => {
  if (given.kind === 'days') return { kind: 'days', days: given.days }
  return given.kind === 'weeks'
    ? { kind: 'weeks', every: given.every }
    : { kind: 'months', every: given.every, on: given.on }
}

const endOf = (given: Rule): SeriesEnd => {
  if (given.kind === 'days') return { times: longestSeries }
  return given.until === undefined
    ? { times: given.times ?? longestSeries }
    : { until: given.until }
}

const seriesProblem = (
  refusal: 'series-needs-a-day' | 'series-has-no-further-day' | 'series-is-too-long',
  { language }: DeskVisit,
): ApiProblem => {
  const detail = batchWords(language)(`series.wrong.${refusal}`)
  if (refusal === 'series-needs-a-day') return { status: 409, code: refusal, detail }
  return { status: 422, code: refusal, detail, errors: [{ in: 'body', field: 'rule', detail }] }
}

const problemOf = (refusal: PlanSeriesRefusal, visit: DeskVisit): ApiProblem =>
  refusal === 'series-needs-a-day' ||
  refusal === 'series-has-no-further-day' ||
  refusal === 'series-is-too-long'
    ? seriesProblem(refusal, visit)
    : eventProblem(refusal, visit)

/** The further days on which an event would be repeated. */
const daysOf = (
  { event }: EventView,
  given: Rule,
  visit: DeskVisit,
): Result<readonly Day[], ApiProblem> => {
  const { when } = event.content
  if (when.precision !== 'day') return refuse(seriesProblem('series-needs-a-day', visit))
  const days = seriesDays(when.first, ruleOf(given), endOf(given))
  return days.ok ? days : refuse(seriesProblem(days.refusal, visit))
}

const preview = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewSeries',
      method: 'POST',
      path: seriesPreviewApiRoute.path,
      summary: 'The further days on which an event would be repeated; nothing is written',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: previewSchema,
      answer: z.strictObject({ days: z.array(z.iso.date()) }),
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const opened = await planNamed(db, visit)
      if (!opened.ok) return opened
      const days = daysOf(opened.value.view, body.rule, visit)
      return days.ok ? accept({ days: days.value.map(isoFromDay) }) : days
    },
  )

const plannedSchema = z
  .strictObject({
    batch: batchSchema,
    slugs: z.array(z.string()).meta({ description: 'of the further events' }),
  })
  .meta({ id: 'PlannedSeries', description: 'The further events of a series.' })

const plan = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'planSeries',
      method: 'POST',
      path: seriesApiRoute.path,
      summary: 'Repeat an event on further days, all of them in one step',
      description: 'Taken back as one step, too: `takeBatchBack` with the `id` of the batch.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: seriesSchema,
      answer: plannedSchema,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const opened = await planNamed(db, visit)
      if (!opened.ok) return opened
      const days = daysOf(opened.value.view, body.rule, visit)
      if (!days.ok) return days
      const { actor, today } = visit
      const { slug } = opened.value.view.event
      const series = { named, slug, startedFrom: body.startedFrom, days: days.value }
      const planned = await planSeries(db, actor, { series, today })
      if (!planned.ok) return refuse(problemOf(planned.refusal, visit))
      await settleDecisions(db, actor.relation, today)
      return asActor(db, actor, async (tx) => {
        const { batch: id } = planned.value
        const batch = await findBatch(tx, id)
        if (batch === undefined) return refuse(eventProblem('event-not-found', visit))
        const events = await listEvents(tx, { batch: id })
        return accept({ batch: batchData(batch), slugs: events.map((event) => event.slug) })
      })
    },
  )

/** Repeating an event, for the programs of members. */
export const seriesApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  preview(dependencies),
  plan(dependencies),
]
