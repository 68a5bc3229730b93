import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { html } from '#kit/html/html.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { words } from '../messages/words.ts'
import { importPage, importPreviewPage } from '../pages/import-page.ts'
import { importInstitutions } from '../service/import-institutions.ts'
import { directoryRoute, importInstitutionsRoute, institutionRoute } from './directory-routes.ts'
import {
  type InstitutionColumn,
  institutionColumnOf,
  institutionColumns,
} from './institution-columns.ts'
import { institutionsOfTable, type ReadInstitution } from './institutions-of-table.ts'
import {
  institutionName,
  institutionOf,
  mayEdit,
  mayNot,
  type OpenDirectory,
  openDirectory,
  section,
  sideName,
} from './open-directory.ts'
import type { InstitutionFault } from './read-institution-row.ts'
import { type BroughtTable, tableBrought, textBrought } from './table-brought.ts'

type Brought = { readonly text: string; readonly visibility: string }

type Said = Brought & {
  readonly table: BroughtTable
  readonly rows: readonly ReadInstitution[]
}

type Opened = { readonly directory: OpenDirectory; readonly visit: DeskVisit }

const mostFaults = 100

/** The head of the column as the table has it, else what it would be called. */
const headOf = (
  column: InstitutionColumn,
  { headers }: BroughtTable,
  { language }: DeskVisit,
): string =>
  headers.find((header) => institutionColumnOf(header) === column) ??
  words(language)(`import.institutions.head.${column}`)

const faultInWords = (
  { line, column, kind, other = 0 }: InstitutionFault,
  table: BroughtTable,
  { directory: { relation }, visit }: Opened,
): string => {
  const { language } = visit
  const say = words(language)
  const sides = formatList(
    language,
    relation.sides.map(({ id }) => id),
  )
  const kinds = formatList(
    language,
    (['ministry', 'embassy', 'institute', 'museum', 'university'] as const).map((one) =>
      say(`kind.${one}`),
    ),
  )
  const what = say(`fault.${kind}`, { line: other, sides, kinds })
  return say('import.fault', { line, column: headOf(column, table, visit), what })
}

const read = async (
  form: Form,
  opened: Opened,
): Promise<Result<Said, Brought & { readonly faults: readonly string[] }>> => {
  const { directory, visit } = opened
  const { language, actor } = visit
  const say = words(language)
  const isPrivate = form.text('visibility') === 'private'
  const visibility = isPrivate ? 'private' : 'joint'
  const brought = await textBrought(form)
  if (!brought.ok) {
    return refuse({ text: '', visibility, faults: [say(`import.${brought.refusal}`)] })
  }
  const text = brought.value
  const table = tableBrought(text, institutionColumnOf)
  if (!table.ok) return refuse({ text, visibility, faults: [say(`import.${table.refusal}`)] })
  const { relation, institutions } = directory
  const rows = institutionsOfTable(table.value, {
    relation,
    institutions,
    language,
    visibility: isPrivate ? actor.side : 'joint',
  })
  if (rows.ok) return accept({ text, visibility, table: table.value, rows: rows.value })
  const faults = rows.refusal
    .slice(0, mostFaults)
    .map((fault) => faultInWords(fault, table.value, opened))
  return refuse({ text, visibility, faults })
}

const frame = ({ language }: DeskVisit) => {
  const say = words(language)
  return {
    say,
    above: { label: say('directory.title'), href: directoryRoute.path },
    action: importInstitutionsRoute.path,
  }
}

const start = (
  visit: DeskVisit,
  { text, visibility }: Brought,
  faults: readonly string[] = [],
): Answer => {
  const { say, ...rest } = frame(visit)
  const title = say('import.institutions.title')
  const body = importPage({
    say,
    ...rest,
    title,
    lede: say('import.lede'),
    text,
    visibility,
    faults,
    columns: institutionColumns.map((column) => ({
      name: say(`import.institutions.head.${column}`),
      means: say(`import.institutions.column.${column}`),
    })),
  })
  return (faults.length === 0 ? page : refusedPage)({ title, section, body })
}

