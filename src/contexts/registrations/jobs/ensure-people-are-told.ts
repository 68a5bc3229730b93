import { asRegistrar } from '#contexts/access/contract.ts'
import { endOf, type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { targetOfOffers } from '../domain/seeker.ts'
import { eventFacts, type EventFacts, hasNews, isOff } from '../domain/event-facts.ts'
import { isTimeToTell } from '../domain/when-told.ts'
import type { EventReseating } from '../service/plan-seats.ts'
import { reseat } from '../service/reseat.ts'
import { listOffers, listRegisteredEvents } from '../store/register-store.ts'
import { lockTold, recordDiffering, recordTold, type Told } from '../store/told-store.ts'

type Moment = { readonly today: Instant; readonly now: Instant }
type Differing = Told & { readonly told: EventFacts }

/** Released when the event is off, brought back when it is on again; else everybody stays. */
const targetFor = async (
  tx: Transaction,
  { event, told, offBy }: Differing,
  after: EventFacts,
): Promise<Pick<EventReseating, 'target'> & { undoes: string | null }> => {
  if (isOff(after)) return { target: 'released', undoes: null }
  if (!isOff(told)) return { target: null, undoes: null }
  return { target: targetOfOffers(await listOffers(tx, event)), undoes: offBy }
}

const tell = async (
  tx: Transaction,
  register: Differing,
  { after, view }: { after: EventFacts; view: EventView },
): Promise<void> => {
  const { event, relation, visibility, told } = register
  const { target, undoes } = await targetFor(tx, register, after)
  await reseat(tx, {
    relation,
    undoes,
    events: [{ event, visibility, target, before: told, after }],
    change: newId(),
    reason: view.now.chosen?.reason ?? {},
    isGiven: false,
  })
}

const tellOf = async (tx: Transaction, view: EventView, moment: Moment): Promise<void> => {
  const register = await lockTold(tx, view.event.id)
  if (register === undefined) return
  const { told, differsSince, event } = register
  const after = eventFacts(view)
  if (told === null)
    return recordTold(tx, [{ event, told: after, tellsConditions: true, offBy: null }])
  if (!hasNews(told, after)) return recordDiffering(tx, event, null)
  const since = differsSince ?? moment.now
  const startsAt = startOf(view.event.content)
  if (!isTimeToTell({ ...moment, since, startsAt })) return recordDiffering(tx, event, since)
  return tell(tx, { ...register, told }, { after, view })
}

/**
 * Tells the people registered of whatever was altered past a change: by the form, by a state that
 * was recorded, by an import that was undone. The register knows what they were last told, so no way
 * of altering an event can forget them. Edits rest a while first; safe to repeat.
 */
export const ensurePeopleAreTold = async (
  db: OpenDatabase,
  relation: string,
  moment: Moment,
): Promise<void> => {
  for (const id of await asRegistrar(db, relation, listRegisteredEvents)) {
    await asRegistrar(db, relation, async (tx) => {
      const [view] = await listEventViews(tx, { id, today: moment.today })
      if (view === undefined || (endOf(view.event.content) ?? Infinity) <= moment.today) return
      await tellOf(tx, view, moment)
    })
  }
}
