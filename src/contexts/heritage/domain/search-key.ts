import { foldText } from '#kit/text/fold-text.ts'

/** A name as it is looked for: its letters and digits alone, without case, diacritics and punctuation. */
export const searchKeyOf = (name: string): string =>
  foldText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || name.toLowerCase()
