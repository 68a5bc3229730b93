import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { annexKinds, type BriefingChoice, briefingSections } from '../domain/briefing-choice.ts'
import type { BriefingFact } from '../domain/briefing-facts.ts'

const section = z.enum(briefingSections)
const lines = z.array(z.string())
const choiceSchema = z.object({
  sections: z.array(section),
  words: z.partialRecord(section, z.string()),
  talkingPoints: lines,
  sensitivePoints: lines,
  // Briefings that were printed before there were such annexes had none.
  fromRecord: z.array(z.enum(annexKinds)).default([]),
  annexes: lines,
})
const factsSchema = z.array(
  z.object({ section, id: z.string(), mark: z.string(), title: z.string(), told: z.string() }),
)
const formatSchema = z.enum(['pdf', 'docx'])

export type KeptFormat = z.infer<typeof formatSchema>
export type Edition = 'shareable' | 'private'

/** A briefing as it was printed, without its bytes. */
export type KeptBriefing = {
  readonly id: string
  readonly forDay: string
  readonly edition: Edition
  readonly language: string
  readonly format: KeptFormat
  readonly title: string
  readonly sha256: string
  readonly by: string
  readonly at: Instant
}

type Row = {
  readonly id: string
  readonly for_day: string
  readonly edition: string
  readonly language: string
  readonly format: string
  readonly title: string
  readonly sha256: string
  readonly member_name: string
  readonly recorded_at: Date
}

const keptOf = (row: Row): KeptBriefing => ({
  id: row.id,
  forDay: row.for_day,
  edition: row.edition === 'private' ? 'private' : 'shareable',
  language: row.language,
  format: formatSchema.parse(row.format),
  title: row.title,
  sha256: row.sha256,
  by: row.member_name,
  at: row.recorded_at.getTime(),
})

const columns = sql`id, for_day, edition, language, format, title, sha256, member_name, recorded_at`

/** The latest that the transaction's side printed. */
export const listKeptBriefings = async (tx: Transaction): Promise<readonly KeptBriefing[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from reporting.briefing order by recorded_at desc, id limit 20`.execute(tx)
  return rows.map(keptOf)
}

/** One, with exactly the bytes that were printed. */
export const findKeptBriefing = async (
  tx: Transaction,
  id: string,
): Promise<(KeptBriefing & { readonly bytes: Uint8Array }) | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined
  const { rows } = await sql<Row & { readonly bytes: Buffer }>`
    select ${columns}, bytes from reporting.briefing where id = ${id}`.execute(tx)
  const [row] = rows
  return row && { ...keptOf(row), bytes: row.bytes }
}

/** What the last briefing of an edition was made of. */
export type LastBriefing = {
  readonly forDay: string
  readonly at: Instant
  readonly choice: BriefingChoice
  readonly facts: readonly BriefingFact[]
}

export const findLastBriefing = async (
  tx: Transaction,
  edition: Edition,
): Promise<LastBriefing | undefined> => {
  const { rows } = await sql<{
    for_day: string
    recorded_at: Date
    choice: unknown
    facts: unknown
  }>`
    select for_day, recorded_at, choice, facts from reporting.briefing
    where edition = ${edition} order by recorded_at desc, id limit 1`.execute(tx)
  const [row] = rows
  return (
    row && {
      forDay: row.for_day,
      at: row.recorded_at.getTime(),
      choice: choiceSchema.parse(row.choice),
      facts: factsSchema.parse(row.facts),
    }
  )
}

export type PrintedBriefing = Pick<
  KeptBriefing,
  'forDay' | 'edition' | 'language' | 'format' | 'title' | 'sha256'
> &
  Pick<LastBriefing, 'choice' | 'facts'> & { readonly bytes: Uint8Array }

/** Keeps what was printed: its id. */
export const insertBriefing = async (
  tx: Transaction,
  actor: Actor,
  { forDay, choice, facts, bytes, ...printed }: PrintedBriefing,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('reporting.briefing')
    .values({
      id,
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
      for_day: forDay,
      choice: JSON.stringify(choice),
      facts: JSON.stringify(facts),
      bytes: Buffer.from(bytes),
      ...printed,
    })
    .execute()
  return id
}
