import type { Form } from '#kit/http/form.ts'

import {
  annexKinds,
  type BriefingChoice,
  type BriefingSection,
  briefingSections,
} from '../domain/briefing-choice.ts'

/** Letters that a side may write into one briefing. */
export const mostLetters = 40_000

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What was chosen and written; `isTooLong` where it is more than a briefing takes. */
export const readChoice = (
  form: Form,
): { readonly choice: BriefingChoice; readonly isTooLong: boolean } => {
  const ticked = form.all('section')
  const words: Partial<Record<BriefingSection, string>> = {}
  for (const section of briefingSections) {
    const text = form.text(`words-${section}`)
    if (text !== '') words[section] = text
  }
  const choice = {
    sections: briefingSections.filter((section) => ticked.includes(section)),
    words,
    talkingPoints: linesOf(form.text('talking')),
    sensitivePoints: linesOf(form.text('sensitive')),
    fromRecord: annexKinds.filter((kind) => form.all('annex').includes(kind)),
    annexes: linesOf(form.text('annexes')),
  }
  return { choice, isTooLong: JSON.stringify(choice).length > mostLetters }
}
