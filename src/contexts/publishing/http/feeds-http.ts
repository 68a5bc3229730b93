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

/** The programme for programs: calendars, a feed, plain data. */
export const feedsHttp = (dependencies: Dependencies) => {
  const read = async (
    { language, today }: Visit,
    slug?: string,
  ): Promise<{ edition: Edition; events: readonly PublicEvent[] }> => {
    const asked = slug === undefined ? { today } : { today, slug }
    const { relations, events } = await readProgramme(dependencies, asked)
    const siteName = siteNameOf(relations, language)
    return { events, edition: { language, siteName, baseUrl: dependencies.baseUrl } }
  }
  return {
    calendar: async (visit: Visit): Promise<Answer> => {
      const { events, edition } = await read(visit)
      return file({
        contentType: 'text/calendar; charset=utf-8',
        body: calendarOf(events, edition),
        headers: headersOf(events),
      })
    },
    eventCalendar: async (visit: Visit): Promise<Answer> => {
      const slug = visit.parameters['slug'] ?? ''
      const { events, edition } = await read(visit, slug)
      const say = words(visit.language)
      if (!events.some(isInCalendar)) {
        const detail = say(events.length === 0 ? 'not-found.detail' : 'event.not-in-calendar')
        return problem({ status: 404, title: say('not-found.title'), detail })
      }
      return file({
        contentType: 'text/calendar; charset=utf-8',
        body: calendarOf(events, edition),
        fileName: `${slug}.ics`,
        headers: headersOf(events),
      })
    },
    data: async (visit: Visit): Promise<Answer> => {
      const { events, edition } = await read(visit)
      return file({
        contentType: 'application/json; charset=utf-8',
        body: programmeData(events, edition),
        headers: headersOf(events),
      })
    },
    feed: async (visit: Visit): Promise<Answer> => {
      const { events, edition } = await read(visit)
      return file({
        contentType: 'application/atom+xml; charset=utf-8',
        body: atomFeed(events, edition),
        headers: headersOf(events),
      })
    },
  }
}
