import { foldText } from '#kit/text/fold-text.ts'

export const lineMarks = ['undertaking', 'statement'] as const
export type LineMark = (typeof lineMarks)[number]

/** A line of the notes that was marked by its first sign: `!` an undertaking, `>` a statement. */
export type MarkedLine = {
  readonly mark: LineMark
  readonly words: string
  /** Which line of the notes it is, the first being 1. */
  readonly line: number
}

const signs = { undertaking: '!', statement: '>' } as const
const marked = /^\s*([!>])\s*(\S.*)$/
const sign = /^\s*[!>]\s*/

/** The lines of the notes that were marked, in their order. */
export const markedLines = (notes: string): readonly MarkedLine[] =>
  notes.split('\n').flatMap((text, index) => {
    const [, found, words] = marked.exec(text) ?? []
    return words === undefined
      ? []
      : [
          {
            mark: found === '!' ? ('undertaking' as const) : ('statement' as const),
            words: words.trimEnd(),
            line: index + 1,
          },
        ]
  })

/** The notes with one line marked; a line that has the mark already loses it. */
export const markLine = (
  notes: string,
  { line, mark }: { readonly line: number; readonly mark: LineMark },
): string =>
  notes
    .split('\n')
    .map((text, index) => {
      if (index + 1 !== line || text.trim() === '') return text
      const words = text.replace(sign, '')
      return text.trimStart().startsWith(signs[mark]) ? words : `${signs[mark]} ${words}`
    })
    .join('\n')

// What is longer is told apart by its beginning.
const longestKey = 500

/** By which the same line is known again, wherever it stands: letters and figures count, if there are any. */
export const keyOfLine = (words: string): string =>
  foldText(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, longestKey) || words.slice(0, longestKey)

const sharedAtLeast = 0.6

/** Whether one line reads like another that was changed since: most of their words are the same. */
export const readsLike = (one: string, other: string): boolean => {
  const words = new Set(keyOfLine(one).split(' '))
  const others = new Set(keyOfLine(other).split(' '))
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / (words.size + others.size - shared) >= sharedAtLeast
}
