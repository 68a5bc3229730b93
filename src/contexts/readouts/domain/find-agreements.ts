import type { Words } from './find-countries.ts'
import type { FoundWords, Span } from './finding.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, keyAt, type Token } from './tokens.ts'

type Reach = { readonly from: number; readonly at: number; readonly to: number }

const isAgreement = ({ key }: Token, { words }: Words): boolean =>
  words.headsLast
    ? [...words.agreementHeads].some((stem) => key.startsWith(stem))
    : words.agreementHeads.has(key)

const isYear = (token: Token): boolean => /^(?:19|20)\d\d(?:-\p{L}+)?$/u.test(token.text)

const isRangeEnd = (token: Token): boolean => isYear(token) && /^\s*[-–—/]\s*$/.test(token.before)

/** What a name is made of beside capital words: `cooperation`, a field. */
const isPart = ({ key }: Token, { words }: Words): boolean =>
  words.agreementParts.has(key) || words.areas.has(key)

/** Between the parts of a name: `of`, `on`, `in the field of`. */
const isBetween = ({ key }: Token, { words }: Words): boolean =>
  words.joints.has(key) || words.agreementSubjects.has(key)

/** `Education, Science, Youth`: one more of a list of fields. */
const isListed = (token: Token, context: Words): boolean =>
  /^\s*,\s*$/.test(token.before) && (token.isCapital || isPart(token, context))

const isTime = ({ key }: Token, { words }: Words): boolean =>
  words.months.has(key) || words.weekdays.has(key)

const isNear = (token: Token, context: Words): boolean =>
  !isTime(token, context) &&
  (followsDirectly(token) || isListed(token, context) || isRangeEnd(token))

/** To the right over capital words, fields, what joins them, and the years of a programme. */
const rightEnd = (tokens: readonly Token[], head: number, context: Words): number => {
  let end = head + 1
  for (const [index, token] of tokens.slice(head + 1).entries()) {
    if (!isNear(token, context)) break
    const to = head + 1 + index
    const isPeriod = isRangeEnd(token) || (isYear(token) && to === end)
    if (token.isCapital || isPart(token, context) || isPeriod) end = to + 1
    else if (!isBetween(token, context)) break
  }
  return end
}

const determiners = new Set(['a', 'an', 'the', 'el', 'la', 'un', 'this', 'on', 'under', 'bu'])

/** Whether a word before a name, directly, belongs to it. */
const goesBefore = (before: Token, head: Token, context: Words): boolean => {
  if (determiners.has(before.key)) return false
  if (!context.words.headsLast) {
    return before.isCapital || (!head.isCapital && isPart(before, context))
  }
  const isJoint = before.key === 've' || isBetween(before, context)
  return isJoint || isYear(before) || isPart(before, context)
}

/** `kinematoqrafiya sahəsində`: before these any word says the field. */
const takesField = (token: Token, { words }: Words): boolean =>
  words.headsLast && /^(?:sahe|uzre)/.test(token.key)

const goesOnLeft = (
  tokens: readonly Token[],
  { from, at }: Omit<Reach, 'to'>,
  context: Words,
): boolean => {
  const [before, here, head] = [tokens[from - 1], tokens[from], tokens[at]]
  if (before === undefined || here === undefined || head === undefined) return false
  if (!followsDirectly(here) && !isRangeEnd(here)) return false
  return (from < at && takesField(here, context)) || goesBefore(before, head, context)
}

const leftStart = (tokens: readonly Token[], head: number, context: Words): number => {
  let from = head
  while (goesOnLeft(tokens, { from, at: head }, context)) from -= 1
  // What joins a name to the words before it is no part of it.
  while (from < head && context.words.agreementSubjects.has(keyAt(tokens, from))) from += 1
  return from
}

/** `programme`, `proqram`: an agreement only with a word of cooperation beside it. */
const isLoose = (key: string, { words }: Words): boolean =>
  words.looseAgreements.has(key) || key.startsWith('proqram')

/** An agreement is named with a capital and more than its kind, or by what it is about. */
const isNamed = (tokens: readonly Token[], { from, at, to }: Reach, context: Words): boolean => {
  const { words } = context
  const others = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)]
  const isOfCooperation = others.some(({ key }) => words.agreementParts.has(key))
  if (isLoose(keyAt(tokens, at), context) && !isOfCooperation) return false
  if (tokens[at]?.isCapital === true) return others.length > 0
  return others.length > 1 && others.some(({ key }) => words.agreementSubjects.has(key))
}

// Azerbaijani sets cases to the last word; what makes two nouns one name is kept.
const afterPossession = /^(s?[ıiuü])n(?:[ıiuü]n|[ıiuü]|[əa]|d[əa]n?)$/u
const afterStem = /^(?:[ıiuü]n|[əa]|d[əa]n?)$/u

const withoutCase = (word: string, { agreementHeads }: Words['words']): string => {
  const length = [...agreementHeads]
    .map((stem) => stem.length)
    .find((count) => {
      const stem = word.slice(0, count)
      return agreementHeads.has(
        stem.toLowerCase().replaceAll('ş', 's').replaceAll('ə', 'e').replaceAll('ü', 'u'),
      )
    })
  if (length === undefined) return word
  const rest = word.slice(length)
  if (afterStem.test(rest)) return word.slice(0, length)
  const kept = afterPossession.exec(rest)?.[1]
  return kept === undefined ? word : word.slice(0, length) + kept
}

const nameOf = ({ text, start, tokens }: Sentence, { from, at, to }: Reach, { words }: Words) => {
  const [first, last] = [tokens[from], tokens[to - 1]]
  const span: Span = [first?.start ?? 0, last?.end ?? 0]
  if (!words.headsLast) return { name: text.slice(span[0] - start, span[1] - start), span }
  const head = tokens[at]
  const before = text.slice(span[0] - start, (head?.start ?? 0) - start)
  return { name: before + withoutCase(head?.text ?? '', words), span }
}

/**
 * Agreements that a sentence names: with a capital letter, or with what they are about. An
 * `agreement` that somebody came to is none.
 */
export const agreementsIn = (sentence: Sentence, context: Words): readonly FoundWords[] => {
  const { tokens } = sentence
  const found: FoundWords[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const isOne = token !== undefined && isAgreement(token, context)
    const to = isOne && !context.words.headsLast ? rightEnd(tokens, at, context) : at + 1
    const reach = { from: isOne ? leftStart(tokens, at, context) : at, at, to }
    if (isOne && isNamed(tokens, reach, context)) {
      const { name, span } = nameOf(sentence, reach, context)
      found.push({ name: name.replaceAll(/\s+/g, ' '), span })
    }
    at = to
  }
  return found
}
