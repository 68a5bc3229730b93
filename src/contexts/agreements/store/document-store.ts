import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

/** What an attached text is. A translation is never authentic (VCLT Art. 33). */
export const documentStatuses = [
  'authentic',
  'official-translation',
  'working-translation',
  'other',
] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** A document attached to an agreement, without its bytes. */
export type AttachedDocument = {
  readonly id: string
  readonly visibility: string
  readonly name: string
  readonly mediaType: string
  readonly status: DocumentStatus
  readonly language: string | null
  readonly sha256: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

export const listDocuments = async (
  tx: Transaction,
  agreement: string,
): Promise<readonly AttachedDocument[]> => {
  const rows = await tx
    .selectFrom('agreements.document')
    .select(['id', 'visibility', 'name', 'media_type', 'status', 'language', 'sha256', 'side'])
    .select(['member_name', 'recorded_at'])
    .where('agreement', '=', agreement)
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    visibility: row.visibility,
    name: row.name,
    mediaType: row.media_type,
    status: documentStatuses.find((known) => known === row.status) ?? 'other',
    language: row.language,
    sha256: row.sha256,
    side: row.side,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
  }))
}

/** The bytes of one document of an agreement, as they were brought. */
export const findDocumentBytes = async (
  tx: Transaction,
  { agreement, id }: { readonly agreement: string; readonly id: string },
): Promise<{ name: string; bytes: Uint8Array } | undefined> =>
  tx
    .selectFrom('agreements.document')
    .select(['name', 'bytes'])
    .where('agreement', '=', agreement)
    .where('id', '=', id)
    .executeTakeFirst()

export type NewDocument = Pick<
  AttachedDocument,
  'visibility' | 'name' | 'mediaType' | 'status' | 'language'
> & { readonly agreement: string; readonly bytes: Uint8Array }

export const insertDocument = async (
  tx: Transaction,
  actor: Actor,
  { agreement, visibility, name, mediaType, status, language, bytes }: NewDocument,
): Promise<void> => {
  await tx
    .insertInto('agreements.document')
    .values({
      id: newId(),
      agreement,
      visibility,
      name,
      media_type: mediaType,
      status,
      language,
      bytes: Buffer.from(bytes),
      sha256: hashOf(bytes),
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}
