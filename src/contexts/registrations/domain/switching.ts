import { type Instant } from '#kit/time/days.ts'
import { dayInZone, instantOfWallTime, wallTimeInZone } from '#kit/time/zones.ts'

import type { OfferKind, Registration } from './registration.ts'

/**
 * How many hours before the start one may no longer switch, by the offer whose seats are left; null:
 * until the start.
 */
export type Switching = Readonly<Record<OfferKind, number | null>>

/** The hours that the desk offers. */
export const switchingChoices = [3, 24, 48, 72, 168, 336] as const

export const mostSwitchingHours = 1440

type Start = { readonly startsAt: Instant; readonly zone: string }

/** When switching closes. Whole days count by the clocks of the place, whatever these do meanwhile. */
export const switchingCloses = ({ startsAt, zone }: Start, hours: number | null): Instant => {
  if (hours === null) return startsAt
  if (hours % 24 !== 0) return startsAt - hours * 3_600_000
  const day = dayInZone(startsAt, zone) - hours / 24
  return instantOfWallTime(day, wallTimeInZone(startsAt, zone), zone)
}

type Asked = {
  readonly start: Start
  readonly switching: Switching
  /** When its holder was last told that the event has changed; undefined: never. */
  readonly toldAt: Instant | undefined
}

/**
 * Until when the holder of a registration may attend otherwise. The deadline holds for seats and for
 * an event that stays as it was: whoever waits takes nobody's plans away, and whoever is told of a
 * change after it may still follow.
 */
export const maySwitchUntil = (
  { state, offer }: Pick<Registration, 'state' | 'offer'>,
  { start, switching, toldAt }: Asked,
): Instant => {
  const closes = switchingCloses(start, switching[offer])
  const isBound = state === 'confirmed' && (toldAt ?? -Infinity) < closes
  return isBound ? closes : start.startsAt
}
