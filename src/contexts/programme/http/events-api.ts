import { z } from 'zod'

import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import type { ApiProblem, Misfit } from '#kit/api/api-problem.ts'
import { noBody, type Operation, noQuery, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { EventContent } from '../domain/event.ts'
import { words } from '../messages/words.ts'
import { type EventDraft, planEvent } from '../service/plan-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { contentOfData } from './content-of-data.ts'
import { duplicateSchema, newEventSchema } from './event-content-schema.ts'
import { eventProblem, misfitsProblem } from './event-problem.ts'
import { readAs } from './open-reader.ts'
import { planNamed, plannedDataOf } from './planned-event-data.ts'
import { plannedEventSchema } from './planned-event-schema.ts'
import { duplicatesApiRoute, newEventApiRoute, programmesApiRoute } from './programme-routes.ts'

const programmeSchema = z
  .strictObject({
    id: z.uuid(),
    title: localisedSchema,
    owner: z.string(),
    visibility: z.string(),
    first: z.iso.date(),
    last: z.iso.date(),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Programme', description: 'A year or a season, in which events stand.' })

const listAll = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listProgrammes',
      method: 'GET',
      path: programmesApiRoute.path,
      summary: 'The programmes that the member sees, the latest first',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(programmeSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const programmes = await asActor(db, actor, (tx) => listProgrammes(tx))
      const page = pageFrom(programmes, ({ firstDay, id }) => ({ at: -firstDay, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map((one) => ({
        id: one.id,
        title: one.title,
        owner: one.owner,
        visibility: one.visibility,
        first: isoFromDay(one.firstDay),
        last: isoFromDay(one.lastDay),
        illustrative: one.illustrative,
      }))
      return accept({ items, next: page.value.next })
    },
  )

type Written = z.output<typeof duplicateSchema>
type Start = { readonly written: Written; readonly base: EventContent | undefined }

/** Whose the event is to be; what both own, both see. */
const whoseOf = ({ owner = 'own', visibility }: Written, { actor, language }: DeskVisit) => {
  const isHidden = owner === 'joint' && visibility === 'own'
  const misfits: Misfit[] = isHidden
    ? [
        {
          in: 'body',
          field: 'visibility',
          detail: words(language)('wrong.joint-event-is-seen-by-both'),
        },
      ]
    : []
  const isJoint = owner === 'joint' || visibility === 'joint'
  return {
    owner: owner === 'joint' ? 'joint' : actor.side,
    visibility: isJoint ? 'joint' : actor.side,
    misfits,
  }
}

/** The event that a program describes, or every field that keeps it from being one. */
const draftOf = (
  db: OpenDatabase,
  visit: DeskVisit,
  { written, base }: Start,
): Promise<Result<EventDraft, ApiProblem>> =>
  readAs(db, visit, async (tx, reader) => {
    const { programme = '' } = written
    const { language, relation, venues, institutions } = reader
    const places = { relation, venues }
    const content = contentOfData(written, { language, places, institutions, base })
    const isThere = (await listProgrammes(tx)).some(({ id }) => id === programme)
    const { owner, visibility, misfits } = whoseOf(written, visit)
    const detail = words(language)('wrong.programme-is-missing')
    const wrong: Misfit[] = [
      ...(content.ok ? [] : content.refusal),
      ...(isThere ? [] : [{ in: 'body' as const, field: 'programme', detail }]),
      ...misfits,
    ]
    if (!content.ok || wrong.length > 0) return refuse(misfitsProblem(wrong))
    return accept({ programme, owner, visibility, content: content.value, state: 'planned' })
  })

const plan = async (
  db: OpenDatabase,
  visit: DeskVisit,
  { start, named }: { readonly start: Start; readonly named: NamedRequest | undefined },
): Promise<Result<z.input<typeof plannedEventSchema>, ApiProblem>> => {
  const { actor, today } = visit
  if (!may(actor, 'edit')) return refuse(eventProblem('member-may-not-edit', visit))
  const draft = await draftOf(db, visit, start)
  if (!draft.ok) return draft
  const planned = await planEvent(db, actor, { draft: draft.value, today, named })
  if (!planned.ok) return refuse(eventProblem(planned.refusal, visit))
  await settleDecisions(db, actor.relation, today)
  return plannedDataOf(db, { ...visit, parameters: { slug: planned.value.slug } })
}

const planNew = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'planEvent',
      method: 'POST',
      path: newEventApiRoute.path,
      summary: 'Plan an event; it starts private to the member’s side, or joint',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newEventSchema,
      answer: plannedEventSchema,
      refusals: [422],
      takesKey: true,
    },
    (visit: DeskVisit, { body, named }) =>
      plan(db, visit, { start: { written: body, base: undefined }, named }),
  )

const duplicate = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'duplicateEvent',
      method: 'POST',
      path: duplicatesApiRoute.path,
      summary: 'Plan an event that says what another one does, but for its date',
      description: 'It is joint where that one is, else the member’s side’s alone.',
      parameters: { slug: 'the `slug` of the event that is copied' },
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: duplicateSchema,
      answer: plannedEventSchema,
      refusals: [404, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const opened = await planNamed(db, visit)
      if (!opened.ok) return opened
      const { event } = opened.value.view
      const written: Written = {
        programme: event.programme,
        owner: event.owner === 'joint' ? 'joint' : 'own',
        ...body,
      }
      const base: EventContent = {
        ...event.content,
        when: { precision: 'none' },
        announcedOn: null,
        heldFormat: null,
      }
      return plan(db, visit, { start: { written, base }, named })
    },
  )

/** Planning events, for the programs of members. */
export const eventsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAll(dependencies),
  planNew(dependencies),
  duplicate(dependencies),
]
