import type { EventView } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'

import { calendarSettingOf } from './calendar-setting.ts'
import type { MailSetting } from './registration-mail.ts'

/** What mails of an event say of it, as it is now. */
export const mailSettingOf = (
  view: EventView | undefined,
  { baseUrl, linkKey }: Pick<MailSetting, 'baseUrl' | 'linkKey'>,
  now: Instant,
): MailSetting => ({
  content: view?.event.content ?? { title: {}, when: { precision: 'none' } },
  baseUrl,
  linkKey,
  calendar: view && calendarSettingOf(view, now),
})
