import { type RuleKind, ruleKinds } from '../pages/measure-form/measure-field.ts'

const scope = ['setting', 'disciplines']

const parts: Readonly<Record<RuleKind, readonly string[]>> = {
  'events-banned': scope,
  'people-limit': ['people', ...scope],
  'people-range': ['from', 'to', ...scope],
  'capacity-share': ['percent', ...scope],
  'venues-closed': scope,
  curfew: ['hour-from', 'hour-until'],
  'stay-at-home': [],
  'entry-condition': ['condition'],
  'contact-data': ['keeps-days', ...scope],
  arrivals: ['arrivals'],
  'audiences-barred': [],
}

/** Which parts a rule of this kind says, its kind among them; undefined when there is no such kind. */
export const partsOfKind = (written: string): readonly string[] | undefined => {
  if (written === '') return []
  const kind = ruleKinds.find((one) => one === written)
  return kind && ['kind', ...parts[kind]]
}
