import { recordMails } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { nextCalendarSequence } from '../documents/registration-calendar.ts'
import { type MailSetting, organised, registrationMail } from '../documents/registration-mail.ts'
import type { Move, Registration } from '../domain/registration.ts'
import { seatArrivals } from '../domain/seat-arrivals.ts'
import { recordCalendarSequences } from '../store/calendar-sequence-store.ts'
import { lockOffers } from '../store/register-store.ts'
import { listRegistrations, moveRegistrations } from '../store/registration-store.ts'

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

/** Gives the seats that are free to those who wait, in the order in which they came, and tells them. */
export const promote = async (
  tx: Transaction,
  event: string,
  setting: MailSetting,
): Promise<void> => {
  const offers = await lockOffers(tx, event)
  const waiting = await listRegistrations(tx, { event, state: 'waiting' })
  const seatings = seatArrivals(offers, waiting)
  const moves = waiting.flatMap((registration, index): Move[] => {
    const to = seatings[index]
    return to?.state === 'confirmed' ? [{ registration, to, cause: 'promotion' }] : []
  })
  await moveRegistrations(tx, moves)
  await tell(
    tx,
    moves.map(({ registration, to }) => ({ ...registration, ...to })),
    { setting, news: 'promoted' },
  )
}
