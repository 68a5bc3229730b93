import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import {
  isAscribed,
  type StepAnswer,
  type StepContent,
  type SupportContent,
  type SupportEntry,
} from '../domain/support.ts'
import {
  findSupport,
  insertAnswer,
  insertEntry,
  insertRevision,
  insertStep,
  releaseEntry,
} from '../store/support-store.ts'

export type SupportRefusal =
  | 'member-may-not-edit'
  | 'support-not-found'
  | 'support-is-of-the-other'
  | 'nothing-to-release'
  | 'meeting-is-private'
  | 'step-is-not-yours-to-answer'
  | 'rewording-needs-words'

export type NewSupport = {
  /** The side that supports, or is asked to. */
  readonly giver: string
  readonly content: SupportContent
  readonly first: StepContent
  /** Whether the other side sees it at once; never what is ascribed to it. */
  readonly isShared: boolean
}

/**
 * Writes support into the ledger in the caller's transaction: the id. What is ascribed to the
 * other side is private, whatever is asked for. The caller asks for permission and keeps the audit.
 */
export const enterSupport = async (
  tx: Transaction,
  actor: Actor,
  { giver, content, first, isShared }: NewSupport,
): Promise<string> => {
  const id = newId()
  const isOwn = first.actOf === actor.side
  const visibility = isShared && isOwn ? 'joint' : actor.side
  await insertEntry(tx, actor, { id, visibility, giver, begunBy: first.actOf })
  await insertRevision(tx, actor, { entry: id, visibility, content })
  await insertStep(tx, actor, { entry: id, visibility, content: first })
  return id
}

/** A member records what was asked, offered or stated. */
export const recordSupport = async (
  db: OpenDatabase,
  actor: Actor,
  support: NewSupport,
): Promise<Result<string, SupportRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const id = await enterSupport(tx, actor, support)
    await recordAudit(tx, actor, { action: 'recorded multilateral support', subject: id })
    return accept(id)
  })
}

type Kept = { readonly actor: Actor; readonly entry: string; readonly action: string }

const withEntry = async (
  db: OpenDatabase,
  { actor, entry: id, action }: Kept,
  work: (tx: Transaction, entry: SupportEntry) => Promise<Result<undefined, SupportRefusal>>,
): Promise<Result<undefined, SupportRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const entry = await findSupport(tx, id)
    if (entry === undefined) return refuse('support-not-found')
    const done = await work(tx, entry)
    if (done.ok) await recordAudit(tx, actor, { action, subject: id })
    return done
  })
}

/** A member records the next step: an own one for whoever sees the entry, an ascribed one for the own side. */
export const recordStep = (
  db: OpenDatabase,
  actor: Actor,
  { entry: id, content }: { readonly entry: string; readonly content: StepContent },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(db, { actor, entry: id, action: 'recorded a step of support' }, async (tx, entry) => {
    const isOwn = content.actOf === actor.side
    const visibility = isOwn ? entry.visibility : actor.side
    await insertStep(tx, actor, { entry: entry.id, visibility, content })
    return accept(undefined)
  })

/** A member writes anew what an entry of the own side is about. */
export const reviseSupport = (
  db: OpenDatabase,
  actor: Actor,
  { entry: id, content }: { readonly entry: string; readonly content: SupportContent },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(db, { actor, entry: id, action: 'revised support' }, async (tx, entry) => {
    if (entry.side !== actor.side) return refuse('support-is-of-the-other')
    await insertRevision(tx, actor, { entry: entry.id, visibility: entry.visibility, content })
    return accept(undefined)
  })

/** A member lets the other side see an entry and its steps, as recorded by the own side. */
export const releaseSupport = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(db, { actor, entry: id, action: 'released support' }, async (tx, entry) => {
    const isThere = [entry, ...entry.steps].some(({ visibility }) => visibility === actor.side)
    if (!isThere) return refuse('nothing-to-release')
    await releaseEntry(tx, entry.id)
    return accept(undefined)
  })

/** A member answers what the other side ascribes to theirs: confirms, rewords or declines it. */
export const answerStep = (
  db: OpenDatabase,
  actor: Actor,
  {
    entry: id,
    step,
    says,
    words,
  }: {
    readonly entry: string
    readonly step: string
    readonly says: StepAnswer['says']
    readonly words: string
  },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(db, { actor, entry: id, action: 'answered a step of support' }, async (tx, entry) => {
    const asked = entry.steps.find((one) => one.id === step)
    const isMine = asked !== undefined && isAscribed(asked) && asked.actOf === actor.side
    if (!isMine) return refuse('step-is-not-yours-to-answer')
    if (says === 'reworded' && words === '') return refuse('rewording-needs-words')
    await insertAnswer(tx, actor, { step, says, words })
    return accept(undefined)
  })