const linkTo = (one: InstitutionRecord, visit: DeskVisit) =>
  html`<a href="${institutionRoute.href({ institution: one.id })}"
    >${institutionName(one, visit)}</a
  >`

const becomes = ({ known, like }: ReadInstitution, visit: DeskVisit) => {
  const say = words(visit.language)
  if (known !== undefined) return html`${say('import.known')}: ${linkTo(known, visit)}`
  if (like !== undefined) return html`${say('import.like')} ${linkTo(like, visit)}`
  return say('import.new')
}

const parentName = ({ institution }: ReadInstitution, { rows }: Said, opened: Opened): string => {
  const { directory, visit } = opened
  const { parent } = institution.profile
  const own = rows.find((row) => row.institution.institution.id === parent)
  const above = own?.institution.institution ?? institutionOf(directory, parent)
  return above === undefined ? '' : institutionName(above, visit)
}

const rowOf = (row: ReadInstitution, said: Said, opened: Opened) => {
  const { directory, visit } = opened
  const say = words(visit.language)
  const { institution, names, profile } = row.institution
  const kind = say(`kind.${institution.kind}`)
  const called = [
    ...Object.entries(institution.name).map(([code, text]) => ({ text, language: code })),
    ...names,
  ]
  return [
    called
      .map(({ text, language }) => (language === null ? text : `${text} (${language})`))
      .join(' · '),
    institution.side === null
      ? say('institution.international', { kind })
      : say('institution.of', { kind, side: sideName(directory, institution.side, visit) }),
    parentName(row, said, opened),
    [...profile.places, ...profile.competences.map((one) => one.words)]
      .map((text) => inLanguage(text, visit.language).text)
      .join(' · '),
    becomes(row, visit),
  ]
}

const preview = (said: Said, opened: Opened): Answer => {
  const { visit } = opened
  const { say, ...rest } = frame(visit)
  const { text, visibility, rows, table } = said
  const known = rows.filter((row) => row.known !== undefined).length
  const unread = table.headers.filter((head) => institutionColumnOf(head) === undefined)
  const count = rows.length - known
  const title = say('import.preview')
  const body = importPreviewPage({
    say,
    ...rest,
    title,
    lede: say('import.institutions.preview', { added: count, known }),
    text,
    visibility,
    columns: [
      say('names.title'),
      say('institution.kind'),
      say('profile.parent'),
      say('competences.title'),
      say('import.what'),
    ],
    rows: rows.map((row) => rowOf(row, said, opened)),
    ...(unread.length > 0 && {
      unread: say('import.unread', { columns: formatList(visit.language, unread) }),
    }),
    ...(count > 0 && { enter: say('import.institutions.enter', { count }) }),
  })
  return page({ title, section, body })
}

/** Bringing institutions from a table: a dry run that names every fault, then all of them at once. */
export const importInstitutionsHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Answer =>
    mayEdit(visit) ? start(visit, { text: '', visibility: 'joint' }) : mayNot(visit),
  bring: async (visit: DeskVisit): Promise<Answer> => {
    if (!mayEdit(visit)) return mayNot(visit)
    const form = await visit.form()
    const opened = { directory: await openDirectory(dependencies, visit), visit }
    const said = await read(form, opened)
    if (!said.ok) return start(visit, said.refusal, said.refusal.faults)
    if (form.text('step') === 'correct') return start(visit, said.value)
    if (form.text('step') !== 'enter') return preview(said.value, opened)
    const all = said.value.rows.map(({ institution }) => institution)
    const imported = await importInstitutions(dependencies.db, visit.actor, all)
    return imported.ok
      ? redirect(directoryRoute.href({}, { institutions: imported.value.recorded }))
      : mayNot(visit)
  },
})
