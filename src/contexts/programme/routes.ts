import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { whatIfRoutes } from './http/bind-what-if.ts'
import { batchesHttp } from './http/batches-http.ts'
import { bulkEditHttp } from './http/bulk-edit-http.ts'
import { editEventHttp } from './http/edit-event-http.ts'
import { eventActsHttp } from './http/event-acts-http.ts'
import { eventHttp } from './http/event-http.ts'
import { eventsHttp } from './http/events-http.ts'
import { askHoldHttp } from './http/ask-hold-http.ts'
import { holdsHttp } from './http/holds-http.ts'
import { importHttp } from './http/import-http.ts'
import { newEventHttp } from './http/new-event-http.ts'
import { programmesHttp } from './http/programmes-http.ts'
import {
  answerHoldRoute,
  answerProposalRoute,
  askHoldRoute,
  batchesRoute,
  batchRoute,
  bulkEditRoute,
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
  showEventRoute,
  undoBatchRoute,
} from './http/programme-routes.ts'
import { greatestSheetBytes } from './http/read-sheet.ts'

// A sheet that travels between two steps comes with its mapping and the form's own boundaries.
const sheetLimit = greatestSheetBytes + 512 * 1024

// Five hundred events, each with its address and the hash that was looked at.
const bulkEditLimit = 256 * 1024

/** For members: the programme, its events, and bringing them from a sheet. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const events = eventsHttp(dependencies)
  const newEvent = newEventHttp(dependencies)
  const edit = editEventHttp(dependencies)
  const acts = eventActsHttp(dependencies)
  const holds = holdsHttp(dependencies)
  const askHold = askHoldHttp(dependencies)
  const programmes = programmesHttp(dependencies)
  const bulk = bulkEditHttp(dependencies)
  const batches = batchesHttp(dependencies)
  const sheets = importHttp(dependencies)
  return [
    get(eventsRoute, events.list),
    get(eventsCsvRoute, events.csv),
    get(newEventRoute, newEvent.show),
    post(newEventRoute, newEvent.plan),
    get(bulkEditRoute, bulk.show),
    post(bulkEditRoute, bulk.step, bulkEditLimit),
    get(eventRoute, eventHttp(dependencies).show),
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
    get(importRoute, sheets.show),
    post(importRoute, sheets.step, sheetLimit),
    get(batchesRoute, batches.list),
    get(batchRoute, batches.show),
    post(undoBatchRoute, batches.undo),
    ...whatIfRoutes(dependencies),
  ]
}
