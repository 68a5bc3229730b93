import { civilOfDay, dayOfCivil } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import type { NonRenewalNotice } from './clause.ts'
import type { Ground, Missing, Reckoning } from './ground.ts'
import {
  daysBefore,
  isWorkingDay,
  nearestWorkingDay,
  type Period,
  type WorkingCalendar,
} from './period.ts'

type Candidate = { readonly day: Day; readonly because: readonly Ground[] }

const subtracted = (from: Day, period: Period, to: Day): Ground => ({
  kind: 'step',
  of: { step: 'subtract', from, period, to },
})

/** By every reading of the end, and of the count backwards, which ETS No. 76 does not cover. */
const candidates = (end: Day, period: Period): Candidate[] =>
  (
    [
      ['last-day-before', end - 1],
      ['same-number', end],
    ] as const
  ).flatMap(([reading, from]) =>
    daysBefore(from, period).map((day) => ({
      day,
      because: [subtracted(from, period, day), { kind: 'reading', reading, day }] as const,
    })),
  )

const yearEnd = (day: Day): Day => dayOfCivil({ year: civilOfDay(day).year, month: 12, day: 31 })

const toWorkingDay = (
  day: Day,
  calendar: WorkingCalendar | null,
): { readonly day: Day; readonly because: readonly Ground[] } => {
  if (calendar === null) {
    return { day, because: [{ kind: 'remark', of: { remark: 'calendar-not-known' } }] }
  }
  if (isWorkingDay(day, calendar)) return { day, because: [] }
  const to = nearestWorkingDay(day, -1, calendar) ?? day
  return { day: to, because: [{ kind: 'step', of: { step: 'working-day-before', from: day, to } }] }
}

const open = (missing: Missing, because: readonly Ground[]): Reckoning => ({
  outcome: 'open',
  missing: [missing],
  because: [...because, { kind: 'missing', missing }],
})

/**
 * By when a side that wants no further term has to be heard: the earliest day over all readings,
 * moved back to a working day where notices are received. VCLT Art. 78: made only on receipt.
 */
export const lastSafeDayForNotice = (
  notice: NonRenewalNotice | null,
  end: Day,
  calendar: WorkingCalendar | null,
): Reckoning => {
  if (notice === null) return open({ fact: 'non-renewal-notice', words: null }, [])
  const clause: Ground = { kind: 'non-renewal', notice }
  if (notice.kind === 'in-words') {
    return open({ fact: 'non-renewal-notice', words: notice.words }, [clause])
  }
  const from = notice.kind === 'before-end' ? end : yearEnd(end - 1) + 1
  const found = candidates(from, notice.period)
  const days = [...new Set(found.map(({ day }) => day))].toSorted((a, b) => a - b)
  const [earliest = from] = days
  const safe = toWorkingDay(earliest, calendar)
  const because: readonly Ground[] = [
    clause,
    ...found.flatMap((one) => one.because),
    ...safe.because,
    { kind: 'law', law: 'vclt-78' },
    { kind: 'remark', of: { remark: 'must-be-received' } },
    { kind: 'safe', use: 'act-by', day: safe.day },
  ]
  return { outcome: 'several', days, safe: safe.day, because }
}
