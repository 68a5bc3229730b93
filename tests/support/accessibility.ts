import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'
import { z } from 'zod'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** Fails when axe finds anything on the page but of the rules `except`, naming rule and element. */
export const assertAccessible = async (
  page: Page,
  except: readonly string[] = [],
): Promise<void> => {
  await page.evaluate(axe)
  const violations = found.parse(
    await page.evaluate('axe.run().then((result) => result.violations)'),
  )
  const told = violations
    .filter(({ id }) => !except.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  assert.deepEqual(told, [], page.url())
}
