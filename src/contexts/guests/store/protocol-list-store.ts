import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Guest } from '../domain/guest.ts'

type Place = Pick<Guest, 'event' | 'relation' | 'side'>

/** Until which day the side has asked for answers; null: until the event starts. */
export const findReplyBy = async (
  tx: Transaction,
  { event, side }: Pick<Place, 'event' | 'side'>,
): Promise<Day | null> => {
  const { rows } = await sql<{ reply_by: string | null }>`select reply_by::text
    from guests.protocol_list where event = ${event} and visibility = ${side}`.execute(tx)
  const text = rows[0]?.reply_by ?? null
  return text === null ? null : (dayFromIso(text) ?? null)
}

export const setReplyBy = async (
  tx: Transaction,
  { event, relation, side }: Place,
  replyBy: Day | null,
): Promise<void> => {
  const text = replyBy === null ? null : isoFromDay(replyBy)
  await sql`insert into guests.protocol_list (event, relation, visibility, reply_by)
    values (${event}, ${relation}, ${side}, ${text}::date)
    on conflict (event, visibility) do update set reply_by = excluded.reply_by`.execute(tx)
}

/** How many guests of each event a side has listed, invited, and has answers from. */
export type ListFigures = {
  readonly listed: number
  readonly invited: number
  readonly accepted: number
  readonly declined: number
}

/** The figures of the lists that the transaction may see, by event. */
export const listFigures = async (tx: Transaction): Promise<ReadonlyMap<string, ListFigures>> => {
  const { rows } = await sql<ListFigures & { event: string }>`select event,
      count(*)::integer as listed, count(invited_at)::integer as invited,
      (count(*) filter (where answer = 'accepted'))::integer as accepted,
      (count(*) filter (where answer = 'declined'))::integer as declined
    from guests.guest where position is not null group by event`.execute(tx)
  return new Map(rows.map(({ event, ...figures }) => [event, figures]))
}

/** The lists of which some guest who was invited has neither answered nor been reminded. */
export const listAwaited = async (
  tx: Transaction,
): Promise<readonly { readonly event: string; readonly side: string; readonly replyBy: Day }[]> => {
  const { rows } = await sql<{ event: string; side: string; reply_by: string }>`
    select event, visibility as side, reply_by::text from guests.protocol_list l
    where reply_by is not null and exists (select from guests.guest g
      where g.event = l.event and g.visibility = l.visibility and g.position is not null
        and g.answer is null and g.invited_at is not null and g.reminded_at is null)`.execute(tx)
  return rows.flatMap(({ event, side, reply_by }) => {
    const replyBy = dayFromIso(reply_by)
    return replyBy === undefined ? [] : [{ event, side, replyBy }]
  })
}
