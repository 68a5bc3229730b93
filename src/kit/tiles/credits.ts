/** A piece of an attribution: words, and where they lead. */
export type Credit = { readonly text: string; readonly href?: string }

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&copy;': '©',
  '&#169;': '©',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#?\w+;/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')

const link = /<a\s[^>]*?href\s*=\s*["']?(https?:\/\/[^"'\s>]+)["']?[^>]*>(.*?)<\/a>/gis

/**
 * What an attribution says, without its markup: it comes with a file, and is not trusted to be harmless. Of
 * its links those stay that lead to the web.
 */
export const creditsIn = (attribution: string): readonly Credit[] => {
  const found: Credit[] = []
  let from = 0
  for (const match of attribution.matchAll(link)) {
    found.push({ text: plain(attribution.slice(from, match.index)) })
    found.push({ text: plain(match[2] ?? ''), href: match[1] ?? '' })
    from = match.index + match[0].length
  }
  found.push({ text: plain(attribution.slice(from)) })
  return found.filter(({ text }) => text.trim() !== '')
}
