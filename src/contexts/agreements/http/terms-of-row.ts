import type { Duration, NonRenewalNotice, Renewal } from '../domain/clause.ts'
import type { Period } from '../domain/period.ts'
import { datesInWords } from './dates-in-words.ts'
import { lengthPattern, periodInWords } from './period-in-words.ts'
import type { TableRow } from './table-row.ts'

const yearsOf = (text: string): Period | undefined => {
  const years = /^(\d{1,3})(?: years?)?$/.exec(text)?.[1]
  return years === undefined || Number(years) === 0 ? undefined : { years: Number(years) }
}

const thenIndefinite = /\s*(?:,|then|and then)?\s*then indefinite(?:ly)?$/i
const fromSignature = /\s*,?\s*(?:counted )?from signature$/i
const fromForce = /\s*,?\s*(?:counted )?from (?:entry into force|eif|force)$/i

const onlyLength = new RegExp(String.raw`^${lengthPattern}$`, 'i')

const termOf = (text: string): Duration | undefined => {
  const isFromSignature = fromSignature.test(text)
  const length = text.replace(fromSignature, '').replace(fromForce, '')
  const period = yearsOf(length) ?? wholePeriod(length)
  return period && { kind: 'term', period, from: isFromSignature ? 'signature' : 'force' }
}

/** A length that is nothing but a length: `18 months`, and not `until 5 years later`. */
const wholePeriod = (text: string): Period | undefined =>
  onlyLength.test(text) ? periodInWords(text) : undefined

/** `until 2002-12-31`: a last day that no counting comes to. */
const untilOf = (text: string): Duration | undefined => {
  const [lastDay, other] = datesInWords(text)
  const isOnlyThat = /^until [\w, -]+$/i.test(text) && lastDay !== undefined && other === undefined
  return isOnlyThat && !/ or /i.test(text) ? { kind: 'until', lastDay } : undefined
}

/** How long the agreement runs, in the forms that a table uses; any other is kept in its words. */
export const durationOfRow = (row: TableRow): Duration | null => {
  const text = row.cell('duration_years')
  if (text === '') return null
  if (/^(?:indefinite(?:ly)?|unlimited)$/i.test(text)) return { kind: 'indefinite' }
  return (
    termOf(text.replace(thenIndefinite, '')) ?? untilOf(text) ?? { kind: 'in-words', words: text }
  )
}

const isTacit = /^(?:tacit|automatic)\b/i
const furtherPeriods = /\b(one|\d{1,3}) further periods?\b/i
const isUntilDenounced = /^continues\b/i
const isExpress = /\bonly by (?:mutual )?agreement\b|\bexpress\b/i
const isConditional = /^extended\b.*\bif\b/i

/** How often a term is followed by another; null: as often as nobody objects. */
const mostOf = (kind: string): number | null => {
  const [, count] = furtherPeriods.exec(kind) ?? []
  if (count === undefined) return /\bonce\b/i.test(kind) ? 1 : null
  return count.toLowerCase() === 'one' ? 1 : Number(count)
}

/** Of further terms: their own column, else what the words say, else the first term once more. */
const furtherTerm = (row: TableRow): Period | undefined => {
  const kind = row.cell('renewal_kind')
  const written = yearsOf(row.cell('renewal_years')) ?? wholePeriod(row.cell('renewal_years'))
  if (written !== undefined) return written
  if (/\byear to year\b/i.test(kind)) return { years: 1 }
  const said = /(\d+)-year periods?/i.exec(kind)?.[1]
  if (said !== undefined) return { years: Number(said) }
  const duration = durationOfRow(row)
  return /\bequal periods?\b/i.test(kind) && duration?.kind === 'term' ? duration.period : undefined
}

const renewalInWords = (row: TableRow): Renewal | null => {
  const words = [row.cell('renewal_kind'), row.cell('renewal_years')].filter((one) => one !== '')
  return words.length === 0 ? null : { kind: 'in-words', words: words.join('; ') }
}

/** What follows a term, in the forms that a table uses; any other is kept in its words. */
export const renewalOfRow = (row: TableRow): Renewal | null => {
  const kind = row.cell('renewal_kind')
  if (/^none$/i.test(kind)) return { kind: 'none' }
  if (kind === '' && thenIndefinite.test(row.cell('duration_years')))
    return { kind: 'until-denounced' }
  if (isUntilDenounced.test(kind)) return { kind: 'until-denounced' }
  if (isExpress.test(kind)) return { kind: 'express' }
  if (isConditional.test(kind)) return { kind: 'conditional', condition: kind }
  const period = furtherTerm(row)
  return isTacit.test(kind) && period !== undefined
    ? { kind: 'tacit', period, most: mostOf(kind) }
    : renewalInWords(row)
}

const toYearEnd = /\bto (?:the )?(?:year end|end of (?:the|a) (?:calendar )?year)\b/i
const beforeEnd = new RegExp(
  String.raw`^(?:at latest |at least )?${lengthPattern}(?: before(?: expiry| renewal| end of (?:each (?:\d+-year )?)?period)?)?(?:, written)?$`,
  'i',
)

/** By when a side that wants no further term has to say so, in the forms that a table uses. */
export const nonRenewalOfRow = (row: TableRow): NonRenewalNotice | null => {
  const words = row.cell('non_renewal_notice')
  if (words === '') return null
  const period = periodInWords(words)
  if (period === undefined) return { kind: 'in-words', words }
  if (toYearEnd.test(words)) return { kind: 'before-year-end', period }
  return beforeEnd.test(words) ? { kind: 'before-end', period } : { kind: 'in-words', words }
}
