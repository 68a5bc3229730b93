import { asRegistrar, recordMails } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { reminderMail } from '../documents/reminder-mail.ts'
import { eventFacts } from '../domain/event-facts.ts'
import { isTimeToRemind } from '../domain/reminder.ts'
import {
  listReminding,
  lockToRemind,
  recordReminders,
  type Reminding,
} from '../store/reminder-store.ts'
import type { JobSetting } from './job-setting.ts'

// People in one transaction: large enough to be quick, small enough to show progress.
const mostPeople = 200

/** The event, if its people are to be reminded now: it takes place, and its time is near. */
const findDue = async (
  tx: Transaction,
  { event, hours }: Reminding,
  today: Instant,
): Promise<EventView | undefined> => {
  const [view] = await listEventViews(tx, { id: event, today })
  if (view === undefined) return undefined
  const { format } = view.now
  if (format === 'cancelled' || format === 'postponed') return undefined
  const startsAt = startOf(view.event.content)
  return isTimeToRemind({ startsAt, hours, today }) ? view : undefined
}

const remindSome = async (
  tx: Transaction,
  reminding: Reminding,
  setting: JobSetting,
): Promise<number> => {
  const view = await findDue(tx, reminding, setting.today)
  if (view?.event.content.when.precision !== 'day') return 0
  const { content, id: event } = view.event
  const { first: day } = view.event.content.when
  const open = await lockToRemind(tx, { event, day, now: setting.now, most: mostPeople })
  const facts = {
    ...eventFacts(view),
    place:
      view.venue === null ? [content.place?.name ?? {}] : [view.venue.name, view.venue.cityName],
    city: view.venue?.cityName ?? {},
  }
  const people = Map.groupBy(open, ({ email, id }) => email?.toLowerCase() ?? id)
  const written = [...people.values()].map((registrations) => {
    const [first, ...others] = registrations.filter(({ isSilent }) => !isSilent)
    const mail = first && reminderMail([first, ...others], facts, setting)
    return { registrations, mail }
  })
  await recordMails(
    tx,
    written.flatMap(({ mail }) => mail ?? []),
  )
  await recordReminders(
    tx,
    day,
    written.flatMap(({ registrations, mail }) =>
      registrations.map((registration) => ({ registration, mail: mail?.id ?? null })),
    ),
  )
  return open.length
}

/**
 * Reminds whoever holds seats, once for each event and day: what is true is read in the transaction
 * that writes the mail and notes it, so that a crash neither forgets anybody nor reminds twice.
 */
export const ensurePeopleAreReminded = async (
  db: OpenDatabase,
  relation: string,
  setting: JobSetting,
): Promise<void> => {
  const near = await asRegistrar(db, relation, (tx) => listReminding(tx, setting.today))
  for (const reminding of near) {
    while ((await asRegistrar(db, relation, (tx) => remindSome(tx, reminding, setting))) > 0);
  }
}
