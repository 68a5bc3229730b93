import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Html, html } from '#kit/html/html.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { words } from '../messages/words.ts'
import { importInstitutions } from '../service/import-institutions.ts'
import { type Bringing, bringTableHttp, type Opened } from './bring-table.ts'
import { directoryRoute, importInstitutionsRoute, institutionRoute } from './directory-routes.ts'
import {
  type InstitutionColumn,
  institutionColumnOf,
  institutionColumns,
} from './institution-columns.ts'
import { institutionsOfTable, type ReadInstitution } from './institutions-of-table.ts'
import { institutionName, institutionOf, sideName } from './open-directory.ts'
import type { InstitutionFault } from './read-institution-row.ts'

/** Kinds that show how one is written. */
const someKinds = ['ministry', 'embassy', 'institute', 'museum', 'university'] as const

const faultInWords = (
  { kind, other = 0 }: InstitutionFault,
  { directory: { relation }, visit: { language } }: Opened,
): string => {
  const say = words(language)
  const sides = relation.sides.map(({ id }) => id)
  const kinds = someKinds.map((one) => say(`kind.${one}`))
  return say(`fault.${kind}`, {
    line: other,
    sides: formatList(language, sides),
    kinds: formatList(language, kinds),
  })
}

const linkTo = (one: InstitutionRecord, visit: DeskVisit): Html =>
  html`<a href="${institutionRoute.href({ institution: one.id })}"
    >${institutionName(one, visit)}</a
  >`

const becomes = ({ known, like }: ReadInstitution, visit: DeskVisit): string | Html => {
  const say = words(visit.language)
  if (known !== undefined) return html`${say('import.known')}: ${linkTo(known, visit)}`
  if (like !== undefined) return html`${say('import.like')} ${linkTo(like, visit)}`
  return say('import.new')
}

const namesOf = ({ institution: { institution, names } }: ReadInstitution): string =>
  [...Object.entries(institution.name).map(([code, text]) => ({ text, language: code })), ...names]
    .map(({ text, language }) => (language === null ? text : `${text} (${language})`))
    .join(' · ')

type Shown = Opened & { readonly rows: readonly ReadInstitution[] }

const parentName = (
  { institution }: ReadInstitution,
  { rows, directory, visit }: Shown,
): string => {
  const { parent } = institution.profile
  const own = rows.find((row) => row.institution.institution.id === parent)
  const above = own?.institution.institution ?? institutionOf(directory, parent)
  return above === undefined ? '' : institutionName(above, visit)
}

const cellsOf = (row: ReadInstitution, shown: Shown): readonly (string | Html)[] => {
  const { directory, visit } = shown
  const say = words(visit.language)
  const { institution, profile } = row.institution
  const kind = say(`kind.${institution.kind}`)
  return [
    namesOf(row),
    institution.side === null
      ? say('institution.international', { kind })
      : say('institution.of', { kind, side: sideName(directory, institution.side, visit) }),
    parentName(row, shown),
    [...profile.places, ...profile.competences.map((one) => one.words)]
      .map((text) => inLanguage(text, visit.language).text)
      .join(' · '),
    becomes(row, visit),
  ]
}

const institutions: Bringing<InstitutionColumn, ReadInstitution, InstitutionFault> = {
  action: importInstitutionsRoute.path,
  title: (say) => say('import.institutions.title'),
  columns: institutionColumns,
  head: (column, say) => say(`import.institutions.head.${column}`),
  means: (column, say) => say(`import.institutions.column.${column}`),
  columnOf: institutionColumnOf,
  read: (table, { directory, visit: { language }, visibility }) =>
    institutionsOfTable(table, { ...directory, language, visibility }),
  say: faultInWords,
  preview: (rows, opened) => {
    const say = words(opened.visit.language)
    const known = rows.filter((row) => row.known !== undefined).length
    const count = rows.length - known
    return {
      lede: say('import.institutions.preview', { added: count, known }),
      columns: [
        say('names.title'),
        say('institution.kind'),
        say('profile.parent'),
        say('competences.title'),
        say('import.what'),
      ],
      rows: rows.map((row) => cellsOf(row, { ...opened, rows })),
      ...(count > 0 && { enter: say('import.institutions.enter', { count }) }),
    }
  },
  record: async ({ db }, { actor }, rows) => {
    const all = rows.map(({ institution }) => institution)
    const imported = await importInstitutions(db, actor, all)
    return imported.ok
      ? directoryRoute.href({}, { institutions: imported.value.recorded })
      : undefined
  },
}

/** Bringing institutions from a table. */
export const importInstitutionsHttp = bringTableHttp(institutions)
