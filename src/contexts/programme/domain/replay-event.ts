import type { Decision } from '#contexts/measures/contract.ts'
import {
  type Day,
  dayFromIso,
  type Instant,
  isoFromDay,
  millisecondsPerDay,
} from '#kit/time/days.ts'

type Outcome = Decision['outcome']

/** How many days before its start an event might have been settled. */
export const leadTimes = [30, 21, 14, 7] as const
export type LeadTime = (typeof leadTimes)[number]

/** How far back the answers before an event are followed. */
export const daysLookedBack = 60

/** An answer, and how many whole days before the start it first was the answer. */
export type Step = { readonly daysBefore: number; readonly outcome: Outcome }

/** What settling at one lead time would have come to. */
export type Settling = {
  readonly lead: LeadTime
  readonly settled: Outcome
  /** How often the answer changed between then and the start. */
  readonly changes: number
  /** Whole days before the start from which the last answer stood; the lead, where none changed. */
  readonly notice: number
}

export type Replayed = {
  readonly steps: readonly Step[]
  readonly settlings: readonly Settling[]
  readonly onTheDay: Outcome
}

type Question = {
  readonly start: Instant
  /** When measures that concern the event, or their ends, became known. */
  readonly moments: readonly Instant[]
  readonly answerAt: (at: Instant) => Outcome
}

const wholeDaysBefore = (at: Instant, start: Instant): number =>
  Math.floor((start - at) / millisecondsPerDay)

type Answer = { readonly at: Instant; readonly outcome: Outcome }

/** The answers from `from` to the start, each only where it differs from the one before. */
const answersFrom = (
  from: Instant,
  { start, moments, answerAt }: Question,
): [Answer, ...Answer[]] => {
  const answers: [Answer, ...Answer[]] = [{ at: from, outcome: answerAt(from) }]
  const later = [...new Set(moments)].filter((at) => at > from && at < start)
  for (const at of later.sort((a, b) => a - b)) {
    const outcome = answerAt(at)
    if (outcome !== answers.at(-1)?.outcome) answers.push({ at, outcome })
  }
  return answers
}

const settlingAt = (lead: LeadTime, question: Question): Settling => {
  const { start } = question
  const from = start - lead * millisecondsPerDay
  const answers = answersFrom(from, question)
  const last = answers.at(-1) ?? answers[0]
  return {
    lead,
    settled: answers[0].outcome,
    changes: answers.length - 1,
    notice: wholeDaysBefore(last.at, start),
  }
}

/**
 * How an event would have fared: the answers of the weeks before it, and for each lead time what
 * would have been settled, how often that changed before the start, and how much notice was left.
 */
export const replayEvent = (question: Question): Replayed => {
  const { start } = question
  const answers = answersFrom(start - daysLookedBack * millisecondsPerDay, question)
  return {
    steps: answers.map(({ at, outcome }) => ({ outcome, daysBefore: wholeDaysBefore(at, start) })),
    settlings: leadTimes.map((lead) => settlingAt(lead, question)),
    onTheDay: (answers.at(-1) ?? answers[0]).outcome,
  }
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export const sameDayOf = (year: number, day: Day): Day => {
  const monthAndDay = isoFromDay(day).slice(4)
  const found = dayFromIso(`${String(year)}${monthAndDay}`)
  return found ?? dayFromIso(`${String(year)}-02-28`) ?? day
}
