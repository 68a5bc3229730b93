import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { FromElsewhere, Photograph, PhotographContent } from '../domain/photograph.ts'

export const photographContentSchema = z.strictObject({
  caption: z.string().max(500),
  credit: z.string().max(500),
  illustrative: z.boolean(),
}) satisfies z.ZodType<PhotographContent>

type Row = {
  readonly id: string
  readonly site: string
  readonly assessment: string | null
  readonly visibility: string
  readonly taken_on: string | null
  readonly viewpoint: string
  readonly content: unknown
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly side: string
  readonly recorded_at: Date
  readonly signed_for: string
  readonly recorded_elsewhere: string
}

const photographOf = (row: Row): Photograph => ({
  id: row.id,
  site: row.site,
  assessment: row.assessment,
  visibility: row.visibility,
  takenOn: row.taken_on === null ? null : (dayFromIso(row.taken_on) ?? null),
  viewpoint: row.viewpoint,
  content: photographContentSchema.parse(row.content),
  width: row.width,
  height: row.height,
  sha256: row.sha256,
  side: row.side,
  recordedAt: row.recorded_at.getTime(),
  signedFor: row.signed_for,
  recordedElsewhere: row.recorded_elsewhere,
})

const columns = sql`id, site, assessment, visibility, taken_on, viewpoint, content, width, height, sha256, side, recorded_at,
  signed_for, recorded_elsewhere`

/** The pictures of some sites that the transaction may see, in the order in which they were taken. */
export const listPhotographs = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<readonly Photograph[]> => {
  const { rows } = await sql<Row>`select ${columns} from heritage.photograph
    where site = any (${sites}::uuid[]) order by taken_on nulls first, step`.execute(tx)
  return rows.map(photographOf)
}

/** A picture that the transaction may see, without its bytes. */
export const findPhotograph = async (
  tx: Transaction,
  id: string,
): Promise<Photograph | undefined> => {
  const { rows } = await sql<Row>`select ${columns} from heritage.photograph
    where id = ${id}::uuid`.execute(tx)
  return rows.map(photographOf)[0]
}

export type PhotographSize = 'thumbnail' | 'full'

/** The bytes of a picture that the transaction may see, as JPEG. */
export const findPhotographBytes = async (
  tx: Transaction,
  { id, size }: { readonly id: string; readonly size: PhotographSize },
): Promise<Uint8Array | undefined> => {
  const row = await tx
    .selectFrom('heritage.photograph')
    .select(size === 'full' ? 'bytes as picture' : 'thumbnail as picture')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.picture
}

/** A picture that was written anew without metadata. */
export type NewPhotograph = Pick<
  Photograph,
  | 'id'
  | 'site'
  | 'assessment'
  | 'visibility'
  | 'takenOn'
  | 'viewpoint'
  | 'content'
  | 'width'
  | 'height'
> &
  Partial<FromElsewhere> & { readonly bytes: Uint8Array; readonly thumbnail: Uint8Array }

/** Keeps a picture; one whose id is there already is left as it is. Answers whether it is new. */
export const insertPhotograph = async (
  tx: Transaction,
  actor: Actor,
  photograph: NewPhotograph,
): Promise<boolean> => {
  const { id, site, assessment, visibility, takenOn, viewpoint, width, height } = photograph
  const inserted = await tx
    .insertInto('heritage.photograph')
    .values({
      id,
      site,
      assessment,
      visibility,
      taken_on: takenOn === null ? null : isoFromDay(takenOn),
      viewpoint,
      content: JSON.stringify(photograph.content),
      width,
      height,
      bytes: Buffer.from(photograph.bytes),
      thumbnail: Buffer.from(photograph.thumbnail),
      sha256: hashOf(photograph.bytes),
      signed_for: photograph.signedFor ?? '',
      recorded_elsewhere: photograph.recordedElsewhere ?? '',
      ...recordedBy(actor),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}
