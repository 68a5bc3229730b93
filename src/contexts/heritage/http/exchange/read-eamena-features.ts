import { termSpelled } from '../../data/vocabulary.ts'
import {
  certainties,
  type Certainty,
  conditions,
  extents,
  priorities,
  probabilities,
} from '../../domain/assessment.ts'
import type { Geometry } from '../../domain/geometry.ts'
import { locationCertainties } from '../../domain/site.ts'
import type { Problem } from './file-problems.ts'
import { idOfLabel } from './labels.ts'
import type { PlainAssessment, PlainSite } from './plain-site.ts'

/** A cell of EAMENA's export: absence is null, an empty text or the word None; names may end in a blank. */
export type Cells = (name: string) => string

export const cellsOf =
  (properties: Readonly<Record<string, unknown>>): Cells =>
  (name) => {
    const value = properties[name] ?? properties[`${name} `]
    return typeof value === 'string' && value.trim() !== 'None' ? value.trim() : ''
  }

/** Whether a feature comes from EAMENA. */
export const isEamena = (properties: Readonly<Record<string, unknown>>): boolean =>
  typeof properties['EAMENA ID'] === 'string'

// Repeated groups come as one text joined by commas, with empty places.
const joined = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'None')

type Notes = readonly Problem[]
type Listed = { readonly values: readonly string[]; readonly notes: Notes }

const notListed = {
  categories: 'not-a-category',
  causes: 'not-a-cause',
  effects: 'not-an-effect',
} as const

const termsIn = (list: 'categories' | 'causes' | 'effects', text: string): Listed => {
  const parts = joined(text)
  const values = parts.flatMap((part) => termSpelled(list, part) ?? [])
  const unknown = parts.filter((part) => termSpelled(list, part) === undefined)
  return { values, notes: unknown.map((part) => ({ is: notListed[list], values: { part } })) }
}

const certaintiesIn = (text: string): readonly Certainty[] =>
  joined(text).flatMap((part) => idOfLabel(certainties, part) ?? [])

const effectsOf = (cells: Cells): Listed => termsIn('effects', cells('Effect Type'))

type Found = {
  readonly content: PlainAssessment['content']
  readonly notes: Notes
}

/** Causes with their effects, as far as the file says which effect has which cause. */
const damagesOf = (cells: Cells): Found => {
  const categories = termsIn('categories', cells('Disturbance Cause Category Type'))
  const causes = termsIn('causes', cells('Disturbance Cause Type'))
  const causeCertainties = certaintiesIn(cells('Disturbance Cause Certainty'))
  const effects = effectsOf(cells)
  const effectCertainties = certaintiesIn(cells('Effect Certainty'))
  const arePaired = causes.values.length === 1
  const hasCategories = categories.values.length === causes.values.length
  const hasCertainties = causeCertainties.length === causes.values.length
  const damages = causes.values.map((cause, index) => ({
    category: (hasCategories ? categories.values[index] : undefined) ?? 'unknown',
    cause,
    causeCertainty: (hasCertainties ? causeCertainties[index] : undefined) ?? 'not-applicable',
    effects: arePaired
      ? effects.values.map((effect, at) => ({
          effect,
          certainty: effectCertainties[at] ?? ('not-applicable' as const),
        }))
      : [],
    on: '',
    precision: 'not-stated' as const,
  }))
  const isUnplaced = !arePaired && effects.values.length > 0
  const told = `Effects as the source lists them, without their causes: ${joined(cells('Effect Type')).join(', ')}.`
  return {
    content: { damages, narrative: isUnplaced ? told : '' },
    notes: [
      ...categories.notes,
      ...causes.notes,
      ...effects.notes,
      ...(isUnplaced
        ? [
            {
              is: 'unpaired' as const,
              values: { causes: causes.values.length, effects: effects.values.length },
            },
          ]
        : []),
    ],
  }
}

