import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { MailSetting } from '../documents/registration-mail.ts'
import type { OfferKind } from '../domain/registration.ts'
import { reserveGiven, type ReserveRefusal } from '../domain/reserve.ts'
import { findVisibility, lockOffers } from '../store/register-store.ts'
import { listReserves, listReservesTaken, setReserves } from '../store/reserve-store.ts'
import { promote } from './promote.ts'

export type SetReserveRefusal =
  ReserveRefusal | 'member-may-not-edit' | 'register-is-closed' | 'event-belongs-to-the-other-side'

type Asked = {
  readonly event: string
  readonly kind: OfferKind
  readonly seats: number
  readonly mail: MailSetting
}

const isOpenTo = (db: OpenDatabase, actor: Actor, event: string): Promise<boolean> =>
  asActor(db, actor, async (tx) => {
    if ((await findVisibility(tx, event)) === undefined) return false
    await recordAudit(tx, actor, { action: 'set a reserve', subject: event })
    return true
  })

/**
 * A member sets how many seats of an offer their side keeps for its guests: out of the seats that
 * are free, so that nobody loses one; what is given back goes up the waitlist in the same
 * transaction.
 */
export const setReserve = async (
  db: OpenDatabase,
  actor: Actor,
  { event, kind, seats, mail }: Asked,
): Promise<Result<undefined, SetReserveRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!(await isOpenTo(db, actor, event))) return refuse('register-is-closed')
  return asRegistrar(db, actor.relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    const isOwn = (one: { kind: string; side: string }): boolean =>
      one.kind === kind && one.side === actor.side
    const was = (await listReserves(tx, event)).find(isOwn)
    const offer = offers.find((one) => one.kind === kind)
    if (was === undefined || offer === undefined) return refuse('event-belongs-to-the-other-side')
    const taken = (await listReservesTaken(tx, event)).find(isOwn)?.taken ?? 0
    const given = reserveGiven(seats, { own: was, offer, taken })
    if (typeof given === 'string') return refuse(given)
    if (given.given === was.given && given.seats === was.seats) return accept(undefined)
    await setReserves(tx, [{ ...given, event, was }], { memberName: actor.name })
    await promote(tx, event, mail)
    return accept(undefined)
  })
}
