import type { FoundUndertaking, Span } from './finding.ts'
import type { InstitutionMention } from './find-institutions.ts'
import type { mentionsBySentence } from './gather-people.ts'
import type { LanguageLexicon } from './lexicon.ts'
import { modalityOf, type Step } from './modality.ts'
import type { Sentence } from './sentences.ts'
import { tokensOf } from './tokens.ts'

type Clause = { readonly text: string; readonly start: number }

type Around = {
  readonly words: LanguageLexicon
  readonly mentions: ReturnType<typeof mentionsBySentence>
  readonly institutions: ReadonlyMap<number, readonly InstitutionMention[]>
  /** Codes of the sides that met. */
  readonly sides: readonly string[]
}

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

type Cue = { readonly at: number; readonly end: number; readonly step: Step }

const cuesIn = (text: string, { modality }: LanguageLexicon): readonly Cue[] =>
  modality
    .flatMap(({ pattern, step }) =>
      [...text.matchAll(pattern)].map((match) => ({
        at: match.index,
        end: match.index + match[0].length,
        step,
      })),
    )
    .toSorted((a, b) => (a.at === b.at ? b.end - a.end : a.at - b.at))

// Between two wordings that are one: `desire and willingness`.
const joint = /^\s*(?:,|and|or|y|e|o|və)\s*(?:the|his|her|their|its|su)?\s*$/u

/** The first wording governs; of two that are joined the weaker one, since no grade is ever raised. */
export const governing = (text: string, words: LanguageLexicon): Cue | undefined => {
  const [first, ...others] = cuesIn(text, words)
  if (first === undefined) return undefined
  const weaker = others.find(
    ({ at, step }) => step < first.step && at >= first.end && joint.test(text.slice(first.end, at)),
  )
  const step = weaker?.step ?? first.step
  const isConditional = step === 10 && text.search(words.condition) >= 0
  return { ...first, step: isConditional ? 11 : step }
}

type Actor = { readonly at: number; readonly name: string }

/** A wording in its clause, in its sentence. */
type Said = { readonly clause: Clause; readonly cue: Cue; readonly sentence: number }

const housesIn = ({ sentence }: Said, { institutions }: Around): readonly Actor[] =>
  (institutions.get(sentence) ?? []).map(({ name, span }) => ({ at: span[0], name }))

const actorsBefore = (said: Said, around: Around): readonly Actor[] => {
  const people = (around.mentions.get(said.sentence) ?? []).map(({ person, span }) => ({
    at: span[0],
    name: person.name,
  }))
  return [...people, ...housesIn(said, around)]
    .filter(({ at }) => at < said.clause.start + said.cue.at)
    .toSorted((a, b) => a.at - b.at)
}

// `the willingness of the Ministry`: so far after a wording its owner can stand.
const nearEnough = 12

/** An institution right after the wording: `the willingness of the Ministry to continue`. */
const ownerAfter = (said: Said, around: Around): string | undefined => {
  const end = said.clause.start + said.cue.end
  return housesIn(said, around).find(({ at }) => at >= end && at - end <= nearEnough)?.name
}

/** Who spoke last, in the few sentences before. */
const lastSpeaker = ({ sentence }: Said, { mentions }: Around): string | undefined =>
  [1, 2, 3, 4].flatMap((back) => mentions.get(sentence - back)?.[0]?.person.name ?? [])[0]

const startsWithPronoun = ({ clause }: Said, { words }: Around): boolean =>
  tokensOf(clause.text.slice(0, 40))
    .slice(0, 3)
    .some(({ key }) => words.pronouns.has(key))

/** Whom `he` means: the house that he speaks for (`he said the Ministry was ready`), else who spoke last. */
const meant = (said: Said, around: Around): string | undefined => {
  const { clause, cue } = said
  const house = housesIn(said, around).find(
    ({ at }) => at >= clause.start && at < clause.start + cue.at,
  )
  return house?.name ?? lastSpeaker(said, around)
}

// What somebody said of somebody else: `noted that the Embassy is seeking`.
const reported = /\s(?:that|que)\s/gu

/**
 * The subject of a clause stands before its verb: the first of what was reported, else the first of
 * all. In Azerbaijani whose readiness it is stands right before it.
 */
const subjectOf = (
  { clause, cue }: Said,
  actors: readonly Actor[],
  { headsLast }: LanguageLexicon,
): Actor | undefined => {
  const own = actors.filter(({ at }) => at >= clause.start)
  if (headsLast) return own.at(-1)
  const that = [...clause.text.slice(0, cue.end).matchAll(reported)].at(-1)?.index
  const ofReport = own.find(({ at }) => that !== undefined && at > clause.start + that)
  return ofReport ?? own[0]
}

/** Who is named as the one: whom a pronoun means, or whose wish it is. */
const namedOutright = (said: Said, around: Around): string | undefined => {
  const other = startsWithPronoun(said, around) ? meant(said, around) : undefined
  return other ?? ownerAfter(said, around)
}

/** Who is found by where they stand; undefined where nobody did it by name: `it was agreed`. */
const foundBefore = (said: Said, around: Around): string | undefined => {
  const actors = actorsBefore(said, around)
  const subject = subjectOf(said, actors, around.words)
  if (subject !== undefined) return subject.name
  if (said.clause.text.search(around.words.impersonal) >= 0) return undefined
  return actors.at(-1)?.name ?? lastSpeaker(said, around)
}

const actorsOf = (said: Said, around: Around): readonly string[] => {
  const { clause, cue } = said
  const both = around.sides.length > 0 ? around.sides : ['both']
  if (clause.text.slice(0, cue.end).search(around.words.bothSides) >= 0) return both
  const actor = namedOutright(said, around) ?? foundBefore(said, around)
  return actor === undefined ? both : [actor]
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
  sentence: number,
  around: Around,
): readonly FoundUndertaking[] => {
  const cue = governing(clause.text, around.words)
  if (cue === undefined || isCourtesy(clause, cue, around.words)) return []
  const { text, span } = trimmed(clause)
  return actorsOf({ clause, cue, sentence }, around).map((actor) => ({
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
    clausesOf(sentence, around.words).flatMap((clause) => undertakingIn(clause, index, around)),
  )
