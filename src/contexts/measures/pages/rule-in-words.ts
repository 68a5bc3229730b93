import type { Rule, Scope } from '../domain/measure.ts'
import type { MeasuresWords } from '../messages/words.ts'

const minutesPerHour = 60

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / minutesPerHour)).padStart(2, '0')}:${String(minutes % minutesPerHour).padStart(2, '0')}`

const rangeInWords = (from: number, to: number | null, say: MeasuresWords): string => {
  if (to === null) return say('rule.people-above', { from: from - 1 })
  return from === 0
    ? say('rule.people-limit', { people: to })
    : say('rule.people-range', { from, to })
}

const bare = (rule: Rule, say: MeasuresWords): string => {
  switch (rule.kind) {
    case 'people-limit':
      return say('rule.people-limit', { people: rule.people })
    case 'people-range':
      return rangeInWords(rule.from, rule.to, say)
    case 'capacity-share':
      return say('rule.capacity-share', { percent: rule.percent })
    case 'curfew':
      return say('rule.curfew', { from: clock(rule.from), until: clock(rule.until) })
    case 'entry-condition':
      return say('rule.entry-condition', { condition: rule.condition })
    case 'contact-data':
      return say('rule.contact-data', { days: rule.keepsDays })
    case 'arrivals':
      return say(`rule.arrivals.${rule.barred}`)
    case 'none':
    case 'not-known':
      return say(`rule.${rule.kind}.${rule.topic}`)
    case 'events-banned':
    case 'venues-closed':
    case 'stay-at-home':
    case 'audiences-barred':
      return say(`rule.${rule.kind}`)
  }
}

const scopeOf = (rule: Rule): Scope | undefined => ('scope' in rule ? rule.scope : undefined)

/** A rule as one clause without its full stop: `at most 30 people, indoors`. */
export const ruleInWords = (
  rule: Rule,
  say: MeasuresWords,
  disciplineName: (discipline: string) => string = (name) => name,
): string => {
  const scope = scopeOf(rule)
  const parts = [
    bare(rule, say),
    scope?.setting === undefined ? '' : say(`scope.${scope.setting}`),
    scope?.disciplines === undefined
      ? ''
      : say('scope.disciplines', { disciplines: scope.disciplines.map(disciplineName).join(', ') }),
  ]
  return parts.filter((part) => part !== '').join(', ')
}
