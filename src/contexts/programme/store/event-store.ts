import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { isoFromDay, type Day } from '#kit/time/days.ts'

import type { Event, EventContent } from '../domain/event.ts'
import { contentColumns, eventColumns, eventOf } from './event-rows.ts'

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
}

/** The events that the transaction may see, earliest first, those without a date last. */
export const listEvents = async (tx: Transaction, filter: EventFilter = {}): Promise<Event[]> => {
  const { ids, slugs } = filter
  let query = tx
    .selectFrom('programme.event')
    .select(eventColumns)
    .$if(ids !== undefined, (every) => every.where(sql<boolean>`id = any(${ids}::uuid[])`))
    .$if(slugs !== undefined, (every) => every.where(sql<boolean>`slug = any(${slugs})`))
  if (filter.programme !== undefined) query = query.where('programme', '=', filter.programme)
  if (filter.slug !== undefined) query = query.where('slug', '=', filter.slug)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (filter.batch !== undefined) query = query.where('batch', '=', filter.batch)
  if (filter.series !== undefined) query = query.where('series', '=', filter.series)
  if (filter.lastDayFrom !== undefined) {
    const day = isoFromDay(filter.lastDayFrom)
    query = query.where((is) => is.or([is('last_day', '>=', day), is('last_day', 'is', null)]))
  }
  if (filter.lastDayUpTo !== undefined) {
    query = query.where('last_day', '<=', isoFromDay(filter.lastDayUpTo))
  }
  if (filter.near !== undefined) {
    const { first, last } = filter.near
    // Clocks differ by 26 hours at most, and a night goes on into the next day.
    query = query
      .where('date_precision', '=', 'day')
      .where('first_day', '<=', isoFromDay(last + 2))
      .where('last_day', '>=', isoFromDay(first - 2))
  }
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
}

/** Puts a content in force, and with it who may see the event. */
export const putInForce = async (
  tx: Transaction,
  id: string,
  next: { content: EventContent; contentHash: string; visibility: string; programme: string },
): Promise<void> => {
  await tx
    .updateTable('programme.event')
    .set({
      ...contentColumns(next.content),
      content_hash: next.contentHash,
      visibility: next.visibility,
      programme: next.programme,
      revised_at: new Date(),
    })
    .where('id', '=', id)
    .execute()
}

/** Makes an event one occurrence of a series. What it says stays as it is. */
export const putInSeries = async (
  tx: Transaction,
  { event, series }: { event: string; series: string },
): Promise<void> => {
  await tx.updateTable('programme.event').set({ series }).where('id', '=', event).execute()
}
