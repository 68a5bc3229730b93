import { createHash } from 'node:crypto'

import { type Actor, asActor, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { insertBriefing, type PrintedBriefing } from '../store/kept-briefing-store.ts'

/** Keeps a briefing as it was printed, to the byte: its id. It is its side's alone. */
export const keepBriefing = (
  db: OpenDatabase,
  actor: Actor,
  printed: Omit<PrintedBriefing, 'sha256'>,
): Promise<string> =>
  asActor(db, actor, async (tx) => {
    const sha256 = createHash('sha256').update(printed.bytes).digest('hex')
    const id = await insertBriefing(tx, actor, { ...printed, sha256 })
    await recordAudit(tx, actor, { action: 'printed a briefing', subject: id })
    return id
  })
