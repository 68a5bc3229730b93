import { firmnessOf, modalities, stepOf } from './domain/modality.ts'
import { meetingFormats, participantRoles } from './domain/meeting.ts'
import { standingOn } from './domain/undertaking-standing.ts'
import { fulfilledByRecord } from './http/fulfilled-here.ts'
import {
  meetingRoute,
  meetingsRoute,
  seriesListRoute,
  seriesRoute,
  undertakingRoute,
  undertakingsRoute,
} from './http/meetings-routes.ts'
import { setUpByAgreement } from './http/set-up-by.ts'
import { nameOfMeeting } from './http/meetings-http.ts'
import { addAccount } from './service/add-account.ts'
import { readMinutes } from './service/agree-minutes.ts'
import { minutesToApprove } from './service/minutes-to-approve.ts'
import { enterMeeting } from './service/enter-meeting.ts'
import { enterSeries } from './service/enter-series.ts'
import { enterUndertakings } from './service/enter-undertakings.ts'
import { enterFulfilment, enterOutcome } from './service/enter-outcome.ts'
import { undertakingsDue, undertakingsToAnswer } from './service/undertakings-due.ts'
import { searchMeetings, searchUndertakings } from './store/found-meetings.ts'
import { searchSeries } from './store/found-series.ts'
import { findMeeting, listMeetings } from './store/meeting-store.ts'
import { meetingSchema, participantSchema } from './store/meeting-schema.ts'
import { meetingWords, seriesWords, undertakingWords } from './store/meeting-words.ts'
import { seriesSchema } from './store/series-schema.ts'
import { listSeries } from './store/series-store.ts'
import { undertakingSchema } from './store/undertaking-schema.ts'
import { listUndertakings } from './store/undertaking-store.ts'

/** Meetings as the transaction's side may see them, with who took part in which capacity. */
export const meetings = {
  /** By `slug` or `id`. */
  find: findMeeting,
  /** The latest first; those without a day before all others. */
  list: listMeetings,
  /** By title and by whoever takes part, in any spelling. */
  search: searchMeetings,
  findable: [meetingWords, seriesWords, undertakingWords],
  /** In the caller's transaction; the caller asks for permission and keeps the audit. */
  enter: enterMeeting,
  /** Adds what an account tells of one on record; nothing that is there goes. */
  addAccount,
  /** Its title and when it was, in a line. */
  nameOf: nameOfMeeting,
  /** Joint texts that a side has not approved to the letter. */
  minutesToApprove,
  /** The joint text about a meeting as it is proposed now, and whether both approved it. */
  minutesOf: readMinutes,
  formats: meetingFormats,
  participantRoles,
  contentSchema: meetingSchema,
  participantSchema,
  route: meetingRoute,
  listRoute: meetingsRoute,
} as const

/** Mechanisms whose meetings are numbered, as the transaction's side may see them. */
export const series = {
  /** By `slug` or `id`; the oldest first. */
  list: listSeries,
  /** By its name, in any spelling. */
  search: searchSeries,
  /** In the caller's transaction; the caller asks for permission and keeps the audit. */
  enter: enterSeries,
  /** The part of an agreement's page with what it set up, and the programmes whose text it is. */
  setUpByAgreement,
  contentSchema: seriesSchema,
  route: seriesRoute,
  listRoute: seriesListRoute,
} as const

/** What was said would be done: one row for each side's part, and whether it is theirs at all. */
export const undertakings = {
  /** By `id`, by where they come from, or by what fulfils them; the oldest first. */
  list: listUndertakings,
  /** By what was said, in any spelling. */
  search: searchUndertakings,
  /** In the caller's transaction; what is ascribed to the other side is kept back until released. */
  enter: enterUndertakings,
  /** The part of a record's page that leads back to what was said of it. */
  fulfilledByRecord,
  /** Says in the caller's transaction what became of it, and what fulfils it. */
  close: enterOutcome,
  link: enterFulfilment,
  /** Whose it is, what became of it, whether it is overdue, on a day. */
  standingOn,
  /** What each side itself has to do: overdue, or due within so many days. */
  due: undertakingsDue,
  /** What is ascribed to a side and shown to it, and waits for its answer. */
  toAnswer: undertakingsToAnswer,
  /** The thirteen steps, from the weakest to the strongest. */
  modalities,
  stepOf,
  firmnessOf,
  contentSchema: undertakingSchema,
  route: undertakingRoute,
  listRoute: undertakingsRoute,
} as const

export type { Meeting, MeetingContent, Participant } from './domain/meeting.ts'
export type { SeriesContent } from './domain/series.ts'
export type { Modality } from './domain/modality.ts'
export type { Origin, Undertaking, UndertakingContent } from './domain/undertaking.ts'
export type { UndertakingStanding } from './domain/undertaking-standing.ts'
export type { NewMeeting } from './service/enter-meeting.ts'
export type { NewUndertaking } from './service/enter-undertakings.ts'
export type { AgendaTopic, FindTopics } from './http/agenda-topics.ts'
export type { BesideMeeting } from './http/beside-meeting.ts'
export type { FindProgrammes } from './http/programmes-of-events.ts'
export type { ReadLines } from './http/read-lines.ts'
export type { FindSubjects, Subject } from './http/subjects.ts'
export { meetingFileSchema } from './store/meeting-file-schema.ts'
