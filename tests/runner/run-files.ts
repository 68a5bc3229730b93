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

const follow = (
  of: (path: string | undefined) => FileOutcome,
  event: TestEvent,
  print: (line: string) => void,
): void => {
  switch (event.type) {
    case 'test:start':
      of(event.data.file).tests.set(event.data.testId, event.data)
      break
    case 'test:pass':
      onPass(of(event.data.file), event.data)
      break
    case 'test:fail':
      onFail(of(event.data.file), event.data)
      if (event.data.name === event.data.file) {
        print(lineOf(of(event.data.file), event.data.details.duration_ms))
      }
      break
    case 'test:stdout':
    case 'test:stderr':
      of(event.data.file).output.push(event.data.message)
      break
    case 'test:summary':
      if (event.data.file !== undefined) {
        print(lineOf(of(event.data.file), event.data.duration_ms))
      }
      break
  }
}

/**
 * Runs test files, each in a process of its own, and prints one line for each that ended.
 * Resolves to what came of every file.
 */
export const runFiles = async (options: RunOptions): Promise<readonly FileOutcome[]> => {
  const outcomes = new Map<string, FileOutcome>()
  const of = (path: string | undefined): FileOutcome => {
    const key = path ?? ''
    const known = outcomes.get(key) ?? openFile(relative(options.root, key))
    outcomes.set(key, known)
    return known
  }
  const stream: AsyncIterable<TestEvent> = run({
    cwd: options.root,
    files: [...options.files],
    concurrency: options.concurrency,
    timeout: longestFileMilliseconds,
    signal: options.signal,
  })
  for await (const event of stream) follow(of, event, options.print)
  return [...outcomes.values()]
}
