import { readFileSync } from 'node:fs'

const source = new URL('../fixtures/naughty-strings/blns.json', import.meta.url)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const read = (): readonly string[] => {
  const parsed: unknown = JSON.parse(readFileSync(source, 'utf8'))
  if (!isTexts(parsed)) throw new Error('the list of naughty strings is not a list of texts')
  return parsed
}

/** The Big List of Naughty Strings: what every field that takes a text has to survive. */
export const naughtyStrings = read()

const tag = /<([a-z!?/][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const attributeName = /([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g

/** Each kind of element on a page, and each attribute with the element that carries it. */
const elementsIn = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.matchAll(tag)].flatMap(([, name = '', attributes = '']) => [
      `<${name}>`,
      ...[...attributes.matchAll(attributeName)].map(
        ([, attribute = '']) => `${name} ${attribute}`,
      ),
    ]),
  )

/**
 * The elements and attributes that a page has and the same page filled with harmless words has
 * not: what a text brought in with it, if its markup was not escaped.
 */
export const broughtIn = (page: string, harmless: string): readonly string[] => {
  const known = elementsIn(harmless)
  return [...elementsIn(page)].filter((element) => !known.has(element))
}
