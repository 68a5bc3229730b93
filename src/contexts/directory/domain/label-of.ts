import type { Language } from '#kit/text/localised.ts'

import type { Name } from './person.ts'

type Named = { readonly names: readonly Pick<Name, 'text' | 'language' | 'use'>[] }

/**
 * The name by which a reader of a language is shown somebody: a full name in that language, else
 * the first full one, else any; undefined for whom no name is kept any more.
 */
export const labelOf = ({ names }: Named, language: Language): string | undefined => {
  const full = names.filter(({ use }) => use === 'full')
  const name = full.find((one) => one.language === language) ?? full[0] ?? names[0]
  return name?.text
}
