import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
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
import type { MeetingOfSupport } from './meetings-of-support.ts'

export type SupportRefusal =
  | 'member-may-not-edit'
  | 'support-not-found'
  | 'support-is-of-the-other'
  | 'nothing-to-release'
  | 'meeting-not-found'
  | 'meeting-is-private'
  | 'exchange-not-found'
  | 'side-not-found'
  | 'step-is-not-yours-to-answer'
  | 'rewording-needs-words'
  | 'key-names-another-request'

/** Where the ledger is kept, and which meetings the transaction may see. */
export type Ledger = {
  readonly db: OpenDatabase
  readonly findMeetings: (
    tx: Transaction,
  ) => Promise<readonly Pick<MeetingOfSupport, 'id' | 'isShared'>[]>
}

/** The key under which a program asks, so that it is done once. */
type Keyed = { readonly named?: NamedRequest | undefined }

export type NewSupport = {
  /** Made here when absent. */
  readonly id?: string
  /** The side that supports, or is asked to. */
  readonly giver: string
  readonly content: SupportContent
  readonly first: StepContent
  /** Whether the other side sees it at once; never what is ascribed to it. */
  readonly isShared: boolean
}

const visibilityOf = ({ first, isShared }: NewSupport, { side }: Actor): string =>
  isShared && first.actOf === side ? 'joint' : side

/**
 * Writes support into the ledger in the caller's transaction: the id. What is ascribed to the
 * other side is private, whatever is asked for. The caller asks for permission and keeps the audit.
 */
export const enterSupport = async (
  tx: Transaction,
  actor: Actor,
  support: NewSupport,
): Promise<string> => {
  const { id = newId(), giver, content, first } = support
  const visibility = visibilityOf(support, actor)
  await insertEntry(tx, actor, { id, visibility, giver, begunBy: first.actOf })
  await insertRevision(tx, actor, { entry: id, visibility, content })
  await insertStep(tx, actor, { entry: id, visibility, content: first })
  return id
}

/** What is wrong with the meetings that steps name: none is there, or both would be told of one's own. */
const faultOfMeetings = async (
  tx: Transaction,
  { findMeetings }: Ledger,
  { named, isShared }: { readonly named: readonly (string | null)[]; readonly isShared: boolean },
): Promise<'meeting-not-found' | 'meeting-is-private' | undefined> => {
  const asked = new Set(named.filter((id) => id !== null))
  if (asked.size === 0) return undefined
  const meetings = (await findMeetings(tx)).filter(({ id }) => asked.has(id))
  if (meetings.length < asked.size) return 'meeting-not-found'
  const isHidden = isShared && meetings.some((one) => !one.isShared)
  return isHidden ? 'meeting-is-private' : undefined
}

/** Entries that both see may be named as exchanged, so that no entry tells of a private one. */
const faultOfExchange = async (
  tx: Transaction,
  { reciprocal }: SupportContent,
  itself?: string,
): Promise<'exchange-not-found' | undefined> => {
  if (reciprocal === null) return undefined
  const found = await findSupport(tx, reciprocal)
  const mayBeNamed = found?.visibility === 'joint' && found.id !== itself
  return mayBeNamed ? undefined : 'exchange-not-found'
}

const faultOfSides = async (
  tx: Transaction,
  { giver, first }: Pick<NewSupport, 'giver' | 'first'>,
): Promise<'side-not-found' | undefined> => {
  const { sides } = await getOwnRelation(tx)
  const areThere = [giver, first.actOf].every((side) => sides.some(({ id }) => id === side))
  return areThere ? undefined : 'side-not-found'
}

/** A member records what was asked, offered or stated: the id. */
export const recordSupport = async (
  ledger: Ledger,
  actor: Actor,
  { named, ...support }: Omit<NewSupport, 'id'> & Keyed,
): Promise<Result<string, SupportRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(ledger.db, actor, (tx) =>
    onceForKey<SupportRefusal>(tx, { actor, named }, async (id) => {
      const fault =
        (await faultOfSides(tx, support)) ??
        (await faultOfExchange(tx, support.content)) ??
        (await faultOfMeetings(tx, ledger, {
          named: [support.first.meeting],
          isShared: visibilityOf(support, actor) === 'joint',
        }))
      if (fault !== undefined) return refuse(fault)
      await enterSupport(tx, actor, { ...support, id })
      await recordAudit(tx, actor, { action: 'recorded multilateral support', subject: id })
      return accept(undefined)
    }),
  )
}

