import type { Localised } from '#kit/text/localised.ts'
import { isFoundBy, nameKeysOf } from '#kit/text/name-key.ts'

type Text = { readonly text: string; readonly language: string | null }

// The keys of a text depend on nothing else, and to make them takes longer than to compare them.
const made = new Map<string, readonly string[]>()
const mostKept = 60_000

const keysOf = ({ text, language }: Text): readonly string[] => {
  const name = `${language ?? ''} ${text}`
  const known = made.get(name)
  if (known !== undefined) return known
  if (made.size >= mostKept) made.clear()
  const keys = nameKeysOf(text, language)
  made.set(name, keys)
  return keys
}

/** Whether what was typed finds one of these texts, in any spelling and order of its words. */
export const isNamedSo = (texts: readonly Text[], typed: string): boolean =>
  texts.some((text) => isFoundBy(keysOf(text), typed))

/** A text in each language in which it exists. */
export const inEachLanguage = (text: Localised): readonly Text[] =>
  Object.entries(text).map(([language, each]) => ({ language, text: each }))
