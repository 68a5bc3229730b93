import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import {
  type Assessment,
  type Assessor,
  conditions,
  methods,
  priorities,
  sayings,
  type VerificationRecord,
} from '../domain/assessment.ts'
import { assessmentContentSchema } from './assessment-schema.ts'
import { inPortions } from './in-portions.ts'

type Row = {
  readonly id: string
  readonly site: string
  readonly visibility: string
  readonly observed_on: string
  readonly condition: string
  readonly priority: string | null
  readonly content: unknown
  readonly assessor_name?: string
  readonly assessor_capacity: string
  readonly supersedes: string | null
  readonly superseded_by: string | null
  readonly side: string
  readonly recorded_at: Date
}

const assessmentOf = (row: Row, verifications: readonly VerificationRecord[]): Assessment => ({
  id: row.id,
  site: row.site,
  visibility: row.visibility,
  observedOn: dayFromIso(row.observed_on) ?? 0,
  condition: conditions.find((known) => known === row.condition) ?? 'unknown',
  priority: priorities.find((known) => known === row.priority) ?? null,
  content: assessmentContentSchema.parse(row.content),
  assessor: { name: row.assessor_name ?? null, capacity: row.assessor_capacity },
  supersedes: row.supersedes,
  supersededBy: row.superseded_by,
  side: row.side,
  recordedAt: row.recorded_at.getTime(),
  verifications,
})

type VerificationRow = {
  readonly assessment: string
  readonly says: string
  readonly means: string
  readonly words: string
  readonly visibility: string
  readonly side: string
  readonly recorded_at: Date
}

const verificationOfRow = (row: VerificationRow): VerificationRecord => ({
  says: sayings.find((known) => known === row.says) ?? 'reported',
  means: methods.find((known) => known === row.means) ?? 'not-stated',
  words: row.words,
  visibility: row.visibility,
  side: row.side,
  recordedAt: row.recorded_at.getTime(),
})

const listVerifications = async (
  tx: Transaction,
  assessments: readonly string[],
): Promise<ReadonlyMap<string, readonly VerificationRow[]>> => {
  const { rows } = await sql<VerificationRow>`
    select assessment, says, means, words, visibility, side, recorded_at from heritage.verification
    where assessment = any (${assessments}::uuid[]) order by step`.execute(tx)
  return Map.groupBy(rows, ({ assessment }) => assessment)
}

type Wanted = { readonly sites: readonly string[] } | { readonly id: string }

/** The assessments that the transaction may see, the latest first, each with what verifies or contests it. */
export const listAssessments = async (
  tx: Transaction,
  wanted: Wanted,
  { withNames = true }: { readonly withNames?: boolean } = {},
): Promise<readonly Assessment[]> => {
  const which =
    'id' in wanted ? sql`a.id = ${wanted.id}::uuid` : sql`a.site = any (${wanted.sites}::uuid[])`
  const name = withNames ? sql`a.assessor_name,` : sql``
  const { rows } = await sql<Row>`
    select a.id, a.site, a.visibility, a.observed_on, a.condition, a.priority, a.content, ${name}
      a.assessor_capacity, a.supersedes, a.side, a.recorded_at,
      (select c.id from heritage.assessment c where c.supersedes = a.id order by c.step desc limit 1) as superseded_by
    from heritage.assessment a where ${which}
    order by a.observed_on desc, a.step desc`.execute(tx)
  const verifications = await listVerifications(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    assessmentOf(row, (verifications.get(row.id) ?? []).map(verificationOfRow)),
  )
}

/** One assessment that the transaction may see. */
export const findAssessment = async (
  tx: Transaction,
  id: string,
): Promise<Assessment | undefined> => {
  const [assessment] = await listAssessments(tx, { id })
  return assessment
}

/** An assessment as it is signed; its id is made where it is written, so that sending it twice records it once. */
export type NewAssessment = Pick<
  Assessment,
  'id' | 'site' | 'visibility' | 'observedOn' | 'condition' | 'priority' | 'content' | 'supersedes'
> & { readonly assessor: Assessor }

/** Records assessments; one whose id is there already is left as it is. Answers the ids that are new. */
export const insertAssessments = async (
  tx: Transaction,
  actor: Actor,
  assessments: readonly NewAssessment[],
): Promise<readonly string[]> => {
  const recorded: string[] = []
  for (const some of inPortions(assessments)) {
    const rows = some.map((one) => ({
      id: one.id,
      site: one.site,
      visibility: one.visibility,
      observed_on: isoFromDay(one.observedOn),
      condition: one.condition,
      priority: one.priority,
      content: JSON.stringify(one.content),
      assessor_name: one.assessor.name,
      assessor_capacity: one.assessor.capacity,
      supersedes: one.supersedes,
      ...recordedBy(actor),
    }))
    const inserted = await tx
      .insertInto('heritage.assessment')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    recorded.push(...inserted.map(({ id }) => id))
  }
  return recorded
}

export type NewVerification = Omit<VerificationRecord, 'side' | 'recordedAt'> & {
  readonly assessment: string
}

/** What a side says about how far assessments can be relied on. */
export const insertVerifications = async (
  tx: Transaction,
  actor: Actor,
  verifications: readonly NewVerification[],
): Promise<void> => {
  for (const some of inPortions(verifications)) {
    const rows = some.map((one) => ({ id: newId(), ...one, ...recordedBy(actor) }))
    await tx.insertInto('heritage.verification').values(rows).execute()
  }
}
