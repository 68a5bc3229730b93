import { relative } from 'node:path'
import { type EventData, run } from 'node:test'
import type { TestEvent } from 'node:test/reporters'

import { type FileOutcome, lineOf, openFile, wordsOfFailure } from './file-outcome.ts'

export type RunOptions = {
  readonly root: string
  readonly files: readonly string[]
  readonly concurrency: number
  readonly signal: AbortSignal
  readonly print: (line: string) => void
}

// A file that hangs must end before whoever waits for the whole run gives up.
const longestFileMilliseconds = 300_000

const onPass = (file: FileOutcome, test: EventData.TestPass): void => {
  if (test.details.type === 'suite') return
  // The runner speaks of a file without tests as of one test that passed.
  if (test.name === test.file) {
    file.failed += 1
    file.failures.push(`${file.path}\n    holds no test`)
  } else if (test.skip !== undefined || test.todo !== undefined) file.skipped += 1
  else file.passed += 1
}

const onFail = (file: FileOutcome, test: EventData.TestFail): void => {
  // A suite fails with its tests, which are told one by one, or by itself (a hook that threw).
  if (Reflect.get(test.details.error, 'failureType') === 'subtestsFailed') return
  file.failed += 1
  file.failures.push(wordsOfFailure(file, test))
}

const record = (file: FileOutcome, event: TestEvent): void => {
  if (event.type === 'test:start') file.tests.set(event.data.testId, event.data)
  else if (event.type === 'test:pass') onPass(file, event.data)
  else if (event.type === 'test:fail') onFail(file, event.data)
  else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
    file.output.push(event.data.message)
  }
}

/** How long a file took, once it has ended: with a summary, or without one if it never loaded. */
const endOf = (event: TestEvent): number | undefined => {
  if (event.type === 'test:summary' && event.data.file !== undefined) return event.data.duration_ms
  const isFileItself = event.type === 'test:fail' && event.data.name === event.data.file
  return isFileItself ? event.data.details.duration_ms : undefined
}

const fileOf = ({ data }: TestEvent): string | undefined =>
  data !== undefined && 'file' in data ? data.file : undefined

/**
 * Runs test files, each in a process of its own, and prints one line for each that ended.
 * Resolves to what came of every file.
 */
export const runFiles = async (options: RunOptions): Promise<readonly FileOutcome[]> => {
  const outcomes = new Map<string, FileOutcome>()
  const stream: AsyncIterable<TestEvent> = run({
    cwd: options.root,
    files: [...options.files],
    concurrency: options.concurrency,
    timeout: longestFileMilliseconds,
    signal: options.signal,
  })
  for await (const event of stream) {
    const path = fileOf(event)
    if (path === undefined) continue
    const file = outcomes.get(path) ?? openFile(relative(options.root, path))
    outcomes.set(path, file)
    record(file, event)
    const took = endOf(event)
    if (took !== undefined) options.print(lineOf(file, took))
  }
  return [...outcomes.values()]
}
