import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { slugOf } from '#kit/text/slug.ts'

import type {
  Hiding,
  Location,
  NameContent,
  ProtectionContent,
  ReferenceContent,
  SiteContent,
} from '../domain/site.ts'
import { insertClaims, type NewClaim } from '../store/claim-store.ts'
import { insertSites } from '../store/site-store.ts'

/** What is recorded of a site that is new here; the id is made here unless whoever asked has one. */
export type EnteredSite = Hiding & {
  readonly id?: string
  readonly content: SiteContent
  readonly location: Location | null
  readonly names: readonly NameContent[]
  readonly protections: readonly ProtectionContent[]
  readonly references: readonly ReferenceContent[]
}

const claimsOf = (site: string, entered: EnteredSite): NewClaim[] => {
  const own = { site, visibility: entered.visibility }
  return [
    ...entered.names.map((content) => ({ ...own, about: 'name' as const, content })),
    ...entered.protections.map((content) => ({ ...own, about: 'protection' as const, content })),
    ...entered.references.map((content) => ({ ...own, about: 'reference' as const, content })),
  ]
}

/** Writes sites of the actor's side in the caller's transaction, and answers ids and addresses in their order. */
export const enterSites = async (
  tx: Transaction,
  actor: Actor,
  entered: readonly EnteredSite[],
): Promise<readonly { readonly id: string; readonly slug: string }[]> => {
  const made = entered.map((site) => {
    const { id = newId() } = site
    return { site, id, slug: `${slugOf(site.names[0]?.text ?? 'site')}-${id.slice(0, 8)}` }
  })
  await insertSites(
    tx,
    actor,
    made.map(({ site, id, slug }) => ({ ...site, id, slug })),
  )
  await insertClaims(
    tx,
    actor,
    made.flatMap(({ site, id }) => claimsOf(id, site)),
  )
  return made.map(({ id, slug }) => ({ id, slug }))
}

/** Writes one site of the actor's side in the caller's transaction, and answers its id and address. */
export const enterSite = async (
  tx: Transaction,
  actor: Actor,
  entered: EnteredSite,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const [made] = await enterSites(tx, actor, [entered])
  if (made === undefined) throw new Error('a site was entered and has no id')
  return made
}
