import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Meeting, MeetingContent, Participant } from '../domain/meeting.ts'
import { meetingSchema, participantSchema } from './meeting-schema.ts'
import { meetingWords } from './meeting-words.ts'

type Row = RecordedColumns & {
  readonly id: string
  readonly relation: string
  readonly visibility: string
  readonly slug: string
  readonly series: string | null
  readonly session: number | null
  readonly revision: string
  readonly content: unknown
  readonly participants: unknown
}

const meetingOf = (row: Row): Meeting => ({
  id: row.id,
  relation: row.relation,
  visibility: row.visibility,
  slug: row.slug,
  series: row.series,
  session: row.session,
  content: meetingSchema.parse(row.content),
  participants: z.array(participantSchema).parse(row.participants),
  revision: row.revision,
  revised: recordedOf(row),
})

type Wanted = {
  readonly slug?: string
  readonly id?: string
  readonly series?: string
  /** Those that continue this one. */
  readonly previous?: string
  /** Those that adopted an executive programme whose text is this agreement. */
  readonly adoptedAs?: string
}

const everything = {
  slug: null,
  id: null,
  series: null,
  previous: null,
  adoptedAs: null,
} satisfies { readonly [Key in keyof Wanted]: null }

/** The meetings that the transaction may see, as they are recorded now, the latest first. */
export const listMeetings = async (
  tx: Transaction,
  wanted: Wanted = {},
): Promise<readonly Meeting[]> => {
  const { slug, id, series, previous, adoptedAs } = { ...everything, ...wanted }
  const { rows } = await sql<Row>`
    select m.id, m.relation, m.visibility, m.slug, m.series, m.session, r.id as revision, r.content,
      r.side, r.member_name, r.recorded_at,
      coalesce((select jsonb_agg(jsonb_build_object('side', p.of_side, 'thirdParty', p.third_party,
        'name', p.name, 'person', p.person, 'institution', p.institution, 'capacity', p.capacity,
        'isActing', p.is_acting, 'role', p.role) order by p.position)
        from meetings.participant p where p.revision = r.id), '[]') as participants
    from meetings.meeting m
    join lateral (select * from meetings.meeting_revision r where r.meeting = m.id
      order by step desc limit 1) r on true
    where (${slug}::text is null or m.slug = ${slug})
      and (${id}::uuid is null or m.id = ${id}::uuid)
      and (${series}::uuid is null or m.series = ${series}::uuid)
      and (${previous}::text is null or r.content ->> 'previous' = ${previous})
      and (${adoptedAs}::text is null
        or r.content #>> '{adopted,agreement}' = ${adoptedAs})
    order by r.content ->> 'on' desc nulls first, r.content ->> 'time' desc nulls last, m.id`.execute(
    tx,
  )
  return rows.map(meetingOf)
}

export const findMeeting = async (
  tx: Transaction,
  wanted: { readonly slug: string } | { readonly id: string },
): Promise<Meeting | undefined> => (await listMeetings(tx, wanted))[0]

/** A meeting without a revision yet, which its caller records in the same transaction. */
export const insertMeeting = async (
  tx: Transaction,
  meeting: Pick<Meeting, 'id' | 'relation' | 'visibility' | 'slug' | 'series' | 'session'>,
): Promise<void> => {
  const { id, relation, visibility, slug, series, session } = meeting
  await tx
    .insertInto('meetings.meeting')
    .values({ id, relation, visibility, slug, series, session })
    .execute()
}

export type NewMeetingRevision = {
  readonly meeting: string
  readonly visibility: string
  readonly content: MeetingContent
  readonly participants: readonly Participant[]
}

/**
 * People and institutions are linked as far as everybody may see them who sees the meeting; else
 * their names stand alone.
 */
const insertParticipants = async (
  tx: Transaction,
  actor: Actor,
  { revision, visibility, participants }: NewMeetingRevision & { readonly revision: string },
): Promise<void> => {
  const rows = participants.map((one, index) => ({ ...one, id: newId(), position: index + 1 }))
  await sql`insert into meetings.participant (id, revision, relation, visibility, position, of_side,
      third_party, name, person, institution, capacity, is_acting, role)
    select p.id, ${revision}::uuid, ${actor.relation}, ${visibility}, p.position, p.side,
      p."thirdParty", p.name,
      (select d.id from directory.person d where d.id = p.person and d.visibility in ('joint', ${visibility})),
      (select i.id from relations.institution i where i.id = p.institution
        and i.visibility in ('public', 'joint', ${visibility})),
      p.capacity, p."isActing", p.role
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, position integer, side text,
      "thirdParty" text, name text, person uuid, institution uuid, capacity text, "isActing" boolean,
      role text)`.execute(tx)
}

export const insertMeetingRevision = async (
  tx: Transaction,
  actor: Actor,
  made: NewMeetingRevision,
): Promise<void> => {
  const revision = newId()
  await tx
    .insertInto('meetings.meeting_revision')
    .values({
      id: revision,
      meeting: made.meeting,
      visibility: made.visibility,
      content: JSON.stringify(z.encode(meetingSchema, made.content)),
      ...recordedBy(actor),
    })
    .execute()
  await insertParticipants(tx, actor, { ...made, revision })
  await keepFound(tx, meetingWords, made.meeting)
}

/** Makes a meeting a session of a series, or one of none. */
export const placeMeeting = async (
  tx: Transaction,
  id: string,
  { series, session }: Pick<Meeting, 'series' | 'session'>,
): Promise<void> => {
  await tx.updateTable('meetings.meeting').set({ series, session }).where('id', '=', id).execute()
}

/** Lets both sides see a meeting. What was recorded of it before stays as it was seen. */
export const shareMeeting = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('meetings.meeting')
    .set({ visibility: 'joint' })
    .where('id', '=', id)
    .execute()
}
