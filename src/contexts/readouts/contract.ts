import { besideMeeting } from './http/beside-meeting.ts'
import { readLines } from './http/read-lines.ts'
import { captureRoute, ownReadoutRoute, publicReadoutsRoute } from './http/readouts-routes.ts'
import { listPublishedReadouts, listWaitingDrafts } from './store/own-readout-store.ts'

/** What was said of meetings in public: making a record of a press text, and a side's own readout. */
export const readouts = {
  captureRoute,
  /** What the sides published, for everybody. */
  publicRoute: publicReadoutsRoute,
  /** A side's own readout of a meeting. */
  ownRoute: ownReadoutRoute,
  /** Drafts of one's own side that a second member has to put before the public. */
  waitingDrafts: listWaitingDrafts,
  /** What the sides published, of one meeting or all. */
  listPublished: listPublishedReadouts,
  /** What is known here of a meeting, for its page. */
  besideMeeting,
  /** What marked lines of the notes of a meeting say, for whoever makes undertakings of them. */
  readLines,
} as const

export type { Finding, FoundUndertaking } from './domain/finding.ts'
export { lexiconWith } from './data/lexicon.ts'
export { readText, type ReadRefusal } from './domain/read-text.ts'
export { knownInstitutions } from './http/known-institutions.ts'
