import type { Language } from '#kit/text/localised.ts'

/** The stable address of a public page in one language: `/az/events/…`. */
export const inLanguagePath = (language: Language, path: string): string =>
  path === '/' || path.startsWith('/?') ? `/${language}${path.slice(1)}` : `/${language}${path}`
