import { type Actor, recordMails } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { listOffers } from '#contexts/registrations/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { invitationMail } from '../documents/invitation-mail.ts'
import { markInvited } from '../store/guest-store.ts'
import { findReplyBy } from '../store/protocol-list-store.ts'
import { keepingList } from './keep-list.ts'
import type { MailLinks } from './mail-setting.ts'

export type SendRefusal =
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'key-names-another-request'
  | 'register-is-closed'
  | 'nobody-to-invite'

type Asked = {
  readonly event: string
  readonly guests: readonly string[]
  readonly today: Instant
  readonly links: MailLinks
}

/**
 * Invites guests of the own list by mail, each once, and answers whom: who was invited before, has
 * answered or no address, or is off the list is passed over, also when two members send at once.
 */
export const sendInvitations = (
  db: OpenDatabase,
  actor: Actor,
  { event, guests, today, links }: Asked,
): Promise<Result<readonly string[], SendRefusal>> => {
  const asked = { actor, event, today, action: 'sent invitations' }
  return keepingList<readonly string[], SendRefusal>(db, asked, async (tx, { side }) => {
    const [view] = await listEventViews(tx, { id: event, today })
    if (view === undefined) return refuse('event-not-found')
    if ((await listOffers(tx, event)).length === 0) return refuse('register-is-closed')
    const invited = await markInvited(tx, guests, { event, side, now: links.now })
    if (invited.length === 0) return refuse('nobody-to-invite')
    const inviter = (await getOwnRelation(tx)).sides.find(({ id }) => id === side)
    const replyBy = await findReplyBy(tx, { event, side })
    const letter = { view, replyBy, inviter: inviter?.representedBy ?? {}, ...links }
    await recordMails(
      tx,
      invited.flatMap((guest) => invitationMail(guest, letter, 'invitation')),
    )
    return accept(invited.map(({ id }) => id))
  })
}
