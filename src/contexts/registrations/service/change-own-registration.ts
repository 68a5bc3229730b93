import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type OwnChange, type OwnChangeRefusal, seatingAfter } from '../domain/own-change.ts'
import { mayCome } from '../domain/contact.ts'
import type { Offer } from '../domain/register.ts'
import type { Registration } from '../domain/registration.ts'
import type { MailSetting } from '../documents/registration-mail.ts'
import { deleteContact } from '../store/contact-store.ts'
import { lockOffers } from '../store/register-store.ts'
import {
  describeRegistration,
  findRegistration,
  moveRegistrations,
} from '../store/registration-store.ts'
import { eraseOne } from './erase-people.ts'
import { freeFor } from './free-for.ts'
import { promote, tell } from './promote.ts'
import { withdrawReminders } from './set-reminders.ts'

type Locked = { readonly registration: Registration; readonly offers: readonly Offer[] }

type Asked = {
  /** Undefined: it stays as it is. */
  readonly change: OwnChange | undefined
  readonly setting: MailSetting
  readonly cause?: 'person' | 'default'
}

/**
 * Changes one registration within a transaction that holds the offers of its event: seats are given
 * back first and then go up the waitlist, and whom it moves is told.
 */
export const changeWithin = async (
  tx: Transaction,
  { registration, offers }: Locked,
  { change, setting, cause = 'person' }: Asked,
): Promise<Result<undefined, OwnChangeRefusal>> => {
  if (change === undefined) return accept(undefined)
  const free = await freeFor(tx, registration, offers)
  const to = seatingAfter(registration, change, free)
  if (!to.ok) return to
  const isMoved = (['state', 'offer', 'party'] as const).some(
    (part) => to.value[part] !== registration[part],
  )
  if (isMoved) {
    await withdrawReminders(tx, [registration.id])
    await moveRegistrations(tx, [{ registration, to: to.value, cause }])
    // A guest whom no change moved is not brought back on site by one.
    if (change.act === 'switch' && registration.reserve !== null) {
      await describeRegistration(tx, registration.id, { wished: to.value.offer })
    }
    const moved = { ...registration, ...to.value }
    if (!mayCome(moved)) await deleteContact(tx, registration.id)
    if (change.act !== 'erase') await tell(tx, [moved], { setting, news: 'registered' })
    await promote(tx, registration.event, setting)
  }
  return accept(undefined)
}

/** The holder of a registration changes it; offers are locked before registrations, as everywhere. */
export const changeOwnRegistration = (
  db: OpenDatabase,
  { id, event, relation }: Pick<Registration, 'id' | 'event' | 'relation'>,
  { change, setting }: { change: OwnChange; setting: MailSetting },
): Promise<Result<undefined, OwnChangeRefusal>> =>
  asRegistrar(db, relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    const changed = await changeWithin(tx, { registration, offers }, { change, setting })
    if (changed.ok && change.act === 'erase') await eraseOne(tx, id)
    return changed
  })
