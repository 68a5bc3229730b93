import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import {
  type Found,
  foundColumns,
  type FoundColumns,
  foundOf,
  isAsTyped,
  isFound,
  type Sought,
  withFound,
} from '#kit/db/found-records.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import { meetingWords, undertakingWords } from './meeting-words.ts'

const contentOfMeeting = sql.raw(
  `(select content from meetings.meeting_revision r where r.meeting = m.id order by step desc limit 1)`,
)

/** A meeting among others: what it is called and when it is. */
export type FoundMeeting = {
  readonly slug: string
  readonly title: Localised
  readonly on: KnownDate | null
}

type MeetingRow = FoundColumns & {
  readonly slug: string
  readonly title: unknown
  readonly held_on: string | null
}

const dateOf = (iso: string | null): KnownDate | null =>
  iso === null ? null : (knownDateFromIso(iso) ?? null)

/** The meetings that a search finds, the latest first. */
export const searchMeetings = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<FoundMeeting>> => {
  const { rows } = await sql<MeetingRow>`
    ${withFound(meetingWords, sought)}
    select m.slug, c.content -> 'title' as title, c.content ->> 'on' as held_on, ${foundColumns}
    from meetings.meeting m join lateral ${contentOfMeeting} c on true
    where ${isFound('m.id')}
    order by ${isAsTyped(`(c.content -> 'title')`, sought)} desc, held_on desc nulls first, m.id
    limit ${sought.most}`.execute(tx)
  return foundOf(rows, ({ slug, title, held_on: on }) => ({
    slug,
    title: readLocalised(title),
    on: dateOf(on),
  }))
}

/** An undertaking among others: what was said, and when. */
export type FoundUndertaking = {
  readonly id: string
  readonly text: Localised
  readonly saidOn: KnownDate | null
}

type UndertakingRow = FoundColumns & {
  readonly id: string
  readonly text: unknown
  readonly said_on: string | null
}

/** The undertakings that a search finds, the latest recorded first. */
export const searchUndertakings = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<FoundUndertaking>> => {
  const { rows } = await sql<UndertakingRow>`
    ${withFound(undertakingWords, sought)},
    shown as (
      select u.id, u.origin_kind, u.origin, u.recorded_at, ${foundColumns}
      from meetings.undertaking u where ${isFound('u.id')}
      order by u.recorded_at desc, u.id limit ${sought.most})
    select s.id, s.found, s.is_cut,
      (select content -> 'text' from meetings.undertaking_revision r where r.undertaking = s.id
        order by step desc limit 1) as text,
      coalesce((select c.content ->> 'on' from meetings.meeting m join lateral ${contentOfMeeting} c on true
        where s.origin_kind = 'meeting' and m.id = s.origin),
        to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD')) as said_on
    from shown s order by s.recorded_at desc, s.id`.execute(tx)
  return foundOf(rows, ({ id, text, said_on: on }) => ({
    id,
    text: readLocalised(text),
    saidOn: dateOf(on),
  }))
}
