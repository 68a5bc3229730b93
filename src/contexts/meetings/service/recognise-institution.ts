import { institutions } from '#contexts/directory/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { UndertakingContent } from '../domain/undertaking.ts'

const shown = ['joint', 'public']

/**
 * The content with the institution that its unit names, in any spelling and language, so that each
 * reader reads the name in their own; null where both sides know none, or several, by that name.
 */
export const withInstitutionNamed = async (
  tx: Transaction,
  content: UndertakingContent,
): Promise<UndertakingContent> => {
  const { unit } = content.owner
  const known = unit === '' ? [] : await institutions.match(tx, unit)
  // What both sides may come to see names nothing that one side keeps to itself.
  const [first, ...others] = known.filter(({ visibility }) => shown.includes(visibility))
  const institution = first === undefined || others.length > 0 ? null : first.id
  return { ...content, owner: { ...content.owner, institution } }
}
