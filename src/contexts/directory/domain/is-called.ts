import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'

import type { NamedInstitution } from './known-institutions.ts'

/** Whether an institution is called exactly so, by any of its names, in any spelling. */
export const isCalled = (
  { name, names }: Pick<NamedInstitution, 'name' | 'names'>,
  typed: string,
): boolean => {
  const asked = nameKeysOf(typed)
  const all = [...Object.entries(name).map(([language, text]) => ({ text, language })), ...names]
  return all.some(({ text, language }) => isSameName(asked, nameKeysOf(text, language)))
}
