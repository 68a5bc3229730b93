import type { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { type Conflict, conflictsByEvent } from '../domain/conflicts.ts'
import type { EventContent } from '../domain/event.ts'
import { statesAfter } from '../domain/event-state.ts'
import type { When } from '../domain/when.ts'
import { words } from '../messages/words.ts'
import type { Reader } from '../pages/event-words.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { listRevisions, type Revision } from '../store/revision-store.ts'
import type { plannedEventSchema } from './planned-event-schema.ts'
import { readAs } from './open-reader.ts'

type PlannedData = z.input<typeof plannedEventSchema>
type ContentData = PlannedData['content']

const whenData = (when: When): ContentData['when'] => {
  if (when.precision === 'none') return { precision: 'none' }
  const bounds = { first: isoFromDay(when.first), last: isoFromDay(when.last) }
  if (when.precision !== 'day') return { precision: when.precision, ...bounds }
  const { startTime, endTime } = when
  return { precision: 'day', ...bounds, startTime, endTime }
}

/** What an event says, for programs. */
export const contentData = (content: EventContent): ContentData => ({
  title: content.title,
  summary: content.summary,
  disciplines: [...content.disciplines],
  when: whenData(content.when),
  zone: content.zone,
  venue: content.venue,
  place: content.place,
  contributions: [...content.contributions],
  plan: content.plan && { ...content.plan, options: [...content.plan.options] },
  needsArrivals: content.needsArrivals,
  otherRegions: content.otherRegions,
  onlineRights: content.onlineRights,
  onlineCapacity: content.onlineCapacity,
  spokenLanguages: [...content.spokenLanguages],
  sources: [...content.sources],
  illustrative: content.illustrative,
})

/** One event as it is planned, with whoever reads it. */
export type OpenedPlan = {
  readonly reader: Reader
  readonly view: EventView
  readonly revisions: readonly Revision[]
  readonly conflicts: readonly Conflict<EventView>[]
}

const conflictsOf = async (
  tx: Transaction,
  { view, reader, today }: Pick<OpenedPlan, 'view' | 'reader'> & Pick<DeskVisit, 'today'>,
): Promise<OpenedPlan['conflicts']> => {
  const { event } = view
  const { when } = event.content
  if (when.precision !== 'day') return []
  const near = await listEventViews(tx, { today, near: when })
  const holds = await listHolds(tx, today)
  return conflictsByEvent(near, { ...reader, holds }, today).get(event.id) ?? []
}

/** The event that a path names, for the programs of whoever plans. */
export const planNamed = async (
  db: OpenDatabase,
  visit: DeskVisit,
): Promise<Result<OpenedPlan, ApiProblem>> => {
  const { today, language, parameters } = visit
  const slug = parameters['slug'] ?? ''
  const opened = await readAs(db, visit, async (tx, reader) => {
    const [view] = await listEventViews(tx, { slug, today })
    if (view === undefined) return undefined
    const conflicts = await conflictsOf(tx, { view, reader, today })
    return { reader, view, revisions: await listRevisions(tx, view.event.id), conflicts }
  })
  return opened === undefined
    ? refuse({ ...nothingHere(words(language)('missing.detail')), code: 'event-not-found' })
    : accept(opened)
}

const conflictData = ({
  needed,
  certainty,
  with: other,
}: Conflict<EventView>): PlannedData['conflicts'][number] => ({
  needed: needed.kind,
  certainty,
  with: other.kind === 'event' ? other.view.event.slug : null,
})

/** An event as whoever plans it sees it. */
const plannedData = ({ view, revisions, conflicts }: OpenedPlan): PlannedData => {
  const { event, state } = view
  return {
    id: event.id,
    slug: event.slug,
    programme: event.programme,
    owner: event.owner,
    visibility: event.visibility,
    state,
    nextStates: [...statesAfter(state)],
    contentHash: event.contentHash,
    content: contentData(event.content),
    proposals: revisions
      .filter((revision) => revision.state === 'open')
      .map((revision) => ({
        contentHash: revision.contentHash,
        side: revision.side,
        by: revision.memberName,
        recorded: new Date(revision.recordedAt).toISOString(),
        content: contentData(revision.content),
      })),
    conflicts: conflicts.map(conflictData),
  }
}

/** The same, read anew after something was done to it. */
export const plannedDataOf = async (
  db: OpenDatabase,
  visit: DeskVisit,
): Promise<Result<PlannedData, ApiProblem>> => {
  const opened = await planNamed(db, visit)
  return opened.ok ? accept(plannedData(opened.value)) : opened
}
