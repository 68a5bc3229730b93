import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { clauseWords } from '../messages/clause-words.ts'
import { forceInWords } from '../documents/force-in-words.ts'
import type { ForceClause, ForceRule, Trigger, TriggeredRule } from '../domain/clause.ts'
import type { Period } from '../domain/period.ts'
import { afterTrigger, firstOfMonth, onTrigger } from './force-patterns.ts'
import type { Cells } from './table-columns.ts'

type Pattern = {
  readonly eif_pattern: string
  readonly eif_n?: string
  readonly eif_unit?: string
  readonly eif_trigger?: string
  /** What the clause itself names, where its words do not. */
  readonly named?: string
}

const isSame = (one: Trigger, other: Trigger): boolean => {
  if (one.on === 'last-notification' && other.on === 'last-notification') {
    return one.basis === other.basis
  }
  return one.on === other.on && one.on !== 'event'
}

const named = <Found extends { readonly trigger: Trigger | null }>(
  patterns: Readonly<Record<string, Found>>,
  fits: (found: Found) => boolean,
): string | undefined => Object.entries(patterns).find(([, found]) => fits(found))?.[0]

/** The number and unit of a period that is in days, in months or in working days alone. */
const counted = (
  period: Period | null,
): { readonly n: string; readonly unit: 'day' | 'month' | 'working day' } | undefined => {
  const parts = Object.entries(period ?? {}).filter(([, count]) => count !== 0)
  const [only, other] = parts
  if (only === undefined || other !== undefined) return undefined
  const [part, count] = only
  if (part === 'days') return { n: String(count), unit: 'day' }
  if (part === 'months') return { n: String(count), unit: 'month' }
  return part === 'workingDays' ? { n: String(count), unit: 'working day' } : undefined
}

const onItsDay = (trigger: Trigger): Pattern | undefined => {
  if (trigger.on === 'event')
    return { eif_pattern: 'ON_EXTERNAL_EVENT', eif_trigger: trigger.event }
  const pattern = Object.entries(onTrigger).find(([, one]) => isSame(one, trigger))?.[0]
  return pattern === undefined ? undefined : { eif_pattern: pattern }
}

const afterIt = ({ trigger, period }: Extract<TriggeredRule, { kind: 'after-trigger' }>) => {
  const count = counted(period)
  if (period !== null && count === undefined) return undefined
  const unit = count?.unit === 'month' ? 'month' : 'day'
  const eif_pattern = named(
    afterTrigger,
    (one) => one.unit === unit && isSame(one.trigger, trigger),
  )
  if (eif_pattern === undefined) return undefined
  return count === undefined
    ? { eif_pattern }
    : { eif_pattern, eif_n: count.n, eif_unit: count.unit }
}

const monthNumber = (n: number | null) =>
  n === null ? {} : { eif_n: String(n), eif_unit: 'month' }

const nthMonth = (trigger: Trigger, n: number | null): Pattern | undefined => {
  const eif_pattern = named(
    firstOfMonth,
    (one) => one.counts === 'nth' && one.trigger !== null && isSame(one.trigger, trigger),
  )
  return eif_pattern === undefined ? undefined : { eif_pattern, ...monthNumber(n) }
}

/** By the words of its trigger alone this pattern says what the month is counted from. */
const monthOf = (trigger: Trigger): string | undefined => {
  if (trigger.on === 'signature') return 'month of signature'
  if (trigger.on !== 'last-notification') return undefined
  if (trigger.basis === 'received') return 'month of receipt of the last notification'
  return trigger.basis === 'notification' ? 'month of the last notification' : undefined
}

const fullMonths = (trigger: Trigger, n: number | null): Pattern | undefined => {
  const eif_trigger = monthOf(trigger)
  return eif_trigger === undefined
    ? undefined
    : {
        eif_pattern: 'FIRST_DAY_AFTER_N_MONTHS_FOLLOWING_MONTH',
        eif_trigger,
        ...monthNumber(n),
      }
}

const eitherOf = ({ trigger, periods }: Extract<TriggeredRule, { kind: 'after-either' }>) => {
  if (trigger.on !== 'signature') return undefined
  const count = periods === null ? undefined : counted(periods[0])
  return {
    eif_pattern: 'DAYS_OR_MONTH_AFTER_SIGNATURE',
    ...(count?.unit === 'day' ? { eif_n: count.n, eif_unit: 'day' } : {}),
  }
}

const dated = (eif_pattern: string, date: KnownDate | null, which = ''): Pattern => ({
  eif_pattern,
  ...(date === null
    ? {}
    : { named: [isoFromKnownDate(date), which].filter((one) => one !== '').join(', ') }),
})

const whichInWords = { later: 'whichever is later', earlier: 'whichever is earlier' } as const

/** The pattern of a rule; undefined: no pattern of the table says what it says. */
const patternOf = (rule: ForceRule): Pattern | undefined => {
  switch (rule.kind) {
    case 'on-trigger':
      return onItsDay(rule.trigger)
    case 'after-trigger':
      return afterIt(rule)
    case 'after-either':
      return eitherOf(rule)
    case 'first-of-nth-month':
      return nthMonth(rule.trigger, rule.month)
    case 'first-after-full-months':
      return fullMonths(rule.trigger, rule.months)
    case 'first-of-month-after-expiry':
      return undefined
    case 'fixed-date':
      return dated('FIXED_DATE', rule.date)
    case 'retroactive':
      return dated('RETROACTIVE', rule.date)
    case 'fixed-or-signature':
      return dated(
        'FIXED_OR_SIGNATURE',
        rule.date,
        rule.which === 'not-stated' ? '' : whichInWords[rule.which],
      )
    case 'not-seen':
      return { eif_pattern: 'CLAUSE_NOT_SEEN' }
    case 'not-known':
      return { eif_pattern: rule.named }
    case 'inconsistent':
      return { eif_pattern: rule.named, eif_unit: rule.unit }
  }
}

/** No pattern: the clause in words, which a reader of the table will find to be of no known kind. */
const inWords = (clause: ForceClause): Pattern => ({
  eif_pattern: 'OTHER',
  named: forceInWords(clause, { language: 'en', say: clauseWords('en') }).join(' '),
})

const unlessSaid = (part: string, words: string): string[] =>
  part === '' || words.includes(part) ? [] : [part]

/** The cells of a clause on entry into force. */
export const cellsOfForce = (clause: ForceClause): Cells => {
  const pattern =
    clause.notBefore.length > 0 ? inWords(clause) : (patternOf(clause.rule) ?? inWords(clause))
  const { named: own = '', eif_trigger = '', ...cells } = pattern
  const words = clause.words ?? ''
  const article = clause.article === undefined ? '' : `Art. ${clause.article}`
  const isSaid = words === eif_trigger || words === ''
  const said = isSaid ? [] : [words]
  const rest = [...unlessSaid(own, words), ...unlessSaid(article, `${eif_trigger} ${words}`)]
  return { ...cells, eif_trigger, eif_clause_own_words: [...said, ...rest].join('; ') }
}
