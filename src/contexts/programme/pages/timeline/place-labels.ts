export type LabelSide = 'above' | 'below'

export type LabelText = {
  readonly text: string
  readonly width: number
  /** How many levels are worth it for this text. */
  readonly levels: number
}

/** A label that wants a place: the mark it belongs to, and where it may stand. */
export type WantedLabel = {
  readonly x: number
  /** Texts to try, the fullest first, with their widths. */
  readonly texts: readonly LabelText[]
  readonly sides: readonly LabelSide[]
}

export type PlacedLabel = {
  readonly text: string
  /** Where the text begins. */
  readonly left: number
  readonly width: number
  readonly side: LabelSide
  /** 0 is next to the marks; higher levels are tied to their mark by a line. */
  readonly level: number
}

type Interval = readonly [start: number, end: number]
type Rows = Readonly<Record<LabelSide, Interval[][]>>

// More levels than these are not read any more; the label then waits for focus.
const levels = [0, 1, 2]

const gap = 10
// How much of the label lies before its mark: centred, else leaning to either side, else beside it.
const leanings = [0.5, 0.08, 0.92, 0, 1]

const isFree = (row: readonly Interval[], [start, end]: Interval): boolean =>
  row.every((taken) => end + gap <= taken[0] || taken[1] + gap <= start)

const isClear = (row: readonly Interval[], x: number): boolean =>
  row.every(([start, end]) => x < start - 2 || x > end + 2)

/** The plot's edges, and lines that a label had better not cross. */
type Ground = {
  readonly left: number
  readonly right: number
  readonly avoid: readonly number[]
}
type Trial = LabelText & {
  readonly level: number
  readonly side: LabelSide
  readonly leaning: number
}

// A fuller text before a shorter one, a near level before a far one.
// Each group holds the places that are equally good but for the lines they cross.
const trialsFor = ({ texts, sides }: WantedLabel, index: number): readonly (readonly Trial[])[] => {
  const sidesInTurn = index % 2 === 0 ? sides : sides.toReversed()
  return texts.flatMap((text) =>
    levels
      .slice(0, text.levels)
      .map((level) =>
        leanings.flatMap((leaning) =>
          sidesInTurn.map((side) => ({ ...text, level, side, leaning })),
        ),
      ),
  )
}

const placedAt = (x: number, trial: Trial, ground: Ground): PlacedLabel => {
  const { text, width, side, level, leaning } = trial
  const left = Math.max(ground.left, Math.min(x - width * leaning, ground.right - width))
  return { text, left, width, side, level }
}

const fits = (rows: Rows, x: number, { side, level, left, width }: PlacedLabel): boolean =>
  isFree(rows[side][level] ?? [], [left, left + width]) &&
  // The line to a higher label must not run through the labels it passes.
  rows[side].slice(0, level).every((lower) => isClear(lower, x))

const crosses = ({ left, width }: PlacedLabel, lines: readonly number[]): boolean =>
  lines.some((line) => line > left - 3 && line < left + width + 3)

const bestPlace = (
  rows: Rows,
  label: WantedLabel,
  { ground, index }: { readonly ground: Ground; readonly index: number },
): PlacedLabel | undefined => {
  for (const trials of trialsFor(label, index)) {
    const possible = trials
      .map((trial) => placedAt(label.x, trial, ground))
      .filter((candidate) => fits(rows, label.x, candidate))
    const best = possible.find((candidate) => !crosses(candidate, ground.avoid)) ?? possible[0]
    if (best !== undefined) return best
  }
  return undefined
}

const take = (rows: Rows, x: number, { side, level, left, width }: PlacedLabel): void => {
  rows[side][level]?.push([left, left + width])
  for (const lower of rows[side].slice(0, level)) lower.push([x, x])
}

/**
 * Gives each label a place where it meets no other: above and below in turn, next to the marks
 * first, then a level further out; undefined where there is none. Takes the labels from left to right.
 */
export const placeLabels = (
  wanted: readonly WantedLabel[],
  ground: Ground,
): readonly (PlacedLabel | undefined)[] => {
  const emptyRows = (): Interval[][] => levels.map(() => [])
  const rows: Rows = { above: emptyRows(), below: emptyRows() }
  return wanted.map((label, index) => {
    const placed = bestPlace(rows, label, { ground, index })
    if (placed !== undefined) take(rows, label.x, placed)
    return placed
  })
}
