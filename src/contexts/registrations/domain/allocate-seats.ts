import type { Allocation } from './register.ts'
import type { OfferKind, Registration, Seating } from './registration.ts'

/** What an allocation has to know of a registration that holds seats or waits for them. */
export type Seeker = Pick<Registration, 'id' | 'party' | 'offer' | 'wished' | 'ifMoved'> & {
  readonly state: 'confirmed' | 'waiting'
  readonly hasAccessNeeds: boolean
}

type TargetOffer = { readonly isOpen: boolean; readonly seats: number | null }

/** What both offers will be: seats null = as many as come. */
export type Target = { readonly onSite: TargetOffer; readonly online: TargetOffer }

/** The offers as they are, as a target. */
export const targetOfOffers = (
  offers: readonly (TargetOffer & { readonly kind: OfferKind })[],
): Target => {
  const find = (kind: OfferKind): TargetOffer => {
    const { isOpen = false, seats = 0 } = offers.find((offer) => offer.kind === kind) ?? {}
    return { isOpen, seats }
  }
  return { onSite: find('on-site'), online: find('online') }
}

/** Why a registration ends where it does, so that it can be told in plain words. */
export const seatReasons = [
  'keeps-seat',
  'moves-online',
  'waits-by-choice',
  'waits-since-online-is-full',
  'waits-since-online-is-closed',
  'released-by-choice',
  'returns-on-site',
  'waits-for-online',
  'promoted',
  'still-waits',
  'event-is-off',
] as const
export type SeatReason = (typeof seatReasons)[number]

/** Where one registration ends, and why. */
export type Allotted = {
  readonly id: string
  readonly from: Seating
  readonly to: Seating
  readonly because: SeatReason
}

/** FNV-1a with a final mix: the same lot on every machine, for whoever knows the seed. */
const lotOf = (seed: string, id: string): number => {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The declared order: access needs first, then arrival (as given) or the lot drawn with the seed. */
const inOrder = (seekers: readonly Seeker[], rule: Allocation): readonly Seeker[] => {
  const lots = new Map(
    rule.by === 'lottery' ? seekers.map(({ id }) => [id, lotOf(rule.seed, id)]) : [],
  )
  const lotOfHolder = ({ id }: Seeker): number => lots.get(id) ?? 0
  const first = seekers.filter(({ hasAccessNeeds }) => hasAccessNeeds)
  const then = seekers.filter(({ hasAccessNeeds }) => !hasAccessNeeds)
  return [first, then].flatMap((some) => some.toSorted((a, b) => lotOfHolder(a) - lotOfHolder(b)))
}

/** Seats still to be given: a party takes all of its seats or none. */
const openPool = ({ isOpen, seats }: TargetOffer): ((party: number) => boolean) => {
  let left = isOpen ? (seats ?? Infinity) : 0
  return (party) => {
    if (party > left) return false
    left -= party
    return true
  }
}

type Pools = Record<OfferKind, (party: number) => boolean>

type Answer = readonly [Seating['state'], OfferKind, SeatReason]

const afterLosingSeat = (
  { ifMoved, party }: Seeker,
  { pools, target }: { pools: Pools; target: Target },
): Answer => {
  if (ifMoved === 'release') return ['released', 'on-site', 'released-by-choice']
  if (ifMoved === 'wait') return ['waiting', 'on-site', 'waits-by-choice']
  if (pools.online(party)) return ['confirmed', 'online', 'moves-online']
  const full = target.online.isOpen ? 'waits-since-online-is-full' : 'waits-since-online-is-closed'
  return ['waiting', 'on-site', full]
}

const afterOnlineClosed = ({ wished, party }: Seeker, pools: Pools): Answer =>
  wished === 'on-site' && pools['on-site'](party)
    ? ['confirmed', 'on-site', 'returns-on-site']
    : ['waiting', wished, 'waits-for-online']

const fromWaitlist = ({ offer, party }: Seeker, pools: Pools): Answer =>
  pools[offer](party) ? ['confirmed', offer, 'promoted'] : ['waiting', offer, 'still-waits']

/**
 * Seats everybody anew for what the offers will be: a pure function of the declared rule, so that
 * what is previewed is what is applied. Whoever can keep a seat keeps it; whoever loses one on
 * site goes where they said beforehand; seats that are left go first to those whom the end of the
 * online offer sends back, then up the waitlist. Parties are not split, and everybody is answered
 * exactly once. `seekers` come in the order of arrival.
 */
export const allocateSeats = (
  seekers: readonly Seeker[],
  target: Target,
  rule: Allocation,
): Allotted[] => {
  const ranked = inOrder(seekers, rule)
  const pools: Pools = { 'on-site': openPool(target.onSite), online: openPool(target.online) }
  const holders = ranked.filter(({ state }) => state === 'confirmed')
  const keeps = new Set(holders.filter(({ offer, party }) => pools[offer](party)))
  const unseated = holders.filter((holder) => !keeps.has(holder))
  const answer = (seeker: Seeker, [state, offer, because]: Answer): Allotted => {
    const { id, party } = seeker
    const from = { state: seeker.state, offer: seeker.offer, party }
    return { id, from, to: { state, offer, party }, because }
  }
  return [
    ...[...keeps].map((one) => answer(one, ['confirmed', one.offer, 'keeps-seat'])),
    ...unseated
      .filter(({ offer }) => offer === 'on-site')
      .map((one) => answer(one, afterLosingSeat(one, { pools, target }))),
    ...unseated
      .filter(({ offer }) => offer === 'online')
      .map((one) => answer(one, afterOnlineClosed(one, pools))),
    ...ranked
      .filter(({ state }) => state === 'waiting')
      .map((one) => answer(one, fromWaitlist(one, pools))),
  ]
}

/** When an event is off nobody holds a seat or waits for one: everybody is released, and told. */
export const releaseEverybody = (seekers: readonly Seeker[]): Allotted[] =>
  seekers.map(({ id, state, offer, party }) => ({
    id,
    from: { state, offer, party },
    to: { state: 'released', offer, party },
    because: 'event-is-off',
  }))

/** Whether an allocation changes where a registration sits. */
export const isMoved = ({ from, to }: Allotted): boolean =>
  from.state !== to.state || from.offer !== to.offer
