import { dataTable } from '#kit/html/components/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'

import { type Condition, conditions } from '../domain/assessment.ts'
import type { HeritageWords } from '../messages/words.ts'

export type StatesView = {
  readonly say: HeritageWords
  readonly by: 'kind' | 'year'
  /** A row for each kind, most first, or each year, with how many are in which state. */
  readonly rows: readonly {
    readonly label: string
    readonly all: number
    readonly counts: Readonly<Record<Condition, number>>
  }[]
}

const width = 300

const bar = (counts: Readonly<Record<Condition, number>>, most: number): Html => {
  let at = 0
  const parts = conditions
    .filter((condition) => counts[condition] > 0)
    .map((condition) => {
      const size = Math.max(2, Math.round((counts[condition] / most) * width))
      const x = at
      at += size
      return html`<rect
        class="state state-${condition}"
        x="${x}"
        y="0"
        width="${size}"
        height="14"
      />`
    })
  return html`<svg
    class="state-bar"
    viewBox="0 0 ${width} 14"
    width="${width}"
    height="14"
    aria-hidden="true"
  >
    ${parts}
  </svg>`
}

/** How many of each kind, or in each year, are in which state, as bars that can be compared, with the figures beside. */
export const statesPicture = ({ say, by, rows }: StatesView): Html => {
  const most = Math.max(1, ...rows.map(({ all }) => all))
  return dataTable({
    id: by === 'kind' ? 'states' : 'states-over-time',
    caption: say(`states.${by}.caption`),
    columns: [
      { label: say(`column.${by}`) },
      { label: say('column.condition') },
      ...conditions.map((condition) => ({ label: say(`condition.${condition}`), numeric: true })),
      { label: say('column.all'), numeric: true },
    ],
    rows: rows.map(({ label, all, counts }) => ({
      cells: [
        label,
        bar(counts, most),
        ...conditions.map((condition) => (counts[condition] === 0 ? '' : counts[condition])),
        all,
      ],
    })),
  })
}
