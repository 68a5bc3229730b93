import type { OpenDatabase } from '#kit/db/database.ts'
import { signToken } from '#kit/ids/signed-token.ts'

import { digestRoute } from '../http/access-routes.ts'
import { listDigestRefusals } from '../store/digest-store.ts'
import { type Letter, mailMembers } from './mail-members.ts'

/** A digest for a side; `linkKey` signs each member's own way to decline it. */
export type Digest = Omit<Letter, 'write'> & {
  readonly linkKey: string
  readonly write: (
    member: Parameters<Letter['write']>[0] & {
      /** Declines further digests, without signing in. */
      readonly declines: string
    },
  ) => ReturnType<Letter['write']>
}

/** Tells every member of one side who has not declined it. Answers how many were. */
export const tellMembers = (
  db: OpenDatabase,
  { linkKey, write, ...digest }: Digest,
): Promise<number> => {
  const declinesFor = (member: string): string =>
    `${digest.baseUrl}${digestRoute.href({ token: signToken(linkKey, member) })}`
  return mailMembers(
    db,
    { ...digest, write: (member) => write({ ...member, declines: declinesFor(member.id) }) },
    {
      purpose: 'digest',
      chosen: async (tx, members) => {
        const refused = await listDigestRefusals(
          tx,
          members.map(({ id }) => id),
        )
        return members.filter(({ id }) => !refused.has(id))
      },
      unsubscribe: declinesFor,
    },
  )
}
