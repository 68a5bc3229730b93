import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'

import { cleanSkeleton, contextMap } from './skeleton.ts'
import { absences, structureViolations, withoutOneContext } from './structure-violations.ts'
import { type Files, type Outcome, plantTree, rulesBroken, runIn } from './tree.ts'

const checkStructure = async (files: Files): Promise<Outcome> => {
  await using tree = await plantTree(files)
  return await runIn(tree, { script: 'bin/check-structure.mjs', args: ['--root', tree.root] })
}

const checks = new URL('../../bin/checks/', import.meta.url)

/** The rules that the scripts of `bin/checks` can report, read from their texts. */
const knownRules = (): readonly string[] =>
  readdirSync(checks)
    .filter((name) => name !== 'walls.mjs')
    .map((name) => readFileSync(new URL(name, checks), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(?:rule: |problem\(\s*)'([a-z-]+)'/g)])
    .map((match) => match[1] ?? '')

describe('the structure', () => {
  it('of a clean skeleton of every context passes', async () => {
    const outcome = await checkStructure(cleanSkeleton)
    assert.match(outcome.text, /^\d{2,} files, 0 problems\n$/)
    assert.equal(outcome.code, 0)
  })

  describe('when every rule is broken somewhere', () => {
    let broken: ReadonlyMap<string, readonly string[]> = new Map()
    const missing = Object.keys(contextMap).at(-1) ?? ''
    const skeleton = withoutOneContext(cleanSkeleton, missing)
    before(async () => {
      const breaking = Object.fromEntries(structureViolations.map(({ file, text }) => [file, text]))
      const outcome = await checkStructure({ ...skeleton, ...breaking })
      assert.equal(outcome.code, 1)
      broken = rulesBroken(outcome)
    })

    for (const { file, breaks } of [...structureViolations, ...absences]) {
      it(`${file} is told: ${breaks.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(broken.get(file) ?? [], breaks)
      })
    }

    it('nobody else is told anything', () => {
      const told = new Set([...structureViolations, ...absences].map(({ file }) => file))
      assert.deepEqual(
        [...broken.keys()].filter((file) => !told.has(file)),
        [],
      )
    })
  })

  it('has a violation for each of its rules', () => {
    const proven = new Set([...structureViolations, ...absences].flatMap(({ breaks }) => breaks))
    assert.ok(knownRules().length > 20)
    assert.deepEqual(
      knownRules().filter((name) => !proven.has(name)),
      [],
    )
  })
})
