import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import type { CompetenceContent, OfferContent } from '../domain/capability.ts'
import { vocabularyVersion, workingLanguages } from '../domain/vocabulary.ts'
import {
  type Fault,
  faultsIn,
  faultsOfLength,
  readCount,
  readDay,
  readLocalisedFields,
  readNeededDay,
  readPeriod,
  readTerms,
  sharedFields,
  type Typed,
  typedIn,
  typedList,
  typedText,
} from './form-parts.ts'

const own = [
  'institution',
  'need',
  'capacity',
  'since',
  'sources',
  'people',
  'offeredOn',
  'standsUntil',
  'conditions',
  'bears',
  'visibility',
]

export const typedCapability = (form: Form): Typed =>
  typedIn(form, { texts: [...sharedFields.texts, ...own], lists: sharedFields.lists })

const spokenIn = (typed: Typed) =>
  workingLanguages.filter((each) => typedList(typed, 'languages').includes(each))

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const readCompetence = (typed: Typed): Result<CompetenceContent, readonly Fault[]> => {
  const words = readLocalisedFields(typed, 'words', { isNeeded: false })
  const lengths = faultsOfLength(typed, { capacity: 500, since: 500, sources: 10_000 })
  if (!words.ok || lengths.length > 0) return refuse([...faultsIn([words]), ...lengths])
  return accept({
    vocabulary: vocabularyVersion,
    ...readTerms(typed),
    words: words.value,
    capacity: typedText(typed, 'capacity'),
    languages: spokenIn(typed),
    since: typedText(typed, 'since'),
    sources: linesOf(typedText(typed, 'sources')).slice(0, 50),
    illustrative: false,
  })
}

/** The day until which an offer stands: none, or one not before it was made. */
const readStandsUntil = (
  typed: Typed,
  offeredOn: Result<Day, readonly Fault[]>,
): Result<Day | null, readonly Fault[]> => {
  const day = readDay(typed, 'standsUntil')
  if (!day.ok || day.value === null || !offeredOn.ok) return day
  return day.value < offeredOn.value ? refuse([{ field: 'standsUntil', kind: 'order' }]) : day
}

export const readOffer = (typed: Typed): Result<OfferContent, readonly Fault[]> => {
  const words = readLocalisedFields(typed, 'words', { isNeeded: false })
  const period = readPeriod(typed)
  const people = readCount(typed, 'people')
  const offeredOn = readNeededDay(typed, 'offeredOn')
  const standsUntil = readStandsUntil(typed, offeredOn)
  const lengths = faultsOfLength(typed, { conditions: 10_000, bears: 10_000 })
  const results = [words, period, people, offeredOn, standsUntil]
  const areRead = words.ok && period.ok && people.ok && offeredOn.ok && standsUntil.ok
  if (!areRead || lengths.length > 0) {
    return refuse([...faultsIn(results), ...lengths])
  }
  return accept({
    vocabulary: vocabularyVersion,
    ...readTerms(typed),
    words: words.value,
    languages: spokenIn(typed),
    period: period.value,
    people: people.value,
    conditions: typedText(typed, 'conditions'),
    bears: typedText(typed, 'bears'),
    offeredOn: offeredOn.value,
    standsUntil: standsUntil.value,
    illustrative: false,
  })
}
