import type { EventContent, FormatNow } from '#contexts/programme/contract.ts'

/** The seats that each offer would have; null where the offer is not open or its seats are not known. */
export type OffersPlanned = {
  readonly onSite: number | null
  readonly online: number | 'unlimited' | null
}

/**
 * The offers that follow from the format an event shows. Where the answer leaves a range of seats,
 * only its lower end is sure to be allowed.
 */
export const offersPlanned = ({
  now,
  event,
  venue,
}: {
  readonly now: Pick<FormatNow, 'format' | 'onSite'>
  readonly event: { readonly content: Pick<EventContent, 'onlineCapacity'> }
  readonly venue: { readonly capacity: number | null } | null
}): OffersPlanned => {
  const onSite = now.onSite === null ? (venue?.capacity ?? null) : now.onSite.lo
  const online = event.content.onlineCapacity ?? 'unlimited'
  switch (now.format) {
    case 'in-person':
      return { onSite, online: null }
    case 'hybrid':
      return { onSite, online }
    case 'online':
      return { onSite: null, online }
    case 'unclear':
    case 'postponed':
    case 'cancelled':
      return { onSite: null, online: null }
  }
}
