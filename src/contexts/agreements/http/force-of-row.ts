import type { ForceClause, ForceRule } from '../domain/clause.ts'
import { datesInWords } from './dates-in-words.ts'
import {
  afterTrigger,
  countedRule,
  eitherPeriods,
  firstOfMonth,
  onTrigger,
  triggerOfMonth,
} from './force-patterns.ts'
import { type CellReading, read, type TableRow, wrongCell } from './table-row.ts'

const greatestNumber = 1_000

const numberIn = (row: TableRow): CellReading<number | null> => {
  const text = row.cell('eif_n')
  if (text === '') return read(null)
  const number = /^\d{1,4}$/.test(text) ? Number(text) : undefined
  return number === undefined || number < 1 || number > greatestNumber
    ? { value: null, problems: [wrongCell(row, 'eif_n', 'not-a-whole-number')] }
    : read(number)
}

type Unit = 'day' | 'month' | 'working-day' | 'year'

const units: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  'calendar day': 'day',
  'calendar days': 'day',
  month: 'month',
  months: 'month',
  'working day': 'working-day',
  'working days': 'working-day',
  year: 'year',
  years: 'year',
}

const unitIn = (row: TableRow): CellReading<Unit | null> => {
  const text = row.cell('eif_unit').toLowerCase()
  if (text === '') return read(null)
  const unit = units[text]
  return unit === undefined
    ? { value: null, problems: [wrongCell(row, 'eif_unit', 'not-a-unit')] }
    : read(unit)
}

/** What a row says of its clause: the pattern's name, its number and unit, and the words for it. */
type Clause = {
  readonly pattern: string
  readonly n: number | null
  readonly unit: Unit | null
  readonly trigger: string
  /** Trigger and paraphrase, in which alone a row can name a fixed day. */
  readonly words: string
}

const against = ({ pattern, unit }: Clause): ForceRule => ({
  kind: 'inconsistent',
  named: pattern,
  unit: unit ?? '',
})

const withoutNumber = (clause: Clause, rule: ForceRule): ForceRule =>
  clause.n !== null && clause.unit !== null ? against(clause) : rule

const afterPeriod = (clause: Clause): ForceRule | undefined => {
  const { n, pattern } = clause
  const after = afterTrigger[pattern]
  if (after === undefined) return undefined
  const unit = clause.unit ?? after.unit
  const { trigger } = after
  if (unit === 'working-day' && after.unit === 'day') {
    return { kind: 'after-trigger', trigger, period: n === null ? null : { workingDays: n } }
  }
  if (unit !== after.unit) return against(clause)
  if (n === null) return { kind: 'after-trigger', trigger, period: null }
  return { kind: 'after-trigger', trigger, period: unit === 'day' ? { days: n } : { months: n } }
}

const onFirst = (clause: Clause): ForceRule | undefined => {
  const first = firstOfMonth[clause.pattern]
  if (first === undefined) return undefined
  if (clause.unit !== null && clause.unit !== 'month') return against(clause)
  const trigger = first.trigger ?? triggerOfMonth(clause.trigger)
  return countedRule({ ...first, trigger }, clause.n)
}

const afterEither = (clause: Clause): ForceRule => {
  const { n, unit } = clause
  const trigger = { on: 'signature' } as const
  if (unit === 'working-day' || unit === 'year') return against(clause)
  if (n === null) return { kind: 'after-either', trigger, periods: null }
  // Nobody writes `thirty months or days`: without a unit a number below a month's is of months.
  const counted = unit ?? (n < 28 ? 'month' : 'day')
  return { kind: 'after-either', trigger, periods: eitherPeriods(n, counted) }
}

/** The one day that the words name; null: none, or several of which nobody says which. */
const fixedDayOf = ({ words }: Clause) => {
  const [only, other] = datesInWords(words)
  return only === undefined || other !== undefined ? null : only
}

const whichOf = ({ words }: Clause): 'later' | 'earlier' | 'not-stated' => {
  const [later, earlier] = [
    /\blater\b|\blatest\b/i.test(words),
    /\bearlier\b|\bearliest\b/i.test(words),
  ]
  if (later === earlier) return 'not-stated'
  return later ? 'later' : 'earlier'
}

const dated: Readonly<Record<string, (clause: Clause) => ForceRule>> = {
  FIXED_DATE: (clause) => ({ kind: 'fixed-date', date: fixedDayOf(clause) }),
  RETROACTIVE: (clause) => ({ kind: 'retroactive', date: fixedDayOf(clause) }),
  FIXED_OR_SIGNATURE: (clause) => ({
    kind: 'fixed-or-signature',
    date: fixedDayOf(clause),
    which: whichOf(clause),
  }),
  ON_EXTERNAL_EVENT: ({ trigger, words }) => ({
    kind: 'on-trigger',
    trigger: { on: 'event', event: trigger === '' ? words : trigger },
  }),
  DAYS_OR_MONTH_AFTER_SIGNATURE: afterEither,
}

/** A row that says of its trigger only that nobody has seen it proves no clause, whatever it names. */
const isUnseen = ({ trigger }: Clause): boolean =>
  /\b(?:text|clause|article) not seen$/i.test(trigger)

const ruleOf = (clause: Clause): ForceRule => {
  const { pattern } = clause
  if (pattern === '' || pattern === 'CLAUSE_NOT_SEEN' || isUnseen(clause))
    return { kind: 'not-seen' }
  const trigger = onTrigger[pattern]
  if (trigger !== undefined) return withoutNumber(clause, { kind: 'on-trigger', trigger })
  return (
    afterPeriod(clause) ??
    onFirst(clause) ??
    dated[pattern]?.(clause) ?? { kind: 'not-known', named: pattern }
  )
}

const articleOf = (words: string): string | undefined =>
  /\bArt(?:icle|\.)\s*([IVXLC\d]+(?:\.\d+|\(\w+\))*)/.exec(words)?.[1]

/** The clause on entry into force that a row names: a pattern, its number, and its words. */
export const forceOfRow = (row: TableRow): CellReading<ForceClause> => {
  const [n, unit] = [numberIn(row), unitIn(row)]
  const [trigger, paraphrase] = [row.cell('eif_trigger'), row.cell('eif_clause_own_words')]
  const words = [trigger, paraphrase].filter((part) => part !== '').join('; ')
  const pattern = row.cell('eif_pattern').toUpperCase()
  const rule = ruleOf({ pattern, n: n.value, unit: unit.value, trigger, words })
  const article = articleOf(words)
  const clause: ForceClause = {
    rule,
    ...(article === undefined ? {} : { article }),
    ...(words === '' ? {} : { words: paraphrase === '' ? trigger : paraphrase }),
    notBefore: [],
  }
  return { value: clause, problems: [...n.problems, ...unit.problems] }
}
