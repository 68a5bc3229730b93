import type { EventData } from 'node:test'
import { inspect } from 'node:util'

/** What came of the tests of one file so far. */
export type FileOutcome = {
  readonly path: string
  readonly tests: Map<number, EventData.TestStart>
  /** What its process printed: told only when something failed. */
  readonly output: string[]
  /** Each failure in words, ready to print. */
  readonly failures: string[]
  passed: number
  failed: number
  skipped: number
}

export const openFile = (path: string): FileOutcome => ({
  path,
  tests: new Map(),
  output: [],
  failures: [],
  passed: 0,
  failed: 0,
  skipped: 0,
})

/** One line about a file that has ended. */
export const lineOf = (file: FileOutcome, milliseconds: number): string => {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`.padStart(7)
  const counts = `${String(file.passed)} passed${file.failed > 0 ? `, ${String(file.failed)} failed` : ''}`
  return `${file.failed > 0 ? 'FAIL' : 'ok  '} ${seconds}  ${file.path} (${counts})`
}

const titleOf = (file: FileOutcome, test: EventData.TestStart | EventData.TestFail): string => {
  const parent = test.parentId === undefined ? undefined : file.tests.get(test.parentId)
  return parent === undefined ? test.name : `${titleOf(file, parent)} > ${test.name}`
}

const isOwnFrame = (line: string): boolean =>
  !/^\s+at .*node:(internal|events|async_hooks)/.test(line)

const wordsOf = (error: unknown): string => {
  // The runner's own failures are bare words: "test failed" for a file that threw while loading.
  if (typeof error !== 'object' || error === null) return String(error)
  // An assertion's message already shows both sides; inspecting it would show them twice.
  if ('code' in error && error.code === 'ERR_ASSERTION' && 'stack' in error) {
    return String(error.stack)
  }
  return inspect(error, { depth: 4 })
}

/** Where, which test, and why: the error without the frames of the runner. */
export const wordsOfFailure = (file: FileOutcome, test: EventData.TestFail): string => {
  const error: unknown = test.details.error.cause ?? test.details.error
  const words = wordsOf(error).split('\n').filter(isOwnFrame).join('\n    ')
  const title = test.name === test.file ? 'the file itself' : titleOf(file, test)
  return `${file.path}:${String(test.line ?? 1)}\n  ${title}\n    ${words}`
}
