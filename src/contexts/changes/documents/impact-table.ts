import { stringify } from 'csv-stringify/sync'

import { seatReasons } from '#contexts/registrations/contract.ts'
import { languages } from '#kit/text/localised.ts'

import type { ConflictData, ImpactData, WhenData } from './impact-data.ts'

const column = (name: string): string => name.replaceAll('-', '_')

const header = [
  'event',
  'alteration',
  'format_before',
  'format_after',
  'when_before',
  'when_after',
  'place_before',
  'place_after',
  'refusal',
  'conflicts',
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

const placeCell = (place: ImpactData['before']['place']): string =>
  place?.en ?? place?.es ?? place?.az ?? ''

/** `venue:concert-in-baku`, with a question mark where it is only a perhaps; a hold names no event. */
const conflictCell = ({ needed, certainty, with: other }: ConflictData): string =>
  `${needed}:${other ?? 'hold'}${certainty === 'perhaps' ? '?' : ''}`

const rowOf = (impact: ImpactData): string[] => {
  const { event, alteration, before, after, refusal, conflicts, registrations } = impact
  const counted = (count: number | undefined): string =>
    registrations === null ? '' : String(count ?? 0)
  return [
    event,
    alteration,
    before.format,
    after.format,
    whenCell(before.when),
    whenCell(after.when),
    placeCell(before.place),
    placeCell(after.place),
    refusal ?? '',
    conflicts.map(conflictCell).join(' '),
    counted(registrations?.total),
    ...seatReasons.map((reason) => counted(registrations?.byReason[reason])),
    ...languages.map((language) => counted(registrations?.notices[language])),
  ]
}

/** What a change would do as CSV: one row for each event, one column for each way to end. */
export const impactTable = (impacts: readonly ImpactData[]): string =>
  stringify([header, ...impacts.map(rowOf)])
