import { globSync } from 'node:fs'
import { join } from 'node:path'

/** The test files of one run, as absolute paths, sorted by what they need. */
export type TestFiles = {
  /** Everything that runs without a browser; the slow kinds first, so that the rest fills gaps. */
  readonly plain: readonly string[]
  readonly journeys: readonly string[]
  readonly needDatabase: boolean
}

const needsDatabase = (path: string): boolean =>
  /\.(db|http)\.test\.ts$/.test(path) || path.endsWith('.spec.ts')

const slowness = (path: string): number => {
  if (path.startsWith('tests/')) return 0
  if (path.includes('.http.test.')) return 1
  return path.includes('.db.test.') ? 2 : 3
}

const compare = (a: string, b: string): number => {
  const slower = slowness(a) - slowness(b)
  return slower === 0 ? a.localeCompare(b) : slower
}

/** Finds the test files whose path contains any of the patterns; all of them without a pattern. */
export const findTests = (root: string, patterns: readonly string[]): TestFiles => {
  const chosen = (found: string[]): string[] =>
    found
      .filter((path) => patterns.length === 0 || patterns.some((part) => path.includes(part)))
      .sort((a, b) => compare(a, b))
  const plain = chosen(globSync('{src,tests,bin,bench,torture,demo}/**/*.test.ts', { cwd: root }))
  const journeys = chosen(globSync('tests/journeys/**/*.spec.ts', { cwd: root }))
  return {
    plain: plain.map((path) => join(root, path)),
    journeys: journeys.map((path) => join(root, path)),
    needDatabase: [...plain, ...journeys].some(needsDatabase),
  }
}
