import { type Words } from './find-institutions.ts'
import type { FoundWords } from './finding.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, type Token } from './tokens.ts'

const isAgreement = ({ key }: Token, { words }: Words): boolean =>
  words.headsLast
    ? [...words.agreementHeads].some((stem) => key.startsWith(stem))
    : words.agreementHeads.has(key)

const isJoint = ({ key }: Token, { words }: Words): boolean =>
  words.joints.has(key) ||
  [
    'on',
    'sobre',
    'between',
    'entre',
    'field',
    'fields',
    'area',
    'areas',
    'materia',
    'ámbito',
    'ambito',
    'campos',
    'campo',
  ].includes(key)

/** To the right over capital words, their joints, and a list of fields: `Education, Science, Youth`. */
const rightEnd = (tokens: readonly Token[], head: number, context: Words): number => {
  let to = head + 1
  let end = to
  while (to < tokens.length) {
    const token = tokens[to]
    if (token === undefined) break
    const isListed = /^\s*,\s*$/.test(token.before) && token.isCapital
    if (!followsDirectly(token) && !isListed) break
    if (token.isCapital) end = to + 1
    else if (!isJoint(token, context)) break
    to += 1
  }
  return end
}

const determiners = new Set(['a', 'an', 'the', 'el', 'la', 'un', 'this', 'on', 'under', 'bu'])

const leftStart = (tokens: readonly Token[], head: number, { words }: Words): number => {
  let from = head
  while (from > 0) {
    const [before, here] = [tokens[from - 1], tokens[from]]
    if (before === undefined || here === undefined || !followsDirectly(here)) break
    const joins = words.headsLast && (before.key === 've' || words.areas.has(before.key))
    if (determiners.has(before.key) || (!before.isCapital && !joins)) break
    from -= 1
  }
  return from
}

/** An agreement is named with a capital and more than its kind, or by what it is about. */
const isNamed = (
  tokens: readonly Token[],
  { from, at, to }: { readonly from: number; readonly at: number; readonly to: number },
  { words }: Words,
): boolean => {
  const isCapital = tokens[at]?.isCapital === true
  return to - at > 2 || (isCapital && (to - from > 1 || words.headsLast))
}

/**
 * Agreements that a sentence names: with a capital letter, or with what they are about. An
 * `agreement` that somebody came to is none.
 */
export const agreementsIn = (
  { tokens, text, start }: Sentence,
  context: Words,
): readonly FoundWords[] => {
  const found: FoundWords[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const isOne = token !== undefined && isAgreement(token, context)
    const to = isOne && !context.words.headsLast ? rightEnd(tokens, at, context) : at + 1
    const from = isOne ? leftStart(tokens, at, context) : at
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (isOne && first && last && isNamed(tokens, { from, at, to }, context)) {
      const name = text.slice(first.start - start, last.end - start).replaceAll(/\s+/g, ' ')
      found.push({ name, span: [first.start, last.end] })
    }
    at = to
  }
  return found
}
