import { listEventViews } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** How the links of mails are made, and when. */
export type MailLinks = {
  readonly baseUrl: string
  readonly linkKey: string
  readonly now: Instant
}

type Setting = ReturnType<typeof guestSeats.mailSetting>

/** What mails about seats say of an event. */
export const mailSettingFor = async (
  tx: Transaction,
  { event, today }: { readonly event: string; readonly today: Instant },
  links: MailLinks,
): Promise<Setting> => {
  const [view] = await listEventViews(tx, { id: event, today })
  return guestSeats.mailSetting(view, links, links.now)
}
