import { stringify } from 'csv-stringify/sync'

import { seatReasons } from '#contexts/registrations/contract.ts'
import { languages } from '#kit/text/localised.ts'

import type { ImpactData, WhenData } from './impact-data.ts'

const column = (name: string): string => name.replaceAll('-', '_')

const header = [
  'event',
  'alteration',
  'format_before',
  'format_after',
  'when_before',
  'when_after',
  'refusal',
  'registrations',
  ...seatReasons.map(column),
  ...languages.map((language) => `notices_${language}`),
]

/** A date in one cell: `2021-05-10 19:00-21:00`, `2021-05-01/2021-05-31`, or nothing. */
const whenCell = (when: WhenData): string => {
  if (when.precision === 'none') return ''
  const { first, last, start = null, end = null } = when
  const days = first === last ? first : `${first}/${last}`
  return start === null ? days : `${days} ${[start, end].filter(Boolean).join('-')}`
}

const rowOf = (impact: ImpactData): string[] => {
  const { event, alteration, before, after, refusal, registrations } = impact
  const counted = (count: number | undefined): string =>
    registrations === null ? '' : String(count ?? 0)
  return [
    event,
    alteration,
    before.format,
    after.format,
    whenCell(before.when),
    whenCell(after.when),
    refusal ?? '',
    counted(registrations?.total),
    ...seatReasons.map((reason) => counted(registrations?.byReason[reason])),
    ...languages.map((language) => counted(registrations?.notices[language])),
  ]
}

/** What a change would do as CSV: one row for each event, one column for each way to end. */
export const impactTable = (impacts: readonly ImpactData[]): string =>
  stringify([header, ...impacts.map(rowOf)])
