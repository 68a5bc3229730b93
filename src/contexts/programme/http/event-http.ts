import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Decision } from '#contexts/measures/contract.ts'
import { type Approval, listApprovals } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { dayFromIso, type Instant } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import { conflictsByEvent } from '../domain/conflicts.ts'
import { statesAfter } from '../domain/event-state.ts'
import { needsBoth } from '../domain/who-decides.ts'
import { eventPage } from '../pages/event-page/event-page.ts'
import { buildEventPage, type OpenedEvent } from '../pages/event-page/build-event-page.ts'
import { eventOutlook } from '../service/event-outlook.ts'
import { moveSubject } from '../service/move-event-state.ts'
import { listEvents } from '../store/event-store.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { listToldStates } from '../store/state-store.ts'
import { listRevisions, type Revision } from '../store/revision-store.ts'
import type { AroundEvent } from './beside-event.ts'
import { readAs } from './open-reader.ts'
import { noSuchEvent } from './refused-answers.ts'

const approvalsOf = async (
  tx: Transaction,
  event: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly Approval[]>> => {
  const found = new Map<string, readonly Approval[]>()
  for (const contentHash of new Set(hashes)) {
    found.set(contentHash, await listApprovals(tx, { kind: 'event', id: event, contentHash }))
  }
  return found
}

/** The events with which one could be in conflict, itself among them. */
const whatIsNear = async (
  tx: Transaction,
  { event: { content } }: EventView,
  today: Instant,
): Promise<EventView[]> =>
  content.when.precision === 'day' ? listEventViews(tx, { today, near: content.when }) : []

const openHashes = (revisions: readonly Revision[]): string[] =>
  revisions.filter(({ state }) => state === 'open').map(({ contentHash }) => contentHash)

/** What a side asked to record of a joint event, and the other has not answered. */
const movesAsked = async (
  tx: Transaction,
  { event, state }: OpenedEvent['view'],
): Promise<OpenedEvent['movesAsked']> => {
  if (!needsBoth(event)) return []
  const asked: OpenedEvent['movesAsked'][number][] = []
  for (const to of statesAfter(state)) {
    for (const approval of await listApprovals(tx, moveSubject(event, to))) {
      asked.push({ to, approval })
    }
  }
  return asked
}

/** The end of the day asked about, or today where that is earlier; undefined without a day. */
const momentAsked = (visit: DeskVisit, zone: string): Instant | undefined => {
  const day = dayFromIso(visit.url.searchParams.get('on') ?? '')
  if (day === undefined) return undefined
  return Math.min(instantOfWallTime(day + 1, '00:00', zone) - 1, visit.today)
}

const knownThen = async (tx: Transaction, visit: DeskVisit, opened: OpenedEvent['view']) => {
  const at = momentAsked(visit, opened.event.content.zone)
  if (at === undefined) return undefined
  const [view] = await listEventViews(tx, { id: opened.event.id, today: at })
  const outlook: Decision | undefined = view && (await eventOutlook(tx, view, at))
  return { at, view, outlook }
}

/** One event for staff. */
export const eventHttp = ({ db }: Dependencies, { linksOf, beside }: AroundEvent) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const opened = await readAs(db, visit, async (tx, reader): Promise<OpenedEvent | undefined> => {
      const slug = visit.parameters['slug'] ?? ''
      const [view] = await listEventViews(tx, { slug, today: visit.today })
      if (view === undefined) return undefined
      const { event } = view
      const revisions = await listRevisions(tx, event.id)
      const holds = await listHolds(tx, visit.today)
      const near = await whatIsNear(tx, view, visit.today)
      const known = { ...reader, holds }
      return {
        reader,
        view,
        conflicts: conflictsByEvent(near, known, visit.today).get(event.id) ?? [],
        holds: holds.filter((hold) => hold.event === event.id),
        revisions,
        states: (await listToldStates(tx, event.id)).filter(
          ({ holdsFrom }) => holdsFrom <= visit.today,
        ),
        approvals: await approvalsOf(tx, event.id, [event.contentHash, ...openHashes(revisions)]),
        movesAsked: await movesAsked(tx, view),
        outlook: await eventOutlook(tx, view, visit.today),
        known: await knownThen(tx, visit, view),
        series: event.series === null ? [] : await listEvents(tx, { series: event.series }),
        today: visit.today,
        mayEdit: may(visit.actor, 'edit'),
        mayApprove: may(visit.actor, 'approve'),
        did: visit.url.searchParams.get('did') ?? '',
        refused: visit.url.searchParams.get('refused') ?? '',
        dayAsked: visit.url.searchParams.get('on') ?? '',
        links: linksOf(view, visit),
        beside: await beside(tx, event, visit),
      }
    })
    if (opened === undefined) return noSuchEvent(visit)
    const view = buildEventPage(opened)
    return page({ title: view.title.text, section: 'events', body: eventPage(view) })
  },
})
