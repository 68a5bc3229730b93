import type { Name, NameContent, NameUse } from '../domain/person.ts'
import { nameUses } from '../domain/person.ts'

const longestName = 200
const mostNames = 40
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A name as a line of a form has it: `Лабардини | ru | other`. */
const nameWritten = ({ text, language, use }: NameContent): string =>
  [
    text,
    ...(language === null && use === 'full' ? [] : [language ?? '']),
    ...(use === 'full' ? [] : [use]),
  ].join(' | ')

export const namesWritten = (names: readonly Name[]): string => names.map(nameWritten).join('\n')

export type NamesFault = 'names-missing' | 'name-too-long' | 'name-language' | 'name-use'

const useOf = (text: string): NameUse | undefined =>
  text === '' ? 'full' : nameUses.find((use) => use === text)

const nameOf = (line: string, source: string): NameContent | NamesFault => {
  const [text = '', language = '', use = ''] = line.split('|').map((part) => part.trim())
  const known = useOf(use)
  if (text === '' || text.length > longestName) return 'name-too-long'
  if (language !== '' && !languageTag.test(language)) return 'name-language'
  if (known === undefined) return 'name-use'
  return { text, language: language === '' ? null : language, use: known, source }
}

/** The names of a form, one a line, or what is wrong with them. */
export const readNames = (
  written: string,
  { isOptional, source = '' }: { readonly isOptional: boolean; readonly source?: string },
): { readonly names: readonly NameContent[]; readonly fault?: NamesFault } => {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return isOptional ? { names: [] } : { names: [], fault: 'names-missing' }
  if (lines.length > mostNames) return { names: [], fault: 'name-too-long' }
  const read = lines.map((line) => nameOf(line, source))
  const fault = read.find((one) => typeof one === 'string')
  return {
    names: read.filter((one) => typeof one !== 'string'),
    ...(fault !== undefined && { fault }),
  }
}
