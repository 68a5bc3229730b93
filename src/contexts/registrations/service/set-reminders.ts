import {
  type Actor,
  asActor,
  asRegistrar,
  emptyMails,
  may,
  recordAudit,
} from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mostReminderHours } from '../domain/reminder.ts'
import type { Registration } from '../domain/registration.ts'
import { findVisibility } from '../store/register-store.ts'
import { listReminderMails, setOwnReminders, setReminderHours } from '../store/reminder-store.ts'

export type RemindersRefusal =
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'hours-are-not-known'

type Asked = { readonly slug: string; readonly hours: number | null; readonly today: Instant }

const isKnown = (hours: number | null): boolean =>
  hours === null || (Number.isInteger(hours) && hours >= 1 && hours <= mostReminderHours)

/** A member says how long before an event its people are reminded; null: not at all. */
export const setReminders = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, hours, today }: Asked,
): Promise<Result<undefined, RemindersRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!isKnown(hours)) return refuse('hours-are-not-known')
  const found = await asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { slug, today })
    const event = view?.event
    if (event === undefined || (await findVisibility(tx, event.id)) === undefined) {
      return refuse('event-not-found')
    }
    if (event.owner !== 'joint' && event.owner !== actor.side) {
      return refuse('event-belongs-to-the-other-side')
    }
    await recordAudit(tx, actor, { action: 'set the reminders of a register', subject: event.id })
    return accept(event.id)
  })
  if (!found.ok) return found
  await asRegistrar(db, actor.relation, (tx) => setReminderHours(tx, found.value, hours))
  return accept(undefined)
}

/** Takes back the reminders of these registrations that have not been sent: they are true no more. */
export const withdrawReminders = async (
  tx: Transaction,
  registrations: readonly string[],
): Promise<void> => {
  await emptyMails(tx, { ids: await listReminderMails(tx, registrations), onlyUnsent: true })
}

/** The holder of a registration wants to be reminded, or does not. */
export const wantReminders = (
  db: OpenDatabase,
  { id, relation }: Pick<Registration, 'id' | 'relation'>,
  wanted: boolean,
): Promise<void> =>
  asRegistrar(db, relation, async (tx) => {
    await setOwnReminders(tx, id, wanted)
    if (!wanted) await withdrawReminders(tx, [id])
  })
