import type { NameContent } from './site.ts'

export type NameToChoose = Pick<NameContent, 'text' | 'language' | 'status'>

const worth: Readonly<Record<NameContent['status'], number>> = {
  preferred: 3,
  variant: 2,
  historical: 1,
  'objected-to': 0,
}

/** The name by which a reader is shown a site: that of their language first, a preferred one first. */
export const labelOf = (
  names: readonly NameToChoose[],
  language: string,
): NameToChoose | undefined => {
  const rank = (name: NameToChoose): number =>
    worth[name.status] + (name.language === language ? 10 : 0)
  return names.toSorted((a, b) => {
    const apart = rank(b) - rank(a)
    return apart === 0 ? a.text.localeCompare(b.text, 'en') : apart
  })[0]
}
