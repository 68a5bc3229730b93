/** A part of a picture, in thousandths of its width and height, so that it holds for every size of it. */
export type PictureArea = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Damage marked on a photograph: where, what, and in the words of whoever signs. */
export type DamageMark = {
  readonly photograph: string
  readonly area: PictureArea
  /** A term of the vocabulary of effects, or `unknown`. */
  readonly effect: string
  readonly words: string
}

/** The grid by which an area is named in writing: letters across, numbers down. */
export const gridColumns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const
export const gridRows = 9

const whole = 1000
const smallest = 2

const isOnPicture = ({ x, y, width, height }: PictureArea): boolean =>
  x >= 0 && y >= 0 && x + width <= whole && y + height <= whole

const areaBetween = (corners: readonly number[]): PictureArea | undefined => {
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = corners
  const area = {
    x: Math.round(Math.min(left, right)),
    y: Math.round(Math.min(top, bottom)),
    width: Math.round(Math.abs(right - left)),
    height: Math.round(Math.abs(bottom - top)),
  }
  return isOnPicture(area) && Math.min(area.width, area.height) >= smallest ? area : undefined
}

const fieldPattern = /^([A-L])([1-9])$/

const fieldOf = (text: string): { readonly column: number; readonly row: number } | undefined => {
  const [, letter, digit] = fieldPattern.exec(text) ?? []
  if (letter === undefined || digit === undefined) return undefined
  return { column: gridColumns.findIndex((one) => one === letter), row: Number(digit) - 1 }
}

const areaOfFields = (text: string): PictureArea | undefined => {
  const [from = '', to = from, ...more] = text.toUpperCase().split(/\s*[-–:]\s*/)
  const [first, last] = [fieldOf(from), fieldOf(to)]
  if (first === undefined || last === undefined || more.length > 0) return undefined
  const [across, down] = [whole / gridColumns.length, whole / gridRows]
  return areaBetween([
    Math.min(first.column, last.column) * across,
    Math.min(first.row, last.row) * down,
    (Math.max(first.column, last.column) + 1) * across,
    (Math.max(first.row, last.row) + 1) * down,
  ])
}

/** Reads an area as it is written: fields of the grid (`B2-D4`), or left, top, right and bottom in per cent. */
export const areaWritten = (text: string): PictureArea | undefined => {
  const parts = text.trim().split(/[\s,;]+/)
  const numbers = parts.map(Number)
  return parts.length === 4 && numbers.every(Number.isFinite)
    ? areaBetween(numbers.map((percent) => percent * 10))
    : areaOfFields(text.trim())
}

/** An area in per cent, as `areaWritten` reads it. */
export const areaInWriting = ({ x, y, width, height }: PictureArea): string =>
  [x, y, x + width, y + height].map((thousandths) => String(thousandths / 10)).join(' ')
