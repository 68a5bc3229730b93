import type { ReportRow } from './report-row.ts'

/**
 * By what events are counted. `partner` and `change` can hold for an event several times, so that
 * their counts do not add up to the events; all others hold for each exactly once.
 */
export const dimensions = [
  'outcome',
  'discipline',
  'format',
  'planned',
  'change',
  'venue',
  'partner',
] as const
export type Dimension = (typeof dimensions)[number]

/** What stands for no venue, or for a plan that is not known. */
export const notNamed = 'none'

const valuesOf: Readonly<Record<Dimension, (row: ReportRow) => readonly string[]>> = {
  outcome: ({ outcome }) => [outcome],
  discipline: ({ discipline }) => [discipline],
  format: ({ format }) => [format],
  planned: ({ planned }) => [planned ?? notNamed],
  change: ({ changes }) => (changes.length === 0 ? [] : ['any', ...changes]),
  venue: ({ venue }) => [venue ?? notNamed],
  partner: ({ partners }) => partners,
}

/** A figure: the events that have one value, or a value in each of two dimensions. */
export type Figure = readonly { readonly by: Dimension; readonly value: string }[]

/** The events behind a figure; all of them behind an empty one. */
export const rowsOf = (rows: readonly ReportRow[], figure: Figure): readonly ReportRow[] =>
  rows.filter((row) => figure.every(({ by, value }) => valuesOf[by](row).includes(value)))

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/** The values that occur, with how many events have each; most first, then by name. */
export const countBy = (
  rows: readonly ReportRow[],
  by: Dimension,
): readonly { readonly value: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const value of rows.flatMap((row) => valuesOf[by](row))) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => (a.count === b.count ? byText(a.value, b.value) : b.count - a.count))
}

/** Figures in an address: `discipline:music`, `planned:in-person,format:online`. */
export const figureText = (figure: Figure): string =>
  figure.map(({ by, value }) => `${by}:${value}`).join(',')

/** The figure that an address names; what it does not know is passed over. */
export const readFigure = (text: string): Figure =>
  text.split(',').flatMap((part) => {
    const [name = '', value = ''] = part.split(':')
    const by = dimensions.find((known) => known === name)
    return by === undefined || value === '' ? [] : [{ by, value }]
  })

/** Three sums that are never added to one another, and of how many events each is. */
export type AttendanceTotals = {
  readonly onSite: { readonly registered: number; readonly came: number }
  readonly online: { readonly registered: number; readonly came: number }
  /** Events that take registrations. */
  readonly events: number
}

const nobody = { registered: 0, came: 0 }

/** Attendances, not people: whoever came twice counts twice. */
export const attendanceOf = (rows: readonly ReportRow[]): AttendanceTotals => {
  const counted = rows.flatMap(({ attended }) => attended ?? [])
  const sum = (of: 'onSite' | 'online') =>
    counted.reduce(
      (total, one) => ({
        registered: total.registered + one[of].registered,
        came: total.came + one[of].came,
      }),
      nobody,
    )
  return { onSite: sum('onSite'), online: sum('online'), events: counted.length }
}

/** The middle of the notices that people had of a changed format, in days; null without any. */
export const medianNotice = (rows: readonly ReportRow[]): number | null => {
  const days = rows.flatMap(({ noticeDays }) => noticeDays ?? []).toSorted((a, b) => a - b)
  const middle = days[Math.floor((days.length - 1) / 2)]
  return middle ?? null
}
