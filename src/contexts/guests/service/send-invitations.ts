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
  'member-may-not-edit' | 'event-not-found' | 'register-is-closed' | 'nobody-to-invite'

type Asked = {
  readonly event: string
  readonly guests: readonly string[]
  readonly today: Instant
  readonly links: MailLinks
}

/**
 * Invites guests of the own list by mail, each once: who was invited before, has no address or is
 * off the list is passed over, also when two members send at the same time.
 */
export const sendInvitations = (
  db: OpenDatabase,
  actor: Actor,
  { event, guests, today, links }: Asked,
): Promise<Result<undefined, SendRefusal>> => {
  const asked = { actor, event, today, action: 'sent invitations' }
  return keepingList<SendRefusal>(db, asked, async (tx, { side }) => {
    const [view] = await listEventViews(tx, { id: event, today })
    if (view === undefined) return refuse('event-not-found')
    if ((await listOffers(tx, event)).length === 0) return refuse('register-is-closed')
    const invited = (await markInvited(tx, guests, links.now)).filter((one) => one.side === side)
    if (invited.length === 0) return refuse('nobody-to-invite')
    const inviter = (await getOwnRelation(tx)).sides.find(({ id }) => id === side)
    const replyBy = await findReplyBy(tx, { event, side })
    const letter = { view, replyBy, inviter: inviter?.representedBy ?? {}, ...links }
    await recordMails(
      tx,
      invited.flatMap((guest) => invitationMail(guest, letter, 'invitation')),
    )
    return accept(undefined)
  })
}
