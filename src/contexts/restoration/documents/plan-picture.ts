import { html, type Html, nothing } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { PhaseCourse } from '../domain/project.ts'

/** A plan and what became of it, in finished words but for the days. */
export type PlanPicture = {
  readonly language: Language
  readonly title: string
  readonly today: Day
  readonly todayLabel: string
  readonly phases: readonly (PhaseCourse & { readonly name: string; readonly told: string })[]
}

const width = 760
const axisHeight = 24
const rowHeight = 52
const barHeight = 9
const shortestBar = 3

type Span = { readonly first: Day; readonly last: Day }
type Scale = (day: Day) => number

const spanOf = ({ phases, today }: PlanPicture): Span => {
  const days = phases.flatMap(({ phase, from, until }) => [
    phase.from,
    phase.until,
    ...(from === null ? [] : [from, until ?? today]),
  ])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const margin = Math.max(5, Math.round((last - first) * 0.02))
  return { first: first - margin, last: last + margin }
}

const scaleOf =
  ({ first, last }: Span): Scale =>
  (day) =>
    ((Math.min(Math.max(day, first), last) - first) / (last - first)) * width

const monthsOf = ({ first, last }: Span): readonly Day[] => {
  const months: Day[] = []
  let day: Day | undefined = dayFromIso(`${isoFromDay(first + 31).slice(0, 7)}-01`)
  while (day !== undefined && day <= last) {
    months.push(day)
    day = dayFromIso(`${isoFromDay(day + 32).slice(0, 7)}-01`)
  }
  return months
}

const rounded = (value: number): string => value.toFixed(1)

const mostLabels = 8

const axis = (span: Span, height: number, { language }: PlanPicture): Html => {
  const at = scaleOf(span)
  const months = monthsOf(span)
  const every = Math.ceil(months.length / mostLabels)
  return html`${months.map((month, index) => {
    const x = rounded(at(month))
    const isYear = index === 0 || isoFromDay(month).slice(5, 7) === '01'
    const style = isYear ? 'month' : 'month-short'
    const label =
      index % every === 0 && at(month) < width - 60 ? formatDay(language, month, style) : ''
    return html`<line x1="${x}" x2="${x}" y1="${axisHeight}" y2="${height}" class="plan-line" />
      <text x="${x}" y="14" class="plan-axis">${label}</text>`
  })}`
}

type Bar = { readonly days: readonly [Day, Day]; readonly y: number; readonly kind: BarKind }
type BarKind = 'planned' | 'actual' | 'late'

// A pattern is named by the drawing itself: a style sheet is a document of its own.
const fills: Readonly<Record<BarKind, string>> = {
  planned: 'none',
  actual: 'currentColor',
  late: 'url(#plan-hatch)',
}

const bar = (at: Scale, { days: [from, until], y, kind }: Bar): Html => {
  const x = at(from)
  const length = Math.max(shortestBar, at(until + 1) - x)
  return html`<rect
    x="${rounded(x)}"
    y="${y}"
    width="${rounded(length)}"
    height="${barHeight}"
    rx="2"
    fill="${fills[kind]}"
    class="plan-${kind}"
  />`
}

/** What was done up to its planned end, and what was done after it. */
const actual = (
  { phase, from, until }: PhaseCourse,
  at: Scale,
  [y, today]: readonly [number, Day],
): Html => {
  if (from === null) return nothing
  const end = Math.max(from, until ?? today)
  const isLate = end > phase.until
  const before = Math.min(end, phase.until)
  return html`${before >= from ? bar(at, { days: [from, before], y, kind: 'actual' }) : nothing}
  ${isLate ? bar(at, { days: [Math.max(from, phase.until + 1), end], y, kind: 'late' }) : nothing}`
}

/**
 * Plan against actual: for each phase an outlined bar of what was agreed, below it a filled one of what
 * was done, its part after the agreed end hatched. The table beside it says the same in words.
 */
export const planPicture = (picture: PlanPicture): Html => {
  const span = spanOf(picture)
  const at = scaleOf(span)
  const height = axisHeight + picture.phases.length * rowHeight + 6
  const isNow = picture.today >= span.first && picture.today <= span.last
  const now = rounded(at(picture.today))
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${picture.title}"
    class="plan-picture"
  >
    <defs>
      <pattern
        id="plan-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="2.4" height="5" class="plan-hatching" />
      </pattern>
    </defs>
    ${axis(span, height, picture)}
    ${picture.phases.map((course, index) => {
      const y = axisHeight + index * rowHeight
      return html`<g>
        <title>${course.told}</title>
        <text x="0" y="${y + 18}" class="plan-name">${course.name}</text>
        ${bar(at, { days: [course.phase.from, course.phase.until], y: y + 25, kind: 'planned' })}
        ${actual(course, at, [y + 37, picture.today])}
      </g>`
    })}
    ${
      isNow
        ? html`<line x1="${now}" x2="${now}" y1="${axisHeight}" y2="${height}" class="plan-today">
            <title>${picture.todayLabel}</title>
          </line>`
        : nothing
    }
  </svg>`
}
