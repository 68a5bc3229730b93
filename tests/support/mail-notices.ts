import { ensureNoticesAreMailed } from '#contexts/registrations/jobs.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { aRelation } from './an-event-view.ts'

/** Writes the mails of all notices that wait in the relation of the desk; answers how many. */
export const mailNotices = (
  db: OpenDatabase,
  { today, now }: { readonly today: number; readonly now: number },
): Promise<number> => {
  const links = { baseUrl: 'https://example.org', linkKey: 'arbitrary' }
  return ensureNoticesAreMailed(db, aRelation.id, { ...links, today, now })
}
