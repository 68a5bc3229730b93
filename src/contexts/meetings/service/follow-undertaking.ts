import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Reference } from '../domain/recorded.ts'
import type { UndertakingAct, UndertakingContent } from '../domain/undertaking.ts'
import { isTheirs } from '../domain/undertaking-standing.ts'
import { insertLink, insertUndertakingNote } from '../store/undertaking-thread-store.ts'
import { insertUndertakingAct, insertUndertakingRevision } from '../store/undertaking-store.ts'
import { withInstitutionNamed } from './recognise-institution.ts'
import { type AskedOf, withUndertaking } from './with-undertaking.ts'

export type FollowRefusal =
  | 'key-names-another-request'
  | 'member-may-not-edit'
  | 'undertaking-not-found'
  | 'not-yours-to-close'
  | 'not-yours-to-word'
  | 'words-missing'
  | 'evidence-missing'
  | 'somebody-was-faster'

type Followed = Promise<Result<undefined, FollowRefusal>>

/**
 * Says what became of it. The side whose it is says so before all who see it; before it is theirs,
 * whoever recorded it notes it for itself.
 */
export const closeUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  { id, named, kind, on, words }: Pick<UndertakingAct, 'kind' | 'on' | 'words'> & AskedOf,
): Followed =>
  withUndertaking<FollowRefusal>(
    db,
    { actor, id, named, action: 'said what became of an undertaking' },
    async (tx, undertaking) => {
      const { actorSide, recorded } = undertaking
      const counts = isTheirs(undertaking)
      if (actor.side !== (counts ? actorSide : recorded.side)) return refuse('not-yours-to-close')
      if (words === '') return refuse('words-missing')
      const visibility = counts ? undertaking.visibility : actor.side
      await insertUndertakingAct(tx, actor, { undertaking: id, kind, on, words, visibility })
      return accept(undefined)
    },
  )

/** Records anew what it says, by whom and by when; how firm it is changes with evidence only. */
export const wordUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  asked: AskedOf & {
    readonly content: UndertakingContent
    readonly evidence: string
    readonly revision: string
  },
): Followed =>
  withUndertaking<FollowRefusal>(
    db,
    { actor, id: asked.id, named: asked.named, action: 'worded an undertaking' },
    async (tx, undertaking) => {
      const { actorSide, recorded, visibility, content } = undertaking
      const whose = isTheirs(undertaking) ? actorSide : recorded.side
      if (actor.side !== whose) return refuse('not-yours-to-word')
      if (undertaking.revision !== asked.revision) return refuse('somebody-was-faster')
      if (content.modality !== asked.content.modality && asked.evidence === '') {
        return refuse('evidence-missing')
      }
      await insertUndertakingRevision(tx, actor, {
        undertaking: asked.id,
        visibility,
        content: await withInstitutionNamed(tx, asked.content),
        evidence: asked.evidence,
      })
      return accept(undefined)
    },
  )

/** Says what fulfils it, or that it does not after all. */
export const linkUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  asked: AskedOf & { readonly subject: Reference; readonly isLinked: boolean },
): Followed =>
  withUndertaking<FollowRefusal>(
    db,
    { actor, id: asked.id, named: asked.named, action: 'said what fulfils an undertaking' },
    async (tx, { visibility }) => {
      const { id, subject, isLinked } = asked
      await insertLink(tx, actor, { undertaking: id, subject, isLinked, visibility })
      return accept(undefined)
    },
  )

/** Writes into the thread, for the own side or for all who see the undertaking. */
export const noteOnUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  { id, named, words, isOwn }: AskedOf & { readonly words: string; readonly isOwn: boolean },
): Followed =>
  withUndertaking<FollowRefusal>(
    db,
    { actor, id, named, action: 'wrote on an undertaking' },
    async (tx, undertaking) => {
      if (words === '') return refuse('words-missing')
      const visibility = isOwn ? actor.side : undertaking.visibility
      await insertUndertakingNote(tx, actor, { undertaking: id, words, visibility })
      return accept(undefined)
    },
  )
