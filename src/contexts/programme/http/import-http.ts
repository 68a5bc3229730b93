import { stringify } from 'csv-stringify/sync'

import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, file, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, type Result } from '#kit/result/result.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { isId, newId } from '#kit/ids/ids.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'
import { readSheet } from '#kit/text/read-sheet.ts'

import { csvFields } from '../domain/csv-columns.ts'
import type { EventContent, Programme } from '../domain/event.ts'
import { importChoicePage } from '../pages/import-page/import-choice-page.ts'
import { importPreviewPage, importStartPage } from '../pages/import-page/import-page.ts'
import type { Reader } from '../pages/event-words.ts'
import { importEvents, type ImportEventsRefusal } from '../service/import-events.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { choiceView, previewView, problemsInWords, startView } from './import-views.ts'
import { openSheet, type OpenedSheet, type SheetReading } from './open-sheet.ts'
import { readAs } from './open-reader.ts'
import { sheetsOfUpload, type UploadedSheet, type UploadRefusal } from './sheets-of-upload.ts'
import { batchesRoute, newProgrammeRoute } from './programme-routes.ts'
import { readersOnly } from './refused-answers.ts'

type Known = {
  readonly reader: Reader
  readonly programmes: readonly Programme[]
}

/** What was submitted, at whichever step. */
type Submitted = {
  readonly form: Form
  readonly fileName: string
  /** Of a workbook, once one is chosen; '' for a file that has only one. */
  readonly sheetName: string
  readonly programme: string
  readonly language: Language
}

const submittedOf = (form: Form, fallback: Language): Submitted => {
  const language = form.text('language')
  return {
    form,
    fileName: (form.file('sheet')?.name ?? form.text('file-name')).slice(0, 200),
    sheetName: form.text('sheet-name').slice(0, 31),
    programme: form.text('programme'),
    language: isLanguage(language) ? language : fallback,
  }
}

const byteOrderMark = '\uFEFF'

