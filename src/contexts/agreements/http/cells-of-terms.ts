import { isoFromKnownDate } from '#kit/time/known-date.ts'

import type {
  Clauses,
  Denunciation,
  Duration,
  NonRenewalNotice,
  ProvisionalClause,
  Renewal,
} from '../domain/clause.ts'
import type { Period } from '../domain/period.ts'
import type { Cells } from './table-columns.ts'

const plural = (count: number, unit: string): string =>
  `${String(count)} ${count === 1 ? unit : `${unit}s`}`

const units = [
  ['years', 'year'],
  ['months', 'month'],
  ['days', 'day'],
  ['workingDays', 'working day'],
] as const

const periodCell = (period: Period): string =>
  units
    .flatMap(([part, unit]) => {
      const count = period[part]
      return count === undefined || count === 0 ? [] : [plural(count, unit)]
    })
    .join(' and ')

/** A column of years holds the bare number; another length is written out. */
const yearsCell = (period: Period): string => {
  const { years, months = 0, days = 0, workingDays = 0 } = period
  const isWhole = years !== undefined && months === 0 && days === 0 && workingDays === 0
  return isWhole ? String(years) : periodCell(period)
}

const durationCell = (duration: Duration): string => {
  switch (duration.kind) {
    case 'indefinite':
      return 'indefinite'
    case 'term':
      return duration.from === 'signature'
        ? `${yearsCell(duration.period)} from signature`
        : yearsCell(duration.period)
    case 'until':
      return `until ${isoFromKnownDate(duration.lastDay)}`
    case 'in-words':
      return duration.words
  }
}

const furtherPeriods = (most: number | null): string => {
  if (most === null) return 'tacit'
  return most === 1 ? 'tacit (one further period)' : `tacit (${String(most)} further periods)`
}

const renewalCells = (renewal: Renewal): Cells => {
  switch (renewal.kind) {
    case 'tacit':
      return {
        renewal_years: yearsCell(renewal.period),
        renewal_kind: furtherPeriods(renewal.most),
      }
    case 'express':
      return { renewal_kind: 'only by mutual agreement' }
    case 'until-denounced':
      return { renewal_kind: 'continues until denounced' }
    case 'conditional':
      return { renewal_kind: renewal.condition }
    case 'none':
      return { renewal_kind: 'none' }
    case 'in-words':
      return { renewal_kind: renewal.words }
  }
}

const nonRenewalCell = (notice: NonRenewalNotice): string => {
  switch (notice.kind) {
    case 'before-end':
      return `${periodCell(notice.period)} before expiry`
    case 'before-year-end':
      return `${periodCell(notice.period)} to year end`
    case 'in-words':
      return notice.words
  }
}

type ByNotice = Extract<Denunciation, { kind: 'by-notice' }>

const from = {
  received: 'from receipt',
  acknowledged: 'from acknowledgement',
  given: 'from dispatch',
} as const satisfies Record<ByNotice['from'], string>

const effectWords = {
  'after-notice': '',
  'end-of-year': 'to the end of a calendar year',
  'before-next-year': 'before the start of the next calendar year',
  'after-first-full-year': 'after the end of the first calendar year that begins after the notice',
  'from-next-month': 'from the first day of the month after receipt',
} as const satisfies Record<ByNotice['effect']['kind'], string>

const barred = {
  nothing: '',
  notice: 'after the initial term',
  effect: 'effective after the initial term',
} as const satisfies Record<ByNotice['firstTermBars'], string>

const denunciationCells = (denunciation: Denunciation): Cells => {
  switch (denunciation.kind) {
    case 'by-notice': {
      const { period, effect, firstTermBars, atOnceForBreach } = denunciation
      const parts = [periodCell(period), effectWords[effect.kind]].filter((one) => one !== '')
      const bar = barred[firstTermBars]
      const notice = bar === '' ? parts.join(' ') : `${parts.join(' ')}, ${bar}`
      return {
        denunciation_notice: atOnceForBreach ? `${notice}; immediate for material breach` : notice,
        denunciation_counting: from[denunciation.from],
      }
    }
    case 'silent':
      return { denunciation_notice: 'not provided for' }
    case 'in-words':
      return { denunciation_notice: denunciation.words }
  }
}

const provisionalCell = ({ from: start, partial, notice }: ProvisionalClause): string => {
  const when = start === 'signature' ? 'from signature' : `from ${isoFromKnownDate(start)}`
  const words = partial ? `partial, ${when}` : when
  return notice === null ? words : `${words}; notice: ${periodCell(notice)}`
}

/** The cells of the clauses that follow entry into force, in the forms in which they are read. */
export const cellsOfTerms = (clauses: Omit<Clauses, 'force'>): Cells => {
  const { provisional, duration, renewal, nonRenewal, denunciation } = clauses
  return {
    ...(provisional === null ? {} : { provisional_application: provisionalCell(provisional) }),
    ...(duration === null ? {} : { duration_years: durationCell(duration) }),
    ...(renewal === null ? {} : renewalCells(renewal)),
    ...(nonRenewal === null ? {} : { non_renewal_notice: nonRenewalCell(nonRenewal) }),
    ...(denunciation === null ? {} : denunciationCells(denunciation)),
  }
}
