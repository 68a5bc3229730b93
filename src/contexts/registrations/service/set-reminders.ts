import { type Actor, asRegistrar, emptyMails } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mostReminderHours } from '../domain/reminder.ts'
import type { Registration } from '../domain/registration.ts'
import { listReminderMails, setOwnReminders, setReminderHours } from '../store/reminder-store.ts'
import { onOwnRegister, type RegisterRefusal } from './on-own-register.ts'

export type RemindersRefusal = RegisterRefusal | 'hours-are-not-known'

type Asked = { readonly slug: string; readonly hours: number | null; readonly today: Instant }

const isKnown = (hours: number | null): boolean =>
  hours === null || (Number.isInteger(hours) && hours >= 1 && hours <= mostReminderHours)

/** A member says how long before an event its people are reminded; null: not at all. */
export const setReminders = (
  db: OpenDatabase,
  actor: Actor,
  { slug, hours, today }: Asked,
): Promise<Result<undefined, RemindersRefusal>> =>
  onOwnRegister<'hours-are-not-known'>(db, actor, {
    slug,
    today,
    action: 'set the reminders of a register',
    refused: isKnown(hours) ? undefined : 'hours-are-not-known',
    set: (tx, event) => setReminderHours(tx, event, hours),
  })

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
