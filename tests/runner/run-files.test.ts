import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

import { z } from 'zod'

const folder = mkdtempSync(join(tmpdir(), 'alternat-runner-test-'))
after(() => rmSync(folder, { recursive: true }))

const outcomesSchema = z.array(
  z.object({
    passed: z.number(),
    failed: z.number(),
    skipped: z.number(),
    failures: z.array(z.string()),
    output: z.array(z.string()),
  }),
)

// Node's runner refuses to run inside one of its own tests, so it gets a process of its own.
const outcomeOf = (source: string) => {
  const file = join(folder, 'subject.test.mjs')
  writeFileSync(file, source)
  const script = join(folder, 'run.mjs')
  writeFileSync(
    script,
    `import { runFiles } from '${import.meta.resolve('./run-files.ts')}'
    const signal = new AbortController().signal
    const options = { root: '${folder}', files: ['${file}'], concurrency: 1, signal, print() {} }
    console.log(JSON.stringify(await runFiles(options)))`,
  )
  const env = { ...process.env }
  delete env['NODE_TEST_CONTEXT']
  const said = execFileSync(process.execPath, [script], { env })
  const [outcome] = outcomesSchema.parse(JSON.parse(said.toString()))
  assert.ok(outcome)
  return outcome
}

const start = `import assert from 'node:assert/strict'; import { describe, it, before } from 'node:test';`

describe('running a test file', () => {
  it('counts tests, not the suites around them', () => {
    const source = `${start} describe('a', () => { describe('b', () => { it('c', () => {}); it('d', () => {}) }); it('e', { skip: true }) })`
    const { passed, failed, skipped } = outcomeOf(source)
    assert.deepEqual({ passed, failed, skipped }, { passed: 2, failed: 0, skipped: 1 })
  })

  it('tells a failure once, with its place, both values and what the file printed', () => {
    const source = `${start} describe('a', () => { it('b', () => { console.log('seen'); assert.equal(1, 2) }) })`
    const { passed, failed, failures, output } = outcomeOf(source)
    assert.deepEqual({ passed, failed, output }, { passed: 0, failed: 1, output: ['seen\n'] })
    assert.match(failures.join(), /^subject\.test\.mjs:1\n {2}a > b\n[^]*1 !== 2/)
    assert.doesNotMatch(failures.join(), /node:internal/)
  })

  it('counts a hook that throws, a file that throws and a file that ends badly as failures', () => {
    const bad = [
      `describe('a', () => { before(() => { throw new Error('no') }); it('b', () => {}) })`,
      `it('a', () => {}); throw new Error('no')`,
      `it('a', () => {}); process.exitCode = 3`,
    ]
    for (const source of bad) assert.notEqual(outcomeOf(start + source).failed, 0, source)
  })

  it('fails a file that holds no test, which would otherwise pass for ever', () => {
    const { passed, failed, failures } = outcomeOf('export {}')
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 })
    assert.match(failures.join(), /holds no test/)
  })
})
