import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { type Answer, file, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'

import { words } from '../../messages/words.ts'
import { exchangePage } from '../../pages/exchange-page.ts'
import { type ArrivalRefusal, sendFile } from '../../service/arrivals.ts'
import { exportSites } from '../../service/export-sites.ts'
import { undoImport } from '../../service/import-sites.ts'
import { listImports } from '../../store/arrival-store.ts'
import { countSites, everything } from '../../store/seen-store.ts'
import { arrivalRoute, exchangeRoute, exportRoute, sitesRoute } from '../heritage-routes.ts'
import { section } from '../register-http.ts'
import { writeArchive } from './write-archive.ts'
import { exportText, type TakenFormat, takenFormats } from './export-text.ts'

// As many as are put together in memory without being noticed.
const mostSitesAtOnce = 50_000

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  refused?: ArrivalRefusal,
): Promise<Answer> => {
  const { language, actor, url } = visit
  const say = words(language)
  const { imports, sites, zone } = await asActor(db, actor, async (tx) => ({
    imports: await listImports(tx),
    sites: await countSites(tx, everything(actor.relation)),
    zone: hostOf(await getOwnRelation(tx)).zone,
  }))
  const erased = Number(url.searchParams.get('erased') ?? NaN)
  const kept = Number(url.searchParams.get('kept') ?? 0)
  const body = exchangePage({
    say,
    above: { label: say('title'), href: sitesRoute.path },
    action: exchangeRoute.path,
    mayEdit: may(actor, 'edit'),
    sites,
    exports: offered.map((format) => ({
      label: say(`export.${format}`),
      hint: say(`export.${format}.hint`),
      href: exportRoute.href({ format }),
    })),
    imports: imports.map((one) => ({
      id: one.id,
      name: one.fileName,
      counts: say('exchange.counts', { sites: one.sites, assessments: one.assessments }),
      recorded: say('exchange.by', {
        name: one.memberName,
        day: formatDayOf(language, { instant: one.recordedAt, zone }),
      }),
    })),
    ...(Number.isInteger(erased) && { did: say('exchange.undone', { erased, kept }) }),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const content = { title: say('exchange.title'), section, body }
  return refused === undefined ? page(content) : refusedPage(content)
}

/** What can be taken along from the desk, what holds most first. */
const offered = ['archive', ...takenFormats] as const

const isTaken = (format: string): format is TakenFormat | 'archive' =>
  offered.some((known) => known === format)

const take = async (
  { db, baseUrl }: Dependencies,
  { actor, language, parameters }: DeskVisit,
): Promise<Answer> => {
  const say = words(language)
  const title = say('exchange.title')
  const format = parameters['format'] ?? ''
  if (!isTaken(format)) {
    return problem({ status: 404, title, detail: say('refused.format-not-found') })
  }
  const { relation } = actor
  if (format === 'archive') {
    const reader = { relation, actor, withFiles: true }
    return file({
      contentType: 'application/zip',
      fileName: 'sites.zip',
      body: writeArchive(db, reader, exportSites(db, reader)),
      headers: { 'cache-control': 'no-store' },
    })
  }
  const all = await asActor(db, actor, (tx) => countSites(tx, everything(actor.relation)))
  if (all > mostSitesAtOnce) {
    return problem({ status: 422, title, detail: say('refused.export-is-too-large') })
  }
  const body = await exportText(db, { relation, actor }, { format, baseUrl })
  const isTable = format !== 'geojson' && format !== 'linked-art'
  return file({
    contentType: isTable ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    fileName: isTable ? `${format}.csv` : `sites.${format === 'geojson' ? 'geojson' : 'json'}`,
    body,
    headers: { 'cache-control': 'no-store' },
  })
}

/** Sites in files, on the desk: sending one, taking one along, taking back what one brought. */
export const exchangeHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  take: (visit: DeskVisit): Promise<Answer> => take(dependencies, visit),
  act: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const undone = form.text('undo')
    if (isId(undone)) {
      const done = await undoImport(dependencies.db, visit.actor, undone)
      return done.ok
        ? redirect(exchangeRoute.href({}, done.value))
        : show(dependencies, visit, done.refusal)
    }
    const uploaded = form.file('file') ?? { name: '', bytes: new Uint8Array() }
    const sent = await sendFile(dependencies.db, visit.actor, uploaded)
    return sent.ok
      ? redirect(arrivalRoute.href({ id: sent.value }))
      : show(dependencies, visit, sent.refusal)
  },
})
