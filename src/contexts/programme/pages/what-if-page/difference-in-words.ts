import {
  type Decision,
  type flipList,
  type Ground,
  groundsInWords,
  type KnownCity,
} from '#contexts/measures/contract.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { FormatNow } from '../../domain/format-now.ts'
import { eventRoute } from '../../http/programme-routes.ts'
import { type WhatIfWords, whatIfWords } from '../../messages/what-if-words.ts'
import type { EventView } from '../../store/event-views.ts'

/** An event that would change, as the pages on measures show it. */
export type FlippedEvent = Parameters<typeof flipList>[0][number]

/** A format in words, as the pages on measures show it. */
export type FormatTold = FlippedEvent['before']

/** An event with the engine's answers before and after a change of the measures. */
export type Difference = {
  readonly view: EventView
  readonly before: Decision
  readonly after: Decision
}

/** Who reads, and the names of places for them. */
export type DeskReader = { readonly language: Language; readonly cities: readonly KnownCity[] }

const marks = {
  'in-person': 'in-person',
  hybrid: 'hybrid',
  online: 'online',
  unclear: 'unclear',
  postpone: 'postponed',
  cancel: 'cancelled',
} as const satisfies Record<Decision['outcome'], MarkFormat>

/** The mark of an outcome. */
export const markOf = (outcome: Decision['outcome']): MarkFormat => marks[outcome]

const seatsInWords = ({ lo, hi }: Decision['onSite'], say: WhatIfWords): string => {
  if (hi === null) return say('seats.open', { lo })
  if (hi === 0) return say('seats.none')
  return lo === hi ? say('seats.some', { seats: lo }) : say('seats.range', { lo, hi })
}

/** An answer as a format with the seats that it leaves on site. */
const decisionTold = ({ outcome, onSite }: Decision, say: WhatIfWords): FormatTold => {
  const format = markOf(outcome)
  const label = say(`format.${format}`)
  // Whoever reads that it moves later or is cancelled needs no seats.
  return outcome === 'postpone' || outcome === 'cancel'
    ? { format, label }
    : { format, label, note: seatsInWords(onSite, say) }
}

export const formatTold = ({ format }: FormatNow, say: WhatIfWords): FormatTold => ({
  format,
  label: say(`format.${format}`),
})

const bears = (ground: Ground): boolean =>
  ground.kind !== 'measure' || !['changes-nothing', 'recommends'].includes(ground.effect)

const mostGrounds = 2

/** The grounds that weigh most, as sentences; never empty. */
export const mainGrounds = (
  because: Decision['because'],
  reader: DeskReader,
  most = mostGrounds,
): string[] => {
  const weighty = because.filter(bears)
  return groundsInWords(
    reader.language,
    (weighty.length === 0 ? because : weighty).slice(0, most),
    reader,
  )
}

/** What names an event and leads to it. */
export const eventTold = (
  { event }: EventView,
  language: Language,
): Pick<FlippedEvent, 'title' | 'titleLanguage' | 'href' | 'when'> => {
  const title = inLanguage(event.content.title, language)
  return {
    title: title.text,
    titleLanguage: title.language,
    href: eventRoute.href({ slug: event.slug }),
    when: formatWhen(language, event.content.when, 'short'),
  }
}

/** An event that would change, with both answers and the grounds of the new one. */
export const flippedEvent = (difference: Difference, reader: DeskReader): FlippedEvent => {
  const say = whatIfWords(reader.language)
  return {
    ...eventTold(difference.view, reader.language),
    before: decisionTold(difference.before, say),
    after: decisionTold(difference.after, say),
    because: mainGrounds(difference.after.because, reader, 1),
  }
}
