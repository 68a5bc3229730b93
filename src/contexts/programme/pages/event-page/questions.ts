import type { Ground } from '#contexts/measures/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { inLanguage, languages } from '#kit/text/localised.ts'

import type { EventContent } from '../../domain/event.ts'
import { type MissingOfEvent, missingInGrounds } from '../../domain/missing-facts.ts'
import { type Reader, sideRepresented } from '../event-words.ts'
import type { QuestionView } from './event-page-view.ts'

const missingOfContent = (
  content: EventContent,
  { venues }: Pick<Reader, 'venues'>,
): MissingOfEvent[] => {
  const { when, venue, place, contributions, title } = content
  const capacity = venues.find(({ id }) => id === venue)?.capacity
  const missing: Readonly<Record<MissingOfEvent, boolean>> = {
    date: when.precision !== 'day',
    time: when.precision === 'day' && when.startTime === null,
    place: venue === null && place === null,
    venue: venue === null && place !== null,
    capacity: venue !== null && capacity === null,
    host: contributions.every(({ role }) => role === 'supporter'),
    translation: languages.some((language) => title[language] === undefined),
  }
  const order = ['date', 'time', 'place', 'venue', 'capacity', 'host', 'translation'] as const
  return order.filter((each) => missing[each])
}

const venueOwner = (reader: Reader, content: EventContent): string => {
  const venue = reader.venues.find(({ id }) => id === content.venue)
  const owner = reader.institutions.find(({ id }) => id === venue?.institution)
  if (owner !== undefined) return inLanguage(owner.name, reader.language).text
  return sideRepresented(reader, hostOf(reader.relation).id)
}

/**
 * What is not known of an event, and whom to ask: the facts that a decision waits for first, then
 * what nobody has entered.
 */
export const questionsOf = (
  reader: Reader,
  { content, because, owner }: { content: EventContent; because: readonly Ground[]; owner: string },
): QuestionView[] => {
  const { say } = reader
  const host = sideRepresented(reader, hostOf(reader.relation).id)
  const own = owner === 'joint' ? say('ask.both') : say('ask.entered-here')
  const ofMeasures = missingInGrounds(because).map((fact) => ({
    text: say(`missing.${fact}`),
    ask:
      fact === 'setting' || fact === 'origin' || fact === 'hours' || fact === 'discipline'
        ? own
        : say('ask', { whom: host }),
  }))
  const ofEvent = missingOfContent(content, reader).map((fact) => ({
    text: say(`missing.event.${fact}`),
    ask: fact === 'capacity' ? say('ask', { whom: venueOwner(reader, content) }) : own,
  }))
  return [...ofMeasures, ...ofEvent]
}
