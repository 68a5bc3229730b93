import { asRegistrar, type NewMail, recordMails } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'

import { calendarSettingOf } from '../documents/calendar-setting.ts'
import { noticeMail } from '../documents/notice-mail.ts'
import {
  nextCalendarSequence,
  type OrganisedEvent,
  organisedEvent,
  registrationCalendars,
} from '../documents/registration-calendar.ts'
import { linksFor } from '../documents/registration-mail.ts'
import type { Registration } from '../domain/registration.ts'
import { withdrawReminders } from '../service/set-reminders.ts'
import { recordCalendarSequences } from '../store/calendar-sequence-store.ts'
import { lockOpenNotices, type OpenNotice, settleNotices } from '../store/notice-store.ts'
import type { JobSetting } from './job-setting.ts'

// People in one transaction: large enough to be quick, small enough to show progress.
const mostPeople = 200

type Notices = readonly [OpenNotice, ...OpenNotice[]]

type Organised = ReadonlyMap<string, OrganisedEvent>

/** What calendars are told of the events of these notices, as they are now. */
const organisedEvents = async (
  tx: Transaction,
  notices: readonly OpenNotice[],
  { baseUrl, today, now }: JobSetting,
): Promise<Organised> => {
  const { sides } = await getOwnRelation(tx)
  const events = new Map<string, OrganisedEvent>()
  for (const id of new Set(notices.map(({ event }) => event))) {
    const [view] = await listEventViews(tx, { id, today })
    const calendar = view && calendarSettingOf(view, now)
    if (calendar !== undefined) events.set(id, organisedEvent(calendar, sides, baseUrl))
  }
  return events
}

/** A registration as its calendar is told of it: whoever lost a seat they had is taken off. */
const asTold = (
  { event, registration }: OpenNotice,
  events: Organised,
): OpenNotice['registration'] => {
  const { state, calendarSequence } = registration
  const lost = state === 'waiting' && calendarSequence !== null
  const told = lost ? ({ ...registration, state: 'released' } as const) : registration
  return { ...told, calendarSequence: nextCalendarSequence(told, events.get(event)?.calendar) }
}

type Told = {
  readonly notices: Notices
  readonly mail: NewMail | undefined
  readonly sequences: readonly Pick<Registration, 'id' | 'calendarSequence'>[]
}

const write = (notices: Notices, events: Organised, setting: JobSetting): Told => {
  const told = notices.map((notice) => ({ notice, registration: asTold(notice, events) }))
  const calendars = told.flatMap(({ notice, registration }) => {
    const organised = events.get(notice.event)
    if (organised === undefined) return []
    return registrationCalendars(registration, organised, linksFor(registration, setting))
  })
  return {
    notices,
    mail: noticeMail(notices, setting, calendars),
    sequences: told.map(({ registration }) => registration),
  }
}

const tellSome = async (tx: Transaction, setting: JobSetting): Promise<number> => {
  const open = await lockOpenNotices(tx, mostPeople)
  const events = await organisedEvents(tx, open, setting)
  await withdrawReminders(
    tx,
    open.map(({ registration }) => registration.id),
  )
  const people = Map.groupBy(
    open,
    ({ change, registration }) => `${change} ${registration.email ?? registration.id}`,
  )
  const written = [...people.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [write([first, ...others], events, setting)],
  )
  await recordMails(
    tx,
    written.flatMap(({ mail }) => mail ?? []),
  )
  await recordCalendarSequences(
    tx,
    written.flatMap(({ sequences }) => sequences),
  )
  await settleNotices(
    tx,
    written.flatMap(({ notices, mail }) =>
      notices.map(({ id }) => ({ notice: id, mail: mail?.id ?? null })),
    ),
  )
  return written.length
}

/**
 * Writes a mail for everybody who has to be told: one for each person and change, in the same
 * transaction that notes it, so that nobody is forgotten and nobody told twice. Calendars are told
 * of the event as it is now. Answers how many.
 */
export const ensureNoticesAreMailed = async (
  db: OpenDatabase,
  relation: string,
  setting: JobSetting,
): Promise<number> => {
  let count = 0
  for (;;) {
    const told = await asRegistrar(db, relation, (tx) => tellSome(tx, setting))
    if (told === 0) return count
    count += told
  }
}
