/** A line of two texts: in both, or in one of them alone. */
export type ComparedLine = { readonly in: 'both' | 'saved' | 'own'; readonly text: string }

/** The greatest number of pairs that are compared; longer texts are shown one after the other. */
const mostPairs = 4_000_000

const lengthAt = (row: Uint32Array | undefined, at: number): number => row?.[at] ?? 0

/** How long the longest common part is of what follows each pair of lines, row by row. */
const longestFrom = (saved: readonly string[], own: readonly string[]): readonly Uint32Array[] => {
  const wide = own.length + 1
  let below = new Uint32Array(wide)
  const rows = [below]
  for (const line of saved.toReversed()) {
    const row = new Uint32Array(wide)
    for (let at = own.length - 1; at >= 0; at -= 1) {
      row[at] =
        line === own[at]
          ? lengthAt(below, at + 1) + 1
          : Math.max(lengthAt(below, at), lengthAt(row, at + 1))
    }
    below = row
    rows.unshift(row)
  }
  return rows
}

/** The lines of a saved text and of one's own, those that both have in common once. */
export const compareLines = (savedText: string, ownText: string): readonly ComparedLine[] => {
  const saved = savedText.split('\n')
  const own = ownText.split('\n')
  const only = (where: 'saved' | 'own') => (text: string) => ({ in: where, text })
  if (saved.length * own.length > mostPairs) {
    return [...saved.map(only('saved')), ...own.map(only('own'))]
  }
  const lengths = longestFrom(saved, own)
  const lines: ComparedLine[] = []
  let i = 0
  let j = 0
  while (i < saved.length && j < own.length) {
    const [a = '', b = ''] = [saved[i], own[j]]
    if (a === b) {
      lines.push({ in: 'both', text: a })
      i += 1
      j += 1
    } else if (lengthAt(lengths[i + 1], j) >= lengthAt(lengths[i], j + 1)) {
      lines.push({ in: 'saved', text: a })
      i += 1
    } else {
      lines.push({ in: 'own', text: b })
      j += 1
    }
  }
  return [...lines, ...saved.slice(i).map(only('saved')), ...own.slice(j).map(only('own'))]
}
