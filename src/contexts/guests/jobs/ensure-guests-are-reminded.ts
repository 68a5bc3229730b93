import { asRegistrar, recordMails } from '#contexts/access/contract.ts'
import { listEventViews, startOf } from '#contexts/programme/contract.ts'
import { getOwnRelation, type Side } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { invitationMail } from '../documents/invitation-mail.ts'
import { isTimeToRemind } from '../domain/reminding.ts'
import type { MailLinks } from '../service/mail-setting.ts'
import { markReminded } from '../store/guest-store.ts'
import { listAwaited } from '../store/protocol-list-store.ts'

type AwaitedList = { readonly event: string; readonly side: string; readonly replyBy: Day }

const remind = async (
  tx: Transaction,
  { event, side, replyBy }: AwaitedList,
  { sides, today, links }: { sides: readonly Side[]; today: Instant; links: MailLinks },
): Promise<number> => {
  const [view] = await listEventViews(tx, { id: event, today })
  if (view === undefined || view.now.format === 'cancelled') return 0
  const { content } = view.event
  const day = dayInZone(today, content.zone)
  const isOver = (startOf(content) ?? Infinity) <= today
  if (isOver || !isTimeToRemind({ today: day, replyBy })) return 0
  const guests = await markReminded(tx, { event, side, now: links.now })
  const inviter = sides.find(({ id }) => id === side)?.representedBy ?? {}
  const letter = { view, replyBy, inviter, ...links }
  await recordMails(
    tx,
    guests.flatMap((guest) => invitationMail(guest, letter, 'reminder')),
  )
  return guests.length
}

/**
 * Asks guests once more who have not answered when the day asked for is near, each once and in the
 * transaction that notes it. Answers how many; safe to repeat.
 */
export const ensureGuestsAreReminded = async (
  db: OpenDatabase,
  relation: string,
  { today, ...links }: MailLinks & { readonly today: Instant },
): Promise<number> =>
  asRegistrar(db, relation, async (tx) => {
    const { sides } = await getOwnRelation(tx)
    let count = 0
    for (const awaited of await listAwaited(tx)) {
      count += await remind(tx, awaited, { sides, today, links })
    }
    return count
  })
