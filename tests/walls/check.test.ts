import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { cleanSkeleton } from './skeleton.ts'
import { type Files, type Outcome, plantTree, runIn } from './tree.ts'

const check = async (files: Files, ...steps: readonly string[]): Promise<Outcome> => {
  await using tree = await plantTree(files)
  return await runIn(tree, { script: 'bin/check.mjs', args: ['--root', tree.root, ...steps] })
}

const unchecked = 'any'

/** One file that is wrong for every step, in a different way each time. */
const wrong: Files = {
  'src/kit/text/stringUtils.ts': `import { readNote } from "#contexts/access/contract.ts"
export const text: number = 'words'
export const any = readNote as ${unchecked}
`,
}

describe('npm run check', () => {
  it('ends with 0 when the steps that were asked for find nothing', async () => {
    const outcome = await check(cleanSkeleton, 'walls', 'structure')
    assert.match(outcome.text, /^ok .* walls /m)
    assert.match(outcome.text, /^ok .* structure /m)
    assert.match(outcome.text, /^2 steps in \d+\.\d s, all good$/m)
    assert.equal(outcome.code, 0)
  })

  it('ends with 1 and names each step that found something', async () => {
    const steps = ['types', 'format', 'lint', 'unused', 'walls', 'structure']
    const outcome = await check({ ...cleanSkeleton, ...wrong }, ...steps)
    for (const step of steps) assert.match(outcome.text, new RegExp(`^FAIL .* ${step} `, 'm'))
    assert.match(outcome.text, /stringUtils\.ts\(2,14\): error TS2322/)
    assert.match(outcome.text, /\[warn\] src\/kit\/text\/stringUtils\.ts$/m)
    assert.match(outcome.text, /stringUtils\.ts:3:\d+: .*no-explicit-any/)
    assert.match(outcome.text, /stringUtils\.ts {2}kit-knows-no-context {2}/)
    assert.equal(outcome.code, 1)
  })

  it('ends with 2 when it knows no such step, and says which there are', async () => {
    const outcome = await check({}, 'spelling')
    assert.match(outcome.text, /no step spelling; the steps are types format lint/)
    assert.equal(outcome.code, 2)
  })
})
