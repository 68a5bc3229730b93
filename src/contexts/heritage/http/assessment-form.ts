import { isId, newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { isTerm, scaleVersion } from '../data/vocabulary.ts'
import {
  type Assessment,
  certainties,
  conditions,
  type Damage,
  extents,
  methods,
  priorities,
  probabilities,
  reportParts,
  type Threat,
  verifications,
} from '../domain/assessment.ts'
import type { NewAssessment } from '../store/assessment-store.ts'
import { faultsOfMarks, fieldsOfMarks, marksIn } from './mark-form.ts'
import {
  type AssessmentFault,
  type Field,
  numbers,
  type WrittenAssessment,
} from './written-assessment.ts'

/** How many causes and threats one report has room for. */
export const rowsOfReport = 6

/** What a form starts from: the member's own name, today, and an id made here. */
export const emptyAssessment = (
  start: Readonly<Record<string, string>>,
  lists: Readonly<Record<string, readonly string[]>> = {},
): WrittenAssessment => ({
  text: (name) => start[name] ?? '',
  all: (name) => lists[name] ?? [],
})

const one = <Value extends string>(known: readonly Value[], text: string, fallback: Value): Value =>
  known.find((value) => value === text) ?? fallback

const damageIn = ({ text, all }: WrittenAssessment, suffix: string): Damage[] => {
  const cause = text(`cause${suffix}`)
  if (!isTerm('causes', cause)) return []
  const certainty = one(certainties, text(`causeCertainty${suffix}`), 'medium')
  const effects = all(`effects${suffix}`).filter((effect) => isTerm('effects', effect))
  const category = text(`category${suffix}`)
  return [
    {
      category: isTerm('categories', category) ? category : 'unknown',
      cause,
      causeCertainty: certainty,
      effects: effects.map((effect) => ({ effect, certainty })),
      on: text(`on${suffix}`).slice(0, 60),
      precision: 'not-stated',
    },
  ]
}

const threatIn = ({ text }: WrittenAssessment, suffix: string): Threat[] => {
  const category = text(`threat${suffix}`)
  if (!isTerm('categories', category)) return []
  const cause = text(`threatCause${suffix}`)
  return [
    {
      category,
      cause: isTerm('causes', cause) ? cause : 'unknown',
      probability: one(probabilities, text(`probability${suffix}`), 'possible'),
    },
  ]
}

// The rapid form has one of each without a number, the survey several with theirs.
const suffixes = ['', ...numbers(rowsOfReport)]

const longest = 20_000

const reportIn = ({ text }: WrittenAssessment): NewAssessment['content']['report'] =>
  Object.fromEntries(
    reportParts.flatMap((part) => {
      const said = text(`report-${part}`).slice(0, longest)
      return said === '' ? [] : [[part, said]]
    }),
  )

const contentIn = (written: WrittenAssessment): NewAssessment['content'] => {
  const { text, all } = written
  return {
    scale: scaleVersion,
    method: one(methods, text('method'), 'field'),
    extent: one(extents, text('extent'), 'unknown'),
    damages: suffixes.flatMap((suffix) => damageIn(written, suffix)),
    marks: marksIn(written),
    threats: suffixes.flatMap((suffix) => threatIn(written, suffix)),
    interventions: all('interventions').filter((id) => isTerm('interventions', id)),
    recommendations: all('recommendations').filter((id) => isTerm('recommendations', id)),
    hazards: text('hazards') === 'yes',
    narrative: text('narrative').slice(0, longest),
    report: reportIn(written),
    verification: one(verifications, text('verification'), 'reported'),
    source: text('source').slice(0, 2_000),
    recordedElsewhere: '',
    signedFor: '',
    saidElsewhere: [],
    reason: text('reason').slice(0, 2_000),
    illustrative: false,
  }
}

const required = ['observedOn', 'assessorName', 'capacity', 'condition'] as const

const faultsIn = (written: WrittenAssessment): AssessmentFault[] => {
  const { text } = written
  const missing = required
    .filter((field) => text(field) === '')
    .map((field) => ({ field, kind: 'missing' }) as const)
  const isWrongDay = text('observedOn') !== '' && dayFromIso(text('observedOn')) === undefined
  const long = (['assessorName', 'capacity'] as const)
    .filter((field) => text(field).length > 200)
    .map((field) => ({ field, kind: 'too-long' }) as const)
  return [
    ...missing,
    ...long,
    ...faultsOfMarks(written),
    ...(isWrongDay ? [{ field: 'observedOn', kind: 'date' } as const] : []),
  ]
}

/** The assessment that a form gives. Its id is the form's, so that sending it twice records it once. */
export const readAssessmentForm = (
  written: WrittenAssessment,
  { site, visibility }: { readonly site: string; readonly visibility: string },
): Result<NewAssessment, readonly AssessmentFault[]> => {
  const { text } = written
  const observedOn = dayFromIso(text('observedOn'))
  const condition = conditions.find((known) => known === text('condition'))
  const faults = faultsIn(written)
  if (observedOn === undefined || faults.length > 0) return refuse(faults)
  if (condition === undefined) return refuse([{ field: 'condition', kind: 'choice' }])
  const corrects = text('corrects')
  return accept({
    id: isId(text('id')) ? text('id') : newId(),
    site,
    visibility,
    observedOn,
    condition,
    priority: priorities.find((known) => known === text('priority')) ?? null,
    content: contentIn(written),
    assessor: { name: text('assessorName'), capacity: text('capacity') },
    supersedes: isId(corrects) ? corrects : null,
  })
}

const numbered = <Row>(
  rows: readonly Row[],
  of: (row: Row, suffix: string) => readonly Field[],
): readonly Field[] =>
  rows.slice(0, rowsOfReport).flatMap((row, index) => of(row, `-${String(index + 1)}`))

const fieldsOf = (content: Assessment['content']): readonly Field[] => [
  ...reportParts.map((part): Field => [`report-${part}`, content.report[part] ?? '']),
  ...numbered(content.damages, ({ category, cause, causeCertainty, on }, suffix) => [
    [`category${suffix}`, category],
    [`cause${suffix}`, cause],
    [`causeCertainty${suffix}`, causeCertainty],
    [`on${suffix}`, on],
  ]),
  ...fieldsOfMarks(content.marks),
  ...numbered(content.threats, ({ category, cause, probability }, suffix) => [
    [`threat${suffix}`, category],
    [`threatCause${suffix}`, cause],
    [`probability${suffix}`, probability],
  ]),
]

/** A form that begins with what an earlier assessment says, to correct it. */
export const startingFrom = (
  { id, condition, priority, content }: Assessment,
  start: Readonly<Record<string, string>>,
): WrittenAssessment => {
  const { method, extent, narrative, hazards, verification, source } = content
  const plain = { method, extent, narrative, verification, source, hazards: hazards ? 'yes' : '' }
  const effects = content.damages.map(
    (damage, index) =>
      [`effects-${String(index + 1)}`, damage.effects.map(({ effect }) => effect)] as const,
  )
  return emptyAssessment(
    {
      ...start,
      ...plain,
      corrects: id,
      condition,
      priority: priority ?? '',
      ...Object.fromEntries(fieldsOf(content)),
    },
    {
      interventions: content.interventions,
      recommendations: content.recommendations,
      ...Object.fromEntries(effects),
    },
  )
}
