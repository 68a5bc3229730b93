import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { findText, insertText, oneSaveAtATime, type TextKind } from '../store/text-store.ts'
import { withMeeting } from './with-meeting.ts'

export type SaveRefusal = 'member-may-not-edit' | 'meeting-not-found' | 'somebody-was-faster'

export type SavedAs = { readonly version: string }

/**
 * Saves a version of a side's own text. Whoever started from an older one is refused, unless the
 * text is the same: an answer that was lost on the way may be asked for again.
 */
export const saveText = (
  db: OpenDatabase,
  actor: Actor,
  asked: {
    readonly slug: string
    readonly kind: TextKind
    readonly words: string
    /** The version that the writer started from; '' for the first. */
    readonly startedFrom: string
  },
): Promise<Result<SavedAs, SaveRefusal>> =>
  withMeeting<SavedAs, SaveRefusal>(
    db,
    { actor, slug: asked.slug, action: '' },
    async (tx, { id: meeting }) => {
      const { kind, words, startedFrom } = asked
      await oneSaveAtATime(tx, { meeting, kind })
      const last = await findText(tx, { meeting, kind })
      if (last !== undefined && last.words === words) return accept({ version: last.version })
      if ((last?.version ?? '') !== startedFrom) return refuse('somebody-was-faster')
      return accept({ version: await insertText(tx, actor, { meeting, kind, words }) })
    },
  )
