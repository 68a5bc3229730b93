/** What is wrong with a file that was handed in, and where: line 1 is the first. */
export type FileProblem = {
  readonly file: string
  readonly line: number | null
  /** The column, or the path of a value (`events[0].start`). */
  readonly field: string | null
  readonly problem: string
}

/** One line for people: `c3_flag.csv, line 2, 05Jan2020: …`. */
export const problemInWords = ({ file, line, field, problem }: FileProblem): string => {
  const where = [file, line === null ? '' : `line ${String(line)}`, field ?? '']
  return `${where.filter((part) => part !== '').join(', ')}: ${problem}`
}
