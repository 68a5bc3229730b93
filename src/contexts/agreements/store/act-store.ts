import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Act } from '../domain/act.ts'
import type { ActAnswer, RecordedAct } from '../domain/agreement.ts'
import { actSchema } from './act-schema.ts'

type AnswerColumns = {
  readonly says: string | null
  readonly words: string | null
  readonly answer_side: string | null
  readonly answer_member: string | null
  readonly answer_at: Date | null
}

type Row = AnswerColumns & {
  readonly id: string
  readonly agreement: string
  readonly visibility: string
  readonly content: unknown
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
  readonly announced_on: string | null
}

const answerOf = (row: AnswerColumns): ActAnswer | null =>
  row.answer_at === null
    ? null
    : {
        says: row.says === 'confirmed' ? 'confirmed' : 'contested',
        words: row.words ?? '',
        side: row.answer_side ?? '',
        memberName: row.answer_member ?? '',
        recordedAt: row.answer_at.getTime(),
      }

const recordedActOf = (row: Row): RecordedAct => ({
  row: row.id,
  act: actSchema.parse(row.content),
  visibility: row.visibility,
  answer: answerOf(row),
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
  announcedOn: row.announced_on === null ? null : (dayFromIso(row.announced_on) ?? null),
})

/** The acts of these agreements as they are recorded now, by agreement, in the order of recording. */
export const listActs = async (
  tx: Transaction,
  agreements: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedAct[]>> => {
  const { rows } = await sql<Row>`
    select a.id, a.agreement, a.visibility, a.content, a.side, a.member_name, a.recorded_at, a.announced_on,
      w.says, w.words, w.side as answer_side, w.member_name as answer_member, w.recorded_at as answer_at
    from (select distinct on (act) * from agreements.act
      where agreement = any(${agreements}::uuid[]) order by act, step desc) a
    left join lateral (select * from agreements.act_answer w where w.act_row = a.id
      order by step desc limit 1) w on true
    where a.content is not null order by a.step`.execute(tx)
  const known = new Map<string, RecordedAct[]>()
  for (const row of rows) {
    known.set(row.agreement, [...(known.get(row.agreement) ?? []), recordedActOf(row)])
  }
  return known
}

export type NewAct = {
  readonly agreement: string
  readonly visibility: string
  /** The act that this records or corrects. */
  readonly id: string
  /** Null takes the act back. */
  readonly act: Act | null
  readonly announcedOn: Day | null
}

export const insertAct = async (
  tx: Transaction,
  actor: Actor,
  { agreement, visibility, id, act, announcedOn }: NewAct,
): Promise<void> => {
  await tx
    .insertInto('agreements.act')
    .values({
      id: newId(),
      act: id,
      agreement,
      visibility,
      content: act === null ? null : JSON.stringify(z.encode(actSchema, act)),
      announced_on: announcedOn === null ? null : isoFromDay(announcedOn),
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}

export const insertAnswer = async (
  tx: Transaction,
  actor: Actor,
  { row, says, words }: { readonly row: string } & Pick<ActAnswer, 'says' | 'words'>,
): Promise<void> => {
  await tx
    .insertInto('agreements.act_answer')
    .values({
      id: newId(),
      act_row: row,
      says,
      words,
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}
