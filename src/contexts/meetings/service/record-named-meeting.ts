import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { enterMeeting, type NewMeeting } from './enter-meeting.ts'
import { faultsOfMeeting, type MeetingFault } from './faults-of-meeting.ts'

export type RecordNamedRefusal =
  'member-may-not-edit' | 'key-names-another-request' | readonly MeetingFault[]

/** A member's program records a meeting, once for the key by which it names its request: the id. */
export const recordNamedMeeting = async (
  db: OpenDatabase,
  actor: Actor,
  {
    named,
    ...meeting
  }: Pick<NewMeeting, 'visibility' | 'content' | 'participants'> & {
    readonly named: NamedRequest | undefined
  },
): Promise<Result<string, RecordNamedRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, (tx) =>
    onceForKey<RecordNamedRefusal>(tx, { actor, named }, async (id) => {
      const { visibility, participants, content } = meeting
      const { previous } = content
      const faults = await faultsOfMeeting(tx, { visibility, previous, participants })
      if (faults.length > 0) return refuse(faults)
      await enterMeeting(tx, actor, { ...meeting, id })
      await recordAudit(tx, actor, { action: 'recorded a meeting', subject: id })
      return accept(undefined)
    }),
  )
}
