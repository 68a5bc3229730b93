import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { z } from 'zod'

import { type Files, plantTree, runIn } from './tree.ts'

const named = z.object({ name: z.string() })
const answer = z.object({
  issues: z.array(
    z.object({
      file: z.string(),
      files: z.array(z.unknown()).optional(),
      exports: z.array(named).optional(),
      types: z.array(named).optional(),
      dependencies: z.array(named).optional(),
      unlisted: z.array(named).optional(),
    }),
  ),
})

type Finding = { readonly file: string; readonly unused: readonly string[] }

const findings = async (files: Files): Promise<readonly Finding[]> => {
  await using tree = await plantTree(files)
  const outcome = await runIn(tree, {
    script: 'node_modules/knip/bin/knip.js',
    args: ['--reporter', 'json', '--no-config-hints', '--no-progress'],
  })
  return answer.parse(JSON.parse(outcome.text)).issues.map((issue) => ({
    file: issue.file,
    unused: [
      ...(issue.files ?? []).map(() => 'the file'),
      ...[issue.exports, issue.types, issue.dependencies, issue.unlisted]
        .flatMap((list) => list ?? [])
        .map(({ name }) => name),
    ],
  }))
}

const files: Files = {
  'src/app/start.ts': "import { used } from '#kit/text/words.ts'\nused()\n",
  'src/kit/text/words.ts': `import pg from 'pg'
import 'left-pad'
export type Forgotten = string
type Kept = number
export type State = Kept
export const used = (): State => Number(pg.defaults.port)
export const forgotten = 1
`,
  'src/kit/text/forgotten.ts': "import './words.ts'\n",
  'src/kit/text/words.test.ts': "import { used } from './words.ts'\nused()\n",
}

describe('what nothing uses', () => {
  it('is named: files, exports, types, packages', async () => {
    const found = await findings(files)
    const of = (file: string): readonly string[] =>
      found.filter((finding) => finding.file === file).flatMap(({ unused }) => unused)
    assert.deepEqual(of('src/kit/text/forgotten.ts'), ['the file'])
    assert.deepEqual(of('src/kit/text/words.ts'), ['forgotten', 'Forgotten', 'left-pad'])
    assert.deepEqual(of('src/kit/text/words.test.ts'), [])
    assert.deepEqual(of('src/app/start.ts'), [])
    assert.equal(of('package.json').includes('kysely'), true)
    assert.equal(of('package.json').includes('pg'), false)
  })
})
