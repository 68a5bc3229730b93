import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type DirectoryWords, words } from '../messages/words.ts'
import { importPage, type ImportPreview, importPreviewPage } from '../pages/import-page.ts'
import { directoryRoute } from './directory-routes.ts'
import { mayEdit, mayNot, type OpenDirectory, openDirectory, section } from './open-directory.ts'
import { type BroughtTable, tableBrought, textBrought } from './table-brought.ts'

/** The directory as it is when a table is brought, and by whom. */
export type Opened = { readonly directory: OpenDirectory; readonly visit: DeskVisit }

type FaultInRow<Column> = { readonly line: number; readonly column: Column }

/** What is brought to the directory by a table: how one is read, looked at first, and recorded. */
export type Bringing<Column extends string, Row, Fault extends FaultInRow<Column>> = {
  readonly action: string
  readonly title: (say: DirectoryWords) => string
  readonly columns: readonly Column[]
  readonly head: (column: Column, say: DirectoryWords) => string
  readonly means: (column: Column, say: DirectoryWords) => string
  /** What the head of a column is taken for; undefined: it is not read. */
  readonly columnOf: (header: string) => string | undefined
  /** `visibility`: `joint`, or the side that alone is to see it. */
  readonly read: (
    table: BroughtTable,
    opened: Opened & { readonly visibility: string },
  ) => Result<readonly Row[], readonly Fault[]>
  /** What is wrong and what to do about it. */
  readonly say: (fault: Fault, opened: Opened) => string
  readonly preview: (
    rows: readonly Row[],
    opened: Opened,
  ) => Pick<ImportPreview, 'lede' | 'columns' | 'rows' | 'enter'>
  /** Records all of them: where the member goes then; undefined where they may not. */
  readonly record: (
    dependencies: Dependencies,
    visit: DeskVisit,
    rows: readonly Row[],
  ) => Promise<string | undefined>
}

type Brought = { readonly text: string; readonly visibility: string }
type Said<Row> = Brought & { readonly unread: readonly string[]; readonly rows: readonly Row[] }
type Faulty = Brought & { readonly faults: readonly string[] }

const mostFaults = 100

const readForm = async <Column extends string, Row, Fault extends FaultInRow<Column>>(
  bringing: Bringing<Column, Row, Fault>,
  form: Form,
  opened: Opened,
): Promise<Result<Said<Row>, Faulty>> => {
  const { language, actor } = opened.visit
  const say = words(language)
  const isPrivate = form.text('visibility') === 'private'
  const visibility = isPrivate ? 'private' : 'joint'
  const brought = await textBrought(form)
  if (!brought.ok) {
    return refuse({ text: '', visibility, faults: [say(`import.${brought.refusal}`)] })
  }
  const text = brought.value
  const table = tableBrought(text, bringing.columnOf)
  if (!table.ok) return refuse({ text, visibility, faults: [say(`import.${table.refusal}`)] })
  const { headers } = table.value
  const seenBy = isPrivate ? actor.side : 'joint'
  const rows = bringing.read(table.value, { ...opened, visibility: seenBy })
  if (rows.ok) {
    const unread = headers.filter((head) => head !== '' && bringing.columnOf(head) === undefined)
    return accept({ text, visibility, unread, rows: rows.value })
  }
  // A column is named as the table has it, else as it would be called.
  const faults = rows.refusal.slice(0, mostFaults).map((fault) => {
    const { line, column } = fault
    const head = headers.find((header) => bringing.columnOf(header) === column)
    const what = bringing.say(fault, opened)
    return say('import.fault', { line, column: head ?? bringing.head(column, say), what })
  })
  return refuse({ text, visibility, faults })
}

const frameOf = (say: DirectoryWords, action: string) => ({
  say,
  above: { label: say('directory.title'), href: directoryRoute.path },
  action,
})

const start = <Column extends string, Row, Fault extends FaultInRow<Column>>(
  { action, columns, head, means, title: titleOf }: Bringing<Column, Row, Fault>,
  { language }: DeskVisit,
  { text, visibility, faults }: Faulty,
): Answer => {
  const say = words(language)
  const title = titleOf(say)
  const body = importPage({
    ...frameOf(say, action),
    title,
    lede: say('import.lede'),
    text,
    visibility,
    faults,
    columns: columns.map((column) => ({ name: head(column, say), means: means(column, say) })),
  })
  return (faults.length === 0 ? page : refusedPage)({ title, section, body })
}

const preview = <Column extends string, Row, Fault extends FaultInRow<Column>>(
  bringing: Bringing<Column, Row, Fault>,
  { text, visibility, unread, rows }: Said<Row>,
  opened: Opened,
): Answer => {
  const { language } = opened.visit
  const say = words(language)
  const title = say('import.preview')
  const body = importPreviewPage({
    ...frameOf(say, bringing.action),
    title,
    text,
    visibility,
    ...(unread.length > 0 && {
      unread: say('import.unread', { columns: formatList(language, unread) }),
    }),
    ...bringing.preview(rows, opened),
  })
  return page({ title, section, body })
}

/** Bringing a table to the directory: a dry run that names every fault, then all of it at once. */
export const bringTableHttp =
  <Column extends string, Row, Fault extends FaultInRow<Column>>(
    bringing: Bringing<Column, Row, Fault>,
  ) =>
  (dependencies: Dependencies) => ({
    show: (visit: DeskVisit): Answer =>
      mayEdit(visit)
        ? start(bringing, visit, { text: '', visibility: 'joint', faults: [] })
        : mayNot(visit),
    bring: async (visit: DeskVisit): Promise<Answer> => {
      if (!mayEdit(visit)) return mayNot(visit)
      const form = await visit.form()
      const opened = { directory: await openDirectory(dependencies, visit), visit }
      const said = await readForm(bringing, form, opened)
      if (!said.ok) return start(bringing, visit, said.refusal)
      if (form.text('step') === 'correct')
        return start(bringing, visit, { ...said.value, faults: [] })
      if (form.text('step') !== 'enter') return preview(bringing, said.value, opened)
      const to = await bringing.record(dependencies, visit, said.value.rows)
      return to === undefined ? mayNot(visit) : redirect(to)
    },
  })
