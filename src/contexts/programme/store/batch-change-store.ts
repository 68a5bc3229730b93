import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

/** What a bulk edit did to one event. `outcome` is what became of it, or why nothing did. */
export type BatchChange = {
  readonly event: string
  readonly slug: string
  readonly beforeHash: string
  readonly afterHash: string
  readonly beforeProgramme: string
  readonly afterProgramme: string
  readonly outcome: string
}

export const recordBatchChange = async (
  tx: Transaction,
  actor: Actor,
  { batch, change }: { batch: string; change: Omit<BatchChange, 'slug'> },
): Promise<void> => {
  await tx
    .insertInto('programme.batch_change')
    .values({
      batch,
      event: change.event,
      relation: actor.relation,
      owner: actor.side,
      before_hash: change.beforeHash,
      after_hash: change.afterHash,
      before_programme: change.beforeProgramme,
      after_programme: change.afterProgramme,
      outcome: change.outcome,
    })
    .execute()
}

/** What a bulk edit did to the events that still exist, in the order of their days. */
export const listBatchChanges = async (tx: Transaction, batch: string): Promise<BatchChange[]> => {
  const rows = await tx
    .selectFrom('programme.batch_change as change')
    .innerJoin('programme.event as event', 'event.id', 'change.event')
    .select([
      'change.event',
      'event.slug',
      'change.before_hash',
      'change.after_hash',
      'change.before_programme',
      'change.after_programme',
      'change.outcome',
    ])
    .where('change.batch', '=', batch)
    .orderBy('event.first_day')
    .orderBy('event.slug')
    .execute()
  return rows.map((row) => ({
    event: row.event,
    slug: row.slug,
    beforeHash: row.before_hash,
    afterHash: row.after_hash,
    beforeProgramme: row.before_programme,
    afterProgramme: row.after_programme,
    outcome: row.outcome,
  }))
}
