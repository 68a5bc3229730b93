import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'
import { cleanText } from '#kit/http/form.ts'

import { longestSeries, type SeriesEnd, type SeriesRule } from '../domain/series-days.ts'
import { readWrittenDate } from '../domain/written-date.ts'
import type { SeriesValues } from '../pages/series-page/series-view.ts'

export const seriesRules = ['weeks', 'months-day', 'months-weekday', 'days'] as const
type RuleName = (typeof seriesRules)[number]

export type SeriesProblem = {
  readonly field: 'every' | 'times' | 'until' | 'days'
  /** What stands there and cannot be read. */
  readonly text: string
}

/** What the address of a series' page asks for, as typed. */
export const readSeriesValues = ({ searchParams }: URL): SeriesValues => {
  const text = (name: string): string => cleanText(searchParams.get(name) ?? '').slice(0, 2_000)
  return {
    rule: text('rule'),
    every: text('every') || '1',
    ends: text('ends') === 'until' ? 'until' : 'times',
    times: text('times'),
    until: text('until'),
    days: text('days'),
  }
}

const wholeWithin = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

const dayOf = (text: string): Day | undefined => {
  const read = readWrittenDate(text)
  if (!read.ok || read.value.precision !== 'day') return undefined
  return read.value.first === read.value.last ? read.value.first : undefined
}

type Asked = { readonly rule: SeriesRule; readonly end: SeriesEnd }
type Read = Result<Asked, SeriesProblem>

const endOf = ({ ends, times, until }: SeriesValues): Result<SeriesEnd, SeriesProblem> => {
  if (ends === 'until') {
    const day = dayOf(until)
    return day === undefined ? refuse({ field: 'until', text: until }) : accept({ until: day })
  }
  const number = wholeWithin(times, 2, longestSeries)
  return number === undefined ? refuse({ field: 'times', text: times }) : accept({ times: number })
}

const namedDays = (text: string): Read => {
  const days: Day[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const day = dayOf(line)
    if (day === undefined) return refuse({ field: 'days', text: line.slice(0, 80) })
    days.push(day)
  }
  return accept({ rule: { kind: 'days', days }, end: { times: longestSeries } })
}

const ruleOf = (name: Exclude<RuleName, 'days'>, every: number): SeriesRule => {
  if (name === 'weeks') return { kind: 'weeks', every }
  return { kind: 'months', every, on: name === 'months-day' ? 'day' : 'weekday' }
}

/** The rule and the end that were chosen, or the field that cannot be read. */
export const seriesAsked = (values: SeriesValues): Read => {
  const name = seriesRules.find((each) => each === values.rule) ?? 'weeks'
  if (name === 'days') return namedDays(values.days)
  const every = wholeWithin(values.every, 1, 52)
  if (every === undefined) return refuse({ field: 'every', text: values.every })
  const end = endOf(values)
  return end.ok ? accept({ rule: ruleOf(name, every), end: end.value }) : end
}
