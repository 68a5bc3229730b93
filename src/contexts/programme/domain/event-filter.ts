import { foldText } from '#kit/text/fold-text.ts'

import type { Localised } from '#kit/text/localised.ts'

import type { Discipline } from './event.ts'
import type { EventState } from './event-state.ts'
import type { FormatNow } from './format-now.ts'

/** What a list of events is asked for; '' asks for nothing. All of it stands in the address. */
export type EventQuery = {
  readonly programme: string
  readonly discipline: string
  readonly format: string
  readonly state: string
  readonly owner: string
  readonly visibility: string
  readonly place: string
  readonly text: string
}

/** What a list needs to know of an event to find and sort it. */
export type Listed = {
  readonly programme: string
  readonly disciplines: readonly Discipline[]
  readonly format: FormatNow['format']
  readonly state: EventState
  readonly owner: string
  readonly visibility: string
  /** The city's key; '' while the place is not known. */
  readonly city: string
  readonly venue: string
  /** Everything that a search looks through. */
  readonly texts: readonly (Localised | string)[]
}

const haystack = ({ texts }: Listed): string =>
  foldText(
    texts
      .map((text) => (typeof text === 'string' ? text : Object.values(text).join(' ')))
      .join(' '),
  )

const isWanted = (wanted: string, found: string): boolean => wanted === '' || wanted === found

const isVisible = (wanted: string, visibility: string): boolean =>
  wanted === 'private'
    ? visibility !== 'joint' && visibility !== 'public'
    : isWanted(wanted, visibility)

const plainFields = ['programme', 'format', 'state', 'owner'] as const

const isThere = ({ city, venue }: Listed, place: string): boolean =>
  place === '' || place === city || place === venue

const mentions = (event: Listed, text: string): boolean => {
  const words = foldText(text).split(' ').filter(Boolean)
  const found = words.length === 0 ? '' : haystack(event)
  return words.every((word) => found.includes(word))
}

/** Whether an event answers a query. Every word searched for has to occur, in any order. */
export const answersQuery = (event: Listed, query: EventQuery): boolean =>
  plainFields.every((field) => isWanted(query[field], event[field])) &&
  (query.discipline === '' || event.disciplines.some((each) => each === query.discipline)) &&
  isVisible(query.visibility, event.visibility) &&
  isThere(event, query.place) &&
  mentions(event, query.text)
