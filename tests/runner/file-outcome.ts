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

/** Where, which test, and why: the error without the frames of the runner. */
export const wordsOfFailure = (file: FileOutcome, test: EventData.TestFail): string => {
  const error: Error = test.details.error.cause ?? test.details.error
  // An assertion's message already shows both sides; inspecting it would show them twice.
  const text =
    Reflect.get(error, 'code') === 'ERR_ASSERTION' ? error.stack : inspect(error, { depth: 4 })
  const words = (text ?? String(error)).split('\n').filter(isOwnFrame).join('\n    ')
  const title = test.name === test.file ? 'the file itself' : titleOf(file, test)
  return `${file.path}:${String(test.line ?? 1)}\n  ${title}\n    ${words}`
}
