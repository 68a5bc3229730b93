import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Answer, Undertaking } from '../domain/undertaking.ts'
import { isTheirs } from '../domain/undertaking-standing.ts'
import { findMeeting } from '../store/meeting-store.ts'
import {
  insertAnswer,
  insertUndertakingRevision,
  shareUndertaking,
} from '../store/undertaking-store.ts'
import { type AskedOf, withUndertaking } from './with-undertaking.ts'

export type AnswerRefusal =
  | 'key-names-another-request'
  | 'member-may-not-edit'
  | 'undertaking-not-found'
  | 'not-yours-to-release'
  | 'meeting-is-private'
  | 'not-yours-to-answer'
  | 'words-missing'
  | 'somebody-was-faster'

const hasPrivateMeeting = async (tx: Transaction, { origin }: Undertaking): Promise<boolean> =>
  origin.kind === 'meeting' && (await findMeeting(tx, { id: origin.id }))?.visibility !== 'joint'

/** The side that recorded it shows it to the other. What it noted before stays its own. */
export const releaseUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  { id, named }: AskedOf,
): Promise<Result<undefined, AnswerRefusal>> =>
  withUndertaking<AnswerRefusal>(
    db,
    { actor, id, named, action: 'showed an undertaking to the other side' },
    async (tx, undertaking) => {
      if (undertaking.visibility !== actor.side) return refuse('not-yours-to-release')
      if (await hasPrivateMeeting(tx, undertaking)) return refuse('meeting-is-private')
      await shareUndertaking(tx, id)
      await insertUndertakingRevision(tx, actor, {
        undertaking: id,
        visibility: 'joint',
        content: undertaking.content,
        evidence: '',
      })
      return accept(undefined)
    },
  )

export type Said = AskedOf & {
  readonly says: Answer['says']
  /** In its own words: what it undertakes, or why it declines. */
  readonly words: string
  readonly language: Language
  /** The revision that whoever answers was shown. */
  readonly revision: string
}

/** The side to which it is ascribed confirms it, says it in its own words, or declines. */
export const answerUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  { id, named, says, words, language, revision }: Said,
): Promise<Result<undefined, AnswerRefusal>> =>
  withUndertaking<AnswerRefusal>(
    db,
    { actor, id, named, action: `${says} an undertaking` },
    async (tx, undertaking) => {
      const { actorSide, recorded, content } = undertaking
      if (actorSide !== actor.side || recorded.side === actor.side || isTheirs(undertaking)) {
        return refuse('not-yours-to-answer')
      }
      if (undertaking.revision !== revision) return refuse('somebody-was-faster')
      if (words === '' && says !== 'confirmed') return refuse('words-missing')
      await insertAnswer(tx, actor, { id, revision, says, words })
      if (says === 'reworded') {
        await insertUndertakingRevision(tx, actor, {
          undertaking: id,
          visibility: 'joint',
          content: { ...content, text: { [language]: words }, wording: null },
          evidence: '',
        })
      }
      return accept(undefined)
    },
  )
