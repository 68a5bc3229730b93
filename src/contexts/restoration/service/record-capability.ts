import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { listInstitutions } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import type { Offer } from '../domain/capability.ts'
import {
  insertCompetence,
  insertOffer,
  listCompetences,
  listOffers,
  type NewCompetence,
  type NewOffer,
} from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'

export type CapabilityRefusal =
  | 'member-may-not-edit'
  | 'institution-not-found'
  | 'need-not-found'
  | 'not-found'
  | 'is-of-the-other-side'
  | 'released-stays-released'
  | 'renewal-is-past'
  | 'renewal-is-not-later'
  | 'offer-names-no-day'

const knowsInstitution = async (tx: Transaction, institution: string): Promise<boolean> =>
  (await listInstitutions(tx)).some(({ id }) => id === institution)

/** A member records, corrects or takes back what an institution can do. */
export const recordCompetence = async (
  db: OpenDatabase,
  actor: Actor,
  competence: NewCompetence,
): Promise<Result<{ readonly id: string }, CapabilityRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    if (!(await knowsInstitution(tx, competence.institution)))
      return refuse('institution-not-found')
    if (competence.competence !== undefined) {
      const all = await listCompetences(tx)
      const known = all.find((one) => one.competence === competence.competence)
      if (known === undefined) return refuse('not-found')
      if (known.side !== actor.side) return refuse('is-of-the-other-side')
    }
    const id = await insertCompetence(tx, actor, competence)
    await recordAudit(tx, actor, { action: 'recorded a competence', subject: id })
    return accept({ id })
  })
}

const faultOf = async (
  tx: Transaction,
  { side }: Actor,
  offer: NewOffer,
): Promise<CapabilityRefusal | undefined> => {
  if (!(await knowsInstitution(tx, offer.institution))) return 'institution-not-found'
  if (offer.need !== null && (await listNeeds(tx, { id: offer.need })).length === 0) {
    return 'need-not-found'
  }
  if (offer.offer === undefined) return undefined
  const known = (await listOffers(tx)).find((one) => one.offer === offer.offer)
  if (known === undefined) return 'not-found'
  if (known.side !== side) return 'is-of-the-other-side'
  const hides = known.visibility === 'joint' && offer.visibility !== 'joint'
  return hides ? 'released-stays-released' : undefined
}

/** A member records, corrects, releases or withdraws what an institution of their side offers. */
export const recordOffer = async (
  db: OpenDatabase,
  actor: Actor,
  offer: NewOffer,
): Promise<Result<{ readonly id: string }, CapabilityRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const fault = await faultOf(tx, actor, offer)
    if (fault !== undefined) return refuse(fault)
    const id = await insertOffer(tx, actor, offer)
    await recordAudit(tx, actor, { action: 'recorded an offer', subject: id })
    return accept({ id })
  })
}

const faultOfRenewal = (
  { content: { standsUntil } }: Offer,
  { until, today }: { readonly until: Day; readonly today: Day },
): CapabilityRefusal | undefined => {
  if (standsUntil === null) return 'offer-names-no-day'
  if (until < today) return 'renewal-is-past'
  return until <= standsUntil ? 'renewal-is-not-later' : undefined
}

/** A member says until when an offer of their side stands now; what was said before stays in its record. */
export const renewOffer = async (
  db: OpenDatabase,
  actor: Actor,
  renewal: { readonly offer: string; readonly until: Day; readonly today: Day },
): Promise<Result<undefined, CapabilityRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const known = (await listOffers(tx)).find(({ offer }) => offer === renewal.offer)
    if (known === undefined) return refuse('not-found')
    if (known.side !== actor.side) return refuse('is-of-the-other-side')
    const fault = faultOfRenewal(known, renewal)
    if (fault !== undefined) return refuse(fault)
    const { offer, need, institution, visibility } = known
    const content = { ...known.content, standsUntil: renewal.until }
    await insertOffer(tx, actor, { offer, need, institution, visibility, content })
    await recordAudit(tx, actor, { action: 'renewed an offer', subject: offer })
    return accept(undefined)
  })
}

/** A member's program records what an institution offers, once for each key that it gives; answers its id. */
export const recordOfferOnce = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...offer }: Omit<NewOffer, 'offer'> & { readonly named: NamedRequest | undefined },
): Promise<Result<string, CapabilityRefusal | 'key-names-another-request'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, (tx) =>
    onceForKey<CapabilityRefusal>(tx, { actor, named }, async (id) => {
      const fault = await faultOf(tx, actor, offer)
      if (fault !== undefined) return refuse(fault)
      await insertOffer(tx, actor, { ...offer, offer: id })
      await recordAudit(tx, actor, { action: 'recorded an offer', subject: id })
      return accept(undefined)
    }),
  )
}
