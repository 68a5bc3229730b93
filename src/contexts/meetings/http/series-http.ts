import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { seriesPage } from '../pages/series-page/series-page.ts'
import { type SeriesRefusal, shareOwnSeries } from '../service/record-series.ts'
import { seriesRoute } from './meetings-routes.ts'
import type { FindProgrammes } from './programmes-of-events.ts'
import { type OpenedSeries, withSeriesOf } from './open-series.ts'
import { readAroundSeries } from './series-around.ts'
import { seriesView } from './series-view.ts'

type Parts = Dependencies & { readonly findProgrammes: FindProgrammes }

const show = async (
  { db, findProgrammes }: Parts,
  opened: OpenedSeries,
  { visit, refusal }: { readonly visit: DeskVisit; readonly refusal?: SeriesRefusal },
): Promise<Answer> => {
  const around = await asActor(db, visit.actor, (tx) =>
    readAroundSeries(tx, opened, { visit, findProgrammes }),
  )
  const say = words(visit.language)
  const isDone = visit.url.searchParams.get('did') === 'done' && refusal === undefined
  const view = {
    ...seriesView(around, visit),
    ...(isDone && { did: say('did.done') }),
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  }
  const content = { title: view.name, section: 'meetings', body: seriesPage(view) }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** One series: its sessions, what they adopted, what is due by the next; and showing it to the other side. */
export const seriesHttp = (dependencies: Parts) => ({
  show: withSeriesOf(dependencies, (opened, visit) => show(dependencies, opened, { visit })),
  share: withSeriesOf(dependencies, async (opened, visit) => {
    const { slug } = opened.series
    const shared = await shareOwnSeries(dependencies.db, visit.actor, slug)
    return shared.ok
      ? redirect(seriesRoute.href({ slug }, { did: 'done' }))
      : show(dependencies, opened, { visit, refusal: shared.refusal })
  }),
})
