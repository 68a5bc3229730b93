import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Html, nothing } from '#kit/html/html.ts'

import { words } from '../messages/words.ts'
import { supportAtMeetingPart } from '../pages/support-at-meeting.ts'
import { listSupport } from '../store/support-store.ts'
import { saidOf, sideNames, titleOf } from './support-in-words.ts'
import { newSupportRoute, supportEntryRoute } from './support-routes.ts'

/** On the page of a meeting: what of the ledger was said there, and the way to record more. */
export const supportAtMeeting = async (
  tx: Transaction,
  { id }: { readonly id: string },
  visit: DeskVisit,
): Promise<Html> => {
  const say = words(visit.language)
  const nameOf = sideNames(await getOwnRelation(tx), visit)
  const lines = (await listSupport(tx)).flatMap((entry) =>
    entry.steps
      .filter(({ meeting }) => meeting === id)
      .map((step) => ({
        title: titleOf(entry, visit).title,
        href: supportEntryRoute.href({ entry: entry.id }),
        state: say(`state.${step.state}`),
        said: saidOf(step, nameOf, visit),
        isPrivate: step.visibility !== 'joint',
      })),
  )
  const mayEdit = may(visit.actor, 'edit')
  if (lines.length === 0 && !mayEdit) return nothing
  const addHref = newSupportRoute.href({}, { meeting: id })
  return supportAtMeetingPart({ say, lines, ...(mayEdit && { addHref }) })
}
