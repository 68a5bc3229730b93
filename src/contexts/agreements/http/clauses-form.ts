import { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Form } from '#kit/http/form.ts'

import {
  type ClauseField,
  clauseFields,
  survivals,
  type Unit,
  units,
  type WrittenClauses,
} from '../domain/clause-form.ts'
import type { Clauses } from '../domain/clause.ts'
import { clausesSchema } from '../store/clauses-schema.ts'

export type ClauseFault = {
  readonly field: ClauseField
  readonly kind: 'date' | 'missing' | 'number' | 'too-long' | 'choice'
}

const usual = {
  rule: 'not-seen',
  trigger: 'last-notification',
  basis: 'received',
  unit: 'days',
  otherUnit: 'months',
  which: 'not-stated',
  provisionalUnit: 'months',
  durationUnit: 'years',
  durationFrom: 'force',
  renewalUnit: 'years',
  nonRenewalUnit: 'months',
  denunciationUnit: 'months',
  denunciationFrom: 'received',
  denunciationEffect: 'after-notice',
  denunciationBars: 'nothing',
} as const

const blank: readonly (readonly [ClauseField, string])[] = clauseFields.map((field) => [field, ''])

/** The form before anything is entered. */
export const unwritten: WrittenClauses = z
  .record(z.enum(clauseFields), z.string())
  .parse({ ...Object.fromEntries(blank), ...usual })

export const writtenIn = (form: Form): WrittenClauses => ({
  ...unwritten,
  ...Object.fromEntries(clauseFields.map((field) => [field, form.text(field)])),
  survival: form.all('survival').join(' '),
})

const count = (text: string): number | string => (/^\d{1,4}$/.test(text) ? Number(text) : text)

const unitIn = (text: string): Unit => units.find((unit) => unit === text) ?? 'months'

const periodOf = (number: string, unit: string): object | null =>
  number === '' ? null : { [unitIn(unit)]: count(number) }

const triggerOf = ({ trigger, basis, event }: WrittenClauses): object => {
  if (trigger === 'last-notification') return { on: trigger, basis }
  return trigger === 'event' ? { on: trigger, event } : { on: trigger }
}

const dateOf = (text: string): string | null => (text === '' ? null : text)
const countOf = (text: string): number | string | null => (text === '' ? null : count(text))

const ruleOf = (written: WrittenClauses): object => {
  const { rule, number, unit, otherNumber, otherUnit, date, which } = written
  const trigger = triggerOf(written)
  switch (rule) {
    case 'on-trigger':
      return { kind: rule, trigger }
    case 'after-trigger':
      return { kind: rule, trigger, period: periodOf(number, unit) }
    case 'after-either': {
      const periods = [periodOf(number, unit), periodOf(otherNumber, otherUnit)]
      return { kind: rule, trigger, periods: periods.includes(null) ? null : periods }
    }
    case 'first-of-nth-month':
      return { kind: rule, trigger, month: countOf(number) }
    case 'first-after-full-months':
    case 'first-of-month-after-expiry':
      return { kind: rule, trigger, months: countOf(number) }
    case 'fixed-or-signature':
      return { kind: rule, date: dateOf(date), which }
    case 'fixed-date':
    case 'retroactive':
      return { kind: rule, date: dateOf(date) }
    default:
      return { kind: rule }
  }
}

const provisionalOf = (written: WrittenClauses): object | null => {
  const { provisional, provisionalDate, provisionalPartial } = written
  if (provisional === '') return null
  return {
    from: provisional === 'signature' ? provisional : provisionalDate,
    partial: provisionalPartial !== '',
    notice: periodOf(written.provisionalNumber, written.provisionalUnit),
  }
}

const durationOf = (written: WrittenClauses): object | null => {
  const { duration, durationNumber, durationUnit, durationFrom } = written
  switch (duration) {
    case '':
      return null
    case 'term':
      return { kind: duration, period: periodOf(durationNumber, durationUnit), from: durationFrom }
    case 'until':
      return { kind: duration, lastDay: written.durationUntil }
    case 'in-words':
      return { kind: duration, words: written.durationWords }
    default:
      return { kind: duration }
  }
}

