import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { findVisibility, insertRegister } from '../store/register-store.ts'
import { findLatestSwitching } from '../store/switching-store.ts'

export type OpenRegisterRefusal =
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'event-is-not-public'
  | 'event-has-no-day'
  | 'register-is-open-already'
  | 'no-offer-is-open'
  | 'seats-are-not-a-number'
  | 'party-is-not-from-1-to-100'
  | 'more-seats-than-the-venue-has'
  | 'more-seats-than-measures-allow'

/** The seats that people give each offer: null closes it, `unlimited` takes as many as come. */
export type SeatsGiven = {
  readonly onSite: number | null
  readonly online: number | 'unlimited' | null
}

const isCount = (seats: number): boolean =>
  Number.isInteger(seats) && seats >= 1 && seats <= 100_000

const isParty = (people: number): boolean =>
  Number.isInteger(people) && people >= 1 && people <= 100

/** The greatest number that may come on site, by the venue and by the answer in force. */
const limitsOnSite = ({ venue, now }: EventView) => ({
  venue: venue?.capacity ?? Infinity,
  measures: now.basis === 'decided' ? (now.onSite?.lo ?? 0) : Infinity,
})

const seatsRefusal = (
  { onSite, online }: SeatsGiven,
  view: EventView,
): OpenRegisterRefusal | undefined => {
  const given = [onSite, online].filter((seats) => typeof seats === 'number')
  if (onSite === null && online === null) return 'no-offer-is-open'
  if (!given.every(isCount)) return 'seats-are-not-a-number'
  const most = limitsOnSite(view)
  if (onSite !== null && onSite > most.venue) return 'more-seats-than-the-venue-has'
  return onSite !== null && onSite > most.measures ? 'more-seats-than-measures-allow' : undefined
}

const eventRefusal = ({ event }: EventView, actor: Actor): OpenRegisterRefusal | undefined => {
  if (event.owner !== 'joint' && event.owner !== actor.side)
    return 'event-belongs-to-the-other-side'
  if (event.visibility !== 'public') return 'event-is-not-public'
  return startOf(event.content) === undefined ? 'event-has-no-day' : undefined
}

type Opening = {
  readonly slug: string
  readonly seats: SeatsGiven
  readonly largestParty: number
  readonly today: Instant
}

/** A member lets the public register for an event of their side or of both. */
export const openRegister = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, seats, largestParty, today }: Opening,
): Promise<Result<undefined, OpenRegisterRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!isParty(largestParty)) return refuse('party-is-not-from-1-to-100')
  const found = await asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { slug, today })
    if (view === undefined) return refuse('event-not-found')
    const refusal = eventRefusal(view, actor) ?? seatsRefusal(seats, view)
    if (refusal !== undefined) return refuse(refusal)
    if ((await findVisibility(tx, view.event.id)) !== undefined) {
      return refuse('register-is-open-already')
    }
    await recordAudit(tx, actor, { action: 'opened a register', subject: view.event.id })
    // As in the plan of an event, what the programme does is where a new register begins.
    const latest = await findLatestSwitching(tx, view.programme.id)
    return accept({ ...view, switching: latest ?? { 'on-site': null, online: null } })
  })
  if (!found.ok) return found
  const { event, programme, switching } = found.value
  await asRegistrar(db, actor.relation, (tx) =>
    insertRegister(
      tx,
      {
        event: event.id,
        relation: actor.relation,
        visibility: event.owner,
        opensAt: today,
        closesAt: null,
        largestParty,
        keepsDays: 30,
        switching,
        illustrative: event.content.illustrative || programme.illustrative,
      },
      [
        { kind: 'on-site', isOpen: seats.onSite !== null, seats: seats.onSite ?? 0 },
        {
          kind: 'online',
          isOpen: seats.online !== null,
          seats: seats.online === 'unlimited' ? null : (seats.online ?? 0),
        },
      ],
    ),
  )
  return accept(undefined)
}
