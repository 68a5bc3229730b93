import { foldText } from '#kit/text/fold-text.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { detectLanguage } from './detect-language.ts'
import { findDue } from './find-due.ts'
import { institutionsIn } from './find-institutions.ts'
import { governing } from './find-undertakings.ts'
import type { LanguageLexicon, Lexicon } from './lexicon.ts'
import { modalityOf, type Modality } from './modality.ts'
import { phrasesIn } from './phrases.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { tokensOf } from './tokens.ts'

/** What notes of a meeting say beside what press texts do. */
export type NoteWords = {
  readonly own: RegExp
  readonly other: RegExp
  /** A future tense, where nothing says how firmly. */
  readonly planned: RegExp
  readonly condition: RegExp
  readonly nextSession: RegExp
}

/** Whose notes they are, and what the rules know beside them. */
export type NoteContext = {
  readonly lexicon: Lexicon
  readonly noteWords: Readonly<Record<Language, NoteWords>>
  /** The language to read in where the notes do not tell. */
  readonly language: Language
  readonly ownSide: string
  readonly otherSide: string
  /** The day of the meeting: what has no year is after it. */
  readonly on: Day
}

/** What one line says; a person confirms it before anything is kept. */
export type NoteReading = {
  readonly language: Language
  /** The line without the side that it begins with. */
  readonly text: string
  /** Null where the line does not say how firmly. */
  readonly modality: Modality | null
  /** The words that tell it; '' where none do. */
  readonly cue: string
  /** A side, `both`, or '' where the line does not tell. */
  readonly whose: string
  /** The institution that it is said of. */
  readonly owner: string
  readonly due: string
  readonly condition: string
}

type Reading = {
  readonly sentence: Sentence
  readonly words: LanguageLexicon
  readonly context: NoteContext
  readonly notes: NoteWords
}

const lexiconOf = (
  notes: string,
  { lexicon, language }: NoteContext,
): LanguageLexicon | undefined =>
  detectLanguage(sentencesOf(notes), lexicon.languages) ??
  lexicon.languages.find((one) => one.language === language)

/** The side that a phrase names: its code, its country, or `we` and `they`. */
const sideOf = (phrase: string, { context, notes, words }: Omit<Reading, 'sentence'>): string => {
  const { ownSide, otherSide, lexicon } = context
  const code = [ownSide, otherSide].find((side) => foldText(side) === foldText(phrase))
  if (code !== undefined) return code
  const tokens = tokensOf(phrase)
  const countries = [lexicon.countries, words.nationalities].flatMap((table) =>
    phrasesIn(table, tokens, true).map(({ means }) => means),
  )
  const named = [ownSide, otherSide].filter((side) => countries.includes(side))
  const isOwn = named.includes(ownSide) || notes.own.test(phrase)
  const isOther = named.includes(otherSide) || notes.other.test(phrase)
  if (isOwn && isOther) return 'both'
  if (isOwn) return ownSide
  return isOther ? otherSide : ''
}

// `MX: lends the hall`, `Azerbaijan – a choir`: notes name first who speaks.
const lead = /^\s*(\p{L}[\p{L} ]{0,38}?)\s*(?::|\s[–—-])\s+(?=\S)/u

const withoutLead = (
  line: string,
  reading: Omit<Reading, 'sentence'>,
): { readonly text: string; readonly whose: string } => {
  const [whole = '', phrase = ''] = lead.exec(line) ?? []
  const isBoth = /^(?:both|ambas|ambos|hər iki tərəf)$/iu.test(phrase)
  const whose = isBoth ? 'both' : sideOf(phrase, reading)
  return whose === '' ? { text: line, whose } : { text: line.slice(whole.length), whose }
}

const whoseIn = (reading: Reading, before: string): string => {
  const { sentence, words, notes } = reading
  // In notes `they` are the others, and not both as in a press text.
  const isBoth = sentence.text.replace(notes.other, '').search(words.bothSides) >= 0
  return isBoth ? 'both' : sideOf(before, reading)
}

const ownerIn = ({ sentence, words, context }: Reading, end: number) =>
  institutionsIn(sentence, { words, lexicon: context.lexicon }).find(({ span }) => span[0] < end)

const conditionIn = ({ sentence: { text }, words, notes }: Reading): string => {
  const at = [text.search(words.condition), text.search(notes.condition)].filter((one) => one >= 0)
  const start = Math.min(...at)
  return at.length === 0 ? '' : (/^[^;.]+/.exec(text.slice(start))?.[0].trim() ?? '')
}

const firmnessIn = ({ sentence: { text }, words, notes }: Reading, condition: string) => {
  const cue = governing(text, words)
  if (cue !== undefined) {
    const step = cue.step === 10 && condition !== '' ? 11 : cue.step
    return { modality: modalityOf(step), at: cue.at, cue: text.slice(cue.at, cue.end) }
  }
  const planned = notes.planned.exec(text)
  return planned === null
    ? { modality: null, at: text.length, cue: '' }
    : { modality: modalityOf(8), at: planned.index, cue: planned[0] }
}

const readLine = (line: string, found: Omit<Reading, 'sentence'>): NoteReading => {
  const { text, whose } = withoutLead(line, found)
  const reading = { ...found, sentence: { text, start: 0, tokens: tokensOf(text) } }
  const condition = conditionIn(reading)
  const { modality, at, cue } = firmnessIn(reading, condition)
  const owner = ownerIn(reading, at)
  const { context, notes, words } = found
  const told = whose === '' ? whoseIn(reading, text.slice(0, at)) : whose
  const isKnown = owner?.side === context.ownSide || owner?.side === context.otherSide
  return {
    language: words.language,
    text,
    modality,
    cue,
    whose: told === '' && isKnown ? (owner.side ?? '') : told,
    owner: owner?.name ?? '',
    due: findDue(reading.sentence, words, { from: context.on, nextSession: notes.nextSession }),
    condition,
  }
}

/** What lines of the notes of a meeting say, in the language that the notes are in. */
export const readNotes = (
  lines: readonly string[],
  notes: string,
  context: NoteContext,
): readonly NoteReading[] => {
  const words = lexiconOf(notes, context)
  if (words === undefined) return []
  const found = { words, context, notes: context.noteWords[words.language] }
  return lines.map((line) => readLine(line, found))
}
