// `npm test [PATTERN …]`: all tests, or those in files whose path contains a pattern.
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

import type { FileOutcome } from './runner/file-outcome.ts'
import { findTests, type TestFiles } from './runner/find-tests.ts'
import { runFiles } from './runner/run-files.ts'
import { startThrowAwayDatabase } from './runner/throw-away-database.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const interrupted = new AbortController()

const runAll = async (files: TestFiles): Promise<readonly FileOutcome[]> => {
  const stopDatabase = files.needDatabase ? await startThrowAwayDatabase() : undefined
  const common = { root, signal: interrupted.signal, print }
  const concurrency = Math.max(2, availableParallelism())
  try {
    const plain =
      files.plain.length === 0 ? [] : await runFiles({ ...common, files: files.plain, concurrency })
    if (files.journeys.length === 0 || interrupted.signal.aborted) return plain
    // A browser is several processes: more than two at once only wait for each other.
    const journeys = await runFiles({ ...common, files: files.journeys, concurrency: 2 })
    return [...plain, ...journeys]
  } finally {
    await stopDatabase?.()
  }
}

const tell = (outcomes: readonly FileOutcome[]): void => {
  for (const { path, failures, output } of outcomes.filter(({ failed }) => failed > 0)) {
    print('')
    for (const failure of failures) print(`FAIL ${failure}\n`)
    if (output.length > 0) print(`  what ${path} printed:\n${output.join('')}`)
  }
}

const sum = (outcomes: readonly FileOutcome[], count: (file: FileOutcome) => number): number =>
  outcomes.reduce((total, file) => total + count(file), 0)

const test = async (patterns: readonly string[]): Promise<number> => {
  const started = performance.now()
  const outcomes = await runAll(findTests(root, patterns))
  tell(outcomes)
  const passed = sum(outcomes, (file) => file.passed)
  const failed = sum(outcomes, (file) => file.failed)
  const skipped = sum(outcomes, (file) => file.skipped)
  print('')
  if (passed + failed === 0) print(`no test in a file whose path contains ${patterns.join(', ')}`)
  print(`${((performance.now() - started) / 1000).toFixed(1)} s`)
  const skippedToo = skipped > 0 ? `, ${String(skipped)} skipped` : ''
  print(`${String(passed)} passed, ${String(failed)} failed${skippedToo}`)
  return failed > 0 || passed === 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort())
const exitCode = await test(process.argv.slice(2))
process.exitCode = interrupted.signal.aborted ? 130 : exitCode
