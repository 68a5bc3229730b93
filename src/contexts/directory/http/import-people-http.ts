import { inLanguage } from '#kit/text/localised.ts'
import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'

import type { Person } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import { importPeople } from '../service/import-people.ts'
import { type Bringing, bringTableHttp } from './bring-table.ts'
import { directoryRoute, importPeopleRoute } from './directory-routes.ts'
import { sideName } from './open-directory.ts'
import { type PeopleColumn, peopleColumnOf, peopleColumns } from './people-columns.ts'
import { peopleOfTable, type ReadRow, type RowFault } from './people-of-table.ts'

const isKnown = ({ person }: ReadRow, people: readonly Person[]): boolean => {
  const [first] = person.names
  const asked = nameKeysOf(first?.text ?? '')
  return people.some(({ names }) =>
    names.some(({ text, language }) => isSameName(asked, nameKeysOf(text, language))),
  )
}

const people: Bringing<PeopleColumn, ReadRow, RowFault> = {
  action: importPeopleRoute.path,
  title: (say) => say('import.title'),
  columns: peopleColumns,
  head: (column, say) => say(`import.head.${column}`),
  means: (column, say) => say(`import.column.${column}`),
  columnOf: peopleColumnOf,
  read: ({ rows }, { directory: { relation, institutions }, visit: { actor }, visibility }) =>
    peopleOfTable(rows, {
      visibility,
      sides: relation.sides.map(({ id }) => id),
      // What both sides see names no institution that one alone sees.
      institutions: institutions.filter(
        (one) => visibility !== 'joint' || one.visibility !== actor.side,
      ),
    }),
  say: ({ kind }, { visit: { language } }) => words(language)(`fault.${kind}`),
  preview: (rows, { directory, visit }) => {
    const say = words(visit.language)
    const known = rows.filter((row) => isKnown(row, directory.people))
    const added = rows.length - known.length
    return {
      lede: say('import.preview.lede', { added, known: known.length }),
      columns: [say('names.title'), say('acts-for.label'), say('posts.title'), say('import.what')],
      rows: rows.map((row) => [
        row.person.names.map((name) => name.text).join(' · '),
        row.person.actsFor === null
          ? say('acts-for.nobody')
          : sideName(directory, row.person.actsFor, visit),
        row.person.posts.map(({ title }) => inLanguage(title, visit.language).text).join(' · '),
        say(known.includes(row) ? 'import.known' : 'import.new'),
      ]),
      ...(added > 0 && { enter: say('import.enter', { count: added }) }),
    }
  },
  record: async ({ db }, { actor }, rows) => {
    const imported = await importPeople(
      db,
      actor,
      rows.map(({ person }) => person),
    )
    return imported.ok ? directoryRoute.href({}, { imported: imported.value.recorded }) : undefined
  },
}

/** Bringing people from a table. */
export const importPeopleHttp = bringTableHttp(people)
