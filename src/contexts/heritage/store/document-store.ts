import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { hashOf } from '#kit/ids/ids.ts'

import type { FromElsewhere } from '../domain/photograph.ts'
import type { SiteDocument } from '../domain/site-document.ts'

/** The documents of some sites that the transaction may read, the earliest first. */
export const listDocuments = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<readonly SiteDocument[]> => {
  const rows = await tx
    .selectFrom('heritage.document')
    .select(['id', 'site', 'name', 'visibility', 'sha256', 'side', 'recorded_at'])
    .select(['signed_for', 'recorded_elsewhere'])
    .select(({ fn }) => fn<number>('length', ['bytes']).as('size'))
    .where(sql<boolean>`site = any (${sites}::uuid[])`)
    .orderBy('recorded_at')
    .execute()
  return rows.map(({ recorded_at, signed_for, recorded_elsewhere, ...document }) => ({
    ...document,
    recordedAt: recorded_at.getTime(),
    signedFor: signed_for,
    recordedElsewhere: recorded_elsewhere,
  }))
}

/** A document that the transaction may read, with its name. */
export const findDocumentBytes = (
  tx: Transaction,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> =>
  tx
    .selectFrom('heritage.document')
    .select(['name', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A document of a site as it was sent. */
export type NewDocument = {
  readonly id: string
  readonly site: string
  readonly visibility: string
  readonly name: string
  readonly bytes: Uint8Array
} & Partial<FromElsewhere>

/** Keeps a document; one whose id is there already is left as it is. Answers whether it is new. */
export const insertDocument = async (
  tx: Transaction,
  actor: Actor,
  { id, site, visibility, name, bytes, signedFor = '', recordedElsewhere = '' }: NewDocument,
): Promise<boolean> => {
  const inserted = await tx
    .insertInto('heritage.document')
    .values({
      id,
      site,
      visibility,
      name,
      bytes: Buffer.from(bytes),
      sha256: hashOf(bytes),
      signed_for: signedFor,
      recorded_elsewhere: recordedElsewhere,
      ...recordedBy(actor),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}
