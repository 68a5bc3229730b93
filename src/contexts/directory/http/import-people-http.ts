import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'

import type { Person } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { importPage, importPreviewPage } from '../pages/import-page.ts'
import { importPeople } from '../service/import-people.ts'
import { directoryRoute, importPeopleRoute } from './directory-routes.ts'
import {
  mayEdit,
  mayNot,
  type OpenDirectory,
  openDirectory,
  section,
  sideName,
} from './open-directory.ts'
import { type PeopleColumn, peopleColumnOf, peopleColumns } from './people-columns.ts'
import { peopleOfTable, type ReadRow, type RowFault } from './people-of-table.ts'
import { type BroughtTable, tableBrought, textBrought } from './table-brought.ts'

type Brought = { readonly text: string; readonly visibility: string }

type Read = Brought & { readonly people: Result<readonly ReadRow[], readonly string[]> }

/** The head of the column as the table has it, else what it would be called. */
const headOf = (column: PeopleColumn, { headers }: BroughtTable, { language }: DeskVisit): string =>
  headers.find((header) => peopleColumnOf(header) === column) ??
  words(language)(`import.head.${column}`)

const faultInWords = (
  { line, column, kind }: RowFault,
  table: BroughtTable,
  visit: DeskVisit,
): string => {
  const say = words(visit.language)
  const what = say(`fault.${kind}`)
  return say('import.fault', { line, column: headOf(column, table, visit), what })
}

const mostFaults = 100

const read = async (
  form: Form,
  { relation, institutions }: OpenDirectory,
  visit: DeskVisit,
): Promise<Read> => {
  const say = words(visit.language)
  const isPrivate = form.text('visibility') === 'private'
  const visibility = isPrivate ? 'private' : 'joint'
  const brought = await textBrought(form)
  if (!brought.ok) {
    return { text: '', visibility, people: refuse([say(`import.${brought.refusal}`)]) }
  }
  const text = brought.value
  const table = tableBrought(text, peopleColumnOf)
  if (!table.ok) return { text, visibility, people: refuse([say(`import.${table.refusal}`)]) }
  const people = peopleOfTable(table.value.rows, {
    visibility: isPrivate ? visit.actor.side : 'joint',
    sides: relation.sides.map(({ id }) => id),
    // What both sides see names no institution that one alone sees.
    institutions: isPrivate
      ? institutions
      : institutions.filter((one) => one.visibility !== visit.actor.side),
  })
  return {
    text,
    visibility,
    people: people.ok
      ? accept(people.value)
      : refuse(
          people.refusal
            .slice(0, mostFaults)
            .map((fault) => faultInWords(fault, table.value, visit)),
        ),
  }
}

const frame = ({ language }: DeskVisit) => {
  const say = words(language)
  return {
    say,
    above: { label: say('directory.title'), href: directoryRoute.path },
    action: importPeopleRoute.path,
  }
}

const start = (
  visit: DeskVisit,
  { text, visibility }: Brought,
  faults: readonly string[] = [],
): Answer => {
  const { say, ...rest } = frame(visit)
  const body = importPage({
    say,
    ...rest,
    title: say('import.title'),
    lede: say('import.lede'),
    text,
    visibility,
    faults,
    columns: peopleColumns.map((column) => ({
      name: say(`import.head.${column}`),
      means: say(`import.column.${column}`),
    })),
  })
  return (faults.length === 0 ? page : refusedPage)({ title: say('import.title'), section, body })
}

const isKnown = ({ person }: ReadRow, people: readonly Person[]): boolean => {
  const [first] = person.names
  const asked = nameKeysOf(first?.text ?? '')
  return people.some(({ names }) =>
    names.some(({ text, language }) => isSameName(asked, nameKeysOf(text, language))),
  )
}

const preview = (
  directory: OpenDirectory,
  visit: DeskVisit,
  { text, visibility, rows }: Brought & { readonly rows: readonly ReadRow[] },
): Answer => {
  const { say, ...rest } = frame(visit)
  const known = rows.filter((row) => isKnown(row, directory.people))
  const added = rows.length - known.length
  const title = say('import.preview')
  const body = importPreviewPage({
    say,
    ...rest,
    title,
    lede: say('import.preview.lede', { added, known: known.length }),
    text,
    visibility,
    columns: [say('names.title'), say('acts-for.label'), say('posts.title'), say('import.what')],
    rows: rows.map((row) => [
      row.person.names.map((name) => name.text).join(' · '),
      row.person.actsFor === null
        ? say('acts-for.nobody')
        : sideName(directory, row.person.actsFor, visit),
      row.person.posts.map(({ title: post }) => inLanguage(post, visit.language).text).join(' · '),
      say(known.includes(row) ? 'import.known' : 'import.new'),
    ]),
    ...(added > 0 && { enter: say('import.enter', { count: added }) }),
  })
  return page({ title, section, body })
}

/** Bringing people from a table: a dry run that names every fault, then all of them at once. */
export const importPeopleHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Answer =>
    mayEdit(visit) ? start(visit, { text: '', visibility: 'joint' }) : mayNot(visit),
  bring: async (visit: DeskVisit): Promise<Answer> => {
    if (!mayEdit(visit)) return mayNot(visit)
    const form = await visit.form()
    const directory = await openDirectory(dependencies, visit)
    const { people, ...brought } = await read(form, directory, visit)
    if (!people.ok) return start(visit, brought, people.refusal)
    if (form.text('step') === 'correct') return start(visit, brought)
    if (form.text('step') !== 'enter') {
      return preview(directory, visit, { ...brought, rows: people.value })
    }
    const all = people.value.map(({ person }) => person)
    const imported = await importPeople(dependencies.db, visit.actor, all)
    return imported.ok
      ? redirect(directoryRoute.href({}, { imported: imported.value.recorded }))
      : mayNot(visit)
  },
})
