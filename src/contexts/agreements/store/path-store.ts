import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

const stepsSchema = z
  .array(z.strictObject({ step: z.string().min(1).max(200), office: z.string().max(200) }))
  .max(30)

export type WrittenStep = { readonly step: string; readonly office: string }

/** The paths that sides wrote themselves, by side. */
export const listNationalPaths = async (
  tx: Transaction,
): Promise<ReadonlyMap<string, readonly WrittenStep[]>> => {
  const { rows } = await sql<{ side: string; steps: unknown }>`
    select distinct on (side) side, steps from agreements.national_path order by side, step desc`.execute(
    tx,
  )
  return new Map(rows.map(({ side, steps }) => [side, stepsSchema.parse(steps)]))
}

export const insertNationalPath = async (
  tx: Transaction,
  actor: Actor,
  steps: readonly WrittenStep[],
): Promise<void> => {
  await tx
    .insertInto('agreements.national_path')
    .values({
      id: newId(),
      steps: JSON.stringify(steps),
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}
