import { type HeritageWords, words } from '../../messages/words.ts'

type Key = Parameters<HeritageWords>[0]
type WithoutPrefix<Text> = Text extends `file.${infer Rest}` ? Rest : never

/** What is wrong with a file, or cannot be placed, before it is put into words. */
export type Problem = {
  readonly is: WithoutPrefix<Key>
  readonly values?: Readonly<Record<string, string | number>>
}

/** A problem, and where in the file: line 1 is the first; the field is a column or the path of a value. */
export type PlacedProblem = {
  readonly line: number | null
  readonly field: string | null
  readonly problem: Problem
}

/** One line for people: `sites.csv, line 2, name: is missing: …`. */
export const problemInWords = (
  say: HeritageWords,
  file: string,
  { line, field, problem }: PlacedProblem,
): string => {
  const where = [file, line === null ? '' : say('file.line', { line }), field ?? '']
  const place = where.filter((part) => part !== '').join(', ')
  return `${place}: ${say(`file.${problem.is}`, problem.values)}`
}

/** What an operator reads at the command line, in English like all of it. */
export const wordsOfOperator = words('en')

/** Thrown where a file stops making sense: what comes after cannot be read. */
export class UnreadableFile extends Error {
  readonly at: PlacedProblem
  constructor(at: PlacedProblem) {
    super(at.problem.is)
    this.at = at
  }
}
