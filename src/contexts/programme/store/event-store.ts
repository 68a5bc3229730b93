import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { Event, EventContent } from '../domain/event.ts'
import { contentColumns, eventColumns, eventOf } from './event-rows.ts'
import { eventWords } from './event-words.ts'

export type EventFilter = {
  readonly programme?: string
  readonly slug?: string
  readonly id?: string
  /** These events alone. */
  readonly ids?: readonly string[]
  readonly slugs?: readonly string[]
  readonly batch?: string
  readonly series?: string
  /** Events that may still be on or to come on this day; those without a date always are. */
  readonly lastDayFrom?: Day
  /** Events that are over with this day. */
  readonly lastDayUpTo?: Day
  /** Events on a known day that may meet these days, whichever zone each goes by. */
  readonly near?: { readonly first: Day; readonly last: Day }
  /** Events at hand: of these days, to come at `today`, or announced or postponed and nothing said since. */
  readonly atHand?: { readonly first: Day; readonly last: Day; readonly today: Instant }
}

const isOpenAt = (today: Instant) => sql<boolean>`id in (
  select event from (
    select distinct on (event) event, state from programme.event_state
    where holds_from <= ${new Date(today)} order by event desc, holds_from desc) latest
  where state in ('announced', 'postponed'))`

const eventQuery = (tx: Transaction) => tx.selectFrom('programme.event').select(eventColumns)

type EventQuery = ReturnType<typeof eventQuery>

/** Those that are meant by name. */
const named = (query: EventQuery, filter: EventFilter): EventQuery => {
  const { ids, slugs } = filter
  return query
    .$if(ids !== undefined, (every) => every.where(sql<boolean>`id = any(${ids}::uuid[])`))
    .$if(slugs !== undefined, (every) => every.where(sql<boolean>`slug = any(${slugs})`))
    .where((is) =>
      is.and(
        (['programme', 'slug', 'id', 'batch', 'series'] as const).flatMap((column) => {
          const value = filter[column]
          return value === undefined ? [] : [is(column, '=', value)]
        }),
      ),
    )
}

/** Those of some days. */
const ofDays = (query: EventQuery, filter: EventFilter): EventQuery => {
  const { lastDayFrom, lastDayUpTo, near, atHand } = filter
  return query.where((is) => {
    const end = (how: '<=' | '>=', day: Day) => is('last_day', how, isoFromDay(day))
    const start = (day: Day) => is('first_day', '<=', isoFromDay(day))
    return is.and([
      ...(lastDayFrom === undefined
        ? []
        : [is.or([end('>=', lastDayFrom), is('last_day', 'is', null)])]),
      ...(lastDayUpTo === undefined ? [] : [end('<=', lastDayUpTo)]),
      // Clocks differ by 26 hours at most, and a night goes on into the next day.
      ...(near === undefined
        ? []
        : [is('date_precision', '=', 'day'), start(near.last + 2), end('>=', near.first - 2)]),
      ...(atHand === undefined
        ? []
        : [
            is.or([
              is.and([start(atHand.last), end('>=', atHand.first)]),
              // By the clocks of another zone it may still be the day before.
              end('>=', dayInZone(atHand.today, 'UTC') - 1),
              is('last_day', 'is', null),
              isOpenAt(atHand.today),
            ]),
          ]),
    ])
  })
}

/** The events that the transaction may see, earliest first, those without a date last. */
export const listEvents = async (tx: Transaction, filter: EventFilter = {}): Promise<Event[]> => {
  const query = ofDays(named(eventQuery(tx), filter), filter)
  const rows = await query.orderBy('first_day').orderBy('start_time').orderBy('slug').execute()
  return rows.map(eventOf)
}

export const findEvent = async (
  tx: Transaction,
  filter: { slug: string } | { id: string },
): Promise<Event | undefined> => (await listEvents(tx, filter))[0]

/** The event, locked until the transaction ends, so that two editors write one after the other. */
export const findEventForUpdate = async (
  tx: Transaction,
  slug: string,
): Promise<Event | undefined> => {
  const row = await tx
    .selectFrom('programme.event')
    .select(eventColumns)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row && eventOf(row)
}

export type NewEvent = Omit<Event, 'revisedAt'>

export const insertEvent = async (tx: Transaction, event: NewEvent): Promise<void> => {
  await tx
    .insertInto('programme.event')
    .values({
      id: event.id,
      relation: event.relation,
      visibility: event.visibility,
      owner: event.owner,
      programme: event.programme,
      slug: event.slug,
      batch: event.batch,
      series: event.series,
      content_hash: event.contentHash,
      ...contentColumns(event.content),
    })
    .execute()
  await keepFound(tx, eventWords, event.id)
}

/** Puts a content in force, and with it who may see the event. */
export const putInForce = async (
  tx: Transaction,
  id: string,
  next: { content: EventContent; contentHash: string; visibility: string; programme: string },
): Promise<void> => {
  const changed = await tx
    .updateTable('programme.event as event')
    .set({
      ...contentColumns(next.content),
      content_hash: next.contentHash,
      visibility: next.visibility,
      programme: next.programme,
      revised_at: new Date(),
    })
    .where('id', '=', id)
    .returning(
      // A row that is read within the statement is as it was before it.
      sql<boolean>`event.title <> (select e.title from programme.event e where e.id = event.id)`.as(
        'is_called_otherwise',
      ),
    )
    .executeTakeFirst()
  if (changed?.is_called_otherwise === true) await keepFound(tx, eventWords, id)
}

/** Makes an event one occurrence of a series. What it says stays as it is. */
export const putInSeries = async (
  tx: Transaction,
  { event, series }: { event: string; series: string },
): Promise<void> => {
  await tx.updateTable('programme.event').set({ series }).where('id', '=', event).execute()
}
