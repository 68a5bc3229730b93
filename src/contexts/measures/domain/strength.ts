import type { Measure, Rule } from './measure.ts'

/** How hard a measure bears on gatherings, in one word; undefined when it does not. */
export type Strength = 'closed' | 'limited' | 'targeted' | 'recommended'

const bears: Readonly<Record<Rule['kind'], 'closed' | 'limited' | 'nothing'>> = {
  'events-banned': 'closed',
  'venues-closed': 'closed',
  'stay-at-home': 'closed',
  'people-limit': 'limited',
  'people-range': 'limited',
  'capacity-share': 'limited',
  curfew: 'limited',
  'entry-condition': 'limited',
  'contact-data': 'limited',
  arrivals: 'nothing',
  'audiences-barred': 'nothing',
  none: 'nothing',
  'not-known': 'nothing',
}

/** The strength by which a measure is drawn: what it says hardest, weakened where it is targeted. */
export const strengthOf = ({
  rules,
  binding,
  targeted,
}: Pick<Measure, 'rules' | 'binding' | 'targeted'>): Strength | undefined => {
  const said = rules.map(({ kind }) => bears[kind])
  if (said.every((one) => one === 'nothing')) return undefined
  if (!binding) return 'recommended'
  if (targeted) return 'targeted'
  return said.includes('closed') ? 'closed' : 'limited'
}
