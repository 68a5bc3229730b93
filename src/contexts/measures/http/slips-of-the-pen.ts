/** The number of characters to add, drop or exchange to turn one text into the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, sign] of [...one].entries()) {
    const here = [row + 1]
    for (const [column, otherSign] of [...other].entries()) {
      const exchanged = (above[column] ?? 0) + (sign === otherSign ? 0 : 1)
      here.push(Math.min((above[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1, exchanged))
    }
    above = here
  }
  return above.at(-1) ?? 0
}

const mostSlips = 2

// In a name of three letters every slip makes another word.
const slipsAllowed = (name: string): number =>
  Math.max(0, Math.min(mostSlips, Math.floor(name.length / 2) - 1))

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** The known name that was probably meant by a similar one; undefined where none is near. */
export const nameMeant = (given: string, known: readonly string[]): string | undefined =>
  known.find((name) => distance(bare(given), bare(name)) <= slipsAllowed(bare(name)))
