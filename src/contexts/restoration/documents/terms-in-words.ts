import { formatList } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Terms } from '../domain/capability.ts'
import type { Aspect } from '../domain/match.ts'
import {
  type Material,
  materials,
  type Skill,
  skills,
  type Work,
  works,
} from '../domain/vocabulary.ts'
import { vocabularyWords } from '../messages/vocabulary-words.ts'

const isWork = (term: string): term is Work => works.some((known) => known === term)
const isMaterial = (term: string): term is Material => materials.some((known) => known === term)
const isSkill = (term: string): term is Skill => skills.some((known) => known === term)

/** A term of the vocabulary in words; what is none stays as it is. */
export const termInWords = (language: Language, aspect: Aspect, term: string): string => {
  const say = vocabularyWords(language)
  if (aspect === 'works' && isWork(term)) return say(`work.${term}`)
  if (aspect === 'materials' && isMaterial(term)) return say(`material.${term}`)
  return isSkill(term) ? say(`skill.${term}`) : term
}

const lowered = (language: Language, text: string): string =>
  text.charAt(0).toLocaleLowerCase(language) + text.slice(1)

/** Several terms as a sentence lists them; at its start the first keeps its capital. */
export const termList = (
  language: Language,
  names: readonly string[],
  place: 'start' | 'within',
): string =>
  formatList(
    language,
    names.map((name, index) => (place === 'start' && index === 0 ? name : lowered(language, name))),
  )

/** All terms of one aspect as a list, in the order of the record. */
export const termsInWords = (language: Language, terms: Terms, aspect: Aspect): string =>
  termList(
    language,
    terms[aspect].map((term) => termInWords(language, aspect, term)),
    'start',
  )
