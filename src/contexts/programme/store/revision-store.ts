import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Event, EventContent } from '../domain/event.ts'
import { readContent } from './content-schema.ts'

/** One proposed or applied content of an event: the event's history. */
export type Revision = {
  readonly id: string
  readonly content: EventContent
  readonly contentHash: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
  readonly state: 'open' | 'applied' | 'declined'
}

/** Writes down a content, in force already (`applied`) or proposed. */
export const recordRevision = async (
  tx: Transaction,
  actor: Pick<Actor, 'side' | 'member' | 'name'>,
  revision: {
    event: Event | Omit<Event, 'revisedAt'>
    content: EventContent
    contentHash: string
    applied: boolean
  },
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('programme.revision')
    .values({
      id,
      relation: revision.event.relation,
      event: revision.event.id,
      visibility: revision.event.visibility,
      content: JSON.stringify(revision.content),
      content_hash: revision.contentHash,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
      applied_at: revision.applied ? new Date() : null,
    })
    .execute()
  return id
}

/** The history of an event, latest first. */
export const listRevisions = async (tx: Transaction, event: string): Promise<Revision[]> => {
  const rows = await tx
    .selectFrom('programme.revision')
    .select([
      'id',
      'content',
      'content_hash',
      'side',
      'member_name',
      'recorded_at',
      'applied_at',
      'declined_at',
    ])
    .where('event', '=', event)
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    content: readContent(row.content),
    contentHash: row.content_hash,
    side: row.side,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
    state: row.applied_at !== null ? 'applied' : row.declined_at !== null ? 'declined' : 'open',
  }))
}

/** What an event said in the revision of this hash; undefined where the side never saw it. */
export const findContent = async (
  tx: Transaction,
  { event, contentHash }: { event: string; contentHash: string },
): Promise<EventContent | undefined> => {
  const row = await tx
    .selectFrom('programme.revision')
    .select('content')
    .where('event', '=', event)
    .where('content_hash', '=', contentHash)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && readContent(row.content)
}

/** Settles every open proposal of exactly this content: the same may have been proposed twice. */
const settle = async (
  tx: Transaction,
  revision: { event: string; contentHash: string },
  as: 'applied_at' | 'declined_at',
): Promise<void> => {
  await tx
    .updateTable('programme.revision')
    .set({ [as]: new Date() })
    .where('event', '=', revision.event)
    .where('content_hash', '=', revision.contentHash)
    .where('applied_at', 'is', null)
    .where('declined_at', 'is', null)
    .execute()
}

export const recordRevisionApplied = (
  tx: Transaction,
  revision: { event: string; contentHash: string },
): Promise<void> => settle(tx, revision, 'applied_at')

export const recordRevisionDeclined = (
  tx: Transaction,
  revision: { event: string; contentHash: string },
): Promise<void> => settle(tx, revision, 'declined_at')

/** Events of the transaction's view that have an open proposal, with the proposal. */
export const listOpenProposals = async (
  tx: Transaction,
): Promise<
  {
    event: string
    slug: string
    title: unknown
    contentHash: string
    side: string
    recordedAt: Instant
  }[]
> => {
  const rows = await tx
    .selectFrom('programme.revision as revision')
    .innerJoin('programme.event as event', 'event.id', 'revision.event')
    .select([
      'event.id',
      'event.slug',
      'event.title',
      'revision.content_hash',
      'revision.side',
      'revision.recorded_at',
    ])
    .where('revision.applied_at', 'is', null)
    .where('revision.declined_at', 'is', null)
    .orderBy('revision.recorded_at')
    .execute()
  return rows.map((row) => ({
    event: row.id,
    slug: row.slug,
    title: row.title,
    contentHash: row.content_hash,
    side: row.side,
    recordedAt: row.recorded_at.getTime(),
  }))
}
