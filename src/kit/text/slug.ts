// Letters that NFKD does not take apart, as the languages offered use them.
const plain: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ø: 'o', ß: 'ss', ł: 'l' }

const longest = 60

/** A text as part of a URL: ASCII letters, digits and hyphens; `event` where nothing is left. */
export const slugOf = (text: string): string => {
  const ascii = text
    .toLowerCase()
    .replaceAll(/[əıøßł]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
  return (
    ascii
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, longest)
      .replace(/-+$/, '') || 'event'
  )
}
