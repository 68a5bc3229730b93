import type { Institution, Relation } from '#contexts/relations/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import { foldText } from '#kit/text/fold-text.ts'
import { isLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { ProfileContent } from '../domain/institution-record.ts'
import type { NameContent } from '../domain/person.ts'
import { type NamesFault, readNames } from './form-of-names.ts'
import type { InstitutionColumn } from './institution-columns.ts'
import { kindNamed } from './kind-named.ts'
import type { BroughtRow } from './table-brought.ts'

export type InstitutionFault = {
  readonly line: number
  readonly column: InstitutionColumn
  readonly kind:
    | NamesFault
    | 'institution-name'
    | 'name-length'
    | 'kind'
    | 'belongs'
    | 'no-column'
    | 'twice'
    | 'parent'
    | 'institutions'
    | 'parent-is-private'
    | 'above-itself'
    | 'too-long'
    | 'address'
  /** The line of the same institution, where it stands twice. */
  readonly other?: number
}

/** A row as far as it can be read, with all that is wrong with it. */
export type InstitutionDraft = {
  readonly line: number
  readonly id: string
  readonly name: Localised
  readonly names: readonly NameContent[]
  /** Undefined where it cannot be told. */
  readonly side: string | null | undefined
  readonly kind: Institution['kind'] | undefined
  /** The name that the row gives of what it belongs to; empty: none. */
  readonly parent: string
  readonly profile: Omit<ProfileContent, 'parent'>
  readonly faults: readonly InstitutionFault[]
}

const longestName = 200
const longest = 4000
const international: ReadonlySet<string> = new Set(['international', 'internacional', 'beynelxalq'])

const listed = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The side that a cell names by its code or its name; null: none, being international. */
const sideNamed = (typed: string, { sides }: Relation): string | null | undefined => {
  const folded = foldText(typed)
  if (international.has(folded)) return null
  const named = ({ id, name }: Relation['sides'][number]): boolean =>
    [id, ...Object.values(name)].some((text) => foldText(text) === folded)
  return folded === '' ? undefined : sides.find(named)?.id
}

type Names = {
  readonly name: Localised
  readonly names: readonly NameContent[]
  readonly fault?: { readonly column: InstitutionColumn; readonly kind: InstitutionFault['kind'] }
}

/** The names by language: those that the product is written in list it, others stand beside. */
const byLanguage = (
  { cell }: BroughtRow,
  { tongues, language }: { readonly tongues: readonly string[]; readonly language: Language },
): readonly { readonly text: string; readonly language: string }[] => {
  const said = tongues.map((code) => ({ text: cell(`name (${code})`), language: code }))
  const plain = { text: cell('name'), language }
  return [plain, ...said].filter(({ text }) => text !== '')
}

const namesIn = (row: BroughtRow, around: Around): Names => {
  const { cell } = row
  const [source = ''] = listed(cell('sources'))
  const said = byLanguage(row, around)
  const name: Localised = Object.fromEntries(
    said.flatMap(({ text, language }) => (isLanguage(language) ? [[language, text]] : [])),
  )
  const beside = said.filter(
    ({ text, language }) => !isLanguage(language) || name[language] !== text,
  )
  const others = readNames(listed(cell('other names')).join('\n'), { isOptional: true, source })
  const acronyms = listed(cell('acronym'))
  const names: readonly NameContent[] = [
    ...beside.map((one) => ({ ...one, use: 'full', source }) as const),
    ...acronyms.map((text) => ({ text, language: null, use: 'acronym', source }) as const),
    ...others.names,
  ]
  const isLong = (texts: readonly string[]) => texts.some((text) => text.length > longestName)
  const fault = ((): Names['fault'] => {
    if (Object.keys(name).length === 0) return { column: 'name', kind: 'institution-name' }
    if (isLong(said.map(({ text }) => text))) return { column: 'name', kind: 'name-length' }
    if (isLong(acronyms)) return { column: 'acronym', kind: 'name-length' }
    return others.fault && { column: 'other names', kind: others.fault }
  })()
  return { name, names, ...(fault !== undefined && { fault }) }
}

const profileIn = ({ cell }: BroughtRow, language: Language): Omit<ProfileContent, 'parent'> => ({
  competences: listed(cell('competences')).map((line) => {
    const [text = '', source = ''] = line.split('|').map((part) => part.trim())
    return { words: { [language]: text }, source }
  }),
  places: listed(cell('places')).map((place) => ({ [language]: place })),
  website: cell('website'),
  sources: listed(cell('sources')),
})

export type Around = {
  readonly relation: Relation
  /** In which texts without a language are written. */
  readonly language: Language
  /** The languages of which the table has a column of names. */
  readonly tongues: readonly string[]
}

const longTexts = ['parent', 'places', 'competences', 'website', 'sources'] as const

/** What a row says of an institution; nothing is looked up yet. */
export const readInstitutionRow = (row: BroughtRow, around: Around): InstitutionDraft => {
  const { line, cell } = row
  const { name, names, fault } = namesIn(row, around)
  const kind = kindNamed(cell('kind'))
  const side = sideNamed(cell('side'), around.relation)
  const faults: readonly (Omit<InstitutionFault, 'line'> | false | undefined)[] = [
    fault,
    kind === undefined && { column: 'kind', kind: 'kind' },
    side === undefined && { column: 'side', kind: 'belongs' },
    cell('website') !== '' &&
      !/^https?:\/\/\S+$/.test(cell('website')) && { column: 'website', kind: 'address' },
    ...longTexts.map(
      (column) => cell(column).length > longest && ({ column, kind: 'too-long' } as const),
    ),
  ]
  return {
    line,
    id: newId(),
    name,
    names,
    side,
    kind,
    parent: cell('parent'),
    profile: profileIn(row, around.language),
    faults: faults.flatMap((one) => (one === false || one === undefined ? [] : [{ line, ...one }])),
  }
}
