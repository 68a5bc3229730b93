import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { belongsTo } from '../domain/who-decides.ts'
import type { Reader } from '../pages/event-words.ts'
import { seriesPage } from '../pages/series-page/series-page.ts'
import { planSeries, type PlanSeriesRefusal } from '../service/plan-series.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { readAs } from './open-reader.ts'
import { batchRoute } from './programme-routes.ts'
import { readSeriesValues } from './series-form.ts'
import { seriesView } from './series-views.ts'
import { noSuchEvent, notYours, readersOnly } from './refused-answers.ts'

type Opened = {
  readonly reader: Reader
  readonly view: EventView | undefined
  /** Everything that may need the same place or people. */
  readonly views: readonly EventView[]
  readonly holds: Awaited<ReturnType<typeof listHolds>>
}

const open = (db: OpenDatabase, visit: DeskVisit): Promise<Opened> =>
  readAs(db, visit, async (tx, reader) => {
    const views = await listEventViews(tx, { today: visit.today })
    const slug = visit.parameters['slug'] ?? ''
    const holds = await listHolds(tx, visit.today)
    return { reader, views, holds, view: views.find(({ event }) => event.slug === slug) }
  })

const whyNot = (visit: DeskVisit, { view }: Opened): Answer | undefined => {
  if (!may(visit.actor, 'edit')) return readersOnly(visit)
  if (view === undefined) return noSuchEvent(visit)
  return belongsTo(view.event, visit.actor.side) ? undefined : notYours(visit)
}

const shown = (
  visit: DeskVisit,
  { reader, view, views, holds }: Opened,
  refusal?: PlanSeriesRefusal,
): Answer => {
  if (view === undefined) return noSuchEvent(visit)
  const values = readSeriesValues(visit.url)
  const finished = seriesView(reader, { view, views, holds }, { values, refusal, series: newId() })
  const content = {
    title: finished.say('series.title'),
    section: 'events',
    body: seriesPage(finished),
  }
  return finished.errors.length === 0 ? page(content) : refusedPage(content)
}

/** Repeating an event on further days: the rule, a look at the dates, and creating them. */
export const seriesHttp = ({ db }: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const opened = await open(db, visit)
    return whyNot(visit, opened) ?? shown(visit, opened)
  },

  plan: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const opened = await open(db, visit)
    const refused = whyNot(visit, opened)
    if (refused !== undefined) return refused
    const wanted = form.text('series')
    const series = {
      id: isId(wanted) ? wanted : newId(),
      slug: visit.parameters['slug'] ?? '',
      startedFrom: form.text('started-from'),
      days: form.all('day').flatMap((iso) => dayFromIso(iso) ?? []),
    }
    const result = await planSeries(db, visit.actor, { series, today: visit.today })
    if (!result.ok) return shown(visit, opened, result.refusal)
    await settleDecisions(db, visit.actor.relation, visit.today)
    return redirect(batchRoute.href({ id: result.value.batch }))
  },
})