type Kept = Keyed & { readonly actor: Actor; readonly entry: string; readonly action: string }

const withEntry = async (
  { db }: Ledger,
  { actor, entry: id, action, named }: Kept,
  work: (tx: Transaction, entry: SupportEntry) => Promise<Result<undefined, SupportRefusal>>,
): Promise<Result<undefined, SupportRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx): Promise<Result<undefined, SupportRefusal>> => {
    const entry = await findSupport(tx, id)
    if (entry === undefined) return refuse('support-not-found')
    const done = await onceForKey<SupportRefusal>(tx, { actor, named }, async () => {
      const worked = await work(tx, entry)
      if (worked.ok) await recordAudit(tx, actor, { action, subject: id })
      return worked
    })
    return done.ok ? accept(undefined) : done
  })
}

/** A member records the next step: an own one for whoever sees the entry, an ascribed one for the own side. */
export const recordStep = (
  ledger: Ledger,
  actor: Actor,
  { content, ...asked }: Keyed & { readonly entry: string; readonly content: StepContent },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(
    ledger,
    { ...asked, actor, action: 'recorded a step of support' },
    async (tx, { id, giver, visibility: seenBy }) => {
      const isOwn = content.actOf === actor.side
      const visibility = isOwn ? seenBy : actor.side
      const isShared = visibility === 'joint'
      const fault =
        (await faultOfSides(tx, { giver, first: content })) ??
        (await faultOfMeetings(tx, ledger, { named: [content.meeting], isShared }))
      if (fault !== undefined) return refuse(fault)
      await insertStep(tx, actor, { entry: id, visibility, content })
      return accept(undefined)
    },
  )

/** A member writes anew what an entry of the own side is about. */
export const reviseSupport = (
  ledger: Ledger,
  actor: Actor,
  { content, ...asked }: Keyed & { readonly entry: string; readonly content: SupportContent },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(
    ledger,
    { ...asked, actor, action: 'revised support' },
    async (tx, { id, side, visibility, content: { reciprocal } }) => {
      if (side !== actor.side) return refuse('support-is-of-the-other')
      const isNew = content.reciprocal !== reciprocal
      const fault = isNew ? await faultOfExchange(tx, content, id) : undefined
      if (fault !== undefined) return refuse(fault)
      await insertRevision(tx, actor, { entry: id, visibility, content })
      return accept(undefined)
    },
  )

/** A member lets the other side see an entry and its steps, as recorded by the own side. */
export const releaseSupport = (
  ledger: Ledger,
  actor: Actor,
  asked: Keyed & { readonly entry: string },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(
    ledger,
    { ...asked, actor, action: 'released support' },
    async (tx, { id, visibility, steps }) => {
      const own = steps.filter((step) => step.visibility === actor.side)
      if (visibility !== actor.side && own.length === 0) return refuse('nothing-to-release')
      const named = own.map(({ meeting }) => meeting)
      const fault = await faultOfMeetings(tx, ledger, { named, isShared: true })
      if (fault !== undefined) return refuse(fault)
      await releaseEntry(tx, id)
      return accept(undefined)
    },
  )

/** A member answers what the other side ascribes to theirs: confirms, rewords or declines it. */
export const answerStep = (
  ledger: Ledger,
  actor: Actor,
  {
    step,
    says,
    words,
    ...asked
  }: Keyed & {
    readonly entry: string
    readonly step: string
    readonly says: StepAnswer['says']
    readonly words: string
  },
): Promise<Result<undefined, SupportRefusal>> =>
  withEntry(
    ledger,
    { ...asked, actor, action: 'answered a step of support' },
    async (tx, entry) => {
      const found = entry.steps.find((one) => one.id === step)
      const isMine = found !== undefined && isAscribed(found) && found.actOf === actor.side
      if (!isMine) return refuse('step-is-not-yours-to-answer')
      if (says === 'reworded' && words === '') return refuse('rewording-needs-words')
      await insertAnswer(tx, actor, { step, says, words })
      return accept(undefined)
    },
  )
