import { z } from 'zod'

import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, type Misfit } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type BulkChange, type BulkOutlook, bulkOutlook } from '../domain/bulk-change.ts'
import { type Event, disciplines } from '../domain/event.ts'
import { batchWords } from '../messages/batch-words.ts'
import { words } from '../messages/words.ts'
import { bulkEdit, type BulkEditRefusal, mostEventsAtOnce } from '../service/bulk-edit.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listBatchChanges } from '../store/batch-change-store.ts'
import { findBatch } from '../store/batch-store.ts'
import { listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { batchData, batchSchema } from './batches-api.ts'
import { contribution, plan, programme, startedFrom } from './event-content-schema.ts'
import { readAs } from './open-reader.ts'
import { contentData } from './planned-event-data.ts'
import { contentSchema } from './planned-event-schema.ts'
import { bulkEditsApiRoute, bulkEditsPreviewApiRoute } from './programme-routes.ts'

const discipline = z.enum(disciplines, `has to be one of ${disciplines.join(', ')}`)

const changeSchema = z
  .strictObject(
    {
      programme: programme.optional(),
      discipline: discipline.optional().meta({ description: 'becomes the main one' }),
      furtherDiscipline: discipline.optional().meta({ description: 'is added behind the others' }),
      venue: z.uuid('has to be the `id` of a venue').optional(),
      plan: plan.optional(),
      shares: z
        .boolean('has to be true or false')
        .default(false)
        .meta({ description: 'shows to the other side what only the own side sees' }),
      contribution: contribution.optional().meta({ description: 'is added to the others' }),
      spokenLanguages: z
        .array(z.string().regex(/^[a-z]{2,3}$/, 'has to be a language, such as az'))
        .max(20)
        .optional(),
    },
    'has to be an object with what is to be otherwise',
  )
  .refine(
    ({ shares, ...named }) => shares || Object.values(named).some((value) => value !== undefined),
    'say what is to change',
  )
  .meta({ description: 'what is left out stays as each event has it' })

const editSchema = z
  .strictObject(
    {
      events: z
        .array(z.strictObject({ slug: z.string(), startedFrom }))
        .min(1, 'name at least one event')
        .max(mostEventsAtOnce, `name at most ${String(mostEventsAtOnce)} events`),
      change: changeSchema,
    },
    'has to be {"events": [{"slug": …, "startedFrom": …}], "change": {…}}',
  )
  .meta({ id: 'BulkEdit', description: 'One change of many events.' })

const outcome = z
  .string()
  .meta({ description: '`in-force`, `awaits-the-other-side`, `unchanged`, or why it cannot be so' })

const previewSchema = z
  .strictObject({
    events: z.array(
      z.strictObject({
        slug: z.string(),
        outcome,
        content: contentSchema.meta({ description: 'what it would say' }),
      }),
    ),
  })
  .meta({ id: 'BulkEditPreview', description: 'What would become of each event.' })

const editedSchema = z
  .strictObject({
    batch: batchSchema,
    events: z.array(z.strictObject({ slug: z.string(), outcome })),
  })
  .meta({ id: 'EditedEvents', description: 'What became of each event.' })

type Written = z.output<typeof editSchema>

const bodyMisfit = (field: string, detail: string): Misfit => ({ in: 'body', field, detail })

const unfit = (code: string, errors: readonly Misfit[]): ApiProblem => ({
  status: 422,
  code,
  detail: errors.map(({ field, detail }) => `${field}: ${detail}`).join(' '),
  errors,
})

const problemOf = (refusal: BulkEditRefusal, { language }: DeskVisit): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  if (refusal === 'member-may-not-edit') {
    return { status: 403, code: refusal, detail: words(language)('refused.may-not-edit') }
  }
  return unfit(refusal, [bodyMisfit('events', batchWords(language)(`bulk.refused.${refusal}`))])
}

type Known = {
  readonly venues: readonly { readonly id: string; readonly zone: string }[]
  readonly institutions: readonly { readonly id: string }[]
}

