import { asRegistrar } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { releaseLapsed } from '../service/confirm-registration.ts'
import { listEventsWithLapsed } from '../store/confirmation-store.ts'
import type { JobSetting } from './job-setting.ts'

/** Gives back the seats of registrations that had to be confirmed by mail and were not. */
export const ensureUnconfirmedAreReleased = async (
  db: OpenDatabase,
  relation: string,
  { today, now, ...links }: JobSetting,
): Promise<void> => {
  const events = await asRegistrar(db, relation, (tx) => listEventsWithLapsed(tx, now))
  for (const event of events) {
    await asRegistrar(db, relation, async (tx) => {
      const [view] = await listEventViews(tx, { id: event, today })
      await releaseLapsed(tx, event, { setting: mailSettingOf(view, links, now), now })
    })
  }
}
