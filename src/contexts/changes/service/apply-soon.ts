import type { OpenDatabase } from '#kit/db/database.ts'

import { applyChange } from './apply-change.ts'

// So long somebody who approved is kept waiting; a change of many events goes on without them.
const waitedMilliseconds = 2_000

const tell = (error: unknown): void => {
  process.stderr.write(
    `a change could not be applied to all of its events; what is left is tried again: ${String(error)}\n`,
  )
}

/**
 * Applies a change for somebody who waits for it: a small one is done when this resolves, one of
 * many events goes on in the background, and what a crash breaks off follows within a minute.
 */
export const applySoon = async (
  db: OpenDatabase,
  relation: string,
  asked: Parameters<typeof applyChange>[2],
): Promise<void> => {
  const applying = applyChange(db, relation, asked)
  let timer: NodeJS.Timeout | undefined
  const isLate = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), waitedMilliseconds)
  })
  const first = await Promise.race([applying.then(() => false), isLate])
  clearTimeout(timer)
  if (first) applying.catch(tell)
}
