import { type Day } from '#kit/time/days.ts'
import { isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

/** What a figure counts: a year, a month, or from the first day of one month to the last of another. */
export type Period = {
  /** As it is stored: `2019`, `2019-03`, `2019-01/2019-09`. */
  readonly text: string
  readonly kind: 'year' | 'months'
  readonly first: Day
  readonly last: Day
}

const quarters: Readonly<Record<string, readonly [string, string]>> = {
  1: ['01', '03'],
  2: ['04', '06'],
  3: ['07', '09'],
  4: ['10', '12'],
}

/** A quarter, and the compact months of trade statistics, as months. */
const inMonths = (text: string): string => {
  const [, year, quarter] = /^(\d{4})-?Q([1-4])$/i.exec(text) ?? []
  if (year !== undefined && quarter !== undefined) {
    const [from, to] = quarters[quarter] ?? ['01', '12']
    return `${year}-${from}/${year}-${to}`
  }
  return text.replace(/^(\d{4})(\d{2})$/, '$1-$2')
}

const monthPattern = /^\d{4}-\d{2}$/

const months = (from: string, to: string): Period | undefined => {
  if (!monthPattern.test(from) || !monthPattern.test(to)) return undefined
  const first = knownDateFromIso(from)
  const last = knownDateFromIso(to)
  if (first === undefined || last === undefined || first.first > last.first) return undefined
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01') && to.endsWith('-12')) {
    return periodFromText(from.slice(0, 4))
  }
  const text = from === to ? from : `${from}/${to}`
  return { text, kind: 'months', first: first.first, last: last.last }
}

/** Reads `2019`, `2019-03`, `201903`, `2019-Q1`, `2019-01/2019-09`; undefined for anything else. */
export const periodFromText = (typed: string): Period | undefined => {
  const text = inMonths(typed.trim())
  const [from = '', to, ...more] = text.split(/\s*(?:\/|\.\.)\s*/)
  if (more.length > 0) return undefined
  if (to !== undefined) return months(from, to)
  const known = knownDateFromIso(from)
  if (known === undefined || known.precision === 'day') return undefined
  const kind = known.precision === 'year' ? 'year' : 'months'
  return { text: isoFromKnownDate(known), kind, first: known.first, last: known.last }
}

/** In the order of time: what ends earlier first, of those that end together the longer one. */
export const inOrderOfTime = (a: Period, b: Period): number =>
  a.last === b.last ? a.first - b.first : a.last - b.last
