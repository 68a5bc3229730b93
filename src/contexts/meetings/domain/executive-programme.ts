import type { Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

/** What the sides mean to do in some years, as a session of their commission adopted it. */
export type ExecutiveProgramme = {
  readonly title: Localised
  /** Its period, both ends included. */
  readonly from: KnownDate
  readonly to: KnownDate
  /** Whether it stays in effect after its period until the next one is adopted. */
  readonly untilNext: boolean
  /** The record of its text, where it is an agreement; else the minutes of the session are its text. */
  readonly agreement: string | null
  /** The programme of events that carries it out. */
  readonly programme: string | null
}

export const programmeStandings = ['ahead', 'running', 'prolonged', 'over'] as const
export type ProgrammeStanding = (typeof programmeStandings)[number]

/** Where an executive programme stands on a day, beside the others of its series. */
export const programmeStandingOn = (
  { from, to, untilNext }: ExecutiveProgramme,
  others: readonly ExecutiveProgramme[],
  today: Day,
): ProgrammeStanding => {
  if (from.first > today) return 'ahead'
  if (to.last >= today) return 'running'
  const isFollowed = others.some((one) => one.from.first > from.first && one.from.first <= today)
  return untilNext && !isFollowed ? 'prolonged' : 'over'
}

/** The programme after whose period no other is on record: when it ends, the next is due. */
export const lastProgramme = <One extends Pick<ExecutiveProgramme, 'to'>>(
  all: readonly One[],
): One | undefined => all.toSorted((a, b) => a.to.last - b.to.last).at(-1)
