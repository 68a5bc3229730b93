import { relative } from 'node:path'
import { type EventData, run } from 'node:test'

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
  const stream = run({
    cwd: options.root,
    files: [...options.files],
    concurrency: options.concurrency,
    timeout: longestFileMilliseconds,
    signal: options.signal,
  })
  stream.on('test:start', (test) => of(test.file).tests.set(test.testId, test))
  stream.on('test:pass', (test) => onPass(of(test.file), test))
  stream.on('test:fail', (test) => {
    onFail(of(test.file), test)
    if (test.name === test.file) options.print(lineOf(of(test.file), test.details.duration_ms))
  })
  stream.on('test:stdout', ({ file, message }) => of(file).output.push(message))
  stream.on('test:stderr', ({ file, message }) => of(file).output.push(message))
  stream.on('test:summary', ({ file, duration_ms }) => {
    if (file !== undefined) options.print(lineOf(of(file), duration_ms))
  })
  await new Promise((resolve) => stream.on('end', resolve).resume())
  return [...outcomes.values()]
}
