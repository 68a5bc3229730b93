import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { MailSetting } from '../documents/registration-mail.ts'
import type { Registration } from '../domain/registration.ts'
import { recordConfirmed } from '../store/confirmation-store.ts'
import { lockOffers } from '../store/register-store.ts'
import {
  findRegistration,
  listRegistrations,
  moveRegistrations,
} from '../store/registration-store.ts'
import { promote, tell } from './promote.ts'

export type ConfirmRefusal = 'registration-not-found' | 'seats-are-given-back'

/**
 * The holder confirms a registration whose seats are kept for a short time. What is confirmed
 * already stays so; what has lapsed keeps nothing, and has to be asked for again.
 */
export const confirmRegistration = (
  db: OpenDatabase,
  { id, event, relation }: Pick<Registration, 'id' | 'event' | 'relation'>,
  setting: MailSetting,
): Promise<Result<undefined, ConfirmRefusal>> =>
  asRegistrar(db, relation, async (tx) => {
    await lockOffers(tx, event)
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    if (registration.confirmBy === null) return accept(undefined)
    const { state } = registration
    if (state === 'cancelled' || state === 'released') return refuse('seats-are-given-back')
    await recordConfirmed(tx, id)
    await tell(tx, [registration], { setting, news: 'registered' })
    await promote(tx, event, setting)
    return accept(undefined)
  })

/** Gives the seats back that nobody confirmed in time; they go up the waitlist at once. */
export const releaseLapsed = async (
  tx: Transaction,
  event: string,
  { setting, now }: { setting: MailSetting; now: Instant },
): Promise<void> => {
  await lockOffers(tx, event)
  const registrations = await listRegistrations(tx, { event })
  const lapsed = registrations.filter(
    ({ confirmBy, state }) =>
      confirmBy !== null && confirmBy < now && (state === 'confirmed' || state === 'waiting'),
  )
  await moveRegistrations(
    tx,
    lapsed.map((registration) => ({
      registration,
      to: { ...registration, state: 'released' },
      cause: 'not-confirmed',
    })),
  )
  await promote(tx, event, setting)
}
