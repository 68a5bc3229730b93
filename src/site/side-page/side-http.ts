import {
  asActor,
  type DeskVisit,
  members,
  may,
  sideRecords,
  type SideRecordsRefusal,
} from '#contexts/access/contract.ts'
import { type Answer, file, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { sideRoute } from '../site-routes.ts'
import { sidePage } from './side-page.ts'

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  refusal?: SideRecordsRefusal,
): Promise<Answer> => {
  const { actor, language } = visit
  const say = words(language)
  const ours = await asActor(db, actor, members.ofOwnSide)
  const { records, kept } = await sideRecords.previewErasure(db, actor)
  const content = {
    title: say('side.title'),
    section: 'side',
    body: sidePage({
      say,
      side: actor.side,
      members: ours,
      isHead: may(actor, 'export-side'),
      privateRecords: records,
      kept,
      hasErased: visit.url.searchParams.has('erased'),
      refusal,
    }),
  }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** The own side: its members, everything it may see as a file, erasing what is private to it. */
export const sideHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  exportEverything: async (visit: DeskVisit): Promise<Answer> => {
    const result = await sideRecords.exportAll(dependencies.db, visit.actor)
    if (!result.ok) {
      const say = words(visit.language)
      return problem({
        status: 403,
        title: say('side.title'),
        detail: say(`side.refused.${result.refusal}`),
      })
    }
    const day = isoFromDay(dayInZone(visit.now, 'UTC'))
    return file({
      contentType: 'application/json',
      fileName: `alternat-${visit.actor.relation}-${visit.actor.side}-${day}.json`,
      body: JSON.stringify(result.value, null, 2),
    })
  },
  erase: async (visit: DeskVisit): Promise<Answer> => {
    const confirmation = (await visit.form()).text('confirmation')
    const result = await sideRecords.erasePrivate(dependencies.db, visit.actor, confirmation)
    return result.ok
      ? redirect(sideRoute.href({}, { erased: 'yes' }))
      : show(dependencies, visit, result.refusal)
  },
})
