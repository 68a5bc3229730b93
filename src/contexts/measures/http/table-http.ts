import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { decodeUtf8 } from '#kit/text/utf-8.ts'

import { importWords } from '../messages/import-words.ts'
import { words } from '../messages/words.ts'
import { tableDryRunPage } from '../pages/import-page/table-dry-run-page.ts'
import { tablePage } from '../pages/import-page/table-page.ts'
import { measureInWords } from '../pages/measure-in-words.ts'
import { importTable } from '../service/import-table.ts'
import { listImports, type MeasureImport } from '../store/import-store.ts'
import type { NewMeasure } from '../store/measure-store.ts'
import { type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'
import { exampleTable } from './example-table.ts'
import { asIfRecorded, refusedRecording } from './measure-form-http.ts'
import { importTableRoute } from './measures-routes.ts'
import { measuresOfTable } from './measures-of-table.ts'
import type { ProgrammePort } from './programme-port.ts'
import type { TableProblem } from './table-problem.ts'
import { tableView } from './table-view.ts'

const longestFileName = 200

type Open = { readonly knowledge: DeskKnowledge; readonly imports: readonly MeasureImport[] }

/** A table as it was handed in: its bytes, and as text for the next step. */
type HandedIn = { readonly bytes: Uint8Array; readonly text: string; readonly fileName: string }

const handedIn = (form: Form): HandedIn => {
  const upload = form.file('file')
  const written = form.text('text')
  const named = form.text('file-name').slice(0, longestFileName)
  if (upload === undefined) return { bytes: Buffer.from(written), text: written, fileName: named }
  const decoded = decodeUtf8(upload.bytes)
  const fileName = upload.name.slice(0, longestFileName)
  return { bytes: upload.bytes, text: decoded.ok ? decoded.value : '', fileName }
}

/** Who brings it, and where it goes. */
type Desk = {
  readonly db: Dependencies['db']
  readonly programme: ProgrammePort
  readonly visit: DeskVisit
}

const disciplinesOf = ({ programme, visit }: Desk): string[] =>
  programme.disciplines(visit.language).map(({ value }) => value)

const opened = async (
  { db, visit }: Desk,
  answer: (open: Open) => Promise<Answer> | Answer,
): Promise<Answer> => {
  const knowledge = await deskKnowledge(db, visit)
  if (!knowledge.mayRecord) return refusedRecording(visit, 'member-may-not-record-measures')
  return answer({ knowledge, imports: await asActor(db, visit.actor, listImports) })
}

type Refused = { readonly text: string; readonly problems: readonly TableProblem[] }

const showStart = (desk: Desk, open: Open, refused?: Refused): Answer => {
  const { visit } = desk
  const shown = { ...open, disciplines: disciplinesOf(desk), text: '', problems: [], ...refused }
  const title = importWords(visit.language)('table.title')
  const content = { title, section: 'measures', body: tablePage(tableView(visit, shown)) }
  return refused === undefined ? page(content) : refusedPage(content)
}

type Handed = { readonly open: Open; readonly table: HandedIn }

/** Goes on with the measures of the table, or back to the start with everything that is wrong. */
const withMeasures = async (
  desk: Desk,
  { open, table }: Handed,
  then: (measures: readonly NewMeasure[]) => Promise<Answer>,
): Promise<Answer> => {
  const { places, host, measures: recorded } = open.knowledge
  const { today, actor } = desk.visit
  const read = measuresOfTable(table.bytes, {
    places,
    recorded,
    newId,
    today,
    side: actor.side,
    zone: host.zone,
    disciplines: disciplinesOf(desk),
  })
  if (read.ok) return then(read.value)
  // A file is chosen anew; only what was pasted is shown again, to be put right on the spot.
  const text = table.fileName === '' ? table.text : ''
  return showStart(desk, open, { text, problems: read.refusal })
}

const showDryRun = async (
  { programme, visit }: Desk,
  { open, table }: Handed,
  read: readonly NewMeasure[],
): Promise<Answer> => {
  const { telling } = open.knowledge
  const added = read.map((one) => asIfRecorded(one, visit))
  const say = importWords(visit.language)
  const body = tableDryRunPage({
    say,
    sayMeasures: words(visit.language),
    measures: added.map((one) => measureInWords(one, telling)),
    impact: await programme.impactOf(visit, { added, without: [] }),
    id: newId(),
    fileName: table.fileName,
    text: table.text,
  })
  return page({ title: say('table.try.title'), section: 'measures', body })
}

const record = async (desk: Desk, open: Open): Promise<Answer> => {
  const { db, programme, visit } = desk
  const form = await visit.form()
  const table = handedIn(form)
  const wanted = form.text('id')
  const id = isId(wanted) ? wanted : newId()
  const before = open.imports.find((one) => one.id === id)
  if (before !== undefined) return redirect(importTableRoute.href({}, { did: before.measures }))
  return withMeasures(desk, { open, table }, async (measures) => {
    const { fileName } = table
    const result = await importTable(db, visit.actor, { id, fileName, measures })
    if (!result.ok) return refusedRecording(visit, result.refusal)
    await programme.decideAgain(visit)
    return redirect(importTableRoute.href({}, { did: measures.length }))
  })
}

const example = (visit: DeskVisit, { knowledge: { places, host } }: Open): Answer => {
  const known = places.cities.find(({ country }) => country === host.id)
  const place = { country: host.id, region: known?.region ?? '', city: known?.city ?? '' }
  return file({
    contentType: 'text/csv; charset=utf-8',
    body: exampleTable(place, { today: visit.today, zone: host.zone }),
    fileName: 'measures.csv',
  })
}

/** Bringing a table of measures: a dry run that names every problem, then all of them at once. */
export const tableHttp = ({ db }: Dependencies, programme: ProgrammePort) => {
  const at = (visit: DeskVisit): Desk => ({ db, programme, visit })
  return {
    show: (visit: DeskVisit): Promise<Answer> =>
      opened(at(visit), (open) => showStart(at(visit), open)),
    example: (visit: DeskVisit): Promise<Answer> =>
      opened(at(visit), (open) => example(visit, open)),
    tryOut: (visit: DeskVisit): Promise<Answer> =>
      opened(at(visit), async (open) => {
        const handed = { open, table: handedIn(await visit.form()) }
        return withMeasures(at(visit), handed, (read) => showDryRun(at(visit), handed, read))
      }),
    record: (visit: DeskVisit): Promise<Answer> =>
      opened(at(visit), (open) => record(at(visit), open)),
  }
}
