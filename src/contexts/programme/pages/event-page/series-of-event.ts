import { formatWhen } from '#kit/i18n/dates.ts'

import type { Event } from '../../domain/event.ts'
import { startOf } from '../../domain/event-start.ts'
import { belongsTo } from '../../domain/who-decides.ts'
import { eventRoute } from '../../http/programme-routes.ts'
import { batchWords } from '../../messages/batch-words.ts'
import type { Reader } from '../event-words.ts'
import type { SeriesOfEvent } from './event-page-view.ts'

/** The events from this one on; those that have no day any more follow nothing. */
const fromHere = (event: Event, series: readonly Event[]): readonly Event[] => {
  const start = startOf(event.content)
  return series.filter((one) => {
    const other = startOf(one.content)
    return one.id === event.id || (start !== undefined && other !== undefined && other > start)
  })
}

/** The series of an event in words; undefined where the reader sees no other event of it. */
export const seriesOfEvent = (
  reader: Reader,
  event: Event,
  { series, mayEdit }: { series: readonly Event[]; mayEdit: boolean },
): SeriesOfEvent | undefined => {
  if (series.length < 2) return undefined
  const say = batchWords(reader.language)
  const later = fromHere(event, series)
  const changes = mayEdit && belongsTo(event, reader.side) && later.length > 1
  return {
    title: say('event.in-series', { count: series.length }),
    events: series.map(({ id, slug, content }) => ({
      date: formatWhen(reader.language, content.when, 'short'),
      href: eventRoute.href({ slug }),
      isCurrent: id === event.id,
    })),
    later: changes
      ? {
          label: say('event.change-later', { count: later.length - 1 }),
          slugs: later.map(({ slug }) => slug),
        }
      : undefined,
  }
}
