import { conditions, extents, methods, priorities } from '../../domain/assessment.ts'
import type { Geometry } from '../../domain/geometry.ts'
import { periods, type SiteKind, siteKinds } from '../../domain/site.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Localised } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { Wrong } from './arriving-site.ts'
import type { Problem } from './file-problems.ts'
import { idOfLabel } from './labels.ts'
import type { PlainAssessment, PlainSite } from './plain-site.ts'

/** A row of a table, or the properties of a feature: its values by the names of their columns. */
export type NamedCells = ReadonlyMap<string, string>

/** A column's name as it is compared: `Name (AZ)` is `name (az)`. */
export const columnKey = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

export const idColumns = ['id', 'resourceid', 'resource id', 'inventory', 'item', 'eamena id']
export const nameColumns = ['name', 'resource name', 'nombre', 'title', 'itemlabel', 'primary name']
export const northColumns = ['latitude', 'lat', 'y']
export const eastColumns = ['longitude', 'lon', 'lng', 'x']
export const dayColumns = ['observed on', 'assessment date', 'assessment activity date', 'date']
export const conditionColumns = ['condition', 'state', 'overall condition state type']
export const assessorColumns = ['assessor', 'assessed by', 'investigator']

const firstOf = (cells: NamedCells, names: readonly string[]): string =>
  names.map((name) => cells.get(name) ?? '').find((value) => value !== '') ?? ''

const inLanguages = (cells: NamedCells, column: string): { text: string; language: string }[] =>
  [...cells].flatMap(([name, text]) => {
    const language = new RegExp(`^${column}(?: \\(|:|_)([a-z]{2,3})\\)?$`).exec(name)?.[1]
    return language === undefined || text === '' ? [] : [{ text, language }]
  })

/** The names of a row: one without a language, and one for each column such as `name (az)`. */
const namesOf = (cells: NamedCells): { text: string; language: string }[] => {
  const plain = firstOf(cells, nameColumns)
  const others = inLanguages(cells, 'name')
  const isAmongOthers = others.some(({ text }) => text === plain)
  return [...(plain === '' || isAmongOthers ? [] : [{ text: plain, language: '' }]), ...others]
}

const several = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

// Latitudes and longitudes as people type them; a comma stands for the point where a language has it.
const degrees = (text: string): number | undefined => {
  const value = Number(text.replace(',', '.'))
  return text !== '' && Number.isFinite(value) ? value : undefined
}

const isGlobal = (y: number, x: number): boolean => Math.abs(y) <= 90 && Math.abs(x) <= 180

const placed = (y: number, x: number): Result<Geometry, Wrong> => {
  if (isGlobal(y, x)) return accept({ type: 'Point', coordinates: [x, y] })
  const is = isGlobal(x, y) ? 'seems-swapped' : 'out-of-range'
  return refuse({ field: 'latitude', problem: { is } })
}

const pointOf = (cells: NamedCells): Result<Geometry | null, Wrong> => {
  const latitude = firstOf(cells, northColumns)
  const longitude = firstOf(cells, eastColumns)
  if (latitude === '' && longitude === '') return accept(null)
  const y = degrees(latitude)
  const x = degrees(longitude)
  if (y === undefined || x === undefined) {
    const [field, typed] = y === undefined ? ['latitude', latitude] : ['longitude', longitude]
    return refuse({ field, problem: { is: 'no-degrees', values: { typed } } })
  }
  return placed(y, x)
}

const findingsOf = (cells: NamedCells): PlainAssessment['content'] => ({
  method: idOfLabel(methods, cells.get('method') ?? '') ?? 'not-stated',
  extent: idOfLabel(extents, (cells.get('extent') ?? '').replace('%', '')) ?? 'unknown',
  narrative: cells.get('narrative') ?? '',
})

const stated = (text: string | undefined, otherwise: string): string =>
  text === undefined || text === '' ? otherwise : text

