import { commonStanding, reciprocityOf, standingOf } from './domain/standing.ts'
import { supportAtMeeting } from './http/support-at-meeting.ts'
import { supportEntryRoute, supportRoute } from './http/support-routes.ts'
import { tellSupport } from './http/support-in-short.ts'
import { enterSupport } from './service/keep-support.ts'
import { searchSupport } from './store/found-support.ts'
import { findSupport, listSupport, listUnansweredSteps } from './store/support-store.ts'
import { supportWords } from './store/support-words.ts'

/** The ledger of multilateral support, as the transaction's side may see it; never a vote. */
export const support = {
  list: listSupport,
  /** By candidature, body and session, in any spelling. */
  search: searchSupport,
  findable: [supportWords],
  find: findSupport,
  /** What is ascribed to a side, shown to it, and waits for its answer. */
  unanswered: listUnansweredSteps,
  /** Writes in the caller's transaction; the caller asks for permission and keeps the audit. */
  enter: enterSupport,
  /** Where an entry stands, and whether both sides say so. */
  standingOf,
  /** The latest step on which both agree. */
  commonStanding,
  /** What one side gives, as both agree, and what one alone says. */
  reciprocityOf,
  /** The part of a meeting's page with what was said of support there. */
  atMeeting: supportAtMeeting,
  /** An entry in finished words of a language. */
  tell: tellSupport,
  route: supportEntryRoute,
  listRoute: supportRoute,
} as const

export type { SupportEntry } from './domain/support.ts'
export type { FindMeetings } from './service/meetings-of-support.ts'
export type { NewSupport } from './service/keep-support.ts'
