import type { Missing } from './decision.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Rule, Scope, Topic } from './measure.ts'

/** Whether a rule is about an event; what is missing where that cannot be told. */
export type Bearing = 'bears' | 'does-not-bear' | Missing

const minutesPerDay = 1440

const missing = {
  discipline: { fact: 'discipline' },
  setting: { fact: 'setting' },
  hours: { fact: 'hours' },
} as const satisfies Record<string, Missing>

const scopeOn = (scope: Scope | undefined, event: EventToDecide): Bearing => {
  if (scope === undefined) return 'bears'
  const { disciplines, setting } = scope
  const { setting: eventSetting } = event
  if (setting !== undefined && eventSetting !== 'unknown' && setting !== eventSetting) {
    return 'does-not-bear'
  }
  if (disciplines !== undefined) {
    if (event.disciplines.length === 0) return missing.discipline
    if (!disciplines.some((one) => event.disciplines.includes(one))) return 'does-not-bear'
  }
  return setting !== undefined && eventSetting === 'unknown' ? missing.setting : 'bears'
}

const touchesCurfew = (hours: { from: number; until: number }, start: number, end: number) => {
  const length =
    hours.until > hours.from ? hours.until - hours.from : hours.until - hours.from + minutesPerDay
  // The curfew of the evening before may still hold when the event starts.
  for (let from = hours.from - minutesPerDay; from <= end; from += minutesPerDay) {
    const until = from + length
    if (start < until && (end > from || start === from)) return true
  }
  return false
}

const curfewOn = (hours: { from: number; until: number }, event: EventToDecide): Bearing => {
  if (event.startsAt === null) return missing.hours
  if (touchesCurfew(hours, event.startsAt, event.endsAt ?? event.startsAt)) return 'bears'
  return event.endsAt === null ? missing.hours : 'does-not-bear'
}

/** Whether `rule` is about `event`: its discipline, setting, hours and need of travellers. */
export const bearingOf = (rule: Rule, event: EventToDecide): Bearing => {
  switch (rule.kind) {
    case 'events-banned':
    case 'venues-closed':
    case 'people-limit':
    case 'people-range':
    case 'capacity-share':
    case 'contact-data':
      return scopeOn(rule.scope, event)
    case 'curfew':
      return curfewOn(rule, event)
    case 'arrivals':
      return event.needsArrivals ? 'bears' : 'does-not-bear'
    case 'none':
    case 'not-known':
      return rule.topic === 'arrivals' && !event.needsArrivals ? 'does-not-bear' : 'bears'
    case 'stay-at-home':
    case 'entry-condition':
    case 'audiences-barred':
      return 'bears'
  }
}

/** What a rule speaks of. */
export const topicOf = (rule: Rule): Topic => {
  switch (rule.kind) {
    case 'none':
    case 'not-known':
      return rule.topic
    case 'arrivals':
      return 'arrivals'
    case 'audiences-barred':
      return 'audiences'
    case 'events-banned':
    case 'venues-closed':
    case 'people-limit':
    case 'people-range':
    case 'capacity-share':
    case 'curfew':
    case 'stay-at-home':
    case 'entry-condition':
    case 'contact-data':
      return 'gatherings'
  }
}
