import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Registration, Seating } from '../domain/registration.ts'
import type { MailSetting } from '../documents/registration-mail.ts'
import { lockOffers } from '../store/register-store.ts'
import { erasePerson, findRegistration, moveRegistrations } from '../store/registration-store.ts'
import { promote, tell } from './promote.ts'

export type OwnChangeRefusal =
  'registration-not-found' | 'registration-is-cancelled' | 'party-only-shrinks'

/** What the holder of a link may do: give all seats back, or some, or be forgotten. */
export type OwnChange =
  | { readonly act: 'cancel' }
  | { readonly act: 'shrink'; readonly party: number }
  | { readonly act: 'erase' }

const seatingAfter = (
  { state, offer, party }: Registration,
  change: OwnChange,
): Result<Seating, OwnChangeRefusal> => {
  if (change.act === 'erase') return accept({ state: 'cancelled', offer, party })
  if (state === 'cancelled' || state === 'released') return refuse('registration-is-cancelled')
  if (change.act === 'cancel') return accept({ state: 'cancelled', offer, party })
  const shrinks = Number.isInteger(change.party) && change.party >= 1 && change.party < party
  return shrinks ? accept({ state, offer, party: change.party }) : refuse('party-only-shrinks')
}

/**
 * The holder of a registration changes it. Seats are given back first and then go up the waitlist,
 * all in one transaction; offers are locked before registrations, as everywhere.
 */
export const changeOwnRegistration = (
  db: OpenDatabase,
  { id, event, relation }: Pick<Registration, 'id' | 'event' | 'relation'>,
  { change, setting }: { change: OwnChange; setting: MailSetting },
): Promise<Result<undefined, OwnChangeRefusal>> =>
  asRegistrar(db, relation, async (tx) => {
    await lockOffers(tx, event)
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    const to = seatingAfter(registration, change)
    if (!to.ok) return to
    const isMoved = to.value.state !== registration.state || to.value.party !== registration.party
    if (isMoved) {
      await moveRegistrations(tx, [{ registration, to: to.value, cause: 'person' }])
      const gone = { ...registration, ...to.value }
      if (change.act === 'cancel') await tell(tx, [gone], { setting, news: 'registered' })
      await promote(tx, event, setting)
    }
    if (change.act === 'erase') await erasePerson(tx, id)
    return accept(undefined)
  })
