import { asEngine } from '#contexts/access/contract.ts'
import {
  compileMeasures,
  decideCompiled,
  type Decision,
  eventsConcernedBy,
  type EventToDecide,
  listMeasures,
  type RecordedMeasure,
} from '#contexts/measures/contract.ts'
import { listVenues, type Venue } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Instant } from '#kit/time/days.ts'

import { demandsIn, isSameAnswer } from '../domain/answers.ts'
import { type Event, planOf } from '../domain/event.ts'
import { settlesAt, startOf } from '../domain/event-start.ts'
import { eventToDecide } from '../domain/event-to-decide.ts'
import { stateAt, type StateRecord } from '../domain/event-state.ts'
import type { RecordedDecision } from '../domain/format-now.ts'
import { countsFor } from '../domain/measures-that-count.ts'
import { type MomentToDecide, momentsToDecide } from '../domain/moments-to-decide.ts'
import {
  knowledgeCounts,
  listDecisions,
  lockDecisions,
  recordDecision,
} from '../store/decision-store.ts'
import { listEvents } from '../store/event-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { listStates } from '../store/state-store.ts'

type By = 'announced' | 'recorded'

/** One event as the engine meets it, with the measures that everybody sees who sees the event. */
type Case = {
  readonly event: Event
  readonly asked: EventToDecide
  readonly start: Instant
  readonly decideBy: number
  readonly states: readonly StateRecord[]
  readonly recorded: readonly RecordedDecision[]
  readonly measures: readonly RecordedMeasure[]
  readonly by: By
}

const answersOf = ({ asked, measures, by }: Case): ((at: Instant) => Decision) => {
  const compiled = compileMeasures(measures)
  return (at) => decideCompiled(compiled, asked, { at, by })
}

const isOpenFor = (states: readonly StateRecord[], at: Instant): boolean => {
  if (!states.some(({ holdsFrom }) => holdsFrom <= at)) return states[0]?.state !== 'idea'
  const state = stateAt(states, at)
  return state === 'planned' || state === 'announced'
}

/** An event that was changed or shared after it had settled is decided again, as of today. */
const momentAfterEdit = (one: Case, today: Instant): MomentToDecide[] => {
  const [latest] = one.recorded
  const { contentHash, visibility } = one.event
  const changed =
    latest !== undefined && (latest.contentHash !== contentHash || latest.visibility !== visibility)
  return changed && today < one.start ? [{ at: today, cause: 'measure' }] : []
}

/** Whether nobody would learn anything from it: the same format and seats, asking for the same at the door. */
const sameAnswer = (a: RecordedDecision | undefined, b: RecordedDecision): boolean =>
  a !== undefined &&
  isSameAnswer(a, b) &&
  canonicalJson(demandsIn(a.because)) === canonicalJson(demandsIn(b.because))

/** The decisions that are due by `today` and not on record: the first, and each that differs. */
const decisionsDue = (one: Case, today: Instant): RecordedDecision[] => {
  const answerAt = answersOf(one)
  const { start, decideBy, measures, by } = one
  const concerned = measures.filter((measure) => eventsConcernedBy(measure, [one.asked]).length > 0)
  const question = { start, decideBy, by, answerAt, until: today, day: one.asked.day }
  const due: RecordedDecision[] = []
  const edited = momentAfterEdit(one, today)
  const moments = momentsToDecide({ ...question, measures: concerned })
  for (const moment of [...moments, ...edited]) {
    if (!isOpenFor(one.states, moment.at)) continue
    const { outcome, onSite, online, because } = answerAt(moment.at)
    const { contentHash, visibility } = one.event
    const answer: RecordedDecision = {
      asOf: moment.at,
      outcome,
      onSite,
      online,
      because,
      cause: edited.includes(moment) ? 'edited' : moment.cause,
      contentHash,
      visibility,
    }
    const before = due.at(-1) ?? one.recorded.find(({ asOf }) => asOf <= moment.at)
    if (!sameAnswer(before, answer)) due.push(answer)
  }
  return due
}

const casesOf = async (tx: Transaction, today: Instant): Promise<Case[]> => {
  const events = await listEvents(tx)
  const ids = events.map(({ id }) => id)
  const programmes = new Map((await listProgrammes(tx)).map((one) => [one.id, one]))
  const venues = new Map<string, Venue>((await listVenues(tx)).map((one) => [one.id, one]))
  const states = await listStates(tx, ids)
  const recorded = await listDecisions(tx, ids, today)
  const measures = await listMeasures(tx)
  const by = await knowledgeCounts(tx)
  return events.flatMap((event) => {
    const programme = programmes.get(event.programme)
    const start = startOf(event.content)
    if (programme === undefined || start === undefined) return []
    const plan = planOf(event, programme)
    const venue = venues.get(event.content.venue ?? '') ?? null
    const asked = eventToDecide({ event, plan, venue })
    if (asked === undefined || settlesAt(start, 365) > today) return []
    return [
      {
        event,
        asked,
        start,
        by,
        decideBy: plan.decideBy,
        states: states.get(event.id) ?? [],
        recorded: recorded.get(event.id) ?? [],
        measures: measures.filter(countsFor(event)),
      },
    ]
  })
}

/**
 * Lets the engine answer for every event of a relation whose time to settle has come by `today`,
 * and records what is new. Safe to repeat: what is on record is not written again.
 * Answers the number of decisions recorded.
 */
export const settleDecisions = (
  db: OpenDatabase,
  relation: string,
  today: Instant,
): Promise<number> =>
  asEngine(db, relation, async (tx) => {
    await lockDecisions(tx, relation)
    let count = 0
    for (const one of await casesOf(tx, today)) {
      for (const decision of decisionsDue(one, today)) {
        await recordDecision(tx, one.event, decision)
        count += 1
      }
    }
    return count
  })
