import type { DeskVisit } from '#contexts/access/contract.ts'
import { boundMeasures } from '#contexts/measures/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import { nothing } from '#kit/html/html.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { batchRoutes } from './http/bind-batches.ts'
import { whatIfRoutes } from './http/bind-what-if.ts'
import { batchesApi } from './http/batches-api.ts'
import { bulkEditsApi } from './http/bulk-edits-api.ts'
import { eventPlanApi } from './http/event-plan-api.ts'
import { eventsApi } from './http/events-api.ts'
import { editEventHttp } from './http/edit-event-http.ts'
import { eventActsHttp } from './http/event-acts-http.ts'
import type { BesideEvent } from './http/beside-event.ts'
import { eventHttp } from './http/event-http.ts'
import { eventsHttp } from './http/events-http.ts'
import { askHoldHttp } from './http/ask-hold-http.ts'
import { holdsApi } from './http/holds-api.ts'
import { holdsHttp } from './http/holds-http.ts'
import { type LinksOfEvent, noLinks } from './http/links-of-event.ts'
import { importsApi } from './http/imports-api.ts'
import { importHttp } from './http/import-http.ts'
import { newEventHttp } from './http/new-event-http.ts'
import { programmesHttp } from './http/programmes-http.ts'
import { seriesApi } from './http/series-api.ts'
import { savedViewsApi } from './http/saved-views-api.ts'
import { savedViewsHttp } from './http/saved-views-http.ts'
import { programmePort } from './http/what-if-http.ts'
import {
  answerHoldRoute,
  answerProposalRoute,
  askHoldRoute,
  editEventRoute,
  eventRoute,
  eventsCsvRoute,
  eventsRoute,
  holdsRoute,
  importRoute,
  moveEventRoute,
  newEventRoute,
  newProgrammeRoute,
  programmesRoute,
  savedViewRoute,
  savedViewsRoute,
  showEventRoute,
} from './http/programme-routes.ts'
import { greatestUploadBytes } from './http/sheets-of-upload.ts'

// A sheet comes with its mapping and the form's own boundaries.
const sheetLimit = greatestUploadBytes + 512 * 1024

/** For members: the programme, its events, and bringing them from a sheet. */
export const deskRoutes = (
  dependencies: Dependencies,
  linksOf: LinksOfEvent = noLinks,
  beside: BesideEvent = () => Promise.resolve(nothing),
): Bound<DeskVisit>[] => {
  const events = eventsHttp(dependencies)
  const newEvent = newEventHttp(dependencies)
  const edit = editEventHttp(dependencies)
  const acts = eventActsHttp(dependencies)
  const holds = holdsHttp(dependencies)
  const askHold = askHoldHttp(dependencies)
  const programmes = programmesHttp(dependencies)
  const sheets = importHttp(dependencies)
  const views = savedViewsHttp(dependencies)
  return [
    get(eventsRoute, events.list),
    get(eventsCsvRoute, events.csv),
    get(newEventRoute, newEvent.show),
    post(newEventRoute, newEvent.plan),
    // Before an event's own page: a word in the place of its address is a task.
    ...batchRoutes(dependencies),
    get(eventRoute, eventHttp(dependencies, { linksOf, beside }).show),
    get(editEventRoute, edit.show),
    post(editEventRoute, edit.revise),
    post(showEventRoute, acts.show),
    post(answerProposalRoute, acts.answer),
    post(moveEventRoute, acts.move),
    get(askHoldRoute, askHold.show),
    post(askHoldRoute, askHold.ask),
    get(holdsRoute, holds.list),
    post(answerHoldRoute, holds.answer),
    get(programmesRoute, programmes.list),
    get(newProgrammeRoute, programmes.show),
    post(newProgrammeRoute, programmes.plan),
    get(savedViewsRoute, views.list),
    post(savedViewsRoute, views.keep),
    post(savedViewRoute, views.change),
    get(importRoute, sheets.show),
    post(importRoute, sheets.step, sheetLimit),
    ...whatIfRoutes(dependencies),
  ]
}

/** What the programs of members may ask: planning events, altering, repeating and showing them. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...eventsApi(dependencies),
  ...eventPlanApi(dependencies),
  ...seriesApi(dependencies),
  ...batchesApi(dependencies),
  ...bulkEditsApi(dependencies),
  ...importsApi(dependencies),
  ...holdsApi(dependencies),
  ...savedViewsApi(dependencies),
  ...boundMeasures.api(dependencies, programmePort(dependencies)),
]
