import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import type { Act } from '../domain/act.ts'
import type { Agreement, RecordedAct } from '../domain/agreement.ts'
import { insertAct, insertAnswer } from '../store/act-store.ts'
import { withAgreement } from './record-agreement.ts'

export type ActRefusal =
  | 'member-may-not-edit'
  | 'agreement-not-found'
  | 'act-not-found'
  | 'act-is-of-the-other-side'
  | 'act-is-of-the-own-side'
  | 'contesting-needs-words'
  | 'shared-act-stays-shared'

type Kept = Promise<Result<undefined, ActRefusal>>

const findAct = ({ acts }: Agreement, id: string): RecordedAct | undefined =>
  acts.find(({ act }) => act.id === id)

export type WrittenAct = {
  readonly slug: string
  readonly act: Act
  /** `joint`, or the own side: a note that is only drafted is for oneself. */
  readonly visibility: string
  readonly announcedOn: Day | null
}

/** Why an act cannot be recorded in place of the one that is known of this id. */
const refusalOf = (
  { act, visibility }: Pick<WrittenAct, 'act' | 'visibility'>,
  known: RecordedAct | undefined,
  { side }: Actor,
): ActRefusal | undefined => {
  if (known === undefined) return act.id === '' ? undefined : 'act-not-found'
  if (known.side !== side) return 'act-is-of-the-other-side'
  const isTakenBack = known.visibility === 'joint' && visibility !== 'joint'
  return isTakenBack ? 'shared-act-stays-shared' : undefined
}

/** A member records an act, or corrects one that their side recorded. */
export const recordAct = (
  db: OpenDatabase,
  actor: Actor,
  { slug, act, visibility, announcedOn }: WrittenAct,
): Kept =>
  withAgreement<undefined, ActRefusal>(
    db,
    { actor, slug, action: 'recorded an act' },
    async (tx, agreement) => {
      const known = findAct(agreement, act.id)
      const refusal = refusalOf({ act, visibility }, known, actor)
      if (refusal !== undefined) return refuse(refusal)
      const id = known?.act.id ?? newId()
      await insertAct(tx, actor, {
        agreement: agreement.id,
        // Of an agreement that one side alone sees, nothing is joint.
        visibility: agreement.visibility === 'joint' ? visibility : agreement.visibility,
        id,
        act: { ...act, id },
        announcedOn,
      })
      return accept(undefined)
    },
  )

/** A member takes back an act that their side recorded. It stays on record as taken back. */
export const takeActBack = (
  db: OpenDatabase,
  actor: Actor,
  { slug, id }: { readonly slug: string; readonly id: string },
): Kept =>
  withAgreement<undefined, ActRefusal>(
    db,
    { actor, slug, action: 'took an act back' },
    async (tx, agreement) => {
      const known = findAct(agreement, id)
      if (known === undefined) return refuse('act-not-found')
      if (known.side !== actor.side) return refuse('act-is-of-the-other-side')
      const { visibility } = known
      await insertAct(tx, actor, {
        agreement: agreement.id,
        visibility,
        id,
        act: null,
        announcedOn: null,
      })
      return accept(undefined)
    },
  )

/** A member confirms or contests an act as the other side recorded it. */
export const answerAct = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    id,
    says,
    words,
  }: {
    readonly slug: string
    readonly id: string
    readonly says: 'confirmed' | 'contested'
    readonly words: string
  },
): Kept =>
  withAgreement<undefined, ActRefusal>(
    db,
    { actor, slug, action: `${says} an act` },
    async (tx, agreement) => {
      const known = findAct(agreement, id)
      if (known === undefined) return refuse('act-not-found')
      if (known.side === actor.side) return refuse('act-is-of-the-own-side')
      if (says === 'contested' && words === '') return refuse('contesting-needs-words')
      await insertAnswer(tx, actor, { row: known.row, says, words })
      return accept(undefined)
    },
  )
