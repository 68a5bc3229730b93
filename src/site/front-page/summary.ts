import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import { type Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import type { Standing } from './standing.ts'

const order: readonly MarkFormat[] = [
  'in-person',
  'hybrid',
  'online',
  'unclear',
  'postponed',
  'cancelled',
]

/** The programme to come in one sentence: how many, and what they are under today's measures. */
export const summaryOf = (coming: readonly Standing[], language: Language): string => {
  const say = words(language)
  if (coming.length === 0) return say('front.none')
  const dated = coming.filter(({ view }) => view.event.content.when.precision === 'day')
  const counted = order
    .map((format) => ({
      format,
      count: dated.filter((standing) => standing.format === format).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ format, count }) => say(`front.part.${format}`, { count }))
  const open = coming.length - dated.length
  const parts = open === 0 ? counted : [...counted, say('front.part.open', { count: open })]
  const list = new Intl.ListFormat(language).format(parts)
  return say('front.summary', { count: coming.length, parts: list })
}
