import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { newId } from '#kit/ids/ids.ts'
import { isoFromKnownDate, type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import {
  type Step,
  type StepAnswer,
  type StepContent,
  type SupportContent,
  type SupportEntry,
  supportStates,
} from '../domain/support.ts'
import { supportWords } from './support-words.ts'

const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

const dateOf = (text: string | null): KnownDate | null =>
  text === null ? null : (knownDateFromIso(text) ?? null)
const isoOf = (date: KnownDate | null): string | null =>
  date === null ? null : isoFromKnownDate(date)

const states = z.enum(supportStates)
const says = z.enum(['confirmed', 'reworded', 'declined'])
const contentSchema = z.object({
  body: z.string(),
  candidature: z.string(),
  session: z.string(),
  decidedOn: z.string().nullable().transform(dateOf),
  reciprocal: z.uuid().nullable(),
})

type AnswerColumns = {
  readonly says: string | null
  readonly answer_words: string | null
  readonly answer_side: string | null
  readonly answer_at: Date | null
}

type StepRow = AnswerColumns & {
  readonly id: string
  readonly entry: string
  readonly visibility: string
  readonly state: string
  readonly act_of: string
  readonly happened_on: string | null
  readonly meeting: string | null
  readonly note_number: string
  readonly words: string
  readonly source: string
  readonly side: string
  readonly recorded_at: Date
}

const answerOf = (row: AnswerColumns): StepAnswer | null =>
  row.answer_at === null
    ? null
    : {
        says: says.parse(row.says),
        words: row.answer_words ?? '',
        side: row.answer_side ?? '',
        at: row.answer_at.getTime(),
      }

const stepOf = (row: StepRow): Step => ({
  id: row.id,
  visibility: row.visibility,
  state: states.parse(row.state),
  actOf: row.act_of,
  on: dateOf(row.happened_on),
  meeting: row.meeting,
  noteNumber: row.note_number,
  words: row.words,
  source: row.source,
  side: row.side,
  recordedAt: row.recorded_at.getTime(),
  answer: answerOf(row),
})

type Wanted = { readonly ids?: readonly string[] }

const listSteps = async (
  tx: Transaction,
  { ids }: Wanted,
): Promise<ReadonlyMap<string, readonly Step[]>> => {
  const { rows } = await sql<StepRow>`
    select s.id, s.entry, s.visibility, s.state, s.act_of, s.happened_on, s.meeting, s.note_number, s.words, s.source,
      s.side, s.recorded_at, a.says, a.words as answer_words, a.side as answer_side, a.recorded_at as answer_at
    from support.step s
    left join lateral (select * from support.answer a where a.step_row = s.id
      order by step desc limit 1) a on true
    where ${ids === undefined ? sql`true` : sql`s.entry = any (${ids}::uuid[])`}
    order by s.step`.execute(tx)
  const known = Map.groupBy(rows, ({ entry }) => entry)
  return new Map([...known].map(([entry, steps]) => [entry, steps.map(stepOf)]))
}

type EntryRow = {
  readonly id: string
  readonly visibility: string
  readonly giver: string
  readonly side: string
  readonly content: unknown
}

/** The ledger as the transaction may see it, or these entries of it, in the order of recording. */
export const listSupport = async (
  tx: Transaction,
  { ids }: Wanted = {},
): Promise<readonly SupportEntry[]> => {
  const steps = await listSteps(tx, ids === undefined ? {} : { ids })
  const { rows } = await sql<EntryRow>`
    select e.id, e.visibility, e.giver, e.side, r.content from support.entry e
    join lateral (select content from support.revision r where r.entry = e.id
      order by step desc limit 1) r on true
    where ${ids === undefined ? sql`true` : sql`e.id = any (${ids}::uuid[])`}
    order by e.recorded_at`.execute(tx)
  return rows.map(({ content, ...row }) => ({
    ...row,
    content: contentSchema.parse(content),
    steps: steps.get(row.id) ?? [],
  }))
}

/** A step that one side ascribes to the other, which has not answered it. */
export type UnansweredStep = Pick<Step, 'actOf' | 'side' | 'recordedAt'> &
  Pick<SupportEntry, 'content'> & { readonly entry: string }

type UnansweredRow = Pick<StepRow, 'entry' | 'act_of' | 'side' | 'recorded_at'> & {
  readonly content: unknown
}

export const listUnansweredSteps = async (tx: Transaction): Promise<readonly UnansweredStep[]> => {
  const { rows } = await sql<UnansweredRow>`
    select s.entry, s.act_of, s.side, s.recorded_at,
      (select content from support.revision r where r.entry = s.entry order by step desc limit 1) as content
    from support.step s
    where s.visibility = 'joint' and s.act_of <> s.side
      and not exists (select from support.answer a where a.step_row = s.id)
    order by s.step`.execute(tx)
  return rows.map((row) => ({
    entry: row.entry,
    actOf: row.act_of,
    side: row.side,
    recordedAt: row.recorded_at.getTime(),
    content: contentSchema.parse(row.content),
  }))
}

export const findSupport = async (
  tx: Transaction,
  id: string,
): Promise<SupportEntry | undefined> => {
  const all = await listSupport(tx)
  return all.find((entry) => entry.id === id)
}

export type NewEntry = {
  readonly id: string
  readonly visibility: string
  readonly giver: string
  readonly begunBy: string
}

export const insertEntry = async (
  tx: Transaction,
  actor: Actor,
  { id, visibility, giver, begunBy }: NewEntry,
): Promise<void> => {
  await tx
    .insertInto('support.entry')
    .values({ id, visibility, giver, begun_by: begunBy, ...recordedBy(actor) })
    .execute()
}

type InEntry = { readonly entry: string; readonly visibility: string }

export const insertRevision = async (
  tx: Transaction,
  actor: Actor,
  { entry, visibility, content }: InEntry & { readonly content: SupportContent },
): Promise<void> => {
  const written = { ...content, decidedOn: isoOf(content.decidedOn) }
  await tx
    .insertInto('support.revision')
    .values({
      id: newId(),
      entry,
      visibility,
      content: JSON.stringify(written),
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, supportWords, entry)
}

export const insertStep = async (
  tx: Transaction,
  actor: Actor,
  { entry, visibility, content }: InEntry & { readonly content: StepContent },
): Promise<void> => {
  await tx
    .insertInto('support.step')
    .values({
      id: newId(),
      entry,
      visibility,
      state: content.state,
      act_of: content.actOf,
      happened_on: isoOf(content.on),
      meeting: content.meeting,
      note_number: content.noteNumber,
      words: content.words,
      source: content.source,
      ...recordedBy(actor),
    })
    .execute()
}

/** From now on both sides see the entry, what it is about and every step of it. */
export const releaseEntry = async (tx: Transaction, entry: string): Promise<void> => {
  await sql`update support.entry set visibility = 'joint' where id = ${entry} and visibility <> 'joint'`.execute(
    tx,
  )
  await sql`update support.revision set visibility = 'joint' where entry = ${entry} and visibility <> 'joint'`.execute(
    tx,
  )
  await sql`update support.step set visibility = 'joint' where entry = ${entry} and visibility <> 'joint'`.execute(
    tx,
  )
}

export const insertAnswer = async (
  tx: Transaction,
  actor: Actor,
  answer: { readonly step: string; readonly says: StepAnswer['says']; readonly words: string },
): Promise<void> => {
  await tx
    .insertInto('support.answer')
    .values({
      id: newId(),
      step_row: answer.step,
      says: answer.says,
      words: answer.words,
      ...recordedBy(actor),
    })
    .execute()
}
