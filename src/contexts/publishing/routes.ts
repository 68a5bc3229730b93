import { publicEventRoute } from '#contexts/programme/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Operation } from '#kit/api/operation.ts'
import { type Bound, get, type Visit } from '#kit/http/visit.ts'

import { eventsApi } from './http/events-api.ts'
import { feedsHttp } from './http/feeds-http.ts'
import { notesHttp } from './http/notes-http.ts'
import { programmeHttp } from './http/programme-http.ts'
import {
  accessibilityRoute,
  calendarRoute,
  eventCalendarRoute,
  feedRoute,
  privacyRoute,
  programmeDataRoute,
  programmeRoute,
} from './http/publishing-routes.ts'

/** For everyone. Each is also answered under a language prefix. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const programme = programmeHttp(dependencies)
  const feeds = feedsHttp(dependencies)
  const notes = notesHttp(dependencies)
  return [
    get(programmeRoute, programme.programme),
    get(publicEventRoute, programme.event),
    get(eventCalendarRoute, feeds.eventCalendar),
    get(calendarRoute, feeds.calendar),
    get(programmeDataRoute, feeds.data),
    get(feedRoute, feeds.feed),
    get(accessibilityRoute, notes.accessibility),
    get(privacyRoute, notes.privacy),
  ]
}

/** What everybody's programs may ask. */
export const openApi = (dependencies: Dependencies): Operation<Visit>[] => eventsApi(dependencies)
