import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { ProjectAct } from '../domain/act.ts'
import { amountFrom } from '../domain/money.ts'
import { actSchema } from '../store/project-schema.ts'
import { type Fault, type FaultKind, type Typed, typedList, typedText } from './form-parts.ts'

const fieldNames = [
  'assessment',
  'phase',
  'on',
  'payer',
  'amount',
  'currency',
  'what',
  'why',
  'authority',
  'reference',
  'from',
  'until',
  'work',
  'technique',
  'materials',
  'products',
  'reversibility',
  'by',
  'summary',
  'sampling',
  'subject',
  'people',
  'hours',
  'words',
] as const
export type ActFieldName = (typeof fieldNames)[number]

/** What each kind of act asks for, in the order of its form. */
export const fieldsOfAct: Readonly<Record<ProjectAct['kind'], readonly ActFieldName[]>> = {
  'opening-assessed': ['assessment'],
  'phase-started': ['phase', 'on'],
  'phase-ended': ['phase', 'on'],
  spent: ['phase', 'payer', 'amount', 'currency', 'on', 'what'],
  permitted: ['what', 'authority', 'reference', 'on', 'until'],
  'sampling-proposed': ['phase', 'what', 'why'],
  'sampling-approved': ['sampling'],
  treated: [
    'phase',
    'work',
    'technique',
    'materials',
    'products',
    'reversibility',
    'sampling',
    'by',
    'from',
    'until',
    'summary',
  ],
  trained: ['phase', 'subject', 'on', 'people', 'hours', 'by'],
  'closing-assessed': ['assessment'],
  'followed-up': ['on', 'words'],
  abandoned: ['on', 'why'],
}

type Kind = 'line' | 'area' | 'date' | 'number' | 'choice' | 'several'

const kinds: Readonly<Partial<Record<ActFieldName, Kind>>> = {
  assessment: 'choice',
  phase: 'choice',
  on: 'date',
  currency: 'choice',
  why: 'area',
  from: 'date',
  until: 'date',
  work: 'choice',
  materials: 'several',
  reversibility: 'choice',
  summary: 'area',
  sampling: 'choice',
  people: 'number',
  hours: 'number',
  words: 'area',
}
export const kindOfField = (name: ActFieldName): Kind => kinds[name] ?? 'line'

const canBeOpen: ReadonlySet<ActFieldName> = new Set(['until', 'sampling'])

const valueOf = (typed: Typed, name: ActFieldName): unknown => {
  const text = typedText(typed, name)
  if (name === 'materials') return typedList(typed, name)
  if (canBeOpen.has(name) && text === '') return null
  if (name === 'amount') return amountFrom(text)
  if (kindOfField(name) === 'date') return dayFromIso(text)
  return kindOfField(name) === 'number' && /^\d{1,5}$/.test(text) ? Number(text) : text
}

const faultOf = (typed: Typed, name: ActFieldName): FaultKind => {
  if (typedText(typed, name) === '') return 'missing'
  if (name === 'amount') return 'amount'
  const kind = kindOfField(name)
  if (kind === 'date') return 'date'
  if (kind === 'number') return 'number'
  return kind === 'choice' ? 'choice' : 'too-long'
}

/** What a form says of an act. */
export const readAct = (
  kind: ProjectAct['kind'],
  typed: Typed,
): Result<ProjectAct, readonly Fault[]> => {
  const names = fieldsOfAct[kind]
  const written = Object.fromEntries(names.map((name) => [name, valueOf(typed, name)]))
  const read = actSchema.safeParse({ kind, ...written })
  if (read.success) return accept(read.data)
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  return refuse(
    names
      .filter((name) => wrong.has(name))
      .map((field): Fault => ({ field, kind: faultOf(typed, field) })),
  )
}
