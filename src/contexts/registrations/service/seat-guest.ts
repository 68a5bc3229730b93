import type { EventView } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { calendarSettingOf } from '../documents/calendar-setting.ts'
import { mailSettingOf } from '../documents/mail-setting.ts'
import { placeLine } from '../documents/place-line.ts'
import { whenLine } from '../documents/when-line.ts'
import type { MailSetting } from '../documents/registration-mail.ts'
import { fallbacks, offerKinds, type Registration, type Seating } from '../domain/registration.ts'
import { holderRoute, reservesRoute } from '../http/registrations-routes.ts'
import { keepRank } from '../store/guest-rank-store.ts'
import { lockOffers } from '../store/register-store.ts'
import {
  describeRegistration,
  findRegistration,
  insertRegistrations,
  listRegistrations,
  moveRegistrations,
} from '../store/registration-store.ts'
import { listReserves } from '../store/reserve-store.ts'
import { changeOwnRegistration } from './change-own-registration.ts'
import { freeFor } from './free-for.ts'
import { promote, tell } from './promote.ts'
import { withdrawReminders } from './set-reminders.ts'

/** An official guest as the protocol list names them, and what they answered. */
export type GuestToSeat = Pick<
  Registration,
  | 'event'
  | 'relation'
  | 'visibility'
  | 'name'
  | 'email'
  | 'language'
  | 'accessNeeds'
  | 'offer'
  | 'party'
  | 'ifMoved'
> & {
  readonly side: string
  readonly rank: number
  /** The registration that an earlier answer made; null: none. */
  readonly registration: string | null
  /** Tells one answer from another, so that the same one seats nobody twice. */
  readonly key: string
}

type Asked = { readonly guest: GuestToSeat; readonly mail: MailSetting }

const seatAnew = async (
  tx: Transaction,
  guest: GuestToSeat,
  seating: Seating,
): Promise<Registration> => {
  const row = {
    ...guest,
    ...seating,
    id: newId(),
    reserve: guest.side,
    wished: guest.offer,
    calendarSequence: null,
  }
  await insertRegistrations(tx, [row])
  await keepRank(tx, { ...row, visibility: guest.side })
  return { ...row, reminders: true, confirmBy: null, recordedAt: 0 }
}

const seatAgain = async (
  tx: Transaction,
  { former, guest }: { former: Registration; guest: GuestToSeat },
  to: Seating,
): Promise<Registration> => {
  const isSame = former.state === to.state && former.offer === to.offer && former.party === to.party
  if (!isSame) {
    await withdrawReminders(tx, [former.id])
    await moveRegistrations(tx, [{ registration: former, to, cause: 'person' }])
  }
  const { name, email, language, accessNeeds, ifMoved } = guest
  const described = { name, email, language, accessNeeds, ifMoved, wished: guest.offer }
  await describeRegistration(tx, former.id, described)
  return { ...former, ...described, ...to }
}

const heldBy = (former: Registration | undefined, offer: Registration['offer']): number =>
  former?.state === 'confirmed' && former.offer === offer ? former.party : 0

/**
 * Seats a guest who accepts in the reserve of their side, or lets them stand by, in the caller's
 * transaction (the registrar's), and tells them; an answer that changes keeps what it can. Nobody
 * gives a seat up for more that are not there.
 */
const seat = async (
  tx: Transaction,
  { guest, mail }: Asked,
): Promise<Result<Registration, 'no-seats-there'>> => {
  const { event, side, offer, party } = guest
  const offers = await lockOffers(tx, event)
  const former =
    guest.registration === null ? undefined : await findRegistration(tx, guest.registration)
  const free = await freeFor(tx, { event, reserve: side }, offers)
  const isSeated = former?.state === 'confirmed'
  const fits = party <= free(offer) + heldBy(former, offer)
  if (!fits && isSeated) return refuse('no-seats-there')
  const to: Seating = { state: fits ? 'confirmed' : 'waiting', offer, party }
  const seated =
    former === undefined
      ? await seatAnew(tx, guest, to)
      : await seatAgain(tx, { former, guest }, to)
  await tell(tx, [seated], { setting: mail, news: 'registered' })
  if (former !== undefined) await promote(tx, event, mail)
  return accept(seated)
}

/** A guest who declines, or is taken off the list, gives the seats back: to the next by precedence. */
const release = async (
  tx: Transaction,
  { registration: id, event, mail }: { registration: string; event: string; mail: MailSetting },
): Promise<void> => {
  await lockOffers(tx, event)
  const registration = await findRegistration(tx, id)
  if (registration?.state !== 'confirmed' && registration?.state !== 'waiting') return
  const { offer, party } = registration
  const to: Seating = { state: 'cancelled', offer, party }
  await withdrawReminders(tx, [id])
  await moveRegistrations(tx, [{ registration, to, cause: 'person' }])
  await tell(tx, [{ ...registration, ...to }], { setting: mail, news: 'registered' })
  await promote(tx, event, mail)
}

/** Where an event takes place, in one line; empty while that is not known. */
const placeOf = (view: EventView, now: Instant, language: Language): string =>
  placeLine(calendarSettingOf(view, now)?.place ?? [], language)

/** When an event takes place, with its hours where they are known. */
const whenOf = ({ event }: EventView, language: Language): string =>
  whenLine(language, event.content.when)

/**
 * What the protocol list has done with seats, each in the registrar's transaction, and what it has
 * to know of them.
 */
export const guestSeats = {
  lock: lockOffers,
  seat,
  release,
  rank: keepRank,
  describe: describeRegistration,
  erase: changeOwnRegistration,
  list: listRegistrations,
  listReserves,
  mailSetting: mailSettingOf,
  placeOf,
  whenOf,
  kinds: offerKinds,
  fallbacks,
  holderRoute,
  reservesRoute,
} as const
