import { type EventContent, planOf } from '../domain/event.ts'
import type { EventFormValues } from '../pages/event-form-page/form-values.ts'
import { valuesOfEvent } from '../pages/event-form-page/values-of-event.ts'
import type { Reader } from '../pages/event-words.ts'
import type { EventView } from '../store/event-views.ts'
import { zoneOf } from './event-places.ts'

const zoneShown = (content: EventContent, { relation, venues }: Reader): string => {
  const country = content.place?.country ?? null
  const derived = zoneOf({ venue: content.venue, country }, { relation, venues })
  return derived === content.zone ? '' : content.zone
}

/** What the form of an event holds when it opens on it. */
export const valuesOpened = (
  reader: Reader,
  { event, programme, plan }: Pick<EventView, 'event' | 'programme' | 'plan'>,
): EventFormValues => {
  const { content, owner, visibility } = event
  const whose = { programme: programme.id, owner, visibility }
  const { language } = reader
  const values = valuesOfEvent(content, whose, {
    language,
    defaultPlan: planOf({ content: { ...content, plan } }, programme),
  })
  const host = reader.relation.sides.find(({ isHost }) => isHost)?.id ?? ''
  return { ...values, zone: zoneShown(content, reader), country: values.country || host }
}

/**
 * What a new event's form holds when it begins as another one: all that it says but its date,
 * joint where that one is, else the own side's alone.
 */
export const valuesDuplicated = (
  reader: Reader,
  view: Pick<EventView, 'event' | 'programme' | 'plan'>,
): EventFormValues => {
  const isJoint = view.event.owner === 'joint'
  return {
    ...valuesOpened(reader, view),
    owner: isJoint ? 'joint' : reader.side,
    visibility: isJoint ? 'joint' : reader.side,
    date: '',
    startTime: '',
    endTime: '',
  }
}
