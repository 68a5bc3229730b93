import type { Result } from '#kit/result/result.ts'
import { accept, refuse } from '#kit/result/result.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import type { NameContent, PostContent } from '../domain/person.ts'
import type { NewPerson } from '../service/enter-person.ts'
import { emptyPost, hasNoPost, type PostFault, readPost, type WrittenPost } from './post-form.ts'
import { type NamesFault, readNames } from './form-of-names.ts'
import type { PeopleColumn } from './people-columns.ts'
import { type InstitutionNamed, institutionNamedIn } from './institution-named.ts'
import type { BroughtRow } from './table-brought.ts'

export type RowFault = {
  readonly line: number
  readonly column: PeopleColumn
  readonly kind: PostFault['kind'] | NamesFault | 'side' | 'institution' | 'institutions'
}

export type ReadRow = { readonly line: number; readonly person: NewPerson }

type Around = {
  readonly visibility: string
  readonly sides: readonly string[]
  readonly institutions: readonly InstitutionRecord[]
}

type Looking = Around & { readonly institutionNamed: InstitutionNamed<InstitutionRecord> }

const columnOf: Readonly<Record<PostFault['field'], PeopleColumn>> = {
  'title-en': 'title_en',
  'title-es': 'title_es',
  'title-az': 'title_az',
  institution: 'institution',
  precedence: 'title_en',
  from: 'from',
  until: 'until',
  announcedOn: 'stated_on',
  source: 'source',
}

const isYes = (text: string): boolean => /^(yes|y|true|1|x|sí|si|bəli)$/i.test(text)

const writtenIn = ({ cell }: BroughtRow, institution: string): WrittenPost => ({
  ...emptyPost,
  'title-en': cell('title_en'),
  'title-es': cell('title_es'),
  'title-az': cell('title_az'),
  institution,
  from: cell('from'),
  until: cell('until'),
  announcedOn: cell('stated_on'),
  source: cell('source'),
  acting: isYes(cell('acting')),
})

const readNamesIn = (row: BroughtRow): ReturnType<typeof readNames> => {
  const language = row.cell('language')
  const others = row.cell('other_names').split(';').join('\n')
  const first = row.cell('name').replaceAll('|', ' ')
  const lines = first === '' ? '' : `${first} | ${language}\n${others}`
  return readNames(lines, { isOptional: false, source: row.cell('source') })
}

type Posts = { readonly posts: readonly PostContent[]; readonly faults: readonly RowFault[] }

const postsIn = (row: BroughtRow, { institutions, institutionNamed }: Looking): Posts => {
  const { line, cell } = row
  const typed = cell('institution')
  const named = typed === '' ? accept(undefined) : institutionNamed(typed)
  if (!named.ok)
    return { posts: [], faults: [{ line, column: 'institution', kind: named.refusal }] }
  const written = writtenIn(row, named.value?.id ?? '')
  const isNone = hasNoPost({ ...written, source: '' })
  if (isNone) return { posts: [], faults: [] }
  const post = readPost(written, new Set(institutions.map(({ id }) => id)))
  return post.ok
    ? { posts: [post.value], faults: [] }
    : {
        posts: [],
        faults: post.refusal.map(({ field, kind }) => ({ line, column: columnOf[field], kind })),
      }
}

const readRow = (row: BroughtRow, around: Looking): Result<ReadRow, readonly RowFault[]> => {
  const { line, cell } = row
  const { names, fault } = readNamesIn(row)
  const typed = cell('acts_for').toUpperCase()
  const side = around.sides.find((one) => one === typed)
  const { posts, faults } = postsIn(row, around)
  const wrong: readonly RowFault[] = [
    ...(fault === undefined ? [] : [{ line, column: 'name', kind: fault } as const]),
    ...(typed !== '' && side === undefined
      ? [{ line, column: 'acts_for', kind: 'side' } as const]
      : []),
    ...faults,
  ]
  if (wrong.length > 0) return refuse(wrong)
  const person = { visibility: around.visibility, actsFor: side ?? null, names, posts }
  return accept({ line, person })
}

const sameName = ({ names }: NewPerson): string => names[0]?.text ?? ''

const distinctNames = (names: readonly NameContent[]): readonly NameContent[] =>
  names.filter(
    ({ text, language }, index) =>
      names.findIndex((one) => one.text === text && one.language === language) === index,
  )

/** Rows of one name for one side are one person with several posts. */
const together = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const byName = Map.groupBy(rows, ({ person }) =>
    JSON.stringify([sameName(person), person.actsFor]),
  )
  return [...byName.values()].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const names = distinctNames(some.flatMap(({ person }) => person.names))
    const posts = some.flatMap(({ person }) => person.posts)
    return [{ line: first.line, person: { ...first.person, names, posts } }]
  })
}

/** The people of a table, or all that is wrong with it, by line and column. */
export const peopleOfTable = (
  rows: readonly BroughtRow[],
  around: Around,
): Result<readonly ReadRow[], readonly RowFault[]> => {
  const looking = { ...around, institutionNamed: institutionNamedIn(around.institutions) }
  const read = rows.map((row) => readRow(row, looking))
  const faults = read.flatMap((one) => (one.ok ? [] : one.refusal))
  return faults.length > 0
    ? refuse(faults)
    : accept(together(read.flatMap((one) => (one.ok ? [one.value] : []))))
}
