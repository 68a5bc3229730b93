import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Partner } from '../domain/partner.ts'

const columns = ['id', 'project', 'institution', 'name', 'until', 'ended_at'] as const

type Row = {
  readonly id: string
  readonly project: string
  readonly institution: string
  readonly name: string
  readonly until: string
  readonly ended_at: Date | null
}

const partnerOf = ({ until, ended_at, ...row }: Row): Partner => ({
  ...row,
  until: dayFromIso(until) ?? 0,
  hasEnded: ended_at !== null,
})

/** Who outside may see a project, the first invited first, with the side that invited them. */
export const listPartners = async (
  tx: Transaction,
  project: string,
): Promise<readonly (Partner & { readonly side: string })[]> => {
  const rows = await tx
    .selectFrom('restoration.partner')
    .select([...columns, 'side'])
    .where('project', '=', project)
    .orderBy('recorded_at')
    .execute()
  return rows.map(({ side, ...row }) => ({ ...partnerOf(row), side }))
}

/** The partner for whom the transaction runs, while their link opens. */
export const findOwnPartner = async (tx: Transaction): Promise<Partner | undefined> => {
  const row = await tx
    .selectFrom('restoration.partner')
    .select([...columns])
    .executeTakeFirst()
  return row && partnerOf(row)
}

export const insertPartner = async (
  tx: Transaction,
  actor: Actor,
  partner: Pick<Partner, 'project' | 'institution' | 'name'> & { readonly until: Day },
): Promise<void> => {
  const { until, ...own } = partner
  await tx
    .insertInto('restoration.partner')
    .values({ id: newId(), ...own, until: isoFromDay(until), ...recordedBy(actor) })
    .execute()
}

/** Ends what a partner may see. Answers whether there was one of the actor's side to end. */
export const endPartner = async (
  tx: Transaction,
  { id, project, at }: { readonly id: string; readonly project: string; readonly at: number },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('restoration.partner')
    .set({ ended_at: new Date(at) })
    .where('id', '=', id)
    .where('project', '=', project)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
