import { isLanguage, type Language, languages } from '#kit/text/localised.ts'

type Accepted = { readonly tag: string; readonly weight: number }

const weightOf = (text: string): number => {
  const weight = Number(text.trim().slice(2))
  return Number.isNaN(weight) ? 0 : weight
}

const readAccepted = (header: string): Accepted[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part.trim().split(';')
      return { tag: tag.trim().toLowerCase(), weight: weightOf(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

/** The language a visitor asks for in `Accept-Language`, else the fallback. */
export const acceptedLanguage = (header: string | undefined, fallback: Language): Language => {
  for (const { tag } of readAccepted(header ?? '')) {
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (found !== undefined) return found
  }
  return fallback
}

/** The language that a public path names (`/az/events/…`), and the path without it. */
export const languageOfPath = (
  path: string,
): { readonly language: Language | undefined; readonly path: string } => {
  const first = path.split('/', 2)[1] ?? ''
  if (!isLanguage(first)) return { language: undefined, path }
  const rest = path.slice(first.length + 1)
  return { language: first, path: rest === '' ? '/' : rest }
}
