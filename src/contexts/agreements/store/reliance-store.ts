import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import type { RestingKind } from '../domain/coverage.ts'

/** That something rests on an article of an agreement. An article of '' is the agreement as a whole. */
export type Reliance = {
  readonly agreement: string
  readonly article: string
  readonly kind: RestingKind
  readonly subject: string
  /** `joint`, or the side that alone sees it. */
  readonly visibility: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

type Row = Omit<Reliance, 'recordedAt'> & { readonly recordedAt: Date }

/** What rests on one agreement, or on any: the latest word on each, unless it was taken back. */
export const listReliances = async (
  tx: Transaction,
  { agreement }: { readonly agreement?: string } = {},
): Promise<readonly Reliance[]> => {
  const { rows } = await sql<Row>`
    select agreement, article, kind, subject, visibility, side,
      member_name as "memberName", recorded_at as "recordedAt"
    from (
      select distinct on (agreement, article, kind, subject) *
      from agreements.reliance
      where ${agreement ?? null}::uuid is null or agreement = ${agreement ?? null}::uuid
      order by agreement, article, kind, subject, recorded_at desc) latest
    where not is_taken_back
    order by article, kind, recorded_at`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime() }))
}

type Said = Pick<Reliance, 'agreement' | 'article' | 'kind' | 'subject' | 'visibility'> & {
  readonly isTakenBack: boolean
}

export const insertReliance = async (
  tx: Transaction,
  actor: Actor,
  { isTakenBack, ...said }: Said,
): Promise<void> => {
  await tx
    .insertInto('agreements.reliance')
    .values({
      id: newId(),
      ...said,
      is_taken_back: isTakenBack,
      ...recordedBy(actor),
    })
    .execute()
}