const signed = (cells: NamedCells): PlainAssessment['assessor'] => ({
  name: stated(firstOf(cells, assessorColumns), 'not stated'),
  capacity: stated(cells.get('capacity'), 'as the file names them'),
})

const noneOf = (typed: string, list: readonly string[]): Problem => ({
  is: 'none-of',
  values: { typed, list: list.join(', ') },
})

const assessmentOf = (cells: NamedCells): Result<PlainAssessment | null, Wrong> => {
  const observedOn = firstOf(cells, dayColumns)
  const said = firstOf(cells, conditionColumns)
  if (observedOn === '' && said === '') return accept(null)
  if (dayFromIso(observedOn) === undefined) {
    const values = { typed: observedOn }
    return refuse({ field: 'observed on', problem: { is: 'no-day', values } })
  }
  const condition = said === '' ? 'unknown' : idOfLabel(conditions, said)
  if (condition === undefined) {
    return refuse({ field: 'condition', problem: noneOf(said, conditions) })
  }
  return accept({
    observedOn,
    condition,
    priority: idOfLabel(priorities, cells.get('priority') ?? '') ?? null,
    assessor: signed(cells),
    content: findingsOf(cells),
  })
}

const descriptionOf = (cells: NamedCells): Localised => {
  const read = inLanguages(cells, 'description')
  const of = (language: string) => read.find((one) => one.language === language)?.text
  const en = of('en')
  const es = of('es')
  const az = of('az')
  return {
    ...(en !== undefined && { en }),
    ...(es !== undefined && { es }),
    ...(az !== undefined && { az }),
  }
}

const kindOf = (cells: NamedCells): Result<SiteKind, Wrong> => {
  const kind = cells.get('kind') ?? ''
  const known = kind === '' ? 'other' : idOfLabel(siteKinds, kind)
  return known === undefined
    ? refuse({ field: 'kind', problem: noneOf(kind, siteKinds) })
    : accept(known)
}

const contentOf = (cells: NamedCells, kind: SiteKind): PlainSite['content'] => ({
  kind,
  place: cells.get('place') ?? '',
  dating: cells.get('dating') ?? '',
  periods: several(cells.get('periods') ?? '').flatMap((one) => idOfLabel(periods, one) ?? []),
  materials: several(cells.get('materials') ?? ''),
  sources: several(cells.get('sources') ?? ''),
  description: descriptionOf(cells),
})

const referencesOf = (cells: NamedCells, id: string): PlainSite['references'] =>
  ['wikidata', 'inventory'].flatMap((scheme) => {
    const value = cells.get(scheme) ?? ''
    return value === '' || value === id ? [] : [{ scheme, value, uri: '' }]
  })

const unnamed: Wrong = {
  field: 'name',
  problem: { is: 'no-name' },
}

const refusalsOf = (results: readonly Result<unknown, Wrong>[]): readonly Wrong[] =>
  results.flatMap((result) => (result.ok ? [] : [result.refusal]))

/** Reads a row of a table, or a feature of somebody else's GeoJSON, whose geometry is given apart. */
export const readPlainRow = (
  cells: NamedCells,
  { scheme, geometry }: { readonly scheme: string; readonly geometry?: Geometry | null },
): Result<PlainSite, readonly Wrong[]> => {
  const names = namesOf(cells)
  const point = geometry === undefined ? pointOf(cells) : accept(geometry)
  const assessment = assessmentOf(cells)
  const kind = kindOf(cells)
  const [first] = names
  const wrongs = [...(first ? [] : [unnamed]), ...refusalsOf([point, assessment, kind])]
  if (!first || !point.ok || !assessment.ok || !kind.ok) return refuse(wrongs)
  const id = firstOf(cells, idColumns)
  return accept({
    key: id === '' ? first.text : id,
    scheme,
    names,
    content: contentOf(cells, kind.value),
    geometry: point.value,
    certainty: 'medium',
    references: referencesOf(cells, id),
    assessments: assessment.value === null ? [] : [assessment.value],
  })
}
