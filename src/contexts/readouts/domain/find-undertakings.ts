import type { FoundUndertaking, Span } from './finding.ts'
import type { LanguageLexicon } from './lexicon.ts'
import { modalityOf } from './modality.ts'
import type { Sentence } from './sentences.ts'
import { actorsOf, type Around, type Clause, type Cue } from './undertaking-actors.ts'

const clausesOf = (
  { text, start }: Sentence,
  { clauseBreak }: LanguageLexicon,
): readonly Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  for (const match of text.matchAll(clauseBreak)) {
    clauses.push({ text: text.slice(from, match.index), start: start + from })
    from = match.index + match[0].length
  }
  return [...clauses, { text: text.slice(from), start: start + from }]
}

// İ becomes two characters when it is made small, and every offset behind it would be wrong.
const small = (text: string): string => text.replaceAll('İ', 'i').toLowerCase()

const cuesIn = (text: string, { modality }: LanguageLexicon): readonly Cue[] => {
  const sought = small(text)
  return modality
    .flatMap(({ pattern, step }) =>
      [...sought.matchAll(pattern)].map((match) => ({
        at: match.index,
        end: match.index + match[0].length,
        step,
      })),
    )
    .toSorted((a, b) => (a.at === b.at ? b.end - a.end : a.at - b.at))
}

// Between two wordings that are one: `desire and willingness`.
const joint = /^\s*(?:,|and|or|y|e|o|və)\s*(?:the|his|her|their|its|su)?\s*$/u

const isJoined = (one: Cue, other: Cue, text: string): boolean => {
  const [before, after] = one.at < other.at ? [one, other] : [other, one]
  return after.at >= before.end && joint.test(text.slice(before.end, after.at))
}

/**
 * The first wording governs, in Azerbaijani the last, where the verb stands; of two that are joined
 * the weaker one, since no grade is ever raised.
 */
export const governing = (text: string, words: LanguageLexicon): Cue | undefined => {
  const cues = cuesIn(text, words)
  const first = words.headsLast ? cues.at(-1) : cues[0]
  if (first === undefined) return undefined
  const weaker = cues.find((other) => other.step < first.step && isJoined(first, other, text))
  const step = weaker?.step ?? first.step
  const isConditional = step === 10 && text.search(words.condition) >= 0
  return { ...first, step: isConditional ? 11 : step }
}

const trimmed = ({ text, start }: Clause): { readonly text: string; readonly span: Span } => {
  const lead = /^[\s,;]*/.exec(text)?.[0].length ?? 0
  const body = text.slice(lead).replace(/[\s.,;…]+$/u, '')
  return { text: body, span: [start + lead, start + lead + body.length] }
}

const isCourtesy = (clause: Clause, cue: Cue, { courtesies }: LanguageLexicon): boolean => {
  const at = clause.text.search(courtesies)
  // What is thanked for, or called important, is not promised; a promise may come with thanks.
  return at >= 0 && at <= cue.at
}

const undertakingIn = (
  clause: Clause,
  { sentence, index }: { readonly sentence: Sentence; readonly index: number },
  around: Around,
): readonly FoundUndertaking[] => {
  const { words } = around.context
  const cue = governing(clause.text, words)
  if (cue === undefined || isCourtesy(clause, cue, words)) return []
  if (cue.step === 8 && words.contents.test(clause.text)) return []
  const { text, span } = trimmed(clause)
  return actorsOf({ clause, cue, sentence, index }, around).map((actor) => ({
    actor,
    text,
    modality: modalityOf(cue.step),
    span,
  }))
}

/** What somebody said they would do, clause by clause, with how firmly; courtesies are none. */
export const findUndertakings = (
  sentences: readonly Sentence[],
  around: Around,
): readonly FoundUndertaking[] =>
  sentences.flatMap((sentence, index) =>
    clausesOf(sentence, around.context.words).flatMap((clause) =>
      undertakingIn(clause, { sentence, index }, around),
    ),
  )