/** The change with the venue's clocks, or what it names that the member does not see. */
const changeOf = (
  { change }: Written,
  { venues, institutions }: Known,
): Result<BulkChange, ApiProblem> => {
  const venue = venues.find(({ id }) => id === change.venue)
  const given = change.contribution
  const misfits = [
    ...(change.venue !== undefined && venue === undefined
      ? [bodyMisfit('change.venue', 'there is no such venue: /api/v1/desk/venues lists them')]
      : []),
    ...(given !== undefined && !institutions.some(({ id }) => id === given.institution)
      ? [
          bodyMisfit(
            'change.contribution.institution',
            'there is no such institution: /api/v1/desk/institutions lists them',
          ),
        ]
      : []),
  ]
  if (misfits.length > 0) return refuse(unfit('events-cannot-be-so', misfits))
  return accept({
    programme: change.programme,
    discipline: change.discipline,
    furtherDiscipline: change.furtherDiscipline,
    venue: venue && { id: venue.id, zone: venue.zone },
    plan: change.plan,
    shares: change.shares,
    contribution: given,
    spokenLanguages: change.spokenLanguages,
  })
}

type Looked = {
  readonly change: BulkChange
  readonly looks: readonly { readonly event: Event; readonly outlook: BulkOutlook }[]
}

/** What would become of each event; an event that the member does not see is named. */
const look = (
  db: OpenDatabase,
  visit: DeskVisit,
  written: Written,
): Promise<Result<Looked, ApiProblem>> =>
  readAs(db, visit, async (tx, reader) => {
    if (!may(visit.actor, 'edit')) return refuse(problemOf('member-may-not-edit', visit))
    const change = changeOf(written, reader)
    if (!change.ok) return change
    const views = await listEventViews(tx, { today: visit.today })
    const bySlug = new Map(views.map(({ event }) => [event.slug, event]))
    const missing = written.events.flatMap(({ slug }, index) =>
      bySlug.has(slug)
        ? []
        : [bodyMisfit(`events.${String(index)}.slug`, words(visit.language)('missing.detail'))],
    )
    if (missing.length > 0) return refuse(unfit('event-not-found', missing))
    const programmes = await listProgrammes(tx)
    const { side } = visit.actor
    const looks = written.events.flatMap(({ slug, startedFrom: from }) => {
      const event = bySlug.get(slug)
      if (event === undefined) return []
      const asking = { side, startedFrom: from, programmes }
      return [{ event, outlook: bulkOutlook(event, change.value, asking) }]
    })
    return accept({ change: change.value, looks })
  })

const preview = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewBulkEdit',
      method: 'POST',
      path: bulkEditsPreviewApiRoute.path,
      summary: 'What would become of each of many events; nothing is written',
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: editSchema,
      answer: previewSchema,
      refusals: [422],
    },
    async (visit: DeskVisit, { body }) => {
      const looked = await look(db, visit, body)
      if (!looked.ok) return looked
      const events = looked.value.looks.map(({ event, outlook }) => ({
        slug: event.slug,
        outcome: outlook.outcome,
        content: contentData(outlook.content),
      }))
      return accept({ events })
    },
  )

const edit = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'editEvents',
      method: 'POST',
      path: bulkEditsApiRoute.path,
      summary: 'Change many events at once, each by the rules of a single change',
      description:
        'What is public and joint becomes a proposal; what somebody changed meanwhile is left alone, and the others are not. Taken back as one step: `takeBatchBack`.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: editSchema,
      answer: editedSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const looked = await look(db, visit, body)
      if (!looked.ok) return looked
      const { actor, today } = visit
      const { change } = looked.value
      const edited = await bulkEdit(db, actor, { named, change, events: body.events })
      if (!edited.ok) return refuse(problemOf(edited.refusal, visit))
      await settleDecisions(db, actor.relation, today)
      return asActor(db, actor, async (tx) => {
        const { batch: id } = edited.value
        const batch = await findBatch(tx, id)
        if (batch === undefined) throw new Error('a bulk edit is not there after it was made')
        const events = (await listBatchChanges(tx, id)).map((one) => ({
          slug: one.slug,
          outcome: one.outcome,
        }))
        return accept({ batch: batchData(batch), events })
      })
    },
  )

/** Changing many events at once, for the programs of members. */
export const bulkEditsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  preview(dependencies),
  edit(dependencies),
]
