import type { SideAccent } from '#kit/html/components/side-names.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { placesOf } from '../domain/seating.ts'

/** Those of one side, in their order; each is known by the number that the list gives them. */
export type Bench = {
  readonly name: string
  readonly accent: SideAccent | undefined
  readonly people: readonly { readonly name: string; readonly isHead: boolean }[]
}

export type SeatingView = {
  /** What the picture shows, for whoever hears it. */
  readonly title: string
  readonly caption: string
  readonly own: Bench
  readonly other: Bench
  /** Of neither side: at the ends of the table. */
  readonly third: Bench
}

const apart = 58
const radius = 20
const height = 236
const table = { top: 82, bottom: 154 } as const

type Seat = { readonly x: number; readonly y: number }

const seat = ({ name, isHead }: Bench['people'][number], number: number, { x, y }: Seat): Html =>
  html`<g class="seat${isHead ? ' seat-head' : ''}">
    <title>${name}</title>
    <circle cx="${x}" cy="${y}" r="${radius}" />
    <text x="${x}" y="${y + 5}">${number}</text>
  </g>`

const bench = (
  { name, accent, people }: Bench,
  { middle, y, label, facing }: { middle: number; y: number; label: number; facing: 1 | -1 },
): Html => {
  const places = placesOf(people.length)
  return html`<g class="${accent === undefined ? 'bench' : `bench side-${accent}`}">
    <text class="bench-name" x="${middle}" y="${label}">${name}</text>
    ${people.map((one, index) =>
      seat(one, index + 1, { x: middle + facing * apart * (places[index] ?? 0), y }),
    )}
  </g>`
}

/** Those of neither side: one at each end of the table, then beside them. */
const ends = ({ people }: Bench, { middle, half }: { middle: number; half: number }): Html =>
  people.length === 0
    ? nothing
    : html`<g class="bench">
        ${people.map((one, index) => {
          const away = half + 34 + Math.floor(index / 2) * apart
          return seat(one, index + 1, { x: middle + (index % 2 === 0 ? away : -away), y: 118 })
        })}
      </g>`

/** A table seen from above: the own side sits nearer, the heads across from each other. */
export const seatingPicture = (view: SeatingView): Html => {
  const { title, caption, own, other, third } = view
  const most = Math.max(own.people.length, other.people.length, 3)
  const half = (most * apart) / 2 + 12
  const middle = half + 24 + Math.ceil(third.people.length / 2) * apart
  const width = middle * 2
  return html`<figure class="seating">
    <svg
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-label="${title}"
    >
      <rect
        class="seating-table"
        x="${middle - half}"
        y="${table.top}"
        width="${half * 2}"
        height="${table.bottom - table.top}"
        rx="8"
      />
      ${bench(other, { middle, y: 54, label: 20, facing: -1 })}
      ${bench(own, { middle, y: 182, label: 226, facing: 1 })} ${ends(third, { middle, half })}
    </svg>
    <figcaption class="soft">${caption}</figcaption>
  </figure>`
}
