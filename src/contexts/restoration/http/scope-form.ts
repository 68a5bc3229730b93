import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Cost } from '../domain/costs.ts'
import { amountFrom, amountToWrite, currencies } from '../domain/money.ts'
import type { Phase, Scope } from '../domain/project.ts'
import { vocabularyVersion } from '../domain/vocabulary.ts'
import {
  type Fault,
  faultsIn,
  faultsOfLength,
  localisedToType,
  readLocalisedFields,
  readTerms,
  sharedFields,
  titleFields,
  type Typed,
  typedIn,
  typedText,
} from './form-parts.ts'

const own = ['offer', 'phases', 'costs', 'permits', 'training', 'site', 'need']

export const typedScope = (form: Form): Typed =>
  typedIn(form, {
    texts: [...titleFields, ...sharedFields.texts, ...own],
    lists: sharedFields.lists,
  })

const linesOf = (typed: Typed, name: string): readonly string[] =>
  typedText(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const partsOf = (line: string): readonly string[] => line.split('|').map((part) => part.trim())

const mostPhases = 30
const longestLine = 500

type Reading = {
  readonly language: Language
  readonly known: readonly Phase[]
}

// A phase that is known by its title keeps its id and the languages that it has.
const titledOf = (title: string, { language, known }: Reading): Pick<Phase, 'id' | 'title'> => {
  const before = known.find((phase) => inLanguage(phase.title, language).text === title)
  return {
    id: before?.id ?? slugOf(title).slice(0, 40).replace(/-+$/, ''),
    title: before?.title ?? { [language]: title },
  }
}

const partsOfPhase = 4

const daysOf = (
  first: string | undefined,
  last: string | undefined,
): Pick<Phase, 'from' | 'until'> | undefined => {
  const [from, until] = [dayFromIso(first ?? ''), dayFromIso(last ?? '')]
  return from === undefined || until === undefined || until < from ? undefined : { from, until }
}

const phaseOf = (line: string, reading: Reading): Phase | undefined => {
  const parts = partsOf(line)
  const [title = '', team = '', first, last] = parts
  const days = daysOf(first, last)
  const isWhole = parts.length === partsOfPhase && title !== '' && line.length <= longestLine
  return isWhole && days !== undefined ? { ...titledOf(title, reading), team, ...days } : undefined
}

const readPhases = (typed: Typed, reading: Reading): Result<readonly Phase[], readonly Fault[]> => {
  const lines = linesOf(typed, 'phases')
  if (lines.length === 0) return refuse([{ field: 'phases', kind: 'missing' }])
  const phases = lines.flatMap((line) => phaseOf(line, reading) ?? [])
  const ids = new Set(phases.map(({ id }) => id))
  const isWrong = phases.length < lines.length || ids.size < phases.length || ids.has('')
  return isWrong || phases.length > mostPhases
    ? refuse([{ field: 'phases', kind: 'line' }])
    : accept(phases)
}

const costOf = (line: string, phases: readonly Phase[]): Cost | undefined => {
  const [number = '', payer = '', written = '', code = ''] = partsOf(line)
  const phase = phases[Number(number) - 1]
  const amount = amountFrom(written)
  const currency = currencies.find((known) => known === code.toUpperCase())
  if (phase === undefined || amount === undefined || currency === undefined) return undefined
  return payer === '' ? undefined : { phase: phase.id, payer, currency, amount }
}

const readCosts = (
  typed: Typed,
  phases: readonly Phase[],
): Result<readonly Cost[], readonly Fault[]> => {
  const lines = linesOf(typed, 'costs')
  const costs = lines.flatMap((line) => costOf(line, phases) ?? [])
  return costs.length < lines.length || lines.some((line) => line.length > longestLine)
    ? refuse([{ field: 'costs', kind: 'line' }])
    : accept(costs)
}

/** What a form says of a scope; what was an example stays one. */
export const readScope = (
  typed: Typed,
  { language, known }: { readonly language: Language; readonly known?: Scope },
): Result<Scope, readonly Fault[]> => {
  const title = readLocalisedFields(typed, 'title', { isNeeded: true, most: 300 })
  const words = readLocalisedFields(typed, 'words', { isNeeded: false })
  const phases = readPhases(typed, { language, known: known?.phases ?? [] })
  const lengths = faultsOfLength(typed, { training: 10_000, permits: longestLine })
  const faults = [...faultsIn([title, words, phases]), ...lengths]
  if (!phases.ok || faults.length > 0) return refuse(faults)
  const costs = readCosts(typed, phases.value)
  if (!title.ok || !words.ok || !costs.ok) return refuse(faultsIn([title, words, costs]))
  return accept({
    vocabulary: vocabularyVersion,
    ...readTerms(typed),
    title: title.value,
    words: words.value,
    phases: phases.value,
    costs: costs.value,
    permits: linesOf(typed, 'permits').slice(0, 50),
    training: typedText(typed, 'training'),
    illustrative: known?.illustrative ?? false,
  })
}

const phaseLine = ({ title, team, from, until }: Phase, language: Language): string =>
  [inLanguage(title, language).text, team, isoFromDay(from), isoFromDay(until)].join(' | ')

export const scopeToType = (scope: Scope, language: Language): Typed => ({
  ...localisedToType('title', scope.title),
  ...localisedToType('words', scope.words),
  works: scope.works,
  materials: scope.materials,
  skills: scope.skills,
  phases: scope.phases.map((phase) => phaseLine(phase, language)).join('\n'),
  costs: scope.costs
    .map(({ phase, payer, amount, currency }) => {
      const number = scope.phases.findIndex(({ id }) => id === phase) + 1
      return [String(number), payer, amountToWrite(amount), currency].join(' | ')
    })
    .join('\n'),
  permits: scope.permits.join('\n'),
  training: scope.training,
})
