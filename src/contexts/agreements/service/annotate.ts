import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertDocument, type NewDocument } from '../store/document-store.ts'
import { insertNote } from '../store/note-store.ts'
import { withAgreement } from './record-agreement.ts'

export type AnnotateRefusal =
  | 'member-may-not-edit'
  | 'agreement-not-found'
  | 'note-is-empty'
  | 'note-is-too-long'
  | 'document-is-missing'
  | 'document-is-too-large'

const longestNote = 10_000
export const greatestDocumentBytes = 10 * 1024 * 1024

/** A member writes a note, for their side alone or before both. */
export const writeNote = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    words,
    isJoint,
  }: { readonly slug: string; readonly words: string; readonly isJoint: boolean },
): Promise<Result<undefined, AnnotateRefusal>> =>
  withAgreement<undefined, AnnotateRefusal>(
    db,
    { actor, slug, action: 'wrote a note on an agreement' },
    async (tx, agreement) => {
      if (words === '') return refuse('note-is-empty')
      if (words.length > longestNote) return refuse('note-is-too-long')
      const visibility = isJoint ? agreement.visibility : actor.side
      await insertNote(tx, actor, { agreement: agreement.id, visibility, words })
      return accept(undefined)
    },
  )

type Attaching = Omit<NewDocument, 'agreement' | 'visibility'> & {
  readonly slug: string
  readonly isJoint: boolean
}

/** A member attaches a document, for their side alone or for both. */
export const attachDocument = (
  db: OpenDatabase,
  actor: Actor,
  { slug, isJoint, ...document }: Attaching,
): Promise<Result<undefined, AnnotateRefusal>> =>
  withAgreement<undefined, AnnotateRefusal>(
    db,
    { actor, slug, action: 'attached a document' },
    async (tx, agreement) => {
      if (document.bytes.length === 0 || document.name === '') return refuse('document-is-missing')
      if (document.bytes.length > greatestDocumentBytes) return refuse('document-is-too-large')
      const visibility = isJoint ? agreement.visibility : actor.side
      await insertDocument(tx, actor, { ...document, agreement: agreement.id, visibility })
      return accept(undefined)
    },
  )
