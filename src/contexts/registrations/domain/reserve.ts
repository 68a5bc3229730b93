import type { Offer } from './register.ts'
import type { OfferKind } from './registration.ts'
import type { Target } from './seeker.ts'

/** Seats of an offer that are kept for the official guests of one side. */
export type Reserve = {
  readonly kind: OfferKind
  readonly side: string
  /** What holds now; null: as many as come, like the offer. */
  readonly seats: number | null
  /** What the side gave itself, of which a change may take some for a time. */
  readonly given: number
}

/**
 * Shares seats among claims of which not all can be met: by the largest remainder, evenly over what
 * is claimed. A seat to which several have the same claim goes to none of them, and so to the
 * public: equal sides stay equal.
 */
export const shareSeats = (claims: readonly number[], seats: number): readonly number[] => {
  const total = claims.reduce((sum, claim) => sum + claim, 0)
  if (total <= seats) return claims
  const shares = claims.map((claim) => Math.floor((claim * seats) / total))
  const remainders = claims.map((claim) => (claim * seats) % total)
  let left = seats - shares.reduce((sum, share) => sum + share, 0)
  for (const remainder of [...new Set(remainders)].sort((a, b) => b - a)) {
    const equal = remainders.flatMap((one, index) => (one === remainder ? [index] : []))
    if (equal.length > left) break
    left -= equal.length
    for (const index of equal) shares[index] = (shares[index] ?? 0) + 1
  }
  return shares
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

type Seats = number | null

const seatsOf = ({ isOpen, seats }: Target['onSite']): Seats => (isOpen ? seats : 0)

/** How many of a reserve on site are lost while it is cut. */
const lostBy = ({ given }: Reserve, after: Seats): number =>
  after === null ? 0 : Math.max(0, given - after)

/**
 * What the reserves of an event will be when its offers are as in `target`: a function of numbers
 * that both sides know, never of guests. On site a reserve is kept while the seats cover all of
 * them, else they are cut evenly, and grow back to what was given. What a reserve loses on site it
 * is given online, as far as there are seats that nobody of the public holds (`publicOnline`).
 */
export const reservesAfter = (
  reserves: readonly Reserve[],
  target: Target,
  publicOnline: number,
): readonly Reserve[] => {
  const ofKind = (kind: OfferKind) => reserves.filter((one) => one.kind === kind)
  const withSeats = (some: readonly Reserve[], seats: readonly Seats[]): Reserve[] =>
    some.map((one, index) => ({ ...one, seats: seats[index] ?? null }))
  const share = (some: readonly Reserve[], claims: readonly number[], seats: Seats) =>
    seats === null ? some.map(() => null) : shareSeats(claims, seats)
  const onSite = ofKind('on-site')
  const onSiteSeats = share(
    onSite,
    onSite.map(({ given }) => given),
    seatsOf(target.onSite),
  )
  const online = ofKind('online')
  const onlineTarget = seatsOf(target.online)
  const kept = share(
    online,
    online.map(({ given, seats }) => Math.max(given, seats ?? 0)),
    onlineTarget,
  ).map((seats) => seats ?? 0)
  const lost = online.map(({ side }, index) => {
    const at = onSite.findIndex((one) => one.side === side)
    const own = onSite[at]
    const more = own === undefined ? 0 : lostBy(own, onSiteSeats[at] ?? null)
    return Math.max(0, more - (kept[index] ?? 0))
  })
  const room = Math.max(0, (onlineTarget ?? 0) - sum(kept) - publicOnline)
  const added = shareSeats(lost, room)
  const onlineSeats = online.map((_, index) =>
    onlineTarget === null ? null : (kept[index] ?? 0) + (added[index] ?? 0),
  )
  return [...withSeats(onSite, onSiteSeats), ...withSeats(online, onlineSeats)]
}

/**
 * How many seats of a reserve guests may hold: what it keeps, and, while an answer in force allows
 * fewer than the offer has, its share of those.
 */
export const reserveHolds = (
  own: Reserve,
  { reserves, ceiling }: { readonly reserves: readonly Reserve[]; readonly ceiling: Seats },
): number => {
  const kept = own.seats ?? Infinity
  if (ceiling === null) return kept
  const ofKind = reserves.filter(({ kind }) => kind === own.kind)
  const claims = ofKind.map(({ seats, given }) => seats ?? given)
  const shares = shareSeats(claims, ceiling)
  return Math.min(kept, shares[ofKind.findIndex(({ side }) => side === own.side)] ?? 0)
}

export type ReserveRefusal = 'reserve-is-not-a-number' | 'no-free-seats' | 'guests-hold-these-seats'

/** What a side asks for: so many seats of an offer for its guests. */
export type ReserveAsked = {
  readonly own: Reserve
  readonly offer: Pick<Offer, 'isOpen' | 'seats' | 'ceiling' | 'taken' | 'reserved'>
  /** How many seats of it guests of the side hold. */
  readonly taken: number
}

const mostSeats = 100_000

/** The reserve when its side asks for `wanted` seats, or why it cannot be. */
export const reserveGiven = (
  wanted: number,
  { own, offer, taken }: ReserveAsked,
): Reserve | ReserveRefusal => {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > mostSeats)
    return 'reserve-is-not-a-number'
  if (own.seats === null) return { ...own, given: wanted }
  if (wanted < taken) return 'guests-hold-these-seats'
  const most = mostForReserve({ own, offer })
  return wanted > most.given
    ? 'no-free-seats'
    : { ...own, given: wanted, seats: Math.min(wanted, most.seats) }
}

/** The most that a side can keep now, and the most that it can ask for. */
export const mostForReserve = ({
  own,
  offer,
}: Pick<ReserveAsked, 'own' | 'offer'>): { seats: number; given: number } => {
  const { isOpen, seats, ceiling, taken, reserved } = offer
  const limit = isOpen ? Math.min(seats ?? mostSeats, ceiling ?? mostSeats) : 0
  const free = Math.max(0, limit - taken - reserved)
  const most = (own.seats ?? own.given) + free
  return { seats: most, given: Math.max(own.given, most) }
}
