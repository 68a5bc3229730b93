import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import { searchKeyOf } from '../domain/search-key.ts'
import type { Claim, NameContent, ProtectionContent, ReferenceContent } from '../domain/site.ts'
import { inPortions } from './in-portions.ts'
import { nameSchema, protectionSchema, referenceSchema } from './site-schema.ts'

const claimSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('name'), content: nameSchema }),
  z.object({ about: z.literal('protection'), content: protectionSchema }),
  z.object({ about: z.literal('reference'), content: referenceSchema }),
])

type Row = {
  readonly claim: string
  readonly site: string
  readonly visibility: string
  readonly about: string
  readonly content: unknown
  readonly side: string
  readonly recorded_at: Date
}

const claimOf = (row: Row): Claim => ({
  ...claimSchema.parse({ about: row.about, content: row.content }),
  claim: row.claim,
  visibility: row.visibility,
  side: row.side,
  recordedAt: row.recorded_at.getTime(),
})

/** What is said of each site now, as far as the transaction may see it, in the order in which it was first said. */
export const listClaims = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  if (sites.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select claim, site, visibility, about, content, side, recorded_at from (
      select distinct on (claim) claim, site, visibility, about, content, side, recorded_at,
        min(step) over (partition by claim) as first
      from heritage.claim where site = any (${sites}::uuid[])
      order by claim, step desc) latest
    where content is not null order by first`.execute(tx)
  const bySite = Map.groupBy(rows, ({ site }) => site)
  return new Map([...bySite].map(([site, claims]) => [site, claims.map(claimOf)]))
}

/** What is newly said of a site; without content, what was said is taken back. */
export type NewClaim = {
  readonly site: string
  readonly visibility: string
  /** The claim that this corrects or takes back; a new one when absent. */
  readonly claim?: string
} & (
  | { readonly about: 'name'; readonly content: NameContent | null }
  | { readonly about: 'protection'; readonly content: ProtectionContent | null }
  | { readonly about: 'reference'; readonly content: ReferenceContent | null }
)

const keyOf = (claim: NewClaim): string =>
  claim.about === 'name' && claim.content !== null
    ? searchKeyOf(claim.content.text, claim.content.language)
    : ''

export const insertClaims = async (
  tx: Transaction,
  actor: Actor,
  claims: readonly NewClaim[],
): Promise<void> => {
  for (const some of inPortions(claims)) {
    const rows = some.map((claim) => ({
      id: newId(),
      claim: claim.claim ?? newId(),
      site: claim.site,
      visibility: claim.visibility,
      about: claim.about,
      content: claim.content === null ? null : JSON.stringify(claim.content),
      search_key: keyOf(claim),
      ...recordedBy(actor),
    }))
    await tx.insertInto('heritage.claim').values(rows).execute()
  }
}

/** Those of some claims about sites of others that nobody has said here yet, nor taken back since. */
export const unsaidClaims = async (
  tx: Transaction,
  claims: readonly NewClaim[],
): Promise<readonly NewClaim[]> => {
  const ids = claims.flatMap(({ claim }) => (claim === undefined ? [] : [claim]))
  if (ids.length === 0) return claims
  const sites = claims.map(({ site }) => site)
  const { rows } = await sql<{ claim: string }>`
    select distinct claim from heritage.claim
    where site = any (${sites}::uuid[]) and claim = any (${ids}::uuid[])`.execute(tx)
  const said = new Set(rows.map(({ claim }) => claim))
  return claims.filter(({ claim }) => claim === undefined || !said.has(claim))
}
