import { formatList } from '#kit/i18n/lists.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { ForceClause, ForceRule, Trigger } from '../domain/clause.ts'
import {
  clauseSentence,
  type ClauseTelling,
  dateInSentence,
  periodInWords,
  quoted,
} from './clause-telling.ts'

/** The trigger in the form that a sentence needs: on its day, after it, or its month. */
const triggerSaid = (
  form: 'on' | 'after' | 'month',
  trigger: Trigger,
  telling: ClauseTelling,
): string => {
  const { say } = telling
  switch (trigger.on) {
    case 'last-notification':
      return say(`${form}.${trigger.basis}`)
    case 'event':
      return say(`${form}.event`, { event: quoted(trigger.event, telling) })
    case 'signature':
    case 'exchange-of-notes':
    case 'reply-note':
    case 'exchange-of-instruments':
    case 'last-consent':
      return say(`${form}.${trigger.on}`)
  }
}

type RuleOf<Kind extends ForceRule['kind']> = Extract<ForceRule, { kind: Kind }>

const afterSaid = (
  { trigger, period }: RuleOf<'after-trigger'>,
  telling: ClauseTelling,
): string => {
  const after = triggerSaid('after', trigger, telling)
  return period === null
    ? telling.say('force.after.no-number', { after })
    : telling.say('force.after', { after, period: periodInWords(period, telling) })
}

const eitherSaid = (
  { trigger, periods }: RuleOf<'after-either'>,
  telling: ClauseTelling,
): string => {
  const after = triggerSaid('after', trigger, telling)
  if (periods === null) return telling.say('force.after.no-number', { after })
  const [days, months] = periods
  return telling.say('force.either', {
    after,
    days: periodInWords(days, telling),
    months: periodInWords(months, telling),
  })
}

const nthMonthSaid = (n: number | null, trigger: Trigger, telling: ClauseTelling): string => {
  const month = triggerSaid('month', trigger, telling)
  if (n === null) return telling.say('force.month.no-number', { month })
  return n === 0
    ? telling.say('force.month-itself', { month })
    : telling.say('force.nth-month', { n, month })
}

const fullMonthsSaid = (
  { trigger, months }: RuleOf<'first-after-full-months'>,
  telling: ClauseTelling,
): string =>
  months === null || months === 0
    ? nthMonthSaid(months === null ? null : 1, trigger, telling)
    : telling.say('force.full-months', {
        n: months,
        month: triggerSaid('month', trigger, telling),
      })

const expirySaid = (
  { trigger, months }: RuleOf<'first-of-month-after-expiry'>,
  telling: ClauseTelling,
): string => {
  const after = triggerSaid('after', trigger, telling)
  return months === null
    ? telling.say('force.expiry.no-number', { after })
    : telling.say('force.expiry', { after, period: periodInWords({ months }, telling) })
}

const dateOf = (form: 'on' | 'from', date: KnownDate | null, telling: ClauseTelling): string =>
  date === null ? telling.say(`date.${form}.not-recorded`) : dateInSentence(form, date, telling)

const ruleSaid = (rule: ForceRule, telling: ClauseTelling): string => {
  const { say } = telling
  switch (rule.kind) {
    case 'on-trigger':
      return say('force.on', { on: triggerSaid('on', rule.trigger, telling) })
    case 'after-trigger':
      return afterSaid(rule, telling)
    case 'after-either':
      return eitherSaid(rule, telling)
    case 'first-of-nth-month':
      return nthMonthSaid(rule.month, rule.trigger, telling)
    case 'first-after-full-months':
      return fullMonthsSaid(rule, telling)
    case 'first-of-month-after-expiry':
      return expirySaid(rule, telling)
    case 'fixed-date':
      return say('force.on', { on: dateOf('on', rule.date, telling) })
    case 'fixed-or-signature':
      return say(`force.either-date.${rule.which}`, { on: dateOf('on', rule.date, telling) })
    case 'retroactive':
      return say('force.retroactive', { from: dateOf('from', rule.date, telling) })
    case 'not-seen':
      return say('force.not-seen')
    case 'not-known':
      return say('force.not-known', { named: quoted(rule.named, telling) })
    case 'inconsistent':
      return say('force.inconsistent', {
        named: quoted(rule.named, telling),
        unit: quoted(rule.unit, telling),
      })
  }
}

/** What other agreements the clause waits for, called as `key` calls them. */
const notBeforeSaid = (
  { notBefore }: ForceClause,
  telling: ClauseTelling,
  key: (agreement: string) => string,
): readonly string[] => {
  if (notBefore.length === 0) return []
  const agreements = formatList(
    telling.language,
    notBefore.map((one) => quoted(key(one), telling)),
  )
  return [
    clauseSentence(
      telling.say('force.not-before', { count: notBefore.length, agreements }),
      telling,
    ),
  ]
}

/** When it enters into force by its clause, in sentences: the rule with its article, and what it waits for. */
export const forceInWords = (
  clause: ForceClause,
  telling: ClauseTelling,
  key: (agreement: string) => string = (agreement) => agreement,
): readonly string[] => [
  clauseSentence(ruleSaid(clause.rule, telling), telling, clause.article),
  ...notBeforeSaid(clause, telling, key),
]
