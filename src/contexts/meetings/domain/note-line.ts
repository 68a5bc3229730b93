/** A line of the notes that was marked by its first sign: `!` an undertaking, `>` a statement. */
export type MarkedLine = {
  readonly mark: 'undertaking' | 'statement'
  readonly words: string
}

const marked = /^\s*([!>])\s*(\S.*)$/

/** The lines of the notes that were marked, in their order. */
export const markedLines = (notes: string): readonly MarkedLine[] =>
  notes.split('\n').flatMap((line) => {
    const [, sign, words] = marked.exec(line) ?? []
    return words === undefined
      ? []
      : [{ mark: sign === '!' ? ('undertaking' as const) : ('statement' as const), words }]
  })
