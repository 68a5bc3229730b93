import type { BesideMeeting, ReadLines } from '#contexts/meetings/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { captureRoute, ownReadoutRoute, publicReadoutsRoute } from './http/readouts-routes.ts'

// Loaded when asked for: the command that reads a text needs neither pages nor a database, and
// should not take a second to start.
const store = () => import('./store/own-readout-store.ts')

type Store = Awaited<ReturnType<typeof store>>

const waitingDrafts: Store['listWaitingDrafts'] = async (tx) =>
  (await store()).listWaitingDrafts(tx)

const listPublished: Store['listPublishedReadouts'] = async (...asked) =>
  (await store()).listPublishedReadouts(...asked)

const publishing = () => import('./service/publish-readout.ts')

type Publishing = Awaited<ReturnType<typeof publishing>>

const draft: Publishing['draftReadout'] = async (...asked) =>
  (await publishing()).draftReadout(...asked)

const publish: Publishing['publishReadout'] = async (...asked) =>
  (await publishing()).publishReadout(...asked)

const findOwn: Store['findDraft'] = async (...asked) => (await store()).findDraft(...asked)

const besideMeeting: BesideMeeting = async (...asked) =>
  (await import('./http/beside-meeting.ts')).besideMeeting(...asked)

const readLines: ReadLines = async (...asked) =>
  (await import('./http/read-lines.ts')).readLines(...asked)

/** What was said of meetings in public: making a record of a press text, and a side's own readout. */
export const readouts = {
  captureRoute,
  /** What the sides published, for everybody. */
  publicRoute: publicReadoutsRoute,
  /** A side's own readout of a meeting. */
  ownRoute: ownReadoutRoute,
  /** A side's own readout: a draft, the latest of them, and a second member's putting it before the public. */
  own: { draft, find: findOwn, publish },
  /** Drafts of one's own side that a second member has to put before the public. */
  waitingDrafts,
  /** What the sides published, of one meeting or all. */
  listPublished,
  /** What is known here of a meeting, for its page. */
  besideMeeting,
  /** What marked lines of the notes of a meeting say, for whoever makes undertakings of them. */
  readLines,
  /** What the rules know with the directory's people and institutions, as the transaction sees them. */
  knownLexicon: async (tx: Transaction) =>
    (await import('./http/known-lexicon.ts')).knownLexicon(tx),
} as const

export type { Finding, FoundUndertaking } from './domain/finding.ts'
export type { Lexicon } from './domain/lexicon.ts'
export { lexiconWith } from './data/lexicon.ts'
export { readText, type ReadRefusal } from './domain/read-text.ts'
