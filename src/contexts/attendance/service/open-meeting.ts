import { asRegistrar } from '#contexts/access/contract.ts'
import { unsealText } from '#kit/ids/sealed-text.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Attendee } from '../domain/online-server.ts'
import { findSealedServer } from '../store/server-store.ts'
import { ensureMeeting, meetingAddress, type ServerProblem } from './big-blue-button.ts'
import { jitsiAddress } from './jitsi.ts'
import type { Keeping } from './keep-servers.ts'

export type MeetingProblem = ServerProblem | 'server-was-removed'

type Meeting = {
  readonly relation: string
  readonly server: string
  /** The room as it was set, whose id names the meeting. */
  readonly room: string
  readonly title: string
  /** Where the server leads who leaves the meeting. */
  readonly leaveTo: string
  readonly attendee: Attendee
  readonly at: Instant
  readonly until: Instant
}

/**
 * The address by which one person enters a meeting at a side's server, made there if it is not yet.
 * The address is a secret of that person: it is answered as a redirect, and kept nowhere.
 */
export const openMeeting = async (
  { db, sealingKey, privateHosts }: Keeping,
  { relation, server: id, room: roomId, title, leaveTo, attendee, at, until }: Meeting,
): Promise<Result<string, MeetingProblem>> => {
  const server = await asRegistrar(db, relation, (tx) => findSealedServer(tx, id))
  const secret = server && unsealText(sealingKey, server.sealed, id)
  if (server === undefined || secret === undefined) return refuse('server-was-removed')
  const room = `alternat-${roomId}`
  if (server.kind === 'jitsi') {
    return accept(jitsiAddress(server, secret, { room, attendee, at, until }))
  }
  const made = await ensureMeeting(server, { secret, privateHosts }, { room, title, leaveTo })
  return made.ok ? accept(meetingAddress(server, secret, { room, attendee })) : made
}
