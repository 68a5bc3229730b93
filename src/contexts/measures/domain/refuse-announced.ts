import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

type Announcement = {
  readonly announced: Instant
  /** The last day on which what was announced holds; null: open-ended. */
  readonly statedUntil: Day | null
  /** The host's, by whose clocks days are told. */
  readonly zone: string
  readonly today: Instant
}

/** Why something cannot have been announced then: not after now, nor after it had ended. */
export const refuseAnnounced = ({
  announced,
  statedUntil,
  zone,
  today,
}: Announcement): 'announced-lies-ahead' | 'announced-after-it-ended' | undefined => {
  if (announced > today) return 'announced-lies-ahead'
  const isAfterItsEnd = statedUntil !== null && dayInZone(announced, zone) > statedUntil
  return isAfterItsEnd ? 'announced-after-it-ended' : undefined
}