const threatsOf = (cells: Cells): Found => {
  const categories = termsIn('categories', cells('Threat Category'))
  const causes = termsIn('causes', cells('Threat Cause Type'))
  const likely = joined(cells('Threat Probability')).flatMap(
    (part) => idOfLabel(probabilities, part) ?? [],
  )
  const arePaired = categories.values.length === causes.values.length
  const threats = categories.values.map((category, index) => ({
    category,
    cause: (arePaired ? causes.values[index] : undefined) ?? 'unknown',
    probability:
      (likely.length === categories.values.length ? likely[index] : undefined) ??
      ('not-applicable' as const),
  }))
  return { content: { threats }, notes: [...categories.notes, ...causes.notes] }
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

const priorityOf = (text: string) =>
  priorities.find((known) => text.toLowerCase().includes(known)) ?? null

/** The assessments of one row: when the file has two days and one state, none of them is given that state. */
const assessmentsOf = (
  cells: Cells,
): { readonly assessments: readonly PlainAssessment[]; readonly notes: Notes } => {
  const days = joined(cells('Assessment Activity Date')).filter((part) => isoDay.test(part))
  const names = joined(cells('Assessment Investigator - Actor'))
  const said = cells('Overall Condition State Type')
  const condition = idOfLabel(conditions, said) ?? 'unknown'
  const damages = damagesOf(cells)
  const threats = threatsOf(cells)
  const isPlaced = days.length === 1
  const findings = {
    ...damages.content,
    ...threats.content,
    extent: idOfLabel(extents, cells('Damage Extent Type').replace('%', '')) ?? 'unknown',
  } as const
  const unplaced =
    `The source gives ${String(days.length)} assessments and one state: ${said}. ${damages.content.narrative ?? ''}`.trim()
  const assessments = days.map((observedOn, index): PlainAssessment => ({
    observedOn,
    condition: isPlaced ? condition : 'unknown',
    priority: isPlaced ? priorityOf(cells('Priority Type')) : null,
    assessor: {
      name: (names.length === days.length ? names[index] : names.join(', ')) ?? 'not stated',
      capacity: 'Assessor named by EAMENA',
    },
    content: isPlaced ? findings : { narrative: unplaced },
  }))
  return {
    assessments,
    notes: [
      ...(isPlaced || days.length === 0
        ? []
        : [{ is: 'one-state' as const, values: { days: days.length, said } }]),
      ...(days.length === 0 && said !== ''
        ? [{ is: 'state-without-day' as const, values: { said } }]
        : []),
      ...damages.notes,
      ...threats.notes,
    ],
  }
}

const merged = (geometries: readonly Geometry[]): Geometry | null => {
  const [only, ...others] = geometries
  if (only === undefined) return null
  if (others.length === 0) return only
  const distinct = new Map(geometries.map((geometry) => [JSON.stringify(geometry), geometry]))
  return distinct.size === 1
    ? only
    : { type: 'GeometryCollection', geometries: [...distinct.values()] }
}

/** One row of EAMENA's export with its geometry. */
export type EamenaRow = { readonly cells: Cells; readonly geometry: Geometry | null }

/** One place of EAMENA from all rows that carry its id: each geometry is a row of its own there. */
export const readEamenaRows = (
  id: string,
  rows: readonly EamenaRow[],
): { readonly site: PlainSite; readonly notes: Notes } => {
  const read = rows.map(({ cells }) => assessmentsOf(cells))
  const assessments = new Map(
    read.flatMap((one) => one.assessments).map((one) => [JSON.stringify(one), one]),
  )
  const cells = rows[0]?.cells ?? (() => '')
  const names = [...new Set(rows.map((row) => row.cells('Resource Name')))].filter(
    (name) => name !== '',
  )
  const place = [cells('Administrative Division'), cells('Country Type')].filter(
    (part) => part !== '',
  )
  return {
    site: {
      key: id,
      scheme: 'EAMENA',
      names:
        names.length === 0
          ? [{ text: id, language: '' }]
          : names.map((text) => ({ text, language: '' })),
      content: {
        kind: cells('Heritage Place Type').includes('Archaeological') ? 'archaeological' : 'other',
        place: place.join(', '),
        sources: ['EAMENA database, University of Oxford (CC BY)'],
      },
      geometry: merged(rows.flatMap(({ geometry }) => (geometry === null ? [] : [geometry]))),
      certainty: idOfLabel(locationCertainties, cells('Location Certainty')) ?? 'medium',
      references: [],
      assessments: [...assessments.values()],
    },
    notes: [
      ...new Map(
        read.flatMap(({ notes }) => notes).map((note) => [JSON.stringify(note), note]),
      ).values(),
    ],
  }
}
