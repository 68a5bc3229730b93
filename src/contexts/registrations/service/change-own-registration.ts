import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type OwnChange, type OwnChangeRefusal, seatingAfter } from '../domain/own-change.ts'
import type { Registration } from '../domain/registration.ts'
import type { MailSetting } from '../documents/registration-mail.ts'
import { lockOffers } from '../store/register-store.ts'
import {
  erasePerson,
  findRegistration,
  moveRegistrations,
  recordWish,
} from '../store/registration-store.ts'
import { freeFor } from './free-for.ts'
import { promote, tell } from './promote.ts'
import { withdrawReminders } from './set-reminders.ts'

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
    const offers = await lockOffers(tx, event)
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return refuse('registration-not-found')
    const free = await freeFor(tx, registration, offers)
    const to = seatingAfter(registration, change, free)
    if (!to.ok) return to
    const isMoved = (['state', 'offer', 'party'] as const).some(
      (part) => to.value[part] !== registration[part],
    )
    if (isMoved) {
      await withdrawReminders(tx, [id])
      await moveRegistrations(tx, [{ registration, to: to.value, cause: 'person' }])
      // A guest whom no change moved is not brought back on site by one.
      if (change.act === 'switch' && registration.reserve !== null) {
        await recordWish(tx, id, to.value.offer)
      }
      const moved = { ...registration, ...to.value }
      if (change.act !== 'erase') await tell(tx, [moved], { setting, news: 'registered' })
      await promote(tx, event, setting)
    }
    if (change.act === 'erase') await erasePerson(tx, id)
    return accept(undefined)
  })
