import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Day, isoFromDay } from '#kit/time/days.ts'

import { clauseWords } from '../messages/clause-words.ts'
import { type GroundWords, groundWords } from '../messages/ground-words.ts'
import type { ClauseTelling } from './clause-telling.ts'

/** In which language reasons are given, and what they call parties and other agreements. */
export type GroundNaming = {
  readonly language: Language
  /** What a party is called. */
  readonly party: (party: string) => string
  /** What another agreement is called, by the key that a clause names it by; left out: by that key. */
  readonly key?: (agreement: string) => string
  /** `iso`: `2018-07-25`, where a program reads the answer, too; left out: as people write days. */
  readonly dates?: 'iso'
}

/** What sentences about grounds are made with. */
export type GroundTelling = {
  readonly say: GroundWords
  readonly party: (party: string) => string
  readonly key: (agreement: string) => string
  readonly day: (day: Day) => string
  /** For what a clause says, and for dates and lengths of time within sentences. */
  readonly clauses: ClauseTelling
}

export const groundTelling = ({ language, party, key, dates }: GroundNaming): GroundTelling => ({
  say: groundWords(language),
  party,
  key: key ?? ((agreement) => agreement),
  day: (day) => (dates === 'iso' ? isoFromDay(day) : formatDay(language, day)),
  clauses: { language, say: clauseWords(language), ...(dates === undefined ? {} : { dates }) },
})
