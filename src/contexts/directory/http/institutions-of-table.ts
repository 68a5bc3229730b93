import type { Relation } from '#contexts/relations/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { knownInstitutions } from '../domain/known-institutions.ts'
import type { NewInstitution } from '../service/enter-institution.ts'
import { institutionColumnOf } from './institution-columns.ts'
import { type InstitutionNamed, institutionNamedIn } from './institution-named.ts'
import {
  type InstitutionDraft,
  type InstitutionFault,
  readInstitutionRow,
} from './read-institution-row.ts'
import type { BroughtTable } from './table-brought.ts'

/** An institution of a table, and what the directory has of it. */
export type ReadInstitution = {
  readonly line: number
  readonly institution: NewInstitution
  /** The one in the directory that is called so: it is left as it is. */
  readonly known?: InstitutionRecord
  /** One with the same acronym, which may be the same. */
  readonly like?: InstitutionRecord
}

export type AroundTable = {
  readonly relation: Relation
  readonly language: Language
  /** `joint`, or the side that alone is to see them. */
  readonly visibility: string
  readonly institutions: readonly InstitutionRecord[]
}

const missingColumns = (meanings: ReadonlySet<string>): readonly InstitutionFault[] => {
  const isNamed = [...meanings].some(
    (meaning) => meaning === 'name' || meaning.startsWith('name ('),
  )
  return [
    ...(isNamed ? [] : (['name'] as const)),
    ...(['kind', 'side'] as const).filter((column) => !meanings.has(column)),
  ].map((column) => ({ line: 1, column, kind: 'no-column' }))
}

type Found = InstitutionDraft & {
  readonly known?: InstitutionRecord
  readonly like?: InstitutionRecord
}

/** Each row with what the directory knows of it, and the rows that say the same as one above. */
const lookedUp = (
  drafts: readonly InstitutionDraft[],
  institutions: readonly InstitutionRecord[],
): readonly Found[] => {
  const directory = knownInstitutions(institutions)
  const above = knownInstitutions<InstitutionDraft & { readonly side: string | null }>([])
  return drafts.map((draft) => {
    const { side, line, faults } = draft
    if (side === undefined) return draft
    const named = { ...draft, side }
    const twin = above.same(named)
    if (twin !== undefined) {
      const fault = { line, column: 'name', kind: 'twice', other: twin.line } as const
      return { ...draft, faults: [...faults, fault] }
    }
    above.add(named)
    const known = directory.same(named)
    if (known !== undefined) return { ...draft, id: known.id, known }
    const like = directory.like(named)
    return { ...draft, ...(like !== undefined && { like }) }
  })
}

type Placed = {
  readonly found: Found
  readonly parent: string | null
  readonly fault?: InstitutionFault
}

type Above = { readonly id: string; readonly visibility?: string }

/** Those of the table have no visibility yet: they get that of all that it brings. */
const isPrivate = ({ visibility = 'joint' }: Above): boolean =>
  visibility !== 'joint' && visibility !== 'public'

/** What may be meant as a parent: the directory, and what the table adds to it. */
const parentsIn = (
  rows: readonly Found[],
  institutions: readonly InstitutionRecord[],
): InstitutionNamed<Above> => {
  const fresh = rows.filter(({ known }) => known === undefined)
  return institutionNamedIn([...institutions, ...fresh])
}

/** Finds what each belongs to, in the directory or in the table itself. */
const withParent = (
  found: Found,
  parentNamed: InstitutionNamed<Above>,
  visibility: string,
): Placed => {
  const { line, parent: typed, side, id } = found
  const faulty = (kind: InstitutionFault['kind']): Placed => ({
    found,
    parent: null,
    fault: { line, column: 'parent', kind },
  })
  if (typed === '') return { found, parent: null }
  const named = parentNamed(typed, side)
  if (!named.ok) return faulty(named.refusal === 'institution' ? 'parent' : 'institutions')
  const above = named.value
  if (above.id === id) return faulty('above-itself')
  return visibility === 'joint' && isPrivate(above)
    ? faulty('parent-is-private')
    : { found, parent: above.id }
}

/** Rows that would come to stand above themselves, over others of the table. */
const circles = (placed: readonly Placed[]): readonly InstitutionFault[] => {
  const above = new Map(placed.map(({ found, parent }) => [found.id, parent]))
  const returns = (id: string): boolean => {
    const seen = new Set<string>()
    let next = above.get(id) ?? null
    while (next !== null && !seen.has(next)) {
      if (next === id) return true
      seen.add(next)
      next = above.get(next) ?? null
    }
    return false
  }
  return placed
    .filter(({ found: { id } }) => returns(id))
    .map(({ found: { line } }) => ({ line, column: 'parent', kind: 'above-itself' }))
}

const readOf = ({ found, parent }: Placed, visibility: string): readonly ReadInstitution[] => {
  const { line, id, name, names, side, kind, profile, known, like } = found
  if (side === undefined || kind === undefined) return []
  const { sources } = profile
  return [
    {
      line,
      institution: {
        institution: { id, visibility, side, kind, name, sources },
        names,
        profile: { ...profile, parent },
      },
      ...(known !== undefined && { known }),
      ...(like !== undefined && { like }),
    },
  ]
}

/** The institutions of a table, or all that is wrong with it, by line and column. */
export const institutionsOfTable = (
  { headers, rows }: BroughtTable,
  around: AroundTable,
): Result<readonly ReadInstitution[], readonly InstitutionFault[]> => {
  const meanings = new Set(headers.flatMap((header) => institutionColumnOf(header) ?? []))
  const missing = missingColumns(meanings)
  if (missing.length > 0) return refuse(missing)
  const tongues = [...meanings].flatMap((meaning) => /^name \((\w+)\)$/.exec(meaning)?.[1] ?? [])
  const drafts = rows.map((row) => readInstitutionRow(row, { ...around, tongues }))
  const found = lookedUp(drafts, around.institutions)
  const parentNamed = parentsIn(found, around.institutions)
  const placed = found.map((one) => withParent(one, parentNamed, around.visibility))
  const faults = [
    ...found.flatMap((one) => one.faults),
    ...placed.flatMap(({ fault }) => fault ?? []),
    ...circles(placed),
  ].toSorted((one, other) => one.line - other.line)
  return faults.length > 0
    ? refuse(faults)
    : accept(placed.flatMap((one) => readOf(one, around.visibility)))
}
