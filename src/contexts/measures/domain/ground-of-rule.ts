import type { AsOf, Effect, Ground, Missing, SeatRange } from './decision.ts'
import type { Displacement } from './displacement.ts'
import type { EventToDecide, Reading } from './event-to-decide.ts'
import { knownUntil } from './known-period.ts'
import type { Rule } from './measure.ts'
import { ruleSeats, type Seats } from './rule-seats.ts'
import type { RuleStanding } from './rules-standing.ts'

export type MeasureGround = Extract<Ground, { kind: 'measure' }>

const noMissing: readonly Missing[] = []

const unresolved = (rule: Rule, own: Seats, reading: Reading): Missing | undefined => {
  if (rule.kind === 'not-known') return { fact: 'level' }
  if (own.lo === own.hi) return undefined
  if (rule.kind === 'arrivals') return { fact: 'origin' }
  const isOpenRange = rule.kind === 'people-range' && reading === 'open' && rule.from !== rule.to
  return isOpenRange ? { fact: 'exact-limit', from: rule.from, to: rule.to } : undefined
}

const missingFor = (
  { rule, reach, bearing }: RuleStanding,
  displacement: Displacement | undefined,
  { own, reading }: { own: Seats; reading: Reading },
): readonly Missing[] => {
  const missing: Missing[] = []
  if (reach !== 'reaches') missing.push(reach)
  if (bearing !== 'bears') missing.push(bearing)
  const open = unresolved(rule, own, reading)
  if (open !== undefined) missing.push(open)
  if (displacement !== undefined) missing.push({ fact: 'displacement', by: displacement.by })
  return missing
}

const effectOf = (
  lo: number,
  hi: number,
  { venue, binding }: { venue: Seats; binding: boolean },
): Effect => {
  if (!binding) return 'recommends'
  if (hi === 0 && venue.hi > 0) return 'closes'
  if (hi < venue.hi) return 'limits'
  return lo < venue.lo ? 'leaves-open' : 'changes-nothing'
}

const isDoubtful = (standing: RuleStanding, displacement: Displacement | undefined): boolean =>
  standing.reach !== 'reaches' || standing.bearing !== 'bears' || displacement !== undefined

// Personal data are asked for by what surely holds alone, though it takes no seat.
const canMatter = (
  rule: Rule,
  { own, venue, takesNothing }: { own: Seats; venue: Seats; takesNothing: boolean },
): boolean =>
  (rule.kind === 'contact-data' && !takesNothing) || own.lo < venue.lo || own.hi < venue.hi

/** `hi` as plain JSON can hold it. */
export const seatRange = (lo: number, hi: number): SeatRange => ({
  lo,
  hi: hi === Infinity ? null : hi,
})

/** What one standing rule does to the event, and why it cannot be told where it cannot. */
export const groundOfRule = (
  standing: RuleStanding,
  displacement: Displacement | undefined,
  { event, venue, asOf }: { event: EventToDecide; venue: Seats; asOf: AsOf },
): MeasureGround => {
  const { measure, cited } = standing.of
  const displaced = displacement?.certain === true
  const takesNothing = displaced || !measure.binding
  const own = takesNothing ? venue : ruleSeats(standing.rule, event, venue)
  const hi = isDoubtful(standing, displacement) ? venue.hi : own.hi
  return {
    kind: 'measure',
    measure: cited,
    until: knownUntil(measure, asOf),
    rule: standing.rule,
    effect: displaced ? 'displaced' : effectOf(own.lo, hi, { venue, binding: measure.binding }),
    seats: seatRange(own.lo, hi),
    reading: standing.rule.kind === 'people-range' ? event.reading : null,
    displacedBy: displaced ? displacement.by : null,
    missing: canMatter(standing.rule, { own, venue, takesNothing })
      ? missingFor(standing, displacement, { own, reading: event.reading })
      : noMissing,
    asOf: asOf.at,
  }
}
