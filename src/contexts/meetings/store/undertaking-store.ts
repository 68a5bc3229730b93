import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { dayFromIso, isoFromDay, millisecondsPerDay } from '#kit/time/days.ts'
import { type KnownDate, knownDateFromIso, onDay } from '#kit/time/known-date.ts'

import {
  answers,
  type Answer,
  type Origin,
  outcomes,
  type Undertaking,
  type UndertakingAct,
  type UndertakingContent,
} from '../domain/undertaking.ts'
import { undertakingWords } from './meeting-words.ts'
import { type Unnamed, withOwnerInstitutions } from './owner-institutions.ts'
import { referenceSchema } from './reference-schema.ts'
import { undertakingSchema } from './undertaking-schema.ts'

const stampSchema = {
  side: z.string(),
  memberName: z.string(),
  recordedAt: z.number(),
}

const answerSchema = z.object({ ...stampSchema, says: z.enum(answers), words: z.string() })

const actSchema = z.object({
  ...stampSchema,
  kind: z.enum([...outcomes, 'reopened']),
  on: z.string().transform((iso) => dayFromIso(iso) ?? 0),
  words: z.string(),
  visibility: z.string(),
})

type Row = {
  readonly id: string
  readonly relation: string
  readonly visibility: string
  readonly actor_side: string
  readonly origin_kind: string
  readonly origin: string | null
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
  readonly revision: string
  readonly content: unknown
  readonly revised_side: string
  readonly revised_by: string
  readonly revised_at: Date
  readonly answer: unknown
  readonly acts: unknown
  readonly links: unknown
  readonly said_on: string | null
  readonly next_session_on: string | null
}

const originOf = ({ origin_kind: kind, origin }: Row): Origin =>
  origin !== null && (kind === 'meeting' || kind === 'agreement')
    ? { kind, id: origin }
    : { kind: 'letter' }

const saidOnOf = ({ said_on: iso, recorded_at: recordedAt }: Row): KnownDate =>
  (iso === null ? undefined : knownDateFromIso(iso)) ??
  onDay(Math.floor(recordedAt.getTime() / millisecondsPerDay))

/** The acts that count: before it is theirs, only what the recording side noted for itself. */
const actsThatCount = (
  acts: readonly UndertakingAct[],
  { actor_side, side, visibility }: Row,
  answer: Answer | null,
): readonly UndertakingAct[] =>
  actor_side === side || (answer !== null && answer.says !== 'declined')
    ? acts.filter((act) => act.visibility === visibility)
    : acts

const undertakingOf = (row: Row): Unnamed => {
  const recorded = {
    side: row.side,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
  }
  const answer = answerSchema.nullable().parse(row.answer)
  return {
    id: row.id,
    relation: row.relation,
    visibility: row.visibility,
    actorSide: row.actor_side,
    recorded,
    origin: originOf(row),
    content: undertakingSchema.parse(row.content),
    revision: row.revision,
    revised: {
      side: row.revised_side,
      memberName: row.revised_by,
      recordedAt: row.revised_at.getTime(),
    },
    answer,
    acts: actsThatCount(z.array(actSchema).parse(row.acts), row, answer),
    fulfilledBy: z.array(referenceSchema).parse(row.links),
    saidOn: saidOnOf(row),
    nextSessionBy:
      row.next_session_on === null ? null : (knownDateFromIso(row.next_session_on)?.last ?? null),
  }
}

const stamp = sql.raw(
  `'side', x.side, 'memberName', x.member_name, 'recordedAt', floor(extract(epoch from x.recorded_at) * 1000)`,
)

const contentOfMeeting = sql.raw(
  `(select r.content from meetings.meeting_revision r where r.meeting = m.id order by r.step desc limit 1)`,
)

// A date may be a year or a month: its last day counts, so a day in 2027 is before all of 2027.
const lastDayOfDate = sql.raw(`rpad(c.content ->> 'on', 10, '~') collate "C"`)

export type WantedUndertakings = {
  readonly id?: string
  /** Those that come from one record. */
  readonly origin?: string
  /** Those that one of these records fulfils. */
  readonly fulfilledBy?: readonly string[]
  /** Those that come from the meetings of a series. */
  readonly series?: string
  /** Those with a time that nothing on record closes; those that one side ascribes and nobody answered. */
  readonly waiting?: 'for-its-time' | 'for-an-answer'
}

const everything = {
  id: null,
  origin: null,
  series: null,
  fulfilledBy: null,
  waiting: null,
} satisfies { readonly [Key in keyof WantedUndertakings]: null }

// Which acts count follows from whose it is by now, so each reading may leave it open; that is settled after.
const isLeftOpen = sql.raw(`(r.content -> 'due' ->> 'kind' <> 'none' and (
  coalesce((select x.kind from meetings.undertaking_act x where x.undertaking = u.id
    order by x.step desc limit 1), 'reopened') = 'reopened'
  or coalesce((select x.kind from meetings.undertaking_act x where x.undertaking = u.id
    and x.visibility = u.visibility order by x.step desc limit 1), 'reopened') = 'reopened'))`)

