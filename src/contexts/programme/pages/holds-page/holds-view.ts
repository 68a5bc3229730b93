import type { SideAccent } from '#kit/html/components/side-names.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import type { Instant } from '#kit/time/days.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { ownSideFirst, type Side } from '#contexts/relations/contract.ts'

import { conflictFinder } from '../../domain/conflicts.ts'
import { endOf } from '../../domain/event-start.ts'
import { isStanding } from '../../domain/hold.ts'
import { answerHoldRoute, eventRoute } from '../../http/programme-routes.ts'
import { bookingWords } from '../../messages/booking-words.ts'
import type { EventView } from '../../store/event-views.ts'
import type { HoldView } from '../../store/hold-store.ts'
import { type DoubleBooking, doubleBookingsInWords } from '../double-bookings.ts'
import type { Reader } from '../event-words.ts'
import { holdStory, holdTitle } from '../hold-in-words.ts'

/** One hold with what this reader can do about it. */
export type HoldEntry = {
  readonly id: string
  readonly when: string
  readonly title: string
  readonly story: string
  readonly state: string
  /** The event that it is for: shown to those who may know. */
  readonly event:
    { readonly title: string; readonly href: string; readonly secret: string } | undefined
  readonly inTheWay: readonly DoubleBooking[]
  readonly answerHref: string
  readonly mayAnswer: boolean
  readonly isAnswered: boolean
  readonly mayWithdraw: boolean
}

export type HoldsSide = {
  readonly name: string
  readonly accent: SideAccent
  readonly open: readonly HoldEntry[]
  readonly earlier: readonly HoldEntry[]
}

export type HoldsView = {
  readonly own: HoldsSide
  readonly other: HoldsSide
}

export type HoldsRead = {
  readonly reader: Reader
  readonly holds: readonly HoldView[]
  readonly views: readonly EventView[]
  readonly today: Instant
  readonly mayEdit: boolean
}

/** What the answering side sees in the way of a hold; what the asking side plans there is the reason for it. */
const inTheWayOf = ({ reader, holds, views }: HoldsRead, hold: HoldView): DoubleBooking[] => {
  const { venue, when, zone, side, event } = hold
  const content = { venue, when, zone, place: null, contributions: [] }
  const others = views.filter((view) => view.event.owner !== side)
  const candidate = { id: event ?? undefined, owner: side, content }
  const conflicts = conflictFinder(others, { ...reader, holds })(candidate)
  const advice = bookingWords(reader.language)('hold.advice')
  return doubleBookingsInWords(reader, conflicts, content).map((one) => ({ ...one, advice }))
}

const eventOf = ({ reader, views }: HoldsRead, hold: HoldView): HoldEntry['event'] => {
  const view = views.find(({ event }) => event.id === hold.event)
  if (view === undefined) return undefined
  const isPrivate = view.event.visibility === reader.side
  return {
    title: inLanguage(view.event.content.title, reader.language).text,
    href: eventRoute.href({ slug: view.event.slug }),
    secret: isPrivate ? bookingWords(reader.language)('hold.for.private') : '',
  }
}

const isOver = (hold: HoldView, today: Instant): boolean =>
  hold.state === 'withdrawn' || (endOf(hold) ?? Infinity) <= today

const entryOf = (read: HoldsRead, hold: HoldView): HoldEntry => {
  const { reader, today, mayEdit } = read
  const isOpen = mayEdit && !isOver(hold, today)
  const isOurs = hold.answeredBy === reader.side
  return {
    id: hold.id,
    when: formatWhen(reader.language, hold.when, 'short'),
    title: holdTitle(reader, hold),
    story: holdStory(reader, hold),
    state: bookingWords(reader.language)(`hold.state.${hold.state}`),
    event: eventOf(read, hold),
    inTheWay: isOurs && isStanding(hold) ? inTheWayOf(read, hold) : [],
    answerHref: answerHoldRoute.href({ id: hold.id }),
    mayAnswer: isOpen && isOurs && hold.side !== reader.side,
    isAnswered: hold.state !== 'asked',
    mayWithdraw: isOpen && hold.side === reader.side,
  }
}

const sideOf = (read: HoldsRead, side: Side): HoldsSide => {
  const { reader, holds, today } = read
  const own = holds.filter(({ answeredBy }) => answeredBy === side.id)
  const isOpen = (hold: HoldView): boolean => isStanding(hold) && !isOver(hold, today)
  // What waits for an answer comes first.
  const open = own
    .filter(isOpen)
    .toSorted((a, b) => Number(a.state === 'held') - Number(b.state === 'held'))
  return {
    name: inLanguage(side.representedBy, reader.language).text,
    accent: side.accent,
    open: open.map((hold) => entryOf(read, hold)),
    earlier: own.filter((hold) => !isOpen(hold)).map((hold) => entryOf(read, hold)),
  }
}

/** The holds of a relation: those our side answers, facing those the other side does. */
export const holdsView = (read: HoldsRead): HoldsView => {
  const [own, other] = ownSideFirst(read.reader.relation, read.reader.side)
  return { own: sideOf(read, own), other: sideOf(read, other) }
}
