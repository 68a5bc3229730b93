import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, type Result } from '#kit/result/result.ts'

import type { UndertakingContent } from '../domain/undertaking.ts'
import { enterUndertakings } from './enter-undertakings.ts'
import { withMeeting } from './with-meeting.ts'

/** A member records what was said at a meeting; the other side's part is kept back until released. */
export const recordUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  asked: { readonly slug: string; readonly whose: string; readonly content: UndertakingContent },
): Promise<Result<undefined, 'member-may-not-edit' | 'meeting-not-found'>> =>
  withMeeting<undefined, never>(
    db,
    { actor, slug: asked.slug, action: 'recorded an undertaking' },
    async (tx, { id, visibility }) => {
      const { whose, content } = asked
      const origin = { kind: 'meeting', id } as const
      await enterUndertakings(tx, actor, [
        { actor: whose, visibility, release: false, origin, content },
      ])
      return accept(undefined)
    },
  )
