import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'

import { words } from '../messages/words.ts'
import { indicatorsPage } from '../pages/indicators-page.ts'
import { type IndicatorRefusal, takeBackTable } from '../service/keep-indicators.ts'
import { listTables } from '../store/indicator-store.ts'
import {
  importFiguresRoute,
  indicatorRoute,
  indicatorsRoute,
  newIndicatorRoute,
} from './indicators-routes.ts'
import { openIndicators, partOf, section } from './open-indicators.ts'

const didWords = (visit: DeskVisit): string => {
  const say = words(visit.language)
  const brought = visit.url.searchParams.get('brought')
  const takenBack = visit.url.searchParams.get('taken-back')
  if (brought !== null && /^\d{1,5}$/.test(brought)) {
    return say('did.brought', { count: Number(brought) })
  }
  return takenBack !== null && /^\d{1,5}$/.test(takenBack)
    ? say('did.taken-back', { count: Number(takenBack) })
    : ''
}

const show = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  refusal?: IndicatorRefusal,
): Promise<Answer> => {
  const say = words(visit.language)
  const { relation, indicators } = await openIndicators(dependencies, visit)
  const tables = await asActor(dependencies.db, visit.actor, listTables)
  const { zone } = hostOf(relation)
  const body = indicatorsPage({
    say,
    did: didWords(visit),
    refused: refusal === undefined ? '' : say(`refused.${refusal}`),
    indicators: indicators.map((one) => ({
      ...partOf(one, { relation, visit }),
      href: indicatorRoute.href({ indicator: one.id }),
    })),
    tables: tables.map(({ id, figures, at, by }) => ({
      id,
      text: say('tables.one', {
        count: figures,
        date: formatDayOf(visit.language, { instant: at, zone }),
        name: by,
      }),
    })),
    mayEdit: may(visit.actor, 'edit'),
    links: {
      list: indicatorsRoute.path,
      add: newIndicatorRoute.path,
      bring: importFiguresRoute.path,
    },
  })
  const answer = { title: say('indicators.title'), section, body }
  return refusal === undefined ? page(answer) : refusedPage(answer)
}

/** The figures of the relation; a table that was brought is taken back here. */
export const indicatorsHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  act: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const table = form.text('table')
    if (!/^[0-9a-f-]{36}$/.test(table)) return show(dependencies, visit, 'nothing-to-take-back')
    const done = await takeBackTable(dependencies.db, visit.actor, table)
    return done.ok
      ? redirect(indicatorsRoute.href({}, { 'taken-back': done.value }))
      : show(dependencies, visit, done.refusal)
  },
})
