import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { Standing } from '../domain/standing.ts'
import { isAscribed, type Step, type SupportEntry } from '../domain/support.ts'
import { words } from '../messages/words.ts'

export const dateInWords = (language: Language, { precision, first }: KnownDate): string =>
  formatDay(language, first, precision === 'day' ? 'date' : precision)

export const sideNames =
  ({ sides }: Relation, { language }: Pick<DeskVisit, 'language'>) =>
  (id: string): string => {
    const side = sides.find((one) => one.id === id)
    return side === undefined ? id : inLanguage(side.name, language).text
  }

export const otherSide = ({ sides: [first, second] }: Relation, side: string): string =>
  first.id === side ? second.id : first.id

/** What an entry is called; where nothing is stated, that is said. */
export const titleOf = (
  { content: { candidature, body } }: SupportEntry,
  { language }: Pick<DeskVisit, 'language'>,
): { readonly title: string; readonly isBlank: boolean } => {
  const title = candidature === '' ? body : candidature
  return title === ''
    ? { title: words(language)('blank.entry'), isBlank: true }
    : { title, isBlank: false }
}

/** Body, session and decision in a line, each blank said. */
export const aboutOf = (
  { content }: SupportEntry,
  { language }: Pick<DeskVisit, 'language'>,
): string => {
  const say = words(language)
  const { body, candidature, session, decidedOn } = content
  return [
    // Without a candidature the body is what the entry is called.
    ...(candidature === '' && body !== '' ? [say('blank.candidature')] : []),
    ...(body === '' ? [say('blank.body')] : candidature === '' ? [] : [body]),
    session === '' ? say('blank.session') : session,
    ...(decidedOn === null ? [] : [say('decided', { on: dateInWords(language, decidedOn) })]),
  ].join(' · ')
}

/** A state with the day and the number of its note. */
export const standingInWords = (
  { state, step: { on, noteNumber } }: Standing,
  { language }: Pick<DeskVisit, 'language'>,
): string =>
  [
    words(language)(`state.${state}`),
    ...(on === null ? [] : [dateInWords(language, on)]),
    ...(noteNumber === '' ? [] : [words(language)('note', { number: noteNumber })]),
  ].join(', ')

/** Whose act a step is, and who recorded it where that is another. */
export const saidOf = (
  step: Step,
  nameOf: (side: string) => string,
  { language }: Pick<DeskVisit, 'language'>,
): string => {
  const say = words(language)
  return isAscribed(step)
    ? say('said.ascribed', { side: nameOf(step.actOf), by: nameOf(step.side) })
    : say('said.own', { side: nameOf(step.actOf) })
}
