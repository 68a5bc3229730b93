import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'

import { z } from 'zod'

import { cleanSkeleton } from './skeleton.ts'
import { type Files, type Outcome, plantTree, rulesBroken, runIn } from './tree.ts'
import { violations } from './violations.ts'

const configuration: unknown = await import(
  new URL('../../.dependency-cruiser.mjs', import.meta.url).href
)
const ruleNames = z
  .object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) })
  .parse(configuration)
  .default.forbidden.map(({ name }) => name)

const checkWalls = async (files: Files, nodeOptions = ''): Promise<Outcome> => {
  await using tree = await plantTree(files)
  return await runIn(tree, {
    script: 'bin/check-walls.mjs',
    args: ['--root', tree.root],
    nodeOptions,
  })
}

/** What happens when a TypeScript is installed that dependency-cruiser cannot use. */
const withoutTypeScript = `--import "data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve: (name, context, next) =>
      next(name === 'typescript' ? 'no-such-package' : name, context),
  })`).replaceAll("'", '%27')}"`

describe('the walls', () => {
  it('let a clean skeleton of every context pass', async () => {
    const outcome = await checkWalls(cleanSkeleton)
    assert.match(outcome.text, /^\d{2,} modules, 0 problems\n$/)
    assert.equal(outcome.code, 0)
  })

  describe('when every wall is crossed somewhere', () => {
    let broken: ReadonlyMap<string, readonly string[]> = new Map()
    before(async () => {
      const crossing = Object.fromEntries(violations.map(({ file, text }) => [file, text]))
      const outcome = await checkWalls({ ...cleanSkeleton, ...crossing })
      assert.equal(outcome.code, 1)
      broken = rulesBroken(outcome)
    })

    for (const { file, breaks } of violations) {
      it(`${file} is told: ${breaks.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(broken.get(file) ?? [], breaks)
      })
    }

    it('nobody else is told anything', () => {
      const innocent = [...broken.keys()].filter((file) => file in cleanSkeleton)
      assert.deepEqual(innocent, [])
    })
  })

  it('notice when the tool reads no TypeScript and so finds nothing', async () => {
    const outcome = await checkWalls(cleanSkeleton, withoutTypeScript)
    assert.equal(outcome.code, 1)
    assert.deepEqual(
      [...rulesBroken(outcome)].filter(([, rules]) => !rules.includes('walls-see-every-file')),
      [],
    )
    assert.equal(rulesBroken(outcome).has('src/app/start.ts'), true)
  })

  it('have a violation for each of their rules', () => {
    const proven = new Set(violations.flatMap(({ breaks }) => breaks))
    assert.deepEqual(
      ruleNames.filter((name) => !proven.has(name)),
      [],
    )
  })
})
