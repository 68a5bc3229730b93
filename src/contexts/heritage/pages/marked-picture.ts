import { type Html, html, nothing } from '#kit/html/html.ts'

import { gridColumns, gridRows, type PictureArea } from '../domain/damage-mark.ts'

/** A picture with areas on it: the numbers are those of a list beside it. */
export type MarkedPictureView = {
  readonly id: string
  readonly thumbnail: string
  readonly width: number
  readonly height: number
  readonly label: string
  readonly areas: readonly { readonly number: number; readonly area: PictureArea }[]
}

type Size = Pick<MarkedPictureView, 'width' | 'height'>

const thousandths = (share: number, of: number): number => Math.round(share * of) / 1000

const areaOn = ({ width, height }: Size, number: number, area: PictureArea): Html => {
  const [x, y] = [thousandths(area.x, width), thousandths(area.y, height)]
  // A number stays on the picture where its area begins at the upper edge.
  const [left, top] = [Math.min(x + 16, width - 16), Math.min(Math.max(y, 16), height - 16)]
  return html`<g class="picture-mark">
    <rect
      x="${x}"
      y="${y}"
      width="${thousandths(area.width, width)}"
      height="${thousandths(area.height, height)}"
    />
    <circle cx="${left}" cy="${top}" r="14" />
    <text x="${left}" y="${top + 6}" text-anchor="middle">${number}</text>
  </g>`
}

const gridOn = ({ width, height }: Size): Html => {
  const across = width / gridColumns.length
  const down = height / gridRows
  const rows = Array.from({ length: gridRows }, (_, row) => row)
  return html`<g class="picture-grid" aria-hidden="true">
    ${gridColumns.map((letter, column) => {
      const x = Math.round(column * across)
      return html`${column === 0 ? nothing : html`<path d="M${x} 0V${height}" />`}
        <text x="${Math.round((column + 0.5) * across)}" y="18" text-anchor="middle"
          >${letter}</text
        >`
    })}
    ${rows.map((row) => {
      const y = Math.round(row * down)
      return html`${row === 0 ? nothing : html`<path d="M0 ${y}H${width}" />`}
        <text x="5" y="${Math.round((row + 0.5) * down) + 6}">${row + 1}</text>`
    })}
  </g>`
}

/** Draws areas on a picture, with the grid by which they are named where one writes them. */
export const markedPicture = (view: MarkedPictureView, kind: 'marked' | 'board'): Html => {
  const { id, thumbnail, width, height, label, areas } = view
  return html`<svg
    class="picture-marked"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${label}"
    ${kind === 'board' ? html`data-board="${id}"` : nothing}
  >
    <image href="${thumbnail}" width="${width}" height="${height}" />
    ${kind === 'board' ? gridOn(view) : nothing}
    <g data-marks>${areas.map(({ number, area }) => areaOn(view, number, area))}</g>
  </svg>`
}
