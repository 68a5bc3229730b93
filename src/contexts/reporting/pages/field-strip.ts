import { html, type Html, nothing } from '#kit/html/html.ts'
import type { Day } from '#kit/time/days.ts'

import type { Happening } from '../domain/relation-fields.ts'

/** The years that all strips of a page share. */
export type StripSpan = { readonly first: Day; readonly last: Day; readonly today: Day }

export type FieldStrip = {
  readonly span: StripSpan
  readonly basisSince: Day | null
  readonly marks: readonly Happening[]
  /** What it shows, for those who do not see it. */
  readonly label: string
}

const width = 240
const height = 26
const middle = height / 2

const rounded = (value: number): string => value.toFixed(1)

const placeOf = (day: Day, { first, last }: StripSpan): number =>
  4 + ((Math.min(Math.max(day, first), last) - first) / Math.max(1, last - first)) * (width - 8)

/** A disc for an event, a square for a project, a stroke for an undertaking. */
const mark = ({ kind, on }: Happening, span: StripSpan): Html => {
  if (on === null) return nothing
  const x = placeOf((on.first + on.last) / 2, span)
  switch (kind) {
    case 'events':
      return html`<circle cx="${rounded(x)}" cy="${middle}" r="3" class="strip-mark" />`
    case 'projects':
      return html`<rect
        x="${rounded(x - 3.5)}"
        y="${middle - 3.5}"
        width="7"
        height="7"
        class="strip-mark"
      />`
    case 'undertakings':
      return html`<line
        x1="${rounded(x)}"
        x2="${rounded(x)}"
        y1="3"
        y2="${height - 3}"
        class="strip-stroke"
      />`
  }
}

// Beyond so many marks a strip is a bar anyway, and costs more than the rest of the page.
const mostMarks = 150

/** A field over the years: the legal basis as a band, what happens as marks, today as a line. */
export const fieldStrip = ({ span, basisSince, marks, label }: FieldStrip): Html => {
  const today = rounded(placeOf(span.today, span))
  const from = basisSince === null ? undefined : placeOf(basisSince, span)
  const every = Math.max(1, Math.ceil(marks.length / mostMarks))
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${label}"
    class="field-strip"
  >
    ${
      from === undefined
        ? nothing
        : html`<rect
            x="${rounded(from)}"
            y="${middle - 6}"
            width="${rounded(width - 4 - from)}"
            height="12"
            class="strip-basis"
          />`
    }
    <line x1="4" x2="${width - 4}" y1="${middle}" y2="${middle}" class="strip-line" />
    <line x1="${today}" x2="${today}" y1="0" y2="${height}" class="strip-today" />
    ${marks.filter((_mark, index) => index % every === 0).map((one) => mark(one, span))}
  </svg>`
}
