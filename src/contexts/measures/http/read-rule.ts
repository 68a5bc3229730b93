import { accept, refuse, type Result } from '#kit/result/result.ts'

import { mostContactDays, type Rule, type Scope } from '../domain/measure.ts'
import {
  type FieldError,
  type FieldRefusal,
  type Fields,
  ruleField,
  type RuleKind,
  ruleKinds,
} from '../pages/measure-form/measure-field.ts'

const longestCondition = 200
/** More people than any event gathers: a larger number is a slip of the pen. */
export const mostPeople = 1_000_000

/** The field parts of one rule, and how to refuse one of them. */
type RuleFields = {
  readonly text: (part: string) => string
  readonly all: (part: string) => string[]
  readonly refuseField: (part: string, refusal: FieldRefusal) => Result<never, FieldError>
}

const peopleIn = (text: string): number | undefined =>
  /^\d{1,7}$/.test(text) && Number(text) <= mostPeople ? Number(text) : undefined

const minutesIn = (text: string): number | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
    ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
    : undefined

const readScope = ({ text, all }: RuleFields): { scope?: Scope } => {
  const setting = text('setting')
  const disciplines = all('disciplines').filter((one) => /^[a-z-]{1,40}$/.test(one))
  const scope: Scope = {
    ...(setting === 'indoor' || setting === 'outdoor' ? { setting } : {}),
    ...(disciplines.length === 0 ? {} : { disciplines }),
  }
  return Object.keys(scope).length === 0 ? {} : { scope }
}

const readLimit = (fields: RuleFields): Result<Rule, FieldError> => {
  const people = peopleIn(fields.text('people'))
  if (people === undefined) return fields.refuseField('people', 'people-are-no-number')
  return accept({ kind: 'people-limit', people, ...readScope(fields) })
}

const readRange = (fields: RuleFields): Result<Rule, FieldError> => {
  const from = peopleIn(fields.text('from'))
  if (from === undefined) return fields.refuseField('from', 'range-is-no-number')
  if (fields.text('to') === '') {
    return accept({ kind: 'people-range', from, to: null, ...readScope(fields) })
  }
  const to = peopleIn(fields.text('to'))
  if (to === undefined) return fields.refuseField('to', 'range-is-no-number')
  if (to < from) return fields.refuseField('to', 'range-ends-before-it-starts')
  return accept({ kind: 'people-range', from, to, ...readScope(fields) })
}

const readShare = (fields: RuleFields): Result<Rule, FieldError> => {
  const text = fields.text('percent').replace(',', '.').replace(/\s*%$/, '')
  const percent = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
  if (percent === undefined || percent > 100) {
    return fields.refuseField('percent', 'percent-is-no-share')
  }
  return accept({ kind: 'capacity-share', percent, ...readScope(fields) })
}

const readCurfew = (fields: RuleFields): Result<Rule, FieldError> => {
  const from = minutesIn(fields.text('hour-from'))
  if (from === undefined) return fields.refuseField('hour-from', 'hours-are-no-times')
  const until = minutesIn(fields.text('hour-until'))
  if (until === undefined) return fields.refuseField('hour-until', 'hours-are-no-times')
  return accept({ kind: 'curfew', from, until })
}

const readCondition = ({ text, refuseField }: RuleFields): Result<Rule, FieldError> => {
  const condition = text('condition')
  if (condition === '') return refuseField('condition', 'condition-is-missing')
  if (condition.length > longestCondition) return refuseField('condition', 'text-is-too-long')
  return accept({ kind: 'entry-condition', condition })
}

const readContactData = (fields: RuleFields): Result<Rule, FieldError> => {
  const written = fields.text('keeps-days')
  const keepsDays = /^\d{1,2}$/.test(written) ? Number(written) : 0
  if (keepsDays < 1 || keepsDays > mostContactDays) {
    return fields.refuseField('keeps-days', 'days-are-no-number')
  }
  return accept({ kind: 'contact-data', keepsDays, ...readScope(fields) })
}

const readArrivals = ({ text, refuseField }: RuleFields): Result<Rule, FieldError> => {
  const barred = text('arrivals')
  if (barred === 'none-with-condition' || barred === 'some' || barred === 'all') {
    return accept({ kind: 'arrivals', barred })
  }
  return refuseField('arrivals', 'arrivals-are-unknown')
}

const readKind = (kind: RuleKind, fields: RuleFields): Result<Rule, FieldError> => {
  switch (kind) {
    case 'people-limit':
      return readLimit(fields)
    case 'people-range':
      return readRange(fields)
    case 'capacity-share':
      return readShare(fields)
    case 'curfew':
      return readCurfew(fields)
    case 'entry-condition':
      return readCondition(fields)
    case 'contact-data':
      return readContactData(fields)
    case 'arrivals':
      return readArrivals(fields)
    case 'events-banned':
    case 'venues-closed':
      return accept({ kind, ...readScope(fields) })
    case 'stay-at-home':
    case 'audiences-barred':
      return accept({ kind })
  }
}

/** Reads the rule with this number; undefined when none was chosen there. */
export const readRule = (fields: Fields, number: number): Result<Rule, FieldError> | undefined => {
  const chosen = fields.text(ruleField(number, 'kind'))
  if (chosen === '') return undefined
  const own: RuleFields = {
    text: (part) => fields.text(ruleField(number, part)),
    all: (part) => fields.all(ruleField(number, part)),
    refuseField: (part, refusal) => refuse({ field: ruleField(number, part), refusal }),
  }
  const kind = ruleKinds.find((one) => one === chosen)
  if (kind === undefined) return own.refuseField('kind', 'rule-is-unknown')
  const setting = own.text('setting')
  if (!['', 'indoor', 'outdoor'].includes(setting)) {
    return own.refuseField('setting', 'setting-is-unknown')
  }
  return readKind(kind, own)
}
