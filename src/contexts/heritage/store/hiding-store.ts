import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Grade, gradeOf, type Hiding } from '../domain/site.ts'
import { inPortions } from './in-portions.ts'

/** That somebody decided who may know what of a site, and why. */
export type HidingDecision = {
  readonly id: string
  readonly site: string
  readonly shownTo: string
  readonly publicSees: Grade
  readonly otherSees: Grade
  readonly reason: string
  readonly recordedAt: Instant
  /** The day on which it was recorded where it came from; empty where that is here. */
  readonly recordedElsewhere: string
}

/** What was decided of some sites, in that order; the side that keeps a site alone reads it. */
export const listHidings = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<readonly HidingDecision[]> => {
  const rows = await tx
    .selectFrom('heritage.hiding')
    .select([
      'id',
      'site',
      'reason',
      'recorded_at as at',
      'recorded_elsewhere as recordedElsewhere',
    ])
    .select(['shown_to as shownTo', 'public_sees as publicSees', 'other_sees as otherSees'])
    .where(sql<boolean>`site = any (${sites}::uuid[])`)
    .orderBy('step')
    .execute()
  return rows.map(({ at, publicSees, otherSees, ...decision }) => ({
    ...decision,
    publicSees: gradeOf(publicSees),
    otherSees: gradeOf(otherSees),
    recordedAt: at.getTime(),
  }))
}

/** Keeps what was decided elsewhere of sites that come from there; decides nothing. */
export const insertHidings = async (
  tx: Transaction,
  actor: Actor,
  decisions: readonly Omit<HidingDecision, 'recordedAt'>[],
): Promise<void> => {
  for (const some of inPortions(decisions)) {
    const rows = some.map((one) => ({
      id: one.id,
      site: one.site,
      visibility: actor.side,
      shown_to: one.shownTo,
      public_sees: one.publicSees,
      other_sees: one.otherSees,
      reason: one.reason,
      recorded_elsewhere: one.recordedElsewhere,
      ...recordedBy(actor),
    }))
    await tx
      .insertInto('heritage.hiding')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** Decides anew who may know what of a site of the actor's side, and keeps why. */
export const saveHiding = async (
  tx: Transaction,
  actor: Actor,
  {
    site,
    hiding,
    reason,
  }: { readonly site: string; readonly hiding: Hiding; readonly reason: string },
): Promise<void> => {
  const { visibility, publicSees, otherSees } = hiding
  await tx
    .insertInto('heritage.hiding')
    .values({
      id: newId(),
      site,
      visibility: actor.side,
      shown_to: visibility,
      public_sees: publicSees,
      other_sees: otherSees,
      reason,
      ...recordedBy(actor),
    })
    .execute()
  await tx
    .updateTable('heritage.site')
    .set({ visibility, public_sees: publicSees, other_sees: otherSees })
    .where('id', '=', site)
    .execute()
}
