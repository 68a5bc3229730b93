import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { hashOf } from '#kit/ids/ids.ts'

import type { SiteDocument } from '../domain/site-document.ts'

/** The documents of a site that the transaction may read, the earliest first. */
export const listDocuments = (tx: Transaction, site: string): Promise<readonly SiteDocument[]> =>
  tx
    .selectFrom('heritage.document')
    .select(['id', 'name', 'visibility', 'sha256', 'side'])
    .select(({ fn }) => fn<number>('length', ['bytes']).as('size'))
    .where('site', '=', site)
    .orderBy('recorded_at')
    .execute()

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
}

export const insertDocument = async (
  tx: Transaction,
  actor: Actor,
  { id, site, visibility, name, bytes }: NewDocument,
): Promise<void> => {
  await tx
    .insertInto('heritage.document')
    .values({
      id,
      site,
      visibility,
      name,
      bytes: Buffer.from(bytes),
      sha256: hashOf(bytes),
      ...recordedBy(actor),
    })
    .execute()
}
