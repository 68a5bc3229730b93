// Letters that NFKD does not take apart. Azerbaijani writes both an i with and one without a dot.
const plain: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ø: 'o', ß: 'ss', ł: 'l' }

/** A text as it is searched and compared: without case and diacritics, İ, I, ı, i being one letter. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[əıøßł]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim()
