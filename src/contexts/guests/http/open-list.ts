import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { endOf, type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import { guestSeats, listOffers, type Offer } from '#contexts/registrations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { isLate } from '../domain/answer.ts'
import { type Guest, type GuestStanding, type Seats, standingOf } from '../domain/guest.ts'
import { words } from '../messages/words.ts'
import { overlap, type Span } from '../domain/overlap.ts'
import { listGuests, listInvitedElsewhere } from '../store/guest-store.ts'
import { findReplyBy } from '../store/protocol-list-store.ts'

/** The own list of one event, with all that its pages show. */
export type OpenedList = {
  readonly view: EventView
  readonly guests: readonly Guest[]
  readonly seats: ReadonlyMap<string, Seats>
  /** Empty: the register is not open. */
  readonly offers: readonly Offer[]
  readonly replyBy: Day | null
  /** Events at the same time to which the side has invited the same address, by guest. */
  readonly elsewhere: ReadonlyMap<string, readonly EventView[]>
}

const spanOf = ({ event }: EventView): Span => ({
  start: startOf(event.content),
  end: endOf(event.content),
})

const readElsewhere = async (
  tx: Transaction,
  view: EventView,
  today: Instant,
): Promise<OpenedList['elsewhere']> => {
  const invited = await listInvitedElsewhere(tx, view.event.id)
  if (invited.length === 0) return new Map()
  const ids = [...new Set(invited.map(({ event }) => event))]
  const others = (await listEventViews(tx, { ids, today })).filter((other) =>
    overlap(spanOf(view), spanOf(other)),
  )
  const byId = new Map(others.map((other) => [other.event.id, other]))
  const byGuest = Map.groupBy(invited, ({ guest }) => guest)
  return new Map(
    [...byGuest].map(([guest, all]) => [guest, all.flatMap(({ event }) => byId.get(event) ?? [])]),
  )
}

/** The own list of the event that a path of the desk names; undefined where the side has none. */
export const openList = ({ db }: Dependencies, visit: DeskVisit): Promise<OpenedList | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const { side } = visit.actor
    const slug = visit.parameters['slug'] ?? ''
    const [view] = await listEventViews(tx, { slug, today: visit.today })
    if (view === undefined || !['joint', side].includes(view.event.owner)) return undefined
    const { id: event } = view.event
    const people = await guestSeats.list(tx, { event })
    return {
      view,
      guests: await listGuests(tx, event),
      seats: new Map(people.filter(({ reserve }) => reserve === side).map((one) => [one.id, one])),
      offers: await listOffers(tx, event),
      replyBy: await findReplyBy(tx, { event, side }),
      elsewhere: await readElsewhere(tx, view, visit.today),
    }
  })

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('lists.title'), detail: say('refused.event-not-found') })
}

/** A handler that is given the own list of the event that its path names. */
export const withList = (
  dependencies: Dependencies,
  answer: (opened: OpenedList, visit: DeskVisit) => Answer | Promise<Answer>,
) => whereFound((visit: DeskVisit) => openList(dependencies, visit), notFound)(answer)

/** The title of an event in the reader's language. */
export const titleOf = ({ view }: Pick<OpenedList, 'view'>, { language }: DeskVisit): string =>
  inLanguage(view.event.content.title, language).text

/** The seats that a guest was given, if any. */
export const seatsOf = (
  { seats }: OpenedList,
  { registration }: Pick<Guest, 'registration'>,
): Seats | undefined => (registration === null ? undefined : seats.get(registration))

/** Where a guest stands today: invited, late, accepted, waiting. */
export const standingNow = (
  opened: OpenedList,
  guest: Guest,
  { today }: Pick<DeskVisit, 'today'>,
): GuestStanding => {
  const { view, replyBy } = opened
  const late = isLate({ today: dayInZone(today, view.event.content.zone), replyBy })
  return standingOf(guest, { seats: seatsOf(opened, guest), isLate: late })
}

export const standingInWords = (opened: OpenedList, guest: Guest, visit: DeskVisit): string =>
  words(visit.language)(`standing.${standingNow(opened, guest, visit)}`)
