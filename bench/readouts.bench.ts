// How much of a press text is found: precision and recall in each field, against labels by hand.
import { lexiconWith } from '#contexts/readouts/data/lexicon.ts'
import { readText } from '#contexts/readouts/domain/read-text.ts'
import {
  accountsIn,
  type AccountSet,
  precisionOf,
  recallOf,
  type Score,
  scored,
  summed,
} from '#tests/readouts/scoring.ts'

import type { Report } from './measuring.ts'

const sets: readonly AccountSet[] = ['held-back', 'development', 'tuned']

const lexicon = lexiconWith()

const scoresIn = (set: AccountSet) =>
  summed(
    accountsIn(set).flatMap(({ text, expected }) => {
      const read = readText(text, lexicon)
      return read.ok ? [scored(read.value, expected)] : []
    }),
  )

/** The harmonic mean of precision and recall. */
const together = (score: Score): number => {
  const [precision, recall] = [precisionOf(score), recallOf(score)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** One line for each field of each set of texts; those held back come first. */
export const run = async (report: Report): Promise<void> => {
  for (const set of sets) {
    for (const [field, score] of scoresIn(set)) {
      report({
        name: `${field}, ${set}`,
        figure: `precision ${precisionOf(score).toFixed(2)}, recall ${recallOf(score).toFixed(2)}`,
        reference: `${String(score.right + score.missed)} labelled`,
        ratio: together(score),
        note: 'the harmonic mean of both',
      })
    }
  }
  await Promise.resolve()
}
