import type { Transaction } from '#kit/db/database.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { nationalPaths } from '../data/national-paths.ts'
import type { PathStep } from '../domain/national-path.ts'
import { listNationalPaths } from '../store/path-store.ts'

/** The steps of a side before it is bound: as it wrote them, else the template of its country. */
export const pathOf = async (
  tx: Transaction,
  side: string,
  language: Language,
): Promise<readonly PathStep[]> => {
  const own = (await listNationalPaths(tx)).get(side)
  if (own !== undefined) return own.map((one) => ({ ...one, alsoCalled: [] }))
  return (nationalPaths[side] ?? []).map(({ step, office }) => ({
    step: inLanguage(step, language).text,
    alsoCalled: Object.values(step),
    office: inLanguage(office, language).text,
  }))
}
