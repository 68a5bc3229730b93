import { calendarType } from '#kit/calendar/calendar-text.ts'
import { type Answer, file, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'

import { atomFeed } from '../documents/atom-feed.ts'
import { calendarOf, isInCalendar } from '../documents/calendar.ts'
import { programmeData } from '../documents/programme-data.ts'
import type { Edition } from '../documents/published.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'
import { readProgramme, siteNameOf } from './read-programme.ts'

// Readers ask again each time and get 304 while nothing changed.
const headersOf = (events: readonly PublicEvent[]): Record<string, string> => {
  const latest = Math.max(0, ...events.map(({ modifiedAt }) => modifiedAt))
  return {
    'cache-control': 'no-cache',
    ...(latest > 0 && { 'last-modified': new Date(latest).toUTCString() }),
  }
}

type Published = { readonly edition: Edition; readonly events: readonly PublicEvent[] }

const readPublished = async (
  dependencies: Dependencies,
  { language, today }: Visit,
  slug?: string,
): Promise<Published> => {
  const asked = slug === undefined ? { today } : { today, slug }
  const { relations, events } = await readProgramme(dependencies, asked)
  const siteName = siteNameOf(relations, language)
  return { events, edition: { language, siteName, baseUrl: dependencies.baseUrl } }
}

/** The programme for programs: calendars, a feed, plain data. */
export const feedsHttp = (dependencies: Dependencies) => {
  const whole =
    (contentType: string, write: (events: readonly PublicEvent[], edition: Edition) => string) =>
    async (visit: Visit): Promise<Answer> => {
      const { events, edition } = await readPublished(dependencies, visit)
      return file({ contentType, body: write(events, edition), headers: headersOf(events) })
    }
  return {
    calendar: whole(calendarType(), calendarOf),
    data: whole('application/json; charset=utf-8', programmeData),
    feed: whole('application/atom+xml; charset=utf-8', atomFeed),
    eventCalendar: async (visit: Visit): Promise<Answer> => {
      const slug = visit.parameters['slug'] ?? ''
      const { events, edition } = await readPublished(dependencies, visit, slug)
      if (!events.some(isInCalendar)) {
        const say = words(visit.language)
        const detail = say(events.length === 0 ? 'not-found.detail' : 'event.not-in-calendar')
        return problem({ status: 404, title: say('not-found.title'), detail })
      }
      return file({
        contentType: calendarType(),
        body: calendarOf(events, edition),
        fileName: `${slug}.ics`,
        headers: headersOf(events),
      })
    },
  }
}
