import { html, trusted, type Html } from '#kit/html/html.ts'

/** What a mark can say: the three formats, and the three ways of not having one. */
export const markFormats = [
  'in-person',
  'hybrid',
  'online',
  'unclear',
  'postponed',
  'cancelled',
] as const

export type MarkFormat = (typeof markFormats)[number]

const ring = '<circle class="mark-line" r="6.4"/>'

// Every shape fills a circle of radius 7.5 around the origin and is told apart without colour.
const shapes = {
  'in-person': '<circle class="mark-fill" r="7.4"/>',
  hybrid: `${ring}<path class="mark-fill" d="M0 -6.4A6.4 6.4 0 0 0 0 6.4Z"/>`,
  online: ring,
  unclear:
    '<circle class="mark-line mark-dashed" r="6.6"/>' +
    '<path class="mark-query" d="M-1.9 -1.5C-1.9 -4 2 -4 2 -1.5C2 0.1 0.1 0.1 0.1 1.5"/>' +
    '<circle class="mark-fill" cx="0.1" cy="3.6" r="0.9"/>',
  postponed: '<path class="mark-line" d="M-6.5 0H5.5M1.3 -4.5L5.8 0L1.3 4.5"/>',
  cancelled:
    '<circle class="mark-line mark-thin" r="5.6"/><path class="mark-line mark-thin" d="M-7 7L7 -7"/>' +
    '<circle class="mark-fill mark-faint" r="5.6"/>',
} satisfies Record<MarkFormat, string>

/** The drawing of one format around the origin, 15 units wide, to be placed inside any SVG. */
export const formatShape = (format: MarkFormat): Html =>
  trusted(`<g class="mark mark-${format}">${shapes[format]}</g>`)

/**
 * A format as a mark. Without a label it is decoration for the word that stands beside it; with a
 * label it is an image of that name.
 */
export const formatMark = ({
  format,
  size = 18,
  label,
}: {
  readonly format: MarkFormat
  /** Width and height in CSS pixels. */
  readonly size?: number
  readonly label?: string
}): Html =>
  html`<svg
    class="format-mark"
    width="${size}"
    height="${size}"
    viewBox="-9 -9 18 18"
    ${label === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`}
  >
    ${formatShape(format)}
  </svg>`
