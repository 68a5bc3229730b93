import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Claim, Hiding, NameContent } from '../domain/site.ts'
import { insertVerifications, type NewVerification } from '../store/assessment-store.ts'
import { insertClaims, type NewClaim } from '../store/claim-store.ts'
import { saveHiding } from '../store/hiding-store.ts'
import { findSite, type FoundSite, insertRevisions } from '../store/site-store.ts'

export type SayRefusal = 'member-may-not-edit' | 'site-not-found' | 'not-ours'

type Saying = { readonly slug: string; readonly action: string }

const onSite = async (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    action,
    say,
  }: Saying & {
    readonly say: (tx: Transaction, site: FoundSite) => Promise<SayRefusal | undefined>
  },
): Promise<Result<undefined, SayRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const site = await findSite(tx, { slug })
    if (site === undefined) return refuse('site-not-found')
    const refusal = await say(tx, site)
    if (refusal !== undefined) return refuse(refusal)
    await recordAudit(tx, actor, { action, subject: site.id })
    return accept(undefined)
  })
}

/** A member puts a name beside the others. */
export const addName = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    visibility,
    content,
  }: { readonly slug: string; readonly visibility: string; readonly content: NameContent },
): Promise<Result<undefined, SayRefusal>> =>
  onSite(db, actor, {
    slug,
    action: 'added a name',
    say: async (tx, { id }) => {
      await insertClaims(tx, actor, [{ site: id, visibility, about: 'name', content }])
      return undefined
    },
  })

const shownTo = (site: string, said: Claim, visibility: string): NewClaim => {
  const own = { site, claim: said.claim, visibility }
  switch (said.about) {
    case 'name':
      return { ...own, about: 'name', content: said.content }
    case 'protection':
      return { ...own, about: 'protection', content: said.content }
    case 'reference':
      return { ...own, about: 'reference', content: said.content }
  }
}

const withdrawn = (site: string, { claim, about, visibility }: Claim): NewClaim => ({
  site,
  claim,
  about,
  visibility,
  content: null,
})

/** A side takes back what it said of a site. What the other side said, it does not touch. */
export const takeBack = (
  db: OpenDatabase,
  actor: Actor,
  { slug, claim }: { readonly slug: string; readonly claim: string },
): Promise<Result<undefined, SayRefusal>> =>
  onSite(db, actor, {
    slug,
    action: 'took back what was said of a site',
    say: async (tx, site) => {
      const said = site.claims.find((one) => one.claim === claim)
      if (said?.side !== actor.side) return 'not-ours'
      await insertClaims(tx, actor, [withdrawn(site.id, said)])
      return undefined
    },
  })

/** What is recorded now is shown to whom the site is shown; what was recorded before stays with whom it was. */
const showAnew = async (
  tx: Transaction,
  actor: Actor,
  { site, hiding: { visibility } }: { readonly site: FoundSite; readonly hiding: Hiding },
): Promise<void> => {
  const { id, content, claims } = site
  await insertRevisions(tx, actor, [{ site: id, visibility, content }])
  const asFarAsTheSite = claims.filter(
    (claim) => claim.side === actor.side && claim.visibility === site.visibility,
  )
  await insertClaims(
    tx,
    actor,
    asFarAsTheSite.map((claim) => shownTo(id, claim, visibility)),
  )
}

/** The side that keeps a site decides who may know of it, and where it is. */
export const hideSite = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    hiding,
    reason,
  }: { readonly slug: string; readonly hiding: Hiding; readonly reason: string },
): Promise<Result<undefined, SayRefusal>> =>
  onSite(db, actor, {
    slug,
    action: 'decided who may know of a site',
    say: async (tx, site) => {
      if (site.owner !== actor.side) return 'not-ours'
      await saveHiding(tx, actor, { site: site.id, hiding, reason })
      if (site.visibility !== hiding.visibility) await showAnew(tx, actor, { site, hiding })
      return undefined
    },
  })

/** A side says how far it relies on an assessment. */
export const verifyAssessment = (
  db: OpenDatabase,
  actor: Actor,
  { slug, verification }: { readonly slug: string; readonly verification: NewVerification },
): Promise<Result<undefined, SayRefusal>> =>
  onSite(db, actor, {
    slug,
    action: 'said how far an assessment is confirmed',
    say: async (tx) => {
      await insertVerifications(tx, actor, [verification])
      return undefined
    },
  })
