import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'

/** A report or another document of a project, without its bytes. */
export type ProjectDocument = {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly side: string
}

export const listDocuments = (
  tx: Transaction,
  project: string,
): Promise<readonly ProjectDocument[]> =>
  tx
    .selectFrom('restoration.document')
    .select(['id', 'name', 'sha256', 'side'])
    .where('project', '=', project)
    .orderBy('recorded_at')
    .execute()

export const findDocumentBytes = (
  tx: Transaction,
  { project, id }: { readonly project: string; readonly id: string },
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> =>
  tx
    .selectFrom('restoration.document')
    .select(['name', 'bytes'])
    .where('project', '=', project)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertDocument = async (
  tx: Transaction,
  actor: Actor,
  {
    project,
    name,
    bytes,
  }: { readonly project: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<void> => {
  await tx
    .insertInto('restoration.document')
    .values({
      id: newId(),
      project,
      name,
      bytes: Buffer.from(bytes),
      sha256: hashOf(bytes),
      ...recordedBy(actor),
    })
    .execute()
}
