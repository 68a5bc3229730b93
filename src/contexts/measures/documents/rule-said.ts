import type { Ground } from '../domain/decision.ts'
import type { Rule, Scope } from '../domain/measure.ts'
import type { BecauseWords } from '../messages/because-words.ts'
import {
  dayThere,
  type GroundTelling,
  nameOf,
  periodInWords,
  whereInWords,
} from './ground-telling.ts'

export type MeasureGround = Extract<Ground, { kind: 'measure' }>

type Said = Readonly<Record<'where' | 'period' | 'scope', string>>

const minutesPerHour = 60

const clock = (minutes: number): string =>
  [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

const scopeInWords = (scope: Scope | undefined, say: BecauseWords): string => {
  const { setting, disciplines } = scope ?? {}
  const settingSaid = setting === undefined ? '' : say(`scope.${setting}`)
  if (disciplines === undefined) return settingSaid
  return settingSaid + say('scope.disciplines', { disciplines: disciplines.join(', ') })
}

const rangeSaid = (
  { from, to }: { readonly from: number; readonly to: number | null },
  said: Said,
  say: BecauseWords,
): string => {
  if (to === null) return say('said.people-above', { ...said, above: from - 1 })
  return from === 0
    ? say('said.people-at-most', { ...said, to })
    : say('said.people-range', { ...said, from, to })
}

const bindingSaid = (rule: Rule, said: Said, say: BecauseWords): string => {
  switch (rule.kind) {
    case 'people-range':
      return rangeSaid(rule, said, say)
    case 'people-limit':
      return say('said.people-limit', { ...said, people: rule.people })
    case 'capacity-share':
      return say('said.capacity-share', { ...said, percent: rule.percent })
    case 'curfew':
      return say('said.curfew', { ...said, start: clock(rule.from), end: clock(rule.until) })
    case 'entry-condition':
      return say('said.entry-condition', { ...said, condition: rule.condition })
    case 'contact-data':
      return say('said.contact-data', { ...said, days: rule.keepsDays })
    case 'arrivals':
      return say(`said.arrivals.${rule.barred}`, said)
    case 'none':
    case 'not-known':
      return rule.topic === 'gatherings'
        ? say(`said.${rule.kind}`, said)
        : say(`said.${rule.kind}.${rule.topic}`, said)
    case 'events-banned':
    case 'venues-closed':
    case 'stay-at-home':
    case 'audiences-barred':
      return say(`said.${rule.kind}`, said)
  }
}

const advisedSaid = (rule: Rule, said: Said, say: BecauseWords): string => {
  switch (rule.kind) {
    case 'events-banned':
    case 'stay-at-home':
    case 'audiences-barred':
      return say(`advised.${rule.kind}`, said)
    case 'people-range':
    case 'people-limit':
    case 'capacity-share':
    case 'curfew':
    case 'entry-condition':
    case 'contact-data':
    case 'arrivals':
    case 'none':
    case 'not-known':
    case 'venues-closed':
      return say('advised', { ...said, said: bindingSaid(rule, said, say) })
  }
}

/** What a rule says, where and since when: one clause without its full stop. */
export const ruleSaid = (ground: MeasureGround, telling: GroundTelling): string => {
  const { measure, rule, asOf } = ground
  const { say, dayInWords } = telling
  const said = {
    where: whereInWords(measure.jurisdiction, telling, measure.targeted ? 'parts' : 'whole'),
    period: periodInWords(measure, ground, telling),
    scope: scopeInWords('scope' in rule ? rule.scope : undefined, say),
  }
  const isOfSeries = measure.series !== undefined
  const title = nameOf(measure.title, telling)
  if (isOfSeries && rule.kind === 'none') return say('series.none', { ...said, title })
  if (isOfSeries && rule.kind === 'not-known') {
    const day = dayInWords(dayThere(asOf, measure.jurisdiction))
    return say('series.not-known', { ...said, title, day })
  }
  return measure.binding ? bindingSaid(rule, said, say) : advisedSaid(rule, said, say)
}
