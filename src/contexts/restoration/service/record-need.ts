import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'

import type { Need, NeedContent } from '../domain/need.ts'
import { insertNeed, insertNeedRevision, listNeeds, shareNeed } from '../store/need-store.ts'

export type NeedRefusal =
  | 'member-may-not-edit'
  | 'need-not-found'
  | 'need-is-of-the-other-side'
  | 'need-is-shared-already'
  | 'site-not-found'
  | 'site-is-of-the-other-side'
  | 'assessment-is-of-another-site'
  | 'somebody-was-faster'

export type NewNeed = {
  /** Made here unless whoever asked has one. */
  readonly id?: string
  readonly site: string
  /** `joint`, or the own side. */
  readonly visibility: string
  readonly content: NeedContent
}

/** Writes a need in the caller's transaction, and answers its id and address. */
export const enterNeed = async (
  tx: Transaction,
  actor: Actor,
  { id = newId(), site, visibility, content }: NewNeed,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const slug = `${slugOf(inLanguage(content.title, 'en').text)}-${id.slice(0, 6)}`
  await insertNeed(tx, actor, { id, site, visibility, slug })
  await insertNeedRevision(tx, actor, { need: id, visibility, content })
  return { id, slug }
}

const faultOf = async (
  tx: Transaction,
  { side }: Actor,
  { site, content }: Pick<NewNeed, 'site' | 'content'>,
): Promise<NeedRefusal | undefined> => {
  const found = await sites.find(tx, { id: site })
  if (found === undefined) return 'site-not-found'
  if (found.owner !== side) return 'site-is-of-the-other-side'
  if (content.assessment === null) return undefined
  const assessment = await assessments.find(tx, content.assessment)
  return assessment?.site === site ? undefined : 'assessment-is-of-another-site'
}

/** A member states what a site of their side needs. */
export const recordNeed = async (
  db: OpenDatabase,
  actor: Actor,
  need: NewNeed,
): Promise<Result<{ readonly slug: string }, NeedRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const fault = await faultOf(tx, actor, need)
    if (fault !== undefined) return refuse(fault)
    const { id, slug } = await enterNeed(tx, actor, need)
    await recordAudit(tx, actor, { action: 'stated a need', subject: id })
    return accept({ slug })
  })
}

type RecordedNeed = { readonly id: string; readonly slug: string }

/** A member's program states what a site of their side needs, once for each key that it gives. */
export const recordNeedOnce = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...need }: NewNeed & { readonly named: NamedRequest | undefined },
): Promise<Result<RecordedNeed, NeedRefusal | 'key-names-another-request'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const recorded = await onceForKey<NeedRefusal>(tx, { actor, named }, async (id) => {
      const fault = await faultOf(tx, actor, need)
      if (fault !== undefined) return refuse(fault)
      await enterNeed(tx, actor, { ...need, id })
      await recordAudit(tx, actor, { action: 'stated a need', subject: id })
      return accept(undefined)
    })
    if (!recorded.ok) return recorded
    const [kept] = await listNeeds(tx, { id: recorded.value })
    return kept === undefined ? refuse('need-not-found') : accept({ id: kept.id, slug: kept.slug })
  })
}

/** A need of the own side that the actor may edit, with an audit of what is done to it. */
export const withOwnNeed = async <Value, Refusal extends string>(
  db: OpenDatabase,
  {
    actor,
    slug,
    action,
  }: { readonly actor: Actor; readonly slug: string; readonly action: string },
  work: (tx: Transaction, need: Need) => Promise<Result<Value, Refusal>>,
): Promise<
  Result<Value, Refusal | 'member-may-not-edit' | 'need-not-found' | 'need-is-of-the-other-side'>
> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [need] = await listNeeds(tx, { slug })
    if (need === undefined) return refuse('need-not-found')
    if (need.owner !== actor.side) return refuse('need-is-of-the-other-side')
    const done = await work(tx, need)
    if (done.ok) await recordAudit(tx, actor, { action, subject: need.id })
    return done
  })
}

/** A member states a need of their side anew. */
export const reviseNeed = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    content,
    startedFrom,
  }: {
    readonly slug: string
    readonly content: NeedContent
    /** The instant of the revision that the editor started from. */
    readonly startedFrom: number
  },
): Promise<Result<undefined, NeedRefusal>> =>
  withOwnNeed<undefined, NeedRefusal>(
    db,
    { actor, slug, action: 'revised a need' },
    async (tx, { id, site, visibility, revisedAt }) => {
      if (revisedAt !== startedFrom) return refuse('somebody-was-faster')
      const fault = await faultOf(tx, actor, { site, content })
      if (fault !== undefined) return refuse(fault)
      await insertNeedRevision(tx, actor, { need: id, visibility, content })
      return accept(undefined)
    },
  )

/** A member lets the other side see a need, as it is recorded now. What came before stays private. */
export const shareOwnNeed = (
  db: OpenDatabase,
  actor: Actor,
  slug: string,
): Promise<Result<undefined, NeedRefusal>> =>
  withOwnNeed<undefined, NeedRefusal>(
    db,
    { actor, slug, action: 'shared a need' },
    async (tx, { id, visibility, content }) => {
      if (visibility === 'joint') return refuse('need-is-shared-already')
      await shareNeed(tx, id)
      await insertNeedRevision(tx, actor, { need: id, visibility: 'joint', content })
      return accept(undefined)
    },
  )
