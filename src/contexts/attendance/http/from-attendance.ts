import type { FromAbove } from '#contexts/registrations/contract.ts'

import { words } from '../messages/words.ts'
import { onlineSummary } from '../pages/online-summary.ts'
import { findJoiningTimes } from '../store/joining-store.ts'
import { onlineRoute } from './attendance-routes.ts'
import { readAttendance, warningOf } from './attended.ts'

/** What attending adds to the pages of a register. */
export const fromAttendance: FromAbove = {
  onRegister: async (tx, view, visit) => {
    const attendance = await readAttendance(tx, view.event.id)
    const warning = warningOf(view, attendance, visit)
    return onlineSummary({
      say: words(visit.language),
      attended: attendance.attended,
      onlineHref: onlineRoute.href({ slug: view.event.slug }),
      ...(warning !== undefined && { warning }),
    })
  },
  ownData: async (tx, registration) => {
    const times = await findJoiningTimes(tx, registration)
    if (times === undefined) return {}
    const { first, last } = times
    return {
      joined: { first: new Date(first).toISOString(), last: new Date(last).toISOString() },
    }
  },
}
