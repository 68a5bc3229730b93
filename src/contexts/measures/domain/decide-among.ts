import type { AsOf, Decision, Effect, Ground, OnlineSeats, Outcome } from './decision.ts'
import { displacementOf } from './displacement.ts'
import type { EventToDecide } from './event-to-decide.ts'
import { groundOfRule, seatRange } from './ground-of-rule.ts'
import { planOutcome } from './plan-outcome.ts'
import { type Seats, venueSeats } from './rule-seats.ts'
import {
  type Candidates,
  type Question,
  type RuleStanding,
  rulesStanding,
} from './rules-standing.ts'

type Decided = { readonly allowed: Seats; readonly outcome: Outcome }

/** Grounds with the weights by which they are kept in order. */
type Ordered = { readonly weights: number[]; readonly grounds: Ground[] }

const strength = {
  closes: 0,
  limits: 1,
  'leaves-open': 2,
  displaced: 3,
  recommends: 4,
  'changes-nothing': 5,
} as const satisfies Record<Effect, number>

const moreThanAnySetOfMeasures = 1e9

// Insertion: there are few grounds, and they arrive almost in order.
const insert = ({ weights, grounds }: Ordered, weight: number, ground: Ground): void => {
  let at = weights.length
  for (; at > 0; at -= 1) {
    const before = weights[at - 1]
    const groundBefore = grounds[at - 1]
    if (before === undefined || groundBefore === undefined || before <= weight) break
    weights[at] = before
    grounds[at] = groundBefore
  }
  weights[at] = weight
  grounds[at] = ground
}

const addAll = (to: Ordered, { weights, grounds }: Ordered): void => {
  for (const [index, ground] of grounds.entries()) insert(to, weights[index] ?? 0, ground)
}

const onlineSeats = (event: EventToDecide, outcome: Outcome): OnlineSeats => {
  switch (outcome) {
    case 'unclear':
      return 'unclear'
    case 'hybrid':
    case 'online':
      return event.onlineCapacity ?? 'unlimited'
    case 'in-person':
    case 'postpone':
    case 'cancel':
      return 0
  }
}

const nowhere = { lo: 0, hi: 0 } as const

const onSiteSeats = (outcome: Outcome, allowed: Seats) => {
  switch (outcome) {
    case 'in-person':
    case 'hybrid':
    case 'unclear':
      return seatRange(allowed.lo, allowed.hi)
    case 'online':
    case 'postpone':
    case 'cancel':
      return nowhere
  }
}

// That nothing holds is worth a word where nothing limits, where it prevails, and about audiences,
// whose series is shown always (docs/replay.md, rule 3).
const isWorthSayingAnyway = ({ of, rule }: RuleStanding): boolean =>
  rule.kind !== 'none' || of.measure.prevails || rule.topic === 'audiences'

const addOtherGrounds = (because: Ground[], event: EventToDecide, decided: Decided): void => {
  const { allowed, outcome } = decided
  if (event.capacity === null && allowed.hi > 0) because.push({ kind: 'capacity-not-known' })
  const { onlineRights: held } = event
  if (held === true) return
  if (planOutcome({ plan: event.plan, onlineRights: true }, allowed.lo, allowed.hi) !== outcome) {
    because.push({ kind: 'online-rights', held })
  }
}

type Weighing = { readonly allowed: Seats; readonly spoken: Ordered; readonly silent: Ordered }

const nonePrevails: readonly RuleStanding[] = []

const prevailingAmong = (standing: readonly RuleStanding[]): readonly RuleStanding[] =>
  standing.some(({ of }) => of.measure.prevails)
    ? standing.filter(({ of }) => of.measure.prevails && of.measure.binding)
    : nonePrevails

const weigh = (
  standing: readonly RuleStanding[],
  context: { event: EventToDecide; venue: Seats; asOf: AsOf },
): Weighing => {
  const prevailing = prevailingAmong(standing)
  const spoken: Ordered = { weights: [], grounds: [] }
  const silent: Ordered = { weights: [], grounds: [] }
  let { lo, hi } = context.venue
  for (const one of standing) {
    const displacement = displacementOf(one, prevailing)
    const ground = groundOfRule(one, displacement, context)
    if (ground.seats.lo < lo) lo = ground.seats.lo
    if (ground.seats.hi !== null && ground.seats.hi < hi) hi = ground.seats.hi
    const weight = strength[ground.effect] * moreThanAnySetOfMeasures + one.of.order
    insert(isWorthSayingAnyway(one) ? spoken : silent, weight, ground)
  }
  return { allowed: { lo, hi }, spoken, silent }
}

const isUnlimited = (allowed: Seats, venue: Seats): boolean =>
  allowed.lo === venue.lo && allowed.hi === venue.hi

/**
 * Decides one event among prepared measures, of which those that are not in force or not about
 * its place are left out here. By docs/replay.md: on-site seats are the smallest of what each rule
 * allows, the plan makes an outcome of them, and what is not known leaves it unclear.
 */
export const decideAmong = (candidates: Candidates, question: Question): Decision => {
  const { event, asOf } = question
  const venue = venueSeats(event)
  const standing = rulesStanding(candidates, question)
  const { allowed, spoken, silent } = weigh(standing, { event, venue, asOf })
  const outcome = planOutcome(event, allowed.lo, allowed.hi)
  const because = spoken.grounds
  if (isUnlimited(allowed, venue)) addAll(spoken, silent)
  if (standing.length === 0) {
    because.push({ kind: 'no-measure', place: event.place, day: event.day, asOf: asOf.at })
  }
  addOtherGrounds(because, event, { allowed, outcome })
  return {
    outcome,
    onSite: onSiteSeats(outcome, allowed),
    online: onlineSeats(event, outcome),
    allowed: seatRange(allowed.lo, allowed.hi),
    because,
  }
}
