import type { Instant } from '#kit/time/days.ts'

import type { MailSetting } from '../documents/registration-mail.ts'

/** By which links, and at which moment of either clock, a job writes its mails. */
export type JobSetting = Pick<MailSetting, 'baseUrl' | 'linkKey'> & {
  readonly today: Instant
  readonly now: Instant
}
