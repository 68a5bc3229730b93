import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import { nothing } from '#kit/html/html.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { adoptedHttp } from './http/adopted-http.ts'
import type { BesideMeeting } from './http/beside-meeting.ts'
import { agendaHttp } from './http/agenda-http.ts'
import { type FindTopics, noTopics } from './http/agenda-topics.ts'
import { markedHttp } from './http/marked-http.ts'
import { editMeetingHttp, newMeetingHttp } from './http/meeting-form-http.ts'
import { meetingHttp } from './http/meeting-http.ts'
import { meetingsApi } from './http/meetings-api.ts'
import { meetingsHttp } from './http/meetings-http.ts'
import {
  adoptedRoute,
  agendaRoute,
  editMeetingRoute,
  editSeriesRoute,
  markedRoute,
  meetingRoute,
  meetingsRoute,
  newMeetingRoute,
  newSeriesRoute,
  notesRoute,
  participantsRoute,
  seriesListRoute,
  seriesRoute,
  undertakingRoute,
  undertakingsRoute,
} from './http/meetings-routes.ts'
import { notesHttp } from './http/notes-http.ts'
import { participantsHttp } from './http/participants-http.ts'
import { type FindProgrammes, noProgrammes } from './http/programmes-of-events.ts'
import { type ReadLines, readNothing } from './http/read-lines.ts'
import { editSeriesHttp, newSeriesHttp } from './http/series-form-http.ts'
import { seriesHttp } from './http/series-http.ts'
import { seriesListHttp } from './http/series-list-http.ts'
import type { FindSubjects } from './http/subjects.ts'
import { undertakingActsApi } from './http/undertaking-acts-api.ts'
import { undertakingsApi } from './http/undertakings-api.ts'
import { undertakingHttp } from './http/undertaking-http.ts'
import { undertakingsHttp } from './http/undertakings-http.ts'

const formLimit = 64 * 1024
const textLimit = 1024 * 1024

/** What other contexts know of meetings; where they are not at hand, the pages do without. */
type Beside = {
  readonly beside?: BesideMeeting
  readonly readLines?: ReadLines
  readonly findTopics?: FindTopics
  readonly findProgrammes?: FindProgrammes
}

/** A mechanism whose meetings are numbered; bound before meetings, whose addresses begin alike. */
const seriesRoutes = (
  dependencies: Dependencies & { readonly findProgrammes: FindProgrammes },
): Bound<DeskVisit>[] => {
  const newSeries = newSeriesHttp(dependencies)
  const editSeries = editSeriesHttp(dependencies)
  const series = seriesHttp(dependencies)
  return [
    get(seriesListRoute, seriesListHttp(dependencies)),
    get(newSeriesRoute, newSeries.show),
    post(newSeriesRoute, newSeries.record, formLimit),
    get(seriesRoute, series.show),
    post(seriesRoute, series.share, formLimit),
    get(editSeriesRoute, editSeries.show),
    post(editSeriesRoute, editSeries.save, formLimit),
  ]
}

/** For members: meetings and undertakings. What can fulfil one is known where pages span contexts. */
export const deskRoutes = (
  dependencies: Dependencies,
  findSubjects: FindSubjects,
  {
    beside = () => Promise.resolve(nothing),
    readLines = readNothing,
    findTopics = noTopics,
    findProgrammes = noProgrammes,
  }: Beside = {},
): Bound<DeskVisit>[] => {
  const newMeeting = newMeetingHttp(dependencies)
  const editMeeting = editMeetingHttp(dependencies)
  const meeting = meetingHttp({ ...dependencies, beside, findSubjects, findProgrammes })
  const agenda = agendaHttp({ ...dependencies, findTopics })
  const participants = participantsHttp(dependencies)
  const adopted = adoptedHttp({ ...dependencies, findProgrammes })
  const marked = markedHttp({ ...dependencies, readLines })
  const undertaking = undertakingHttp(dependencies, findSubjects)
  return [
    get(meetingsRoute, meetingsHttp(dependencies)),
    get(newMeetingRoute, newMeeting.show),
    post(newMeetingRoute, newMeeting.record, formLimit),
    ...seriesRoutes({ ...dependencies, findProgrammes }),
    get(meetingRoute, meeting.show),
    post(meetingRoute, meeting.act, textLimit),
    get(editMeetingRoute, editMeeting.show),
    post(editMeetingRoute, editMeeting.save, formLimit),
    post(notesRoute, notesHttp(dependencies), textLimit),
    get(agendaRoute, agenda.show),
    post(agendaRoute, agenda.add, textLimit),
    get(adoptedRoute, adopted.show),
    post(adoptedRoute, adopted.save, formLimit),
    get(participantsRoute, participants.show),
    post(participantsRoute, participants.change, formLimit),
    get(markedRoute, marked.show),
    post(markedRoute, marked.record, textLimit),
    get(undertakingsRoute, undertakingsHttp(dependencies)),
    get(undertakingRoute, undertaking.show),
    post(undertakingRoute, undertaking.act, formLimit),
  ]
}

/** For the programs of members: meetings, and undertakings with what becomes of them. */
export const staffApi = (
  dependencies: Dependencies,
  findSubjects: FindSubjects,
): Operation<DeskVisit>[] => [
  ...meetingsApi(dependencies),
  ...undertakingsApi(dependencies),
  ...undertakingActsApi({ ...dependencies, findSubjects }),
]
