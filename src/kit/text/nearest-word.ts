type Rows = {
  /** How far each beginning of the other word is from the letters before this one, and before that. */
  readonly last: readonly number[]
  readonly before: readonly number[]
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY

/** How far the beginnings of the other word are from those of this one up to its letter `i`. */
const rowOf = (
  [one, other]: readonly [string, string],
  i: number,
  { last, before }: Rows,
): readonly number[] => {
  const row = [i]
  for (let j = 1; j <= other.length; j += 1) {
    const changed = one[i - 1] === other[j - 1] ? 0 : 1
    const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    const swapped = isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY
    row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + changed, swapped))
  }
  return row
}

/**
 * By how many slips of the hand two words differ: a letter too many, one too few, another one, or
 * two that changed places.
 */
export const slipsBetween = (one: string, other: string): number => {
  let rows: Rows = {
    before: [],
    last: Array.from({ length: other.length + 1 }, (_, index) => index),
  }
  for (let i = 1; i <= one.length; i += 1) {
    rows = { before: rows.last, last: rowOf([one, other], i, rows) }
  }
  return at(rows.last, other.length)
}

// A short word with a slip is another word; a long one bears two.
const mostSlips = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** How far a word is from the beginning of another, whose end nobody typed. */
const slipsToBeginning = (typed: string, word: string): number => {
  const lengths = [typed.length, typed.length + 1, typed.length - 1]
  return Math.min(...lengths.map((length) => slipsBetween(typed, word.slice(0, length))))
}

/** The beginning of the word that was probably meant; undefined where none is near enough. */
export const nearestWord = (typed: string, words: readonly string[]): string | undefined => {
  let nearest: string | undefined
  let fewest = mostSlips(typed) + 1
  for (const word of words) {
    const slips = slipsToBeginning(typed, word)
    if (slips < fewest) [nearest, fewest] = [word, slips]
  }
  return nearest
}
