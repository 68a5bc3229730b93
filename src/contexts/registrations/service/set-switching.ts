import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mostSwitchingHours, type Switching } from '../domain/switching.ts'
import { findVisibility } from '../store/register-store.ts'
import { setSwitchingHours } from '../store/switching-store.ts'

export type SwitchingRefusal =
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'switching-hours-are-not-known'

type Asked = { readonly slug: string; readonly switching: Switching; readonly today: Instant }

const isKnown = (hours: number | null): boolean =>
  hours === null || (Number.isInteger(hours) && hours >= 1 && hours <= mostSwitchingHours)

/** A member says until when before an event people may switch between on site and online. */
export const setSwitching = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, switching, today }: Asked,
): Promise<Result<undefined, SwitchingRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!Object.values(switching).every(isKnown)) return refuse('switching-hours-are-not-known')
  const found = await asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { slug, today })
    const event = view?.event
    if (event === undefined || (await findVisibility(tx, event.id)) === undefined) {
      return refuse('event-not-found')
    }
    if (event.owner !== 'joint' && event.owner !== actor.side) {
      return refuse('event-belongs-to-the-other-side')
    }
    await recordAudit(tx, actor, { action: 'set until when to switch', subject: event.id })
    return accept(event.id)
  })
  if (!found.ok) return found
  await asRegistrar(db, actor.relation, (tx) => setSwitchingHours(tx, found.value, switching))
  return accept(undefined)
}
