import { signWebToken } from '#kit/ids/json-web-token.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Attendee, OnlineServer } from '../domain/online-server.ts'

const earlySeconds = 60

/**
 * The personal address of a room at a Jitsi server whose Prosody checks tokens: `aud` and `sub` as
 * its documentation of token authentication has them, for this one room, until `until`.
 */
export const jitsiAddress = (
  { address, appId }: OnlineServer,
  secret: string,
  {
    room,
    attendee,
    at,
    until,
  }: {
    readonly room: string
    readonly attendee: Attendee
    readonly at: Instant
    readonly until: Instant
  },
): string => {
  const isHost = attendee.role === 'host'
  const token = signWebToken(secret, {
    aud: 'jitsi',
    iss: appId,
    sub: new URL(address).hostname,
    room,
    nbf: Math.floor(at / 1_000) - earlySeconds,
    exp: Math.floor(until / 1_000),
    context: {
      user: {
        name: attendee.name,
        // A text: versions of the server refuse a user whose values are something else.
        moderator: String(isHost),
        affiliation: isHost ? 'owner' : 'member',
      },
    },
  })
  return `${address}/${room}?jwt=${token}`
}
