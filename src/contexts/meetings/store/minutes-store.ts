import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Recorded } from '../domain/recorded.ts'

/** A version of the joint text about a meeting. */
export type Minutes = Recorded & {
  readonly words: Localised
  readonly isBinding: boolean
  readonly contentHash: string
}

/** The versions of the minutes of a meeting, the latest first. */
export const listMinutes = async (
  tx: Transaction,
  meeting: string,
): Promise<readonly Minutes[]> => {
  const rows = await tx
    .selectFrom('meetings.minutes')
    .select(['words', 'is_binding', 'content_hash', 'side', 'member_name', 'recorded_at'])
    .where('meeting', '=', meeting)
    .orderBy('step', 'desc')
    .execute()
  return rows.map((row) => ({
    ...recordedOf(row),
    words: readLocalised(row.words),
    isBinding: row.is_binding,
    contentHash: row.content_hash,
  }))
}

/** The joint text of each meeting as it is proposed now, without its words. */
export type LatestMinutes = {
  readonly meeting: string
  readonly slug: string
  readonly title: Localised
  readonly contentHash: string
  readonly recordedAt: Instant
}

type LatestRow = {
  readonly meeting: string
  readonly slug: string
  readonly title: unknown
  readonly content_hash: string
  readonly recorded_at: Date
}

export const listLatestMinutes = async (tx: Transaction): Promise<readonly LatestMinutes[]> => {
  const { rows } = await sql<LatestRow>`
    select x.meeting, m.slug, x.content_hash, x.recorded_at,
      (select r.content -> 'title' from meetings.meeting_revision r where r.meeting = m.id
        order by r.step desc limit 1) as title
    from (select distinct on (meeting) meeting, content_hash, recorded_at
      from meetings.minutes order by meeting, step desc) x
    join meetings.meeting m on m.id = x.meeting
    order by x.recorded_at`.execute(tx)
  return rows.map((row) => ({
    meeting: row.meeting,
    slug: row.slug,
    title: readLocalised(row.title),
    contentHash: row.content_hash,
    recordedAt: row.recorded_at.getTime(),
  }))
}

export const insertMinutes = async (
  tx: Transaction,
  actor: Actor,
  made: Pick<Minutes, 'words' | 'isBinding' | 'contentHash'> & { readonly meeting: string },
): Promise<void> => {
  await tx
    .insertInto('meetings.minutes')
    .values({
      id: newId(),
      meeting: made.meeting,
      words: JSON.stringify(made.words),
      is_binding: made.isBinding,
      content_hash: made.contentHash,
      ...recordedBy(actor),
    })
    .execute()
}