const isUnanswered = sql.raw(`(u.visibility = 'joint' and u.actor_side <> u.side and not exists (
  select from meetings.undertaking_answer x where x.undertaking = u.id))`)

/** The undertakings that the transaction may see, as they are recorded now, the oldest first. */
export const listUndertakings = async (
  tx: Transaction,
  wanted: WantedUndertakings = {},
): Promise<readonly Undertaking[]> => {
  const { id, origin, series, fulfilledBy, waiting } = { ...everything, ...wanted }
  const { rows } = await sql<Row>`
    select u.id, u.relation, u.visibility, u.actor_side, u.origin_kind, u.origin, u.side, u.member_name,
      u.recorded_at, r.id as revision, r.content, r.side as revised_side, r.member_name as revised_by,
      r.recorded_at as revised_at,
      (select jsonb_build_object(${stamp}, 'says', x.says, 'words', x.words)
        from meetings.undertaking_answer x where x.undertaking = u.id order by x.step desc limit 1) as answer,
      coalesce((select jsonb_agg(jsonb_build_object(${stamp}, 'kind', x.kind, 'on', x.on_day, 'words', x.words,
        'visibility', x.visibility) order by x.step)
        from meetings.undertaking_act x where x.undertaking = u.id), '[]') as acts,
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'id', l.subject) order by l.step)
        from (select distinct on (kind, subject) * from meetings.undertaking_link x
          where x.undertaking = u.id order by kind, subject, step desc) l where l.is_linked), '[]') as links,
      ${contentOfMeeting} ->> 'on' as said_on,
      (select c.content ->> 'on' from meetings.meeting l
        join lateral (select r.content from meetings.meeting_revision r where r.meeting = l.id
          order by r.step desc limit 1) c on true
        where l.series = m.series and l.session > m.session
        order by ${lastDayOfDate} limit 1) as next_session_on
    from meetings.undertaking u
    join lateral (select * from meetings.undertaking_revision r where r.undertaking = u.id
      order by step desc limit 1) r on true
    left join meetings.meeting m on u.origin_kind = 'meeting' and m.id = u.origin
    where (${id}::uuid is null or u.id = ${id}::uuid)
      and (${origin}::uuid is null or u.origin = ${origin}::uuid)
      and (${series}::uuid is null or m.series = ${series}::uuid)
      and (${fulfilledBy}::uuid[] is null or exists (
        select from meetings.undertaking_link x where x.undertaking = u.id and x.subject = any (${fulfilledBy}::uuid[])))
      and (${waiting}::text is distinct from 'for-its-time' or ${isLeftOpen})
      and (${waiting}::text is distinct from 'for-an-answer' or ${isUnanswered})
    order by said_on nulls last, u.recorded_at, u.id`.execute(tx)
  const all = await withOwnerInstitutions(tx, rows.map(undertakingOf))
  return fulfilledBy === null
    ? all
    : all.filter((one) => one.fulfilledBy.some((link) => fulfilledBy.includes(link.id)))
}

export type NewUndertakingRow = {
  readonly id: string
  readonly visibility: string
  readonly actorSide: string
  readonly origin: Origin
}

export const insertUndertaking = async (
  tx: Transaction,
  actor: Actor,
  { id, visibility, actorSide, origin }: NewUndertakingRow,
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking')
    .values({
      id,
      visibility,
      actor_side: actorSide,
      origin_kind: origin.kind,
      origin: origin.kind === 'letter' ? null : origin.id,
      ...recordedBy(actor),
    })
    .execute()
}

export const insertUndertakingRevision = async (
  tx: Transaction,
  actor: Actor,
  made: {
    readonly undertaking: string
    readonly visibility: string
    readonly content: UndertakingContent
    readonly evidence: string
  },
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking_revision')
    .values({
      id: newId(),
      undertaking: made.undertaking,
      visibility: made.visibility,
      content: JSON.stringify(z.encode(undertakingSchema, made.content)),
      evidence: made.evidence,
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, undertakingWords, made.undertaking)
}

/** Lets the other side see it; what is ascribed to it then waits for its answer. */
export const shareUndertaking = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('meetings.undertaking')
    .set({ visibility: 'joint' })
    .where('id', '=', id)
    .execute()
}

export const insertAnswer = async (
  tx: Transaction,
  actor: Actor,
  said: Pick<Answer, 'says' | 'words'> & Pick<Undertaking, 'id' | 'revision'>,
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking_answer')
    .values({
      id: newId(),
      undertaking: said.id,
      revision: said.revision,
      says: said.says,
      words: said.words,
      ...recordedBy(actor),
    })
    .execute()
}

export const insertUndertakingAct = async (
  tx: Transaction,
  actor: Actor,
  made: Pick<UndertakingAct, 'kind' | 'on' | 'words' | 'visibility'> & {
    readonly undertaking: string
  },
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking_act')
    .values({
      id: newId(),
      undertaking: made.undertaking,
      visibility: made.visibility,
      kind: made.kind,
      on_day: isoFromDay(made.on),
      words: made.words,
      ...recordedBy(actor),
    })
    .execute()
}
