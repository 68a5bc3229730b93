import { recordMails } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { nextCalendarSequence } from '../documents/registration-calendar.ts'
import { type MailSetting, organised, registrationMail } from '../documents/registration-mail.ts'
import { seatStandby } from '../domain/guest-seats.ts'
import type { Move, Registration, Seating } from '../domain/registration.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import { recordCalendarSequences } from '../store/calendar-sequence-store.ts'
import { listRanks } from '../store/guest-rank-store.ts'
import { lockOffers } from '../store/register-store.ts'
import { listRegistrations, moveRegistrations } from '../store/registration-store.ts'
import { readReserves } from './free-for.ts'

/** Mails people where they stand now, and their calendars with them. */
export const tell = async (
  tx: Transaction,
  people: readonly Registration[],
  { setting, news }: { setting: MailSetting; news: 'registered' | 'promoted' },
): Promise<void> => {
  if (people.length === 0) return
  const told = people.map((one) => ({
    ...one,
    calendarSequence: nextCalendarSequence(one, setting.calendar),
  }))
  await recordCalendarSequences(tx, told)
  const saying = organised(setting, (await getOwnRelation(tx)).sides)
  await recordMails(
    tx,
    told.flatMap((one) => registrationMail(one, saying, news)),
  )
}

/** Guests who wait, in the order of precedence of their side; those of one rank as they came. */
const byRank = async (
  tx: Transaction,
  event: string,
  guests: readonly Registration[],
): Promise<Registration[]> => {
  const ranks = await listRanks(tx, event)
  const rankOf = ({ id }: Registration): number => ranks.get(id) ?? Infinity
  return guests.toSorted((a, b) => rankOf(a) - rankOf(b))
}

const promoted = (waiting: readonly Registration[], seatings: readonly Seating[]): Move[] =>
  waiting.flatMap((registration, index): Move[] => {
    const to = seatings[index]
    return to?.state === 'confirmed' ? [{ registration, to, cause: 'promotion' }] : []
  })

/**
 * Gives the seats that are free to those who wait, and tells them: to the public in the order in
 * which they came, those of a reserve to the guests of its side by precedence.
 */
export const promote = async (
  tx: Transaction,
  event: string,
  setting: MailSetting,
): Promise<void> => {
  const offers = await lockOffers(tx, event)
  const all = await listRegistrations(tx, { event, state: 'waiting' })
  // Whoever has to confirm first is given nothing before.
  const waiting = all.filter(({ confirmBy }) => confirmBy === null)
  const others = waiting.filter(({ reserve }) => reserve === null)
  const guests = waiting.filter(({ reserve }) => reserve !== null)
  const moves = promoted(others, seatArrivals(offers, others))
  if (guests.length > 0) {
    const ranked = await byRank(tx, event, guests)
    const reserves = await readReserves(tx, event, offers)
    moves.push(...promoted(ranked, seatStandby(reserves, ranked)))
  }
  await moveRegistrations(tx, moves)
  await tell(
    tx,
    moves.map(({ registration, to }) => ({ ...registration, ...to })),
    { setting, news: 'promoted' },
  )
}
