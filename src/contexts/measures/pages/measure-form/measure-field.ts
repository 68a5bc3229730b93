/** Why a field of the form cannot stand; the messages have a sentence for each. */
export type FieldRefusal =
  | 'title-is-missing'
  | 'text-is-too-long'
  | 'country-is-unknown'
  | 'from-is-not-a-day'
  | 'until-is-not-a-day'
  | 'until-is-before-from'
  | 'announced-is-not-a-day'
  | 'announced-is-not-a-time'
  | 'announced-lies-ahead'
  | 'announced-after-it-ended'
  | 'last-day-is-not-a-day'
  | 'last-day-is-before-it-holds'
  | 'source-is-missing'
  | 'source-is-no-address'
  | 'visibility-is-unknown'
  | 'rule-is-missing'
  | 'rule-is-unknown'
  | 'people-are-no-number'
  | 'range-is-no-number'
  | 'range-ends-before-it-starts'
  | 'percent-is-no-share'
  | 'hours-are-no-times'
  | 'condition-is-missing'
  | 'days-are-no-number'
  | 'arrivals-are-unknown'
  | 'setting-is-unknown'

export type FieldError = { readonly field: string; readonly refusal: FieldRefusal }

/** What was entered, by the name of the field. */
export type Fields = {
  readonly text: (name: string) => string
  readonly all: (name: string) => string[]
}

/** The kinds of rules that people write; what data says of itself (`none`, `not known`) is not among them. */
export const ruleKinds = [
  'events-banned',
  'people-limit',
  'people-range',
  'capacity-share',
  'venues-closed',
  'curfew',
  'stay-at-home',
  'entry-condition',
  'contact-data',
  'arrivals',
  'audiences-barred',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** How many rules one form takes. */
export const ruleNumbers = [1, 2, 3] as const

/** The name of a field of the rule with this number. */
export const ruleField = (number: number, part: string): string => `rule-${String(number)}-${part}`

/** What a rule consists of, kind by kind. */
export const ruleParts = [
  'kind',
  'people',
  'percent',
  'from',
  'to',
  'hour-from',
  'hour-until',
  'arrivals',
  'condition',
  'keeps-days',
  'setting',
  'disciplines',
] as const

/** What the form carries without asking: the alert it was filled from, and the measures that it replaces. */
export const carriedFields = ['alert', 'alert-text', 'replaces'] as const

const fieldNames: readonly string[] = [
  'title-en',
  'title-es',
  'title-az',
  'place',
  'region',
  'city',
  'from',
  'until',
  'announced',
  'announced-time',
  'traits',
  'source-name',
  'source-url',
  'visibility',
  ...carriedFields,
  ...ruleNumbers.flatMap((number) => ruleParts.map((part) => ruleField(number, part))),
]

/** Everything that was entered, as pairs of names and values, to carry from one step to the next. */
export const enteredPairs = (fields: Fields): readonly (readonly [name: string, value: string])[] =>
  fieldNames.flatMap((name) =>
    fields
      .all(name)
      .filter((value) => value !== '')
      .map((value) => [name, value] as const),
  )