const renewalOf = (written: WrittenClauses): object | null => {
  const { renewal, renewalNumber, renewalUnit, renewalMost, renewalWords } = written
  switch (renewal) {
    case '':
      return null
    case 'tacit':
      return {
        kind: renewal,
        period: periodOf(renewalNumber, renewalUnit),
        most: countOf(renewalMost),
      }
    case 'conditional':
      return { kind: renewal, condition: renewalWords }
    case 'in-words':
      return { kind: renewal, words: renewalWords }
    default:
      return { kind: renewal }
  }
}

const nonRenewalOf = (written: WrittenClauses): object | null => {
  const { nonRenewal, nonRenewalNumber, nonRenewalUnit, nonRenewalWords } = written
  if (nonRenewal === '') return null
  return nonRenewal === 'in-words'
    ? { kind: nonRenewal, words: nonRenewalWords }
    : { kind: nonRenewal, period: periodOf(nonRenewalNumber, nonRenewalUnit) }
}

const denunciationOf = (written: WrittenClauses): object | null => {
  const { denunciation, denunciationJudged: judged, denunciationWords: words } = written
  switch (denunciation) {
    case '':
      return null
    case 'in-words':
      return { kind: denunciation, words }
    case 'silent':
      return {
        kind: denunciation,
        implied: judged === '' ? null : { judged: judged === 'implied', by: words },
      }
    default:
      return {
        kind: denunciation,
        period: periodOf(written.denunciationNumber, written.denunciationUnit),
        from: written.denunciationFrom,
        effect: { kind: written.denunciationEffect },
        firstTermBars: written.denunciationBars,
        atOnceForBreach: written.denunciationBreach !== '',
      }
  }
}

const keysIn = (text: string): string[] => text.split(/[\s,;]+/).filter((key) => key !== '')

const survivalOf = ({ survival, survivalYears }: WrittenClauses): object[] =>
  survivals
    .filter((what) => survival.split(' ').includes(what))
    .map((what) => ({
      what,
      period: survivalYears === '' ? null : { years: count(survivalYears) },
    }))

/** Where to look, by what of the clauses cannot be meant: the first line that fits. */
const places: readonly (readonly [RegExp, ClauseField])[] = [
  [/^force.*\.date$/, 'date'],
  [/^force.*\.event$/, 'event'],
  [/^force\.article$/, 'article'],
  [/^force\.words$/, 'words'],
  [/^force.*\.(period|periods|month|months)/, 'number'],
  [/^force/, 'rule'],
  [/^provisional\.notice/, 'provisionalNumber'],
  [/^provisional/, 'provisionalDate'],
  [/^duration\.period/, 'durationNumber'],
  [/^duration\.lastDay/, 'durationUntil'],
  [/^duration/, 'duration'],
  [/^renewal\.period/, 'renewalNumber'],
  [/^renewal\.most/, 'renewalMost'],
  [/^renewal/, 'renewal'],
  [/^nonRenewal\.period/, 'nonRenewalNumber'],
  [/^nonRenewal/, 'nonRenewal'],
  [/^denunciation\.period/, 'denunciationNumber'],
  [/^denunciation/, 'denunciation'],
  [/^survival/, 'survivalYears'],
]

const fieldAt = (path: readonly PropertyKey[]): ClauseField => {
  const at = path.map(String).join('.')
  return places.find(([pattern]) => pattern.test(at))?.[1] ?? 'rule'
}

const kindOf = (field: ClauseField, code: string): ClauseFault['kind'] => {
  if (/Number$|^number$|Years$|Most$/.test(field)) return 'number'
  if (/[dD]ate$|Until$/.test(field)) return 'date'
  return code === 'too_big' ? 'too-long' : 'choice'
}

/** The clauses that a form describes. */
export const readClauses = (written: WrittenClauses): Result<Clauses, readonly ClauseFault[]> => {
  const read = clausesSchema.safeParse({
    force: {
      rule: ruleOf(written),
      ...(written.article !== '' && { article: written.article }),
      ...(written.words !== '' && { words: written.words }),
      notBefore: keysIn(written.notBefore),
    },
    provisional: provisionalOf(written),
    duration: durationOf(written),
    renewal: renewalOf(written),
    nonRenewal: nonRenewalOf(written),
    denunciation: denunciationOf(written),
    survival: survivalOf(written),
  })
  if (read.success) return accept(read.data)
  return refuse(
    read.error.issues.map(({ path, code }) => {
      const field = fieldAt(path)
      return { field, kind: kindOf(field, code) }
    }),
  )
}
