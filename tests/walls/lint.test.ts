import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'

import { z } from 'zod'

import { lintViolations } from './lint-violations.ts'
import { plantTree, runIn } from './tree.ts'

const answer = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
})

const ruleSettings = z.record(z.string(), z.union([z.string(), z.array(z.unknown())]))
const configuration = z.object({
  rules: ruleSettings,
  overrides: z.array(z.object({ rules: ruleSettings })),
})

/** The rules that .oxlintrc.json itself switches on, as the linter writes them in its reports. */
const chosenRules = (): readonly string[] => {
  const text = readFileSync(new URL('../../.oxlintrc.json', import.meta.url), 'utf8')
  const withoutComments = text.replaceAll(/^\s*\/\/.*$/gm, '')
  const { rules, overrides } = configuration.parse(JSON.parse(withoutComments))
  const entries = [rules, ...overrides.map((override) => override.rules)].flatMap(Object.entries)
  return entries
    .filter(([, setting]) => setting !== 'off')
    .map(([name]) => (name.includes('/') ? name : `eslint/${name}`))
    .map((name) => name.replace(/^([a-z]+)\/(.*)$/, '$1($2)'))
}

/** The rules that the linter reports of each file, sorted. */
const lint = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const files = Object.fromEntries(lintViolations.map(({ file, text }) => [file, text]))
  await using tree = await plantTree(files)
  const script = 'node_modules/oxlint/bin/oxlint'
  const outcome = await runIn(tree, { script, args: ['--format', 'json', 'src'] })
  const told = new Map<string, readonly string[]>()
  for (const { filename, code } of answer.parse(JSON.parse(outcome.text)).diagnostics) {
    const rules = [...(told.get(filename) ?? []), code ?? 'a directive that suppresses nothing']
    told.set(filename, [...new Set(rules)].toSorted())
  }
  return told
}

describe('the linter, types included', () => {
  let told: ReadonlyMap<string, readonly string[]> = new Map()
  before(async () => {
    told = await lint()
  })

  for (const { file, breaks } of lintViolations) {
    it(`tells ${file}: ${breaks.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(told.get(file) ?? [], breaks)
    })
  }

  it('has a violation for each rule that was chosen', () => {
    const proven = new Set(lintViolations.flatMap(({ breaks }) => breaks))
    assert.ok(chosenRules().length > 30)
    assert.deepEqual(
      chosenRules().filter((name) => !proven.has(name)),
      [],
    )
  })
})