const errorSheet = (reader: Reader, opened: OpenedSheet, sheetName: string): string => {
  const { sheet, rows } = opened
  const wrong = rows.flatMap(({ number, read, cells }) => {
    if (read.ok) return []
    const problems = { number, problems: read.refusal }
    const beyond = Array.from({ length: sheet.header.length - cells.length }, () => '')
    const said = problemsInWords(reader, problems, { ...opened, sheetName })
    return [[...cells, ...beyond, said.join(' ')]]
  })
  return (
    byteOrderMark +
    stringify([[...sheet.header, reader.say('import.status')], ...wrong], {
      delimiter: sheet.delimiter,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
  )
}

/** The columns and the order of dates as the form has them. */
const readingOf = (form: Form, header: readonly string[]): SheetReading => {
  const order = form.text('date-order')
  return {
    ...(form.has('column-0') && {
      mapping: header.map((_name, index) =>
        csvFields.find((field) => field === form.text(`column-${String(index)}`)),
      ),
    }),
    ...((order === 'day-first' || order === 'month-first') && { dateOrder: order }),
  }
}

const contentsOf = ({ rows }: OpenedSheet): EventContent[] =>
  rows.flatMap(({ read }) => (read.ok ? [read.value] : []))

const know = (db: OpenDatabase, visit: DeskVisit): Promise<Known> =>
  readAs(db, visit, async (tx, reader) => ({
    reader,
    programmes: await listProgrammes(tx),
  }))

const startAnswer = (visit: DeskVisit, known: Known, refusal?: UploadRefusal): Answer => {
  const { say } = known.reader
  const error = refusal && say(`sheet.${refusal}`)
  const programme = visit.url.searchParams.get('programme') ?? ''
  const view = startView(known, { programme, error })
  const content = { title: say('import.title'), section: 'events', body: importStartPage(view) }
  return refusal === undefined ? page(content) : refusedPage(content)
}

type Brought = readonly UploadedSheet[]

const bringAgain = ({ form, sheetName }: Submitted): Brought => [
  { name: sheetName, text: accept(form.text('text')), rows: 0, header: [] },
]

const sheetsOf = async (submitted: Submitted): Promise<Result<Brought, UploadRefusal>> => {
  const upload = submitted.form.file('sheet')
  return upload === undefined ? accept(bringAgain(submitted)) : sheetsOfUpload(upload)
}

const choose = ({ reader }: Known, sheets: Brought, submitted: Submitted): Answer =>
  page({
    title: reader.say('import.choose.title'),
    section: 'events',
    body: importChoicePage(choiceView(reader, sheets, submitted)),
  })

type Looked = { readonly known: Known; readonly submitted: Submitted; readonly opened: OpenedSheet }

type ToLookAt = {
  readonly known: Known
  readonly brought: UploadedSheet
  readonly submitted: Submitted
}

const preview = ({ known, submitted, opened }: Looked, error?: string): Answer => {
  const view = previewView(known.reader, opened, { ...submitted, batch: newId(), error })
  const title = known.reader.say('import.title')
  const content = { title, section: 'events', body: importPreviewPage(view) }
  return error === undefined ? page(content) : refusedPage(content)
}

const said = {
  'member-may-not-edit': 'refused.may-not-edit',
  'programme-not-found': 'wrong.programme-is-missing',
  'import-is-empty': 'import.none-ready',
  'row-contradicts-itself': 'import.none-ready',
  // A form names no request.
  'key-names-another-request': 'import.none-ready',
} as const satisfies Record<ImportEventsRefusal, string>

const bring = async (db: OpenDatabase, visit: DeskVisit, looked: Looked): Promise<Answer> => {
  const { programme, sheetName } = looked.submitted
  const fileName = [looked.submitted.fileName, sheetName].filter(Boolean).join(' · ')
  const wanted = looked.submitted.form.text('batch')
  const id = isId(wanted) ? wanted : newId()
  const sheet = { id, programme, fileName, contents: contentsOf(looked.opened) }
  const result = await importEvents(db, visit.actor, { sheet, today: visit.today })
  if (!result.ok) return preview(looked, looked.known.reader.say(said[result.refusal]))
  await settleDecisions(db, visit.actor.relation, visit.today)
  return redirect(batchesRoute.href({}, { imported: sheet.contents.length }))
}

const lookAt = async (
  db: OpenDatabase,
  visit: DeskVisit,
  { known, brought, submitted: { form, language, ...submitted } }: ToLookAt,
): Promise<Answer> => {
  const { name, text } = brought
  if (!text.ok) return startAnswer(visit, known, text.refusal)
  const sheet = readSheet(text.value)
  if (!sheet.ok) return startAnswer(visit, known, sheet.refusal)
  const { reader } = known
  const chosen = readingOf(form, sheet.value.header)
  const opened = openSheet(reader, { text: text.value, sheet: sheet.value, chosen, language })
  const looked = { known, opened, submitted: { ...submitted, form, language, sheetName: name } }
  const step = form.text('step')
  if (step === 'import') return bring(db, visit, looked)
  if (step !== 'errors') return preview(looked)
  return file({
    contentType: 'text/csv; charset=utf-8',
    body: errorSheet(reader, opened, name),
    fileName: `${reader.say('import.errors.file-name')}.csv`,
  })
}

const takeStep = async (db: OpenDatabase, visit: DeskVisit): Promise<Answer> => {
  const form = await visit.form()
  const submitted = submittedOf(form, visit.language)
  const known = await know(db, visit)
  const brought = await sheetsOf(submitted)
  if (!brought.ok) return startAnswer(visit, known, brought.refusal)
  const [first, ...others] = brought.value
  if (first === undefined) return startAnswer(visit, known, 'sheet-is-missing')
  if (others.length > 0) return choose(known, brought.value, submitted)
  return lookAt(db, visit, { known, brought: first, submitted })
}

/** Bringing a sheet: choose, look, import. */
export const importHttp = ({ db }: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return readersOnly(visit)
    const known = await know(db, visit)
    return known.programmes.length === 0
      ? redirect(newProgrammeRoute.href({}))
      : startAnswer(visit, known)
  },

  step: async (visit: DeskVisit): Promise<Answer> =>
    may(visit.actor, 'edit') ? takeStep(db, visit) : readersOnly(visit),
})
