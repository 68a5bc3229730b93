import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { slugOf } from '#kit/text/slug.ts'
import type { Day } from '#kit/time/days.ts'

import type { Act } from '../domain/act.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { Clauses } from '../domain/clause.ts'
import type { Description } from '../domain/description.ts'
import { insertAct } from '../store/act-store.ts'
import {
  insertAgreement,
  insertRevision,
  listAgreements,
  shareAgreement,
} from '../store/agreement-store.ts'

export type RecordRefusal =
  | 'member-may-not-edit'
  | 'agreement-not-found'
  | 'agreement-is-shared-already'
  | 'somebody-was-faster'

/** What is recorded of an agreement that is new here. */
export type NewAgreement = {
  /** The side's own id, or `joint`. */
  readonly visibility: string
  readonly description: Description
  readonly clauses: Clauses
  readonly acts: readonly Act[]
  readonly announcedOn: Day | null
}

/** A record whose clauses nobody has seen yet. */
export const unseenClauses: Clauses = {
  force: { rule: { kind: 'not-seen' }, notBefore: [] },
  provisional: null,
  duration: null,
  renewal: null,
  nonRenewal: null,
  denunciation: null,
  survival: [],
}

/** Writes an agreement with its acts in the caller's transaction, and answers its address. */
export const enterAgreement = async (
  tx: Transaction,
  actor: Actor,
  { visibility, description, clauses, acts, announcedOn }: NewAgreement,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const id = newId()
  const slug = `${slugOf(description.key)}-${id.slice(0, 6)}`
  await insertAgreement(tx, { id, relation: actor.relation, visibility, slug })
  await insertRevision(tx, actor, { agreement: id, visibility, description, clauses, announcedOn })
  for (const act of acts) {
    const own = newId()
    const content = { ...act, id: own }
    await insertAct(tx, actor, { agreement: id, visibility, id: own, act: content, announcedOn })
  }
  return { id, slug }
}

/** A member records an agreement, for their side alone or for both. */
export const recordAgreement = async (
  db: OpenDatabase,
  actor: Actor,
  agreement: NewAgreement,
): Promise<Result<{ readonly slug: string }, RecordRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const { id, slug } = await enterAgreement(tx, actor, agreement)
    await recordAudit(tx, actor, { action: 'recorded an agreement', subject: id })
    return accept({ slug })
  })
}

/** An agreement that the actor may edit, with an audit of what is done to it. */
export const withAgreement = async <Value, Refusal extends string>(
  db: OpenDatabase,
  {
    actor,
    slug,
    action,
  }: { readonly actor: Actor; readonly slug: string; readonly action: string },
  work: (tx: Transaction, agreement: Agreement) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'member-may-not-edit' | 'agreement-not-found'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [agreement] = await listAgreements(tx, { slug })
    if (agreement === undefined) return refuse('agreement-not-found')
    await recordAudit(tx, actor, { action, subject: agreement.id })
    return work(tx, agreement)
  })
}

type Revising = {
  readonly slug: string
  readonly description?: Description
  readonly clauses?: Clauses
  readonly announcedOn: Day | null
  /** The instant of the revision that the editor started from. */
  readonly startedFrom: number
}

/** A member records anew what an agreement is, or what its final clauses say. */
export const reviseAgreement = (
  db: OpenDatabase,
  actor: Actor,
  { slug, description, clauses, announcedOn, startedFrom }: Revising,
): Promise<Result<undefined, RecordRefusal>> =>
  withAgreement<undefined, RecordRefusal>(
    db,
    { actor, slug, action: 'revised an agreement' },
    async (tx, agreement) => {
      if (agreement.revised.recordedAt !== startedFrom) return refuse('somebody-was-faster')
      await insertRevision(tx, actor, {
        agreement: agreement.id,
        visibility: agreement.visibility,
        description: description ?? agreement.description,
        clauses: clauses ?? agreement.clauses,
        announcedOn,
      })
      return accept(undefined)
    },
  )

/** A member lets the other side see an agreement, as it is recorded now. What came before stays private. */
export const shareOwnAgreement = (
  db: OpenDatabase,
  actor: Actor,
  slug: string,
): Promise<Result<undefined, RecordRefusal>> =>
  withAgreement<undefined, RecordRefusal>(
    db,
    { actor, slug, action: 'shared an agreement' },
    async (tx, { id, visibility, description, clauses, revised, acts }) => {
      if (visibility === 'joint') return refuse('agreement-is-shared-already')
      await shareAgreement(tx, id)
      const { announcedOn } = revised
      const shared = { agreement: id, visibility: 'joint' } as const
      await insertRevision(tx, actor, { ...shared, description, clauses, announcedOn })
      for (const { act, announcedOn: said } of acts) {
        await insertAct(tx, actor, { ...shared, id: act.id, act, announcedOn: said })
      }
      return accept(undefined)
    },
  )
