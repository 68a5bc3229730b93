import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { lintViolations } from './lint-violations.ts'
import { absences, structureViolations } from './structure-violations.ts'
import { violations } from './violations.ts'

const page = readFileSync(new URL('../../STYLE.md', import.meta.url), 'utf8')

/** Rule names stand in brackets, several separated by commas; links are followed by a parenthesis. */
const namedRules = [...page.matchAll(/\[([a-z][a-z-]*(?:, [a-z-]+)*)\](?!\()/g)].flatMap(
  (match) => match[1]?.split(', ') ?? [],
)

const provenRules = [
  ...[...violations, ...structureViolations, ...absences, ...lintViolations].flatMap(
    ({ breaks }) => breaks,
  ),
  'unused',
].map((name) => name.replace(/^[a-z]+\((.+)\)$/, '$1'))

describe('STYLE.md', () => {
  it('names only rules that a tool keeps and a violation proves', () => {
    assert.ok(namedRules.length > 40)
    assert.deepEqual(
      namedRules.filter((name) => !provenRules.includes(name)),
      [],
    )
  })

  it('names every wall but the one that is plain housekeeping', () => {
    const walls = violations.flatMap(({ breaks }) => breaks)
    const unnamed = walls.filter(
      (name) => !namedRules.includes(name) && !name.startsWith('context-map/'),
    )
    assert.deepEqual(unnamed, ['no-unresolvable'])
  })
})
