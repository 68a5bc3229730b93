import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

export type Column = {
  readonly label: string
  readonly numeric?: boolean
  /** A link that sorts by this column, and which way the rows are sorted now. */
  readonly sortHref?: string
  readonly sorted?: 'ascending' | 'descending'
}

export type Row = {
  /** By which a link leads to the row itself. */
  readonly id?: string
  readonly cells: readonly (string | number | Html)[]
  /** The row that the reader came for. */
  readonly current?: boolean
}

const headCell = ({ label, numeric, sortHref, sorted }: Column): Html =>
  html`<th scope="col" ${attribute('class', numeric && 'numeric')}${attribute('aria-sort', sorted)}>
    ${sortHref === undefined ? label : html`<a href="${sortHref}">${label}</a>`}
  </th>`

const bodyRow = (columns: readonly Column[], { id, cells, current }: Row): Html =>
  html`<tr${attribute('id', id)}${attribute('class', current && 'current')}>${cells.map(
    (cell, index) => {
      if (index === 0) return html`<th scope="row">${cell}</th>`
      return html`<td${attribute('class', columns[index]?.numeric && 'numeric')}${attribute('data-label', columns[index]?.label)}>${cell}</td>`
    },
  )}</tr>`

/**
 * Rows people compare. The first cell names its row; a wide table scrolls inside its own frame. On
 * a phone each row is set below its name, every cell under the label of its column.
 */
export const dataTable = ({
  id,
  caption,
  isNamedAbove,
  columns,
  rows,
}: {
  readonly id: string
  readonly caption: string
  /** The heading above says the same: the caption is heard and not shown. */
  readonly isNamedAbove?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}): Html =>
  html` <div class="table-frame" role="region" aria-labelledby="${id}-caption" tabindex="0">
    <table id="${id}">
      <caption id="${id}-caption" ${attribute('class', isNamedAbove && 'visually-hidden')}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(headCell)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => bodyRow(columns, row))}
      </tbody>
    </table>
  </div>`
