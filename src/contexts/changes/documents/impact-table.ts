import { stringify } from 'csv-stringify/sync'

import type { When } from '#contexts/programme/contract.ts'
import { seatReasons } from '#contexts/registrations/contract.ts'
import { languages } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { ItemImpact } from '../service/preview-change.ts'
import { impactData } from './impact-data.ts'

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

const daysIn = (when: Exclude<When, { precision: 'none' }>): string =>
  when.first === when.last
    ? isoFromDay(when.first)
    : `${isoFromDay(when.first)}/${isoFromDay(when.last)}`

/** A date in one cell: `2021-05-10 19:00-21:00`, `2021-05-01/2021-05-31`, or nothing. */
const whenCell = (when: When): string => {
  if (when.precision === 'none') return ''
  if (when.precision !== 'day' || when.startTime === null) return daysIn(when)
  return `${daysIn(when)} ${[when.startTime, when.endTime].filter(Boolean).join('-')}`
}

const rowOf = (impact: ItemImpact): string[] => {
  const { event, alteration, before, after, refusal, registrations } = impactData(impact)
  const counted = (count: number | undefined): string =>
    registrations === null ? '' : String(count ?? 0)
  return [
    event,
    alteration,
    before.format,
    after.format,
    whenCell(impact.before.when),
    whenCell(impact.after.when),
    refusal ?? '',
    counted(registrations?.total),
    ...seatReasons.map((reason) => counted(registrations?.byReason[reason])),
    ...languages.map((language) => counted(registrations?.notices[language])),
  ]
}

/** What a change would do as CSV: one row for each event, one column for each way to end. */
export const impactTable = (impacts: readonly ItemImpact[]): string =>
  stringify([header, ...impacts.map(rowOf)])
