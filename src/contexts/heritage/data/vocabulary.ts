import { z } from 'zod'

import type { Language } from '#kit/text/localised.ts'

import read from './vocabulary.json' with { type: 'json' }

const termSchema = z.strictObject({
  id: z.string(),
  en: z.string(),
  es: z.string(),
  az: z.string(),
  /** How published data spell it, where that differs. */
  aliases: z.array(z.string()).optional(),
  group: z.string().optional(),
})
const lists = ['categories', 'causes', 'effects', 'interventions', 'recommendations'] as const

/** A word of a controlled vocabulary, with its working translations. */
export type Term = z.output<typeof termSchema>
export type TermList = (typeof lists)[number]

const terms = z.array(termSchema)
const vocabulary = z
  .strictObject({
    version: z.string(),
    source: z.string(),
    categories: terms,
    causes: terms,
    effects: terms,
    interventions: terms,
    recommendations: terms,
  })
  .parse(read)

/** The version of the scales, kept with every assessment. */
export const scaleVersion = vocabulary.version

export const termsOf = (list: TermList): readonly Term[] => vocabulary[list]

const byId = new Map(
  lists.map((list) => [list, new Map(vocabulary[list].map((term) => [term.id, term]))]),
)

/** A term in words; what is not in the list stands as it was recorded. */
export const termInWords = (list: TermList, id: string, language: Language): string =>
  byId.get(list)?.get(id)?.[language] ?? id

export const isTerm = (list: TermList, id: string): boolean => byId.get(list)?.has(id) === true

const folded = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

const bySpelling = new Map(
  lists.map((list) => [
    list,
    new Map(
      vocabulary[list].flatMap(({ id, en, aliases = [] }) =>
        [id, en, ...aliases].map((spelling) => [folded(spelling), id] as const),
      ),
    ),
  ]),
)

/** The id of a term as published data spell it; undefined where none is meant. */
export const termSpelled = (list: TermList, spelling: string): string | undefined =>
  bySpelling.get(list)?.get(folded(spelling))
