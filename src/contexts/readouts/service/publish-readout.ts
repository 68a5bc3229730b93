import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { revised, type WrittenReadout } from '../domain/own-readout.ts'
import {
  findDraft,
  insertDraft,
  insertPublishedReadout,
  lockReadout,
  withdrawPublished,
} from '../store/own-readout-store.ts'

export type OwnReadoutRefusal =
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'meeting-not-found'
  | 'draft-has-changed'
  | 'second-member-is-needed'
  | 'nothing-is-published'

type Done = Result<undefined, OwnReadoutRefusal>

const openMeeting = async (tx: Transaction, actor: Actor, meeting: string): Promise<boolean> => {
  if ((await meetings.find(tx, { id: meeting })) === undefined) return false
  await lockReadout(tx, actor, meeting)
  return true
}

/** A member keeps a draft; `base` is the draft that it was written over, '' for none. */
export const draftReadout = async (
  db: OpenDatabase,
  actor: Actor,
  {
    meeting,
    base,
    written,
  }: { readonly meeting: string; readonly base: string; readonly written: WrittenReadout },
): Promise<Done> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    if (!(await openMeeting(tx, actor, meeting))) return refuse('meeting-not-found')
    const before = await findDraft(tx, meeting)
    if ((before?.id ?? '') !== base) return refuse('draft-has-changed')
    await insertDraft(tx, actor, { meeting, readout: revised(written, before?.readout) })
    await recordAudit(tx, actor, { action: 'drafted a readout', subject: meeting })
    return accept(undefined)
  })
}

/** A second member puts exactly the draft that was shown before the public, in place of what stands. */
export const publishReadout = async (
  db: OpenDatabase,
  actor: Actor,
  { meeting, base }: { readonly meeting: string; readonly base: string },
): Promise<Done> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return asActor(db, actor, async (tx) => {
    if (!(await openMeeting(tx, actor, meeting))) return refuse('meeting-not-found')
    const draft = await findDraft(tx, meeting)
    if (draft?.id !== base) return refuse('draft-has-changed')
    if (draft.member === actor.member) return refuse('second-member-is-needed')
    await withdrawPublished(tx, actor, meeting)
    await insertPublishedReadout(tx, actor, { meeting, draft })
    await recordAudit(tx, actor, { action: 'published a readout', subject: meeting })
    return accept(undefined)
  })
}

/** The way back: the public no longer reads it, the side keeps it. */
export const withdrawReadout = async (
  db: OpenDatabase,
  actor: Actor,
  meeting: string,
): Promise<Done> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return asActor(db, actor, async (tx) => {
    if (!(await withdrawPublished(tx, actor, meeting))) return refuse('nothing-is-published')
    await recordAudit(tx, actor, { action: 'withdrew a readout', subject: meeting })
    return accept(undefined)
  })
}
