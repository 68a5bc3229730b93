import { type Alteration, alterations, type EventView } from '#contexts/programme/contract.ts'
import {
  type Allotted,
  type EventFacts,
  type Offer,
  type Target,
  targetOfOffers,
} from '#contexts/registrations/contract.ts'
import type { Venue } from '#contexts/relations/contract.ts'

import type { AskedAlteration } from '../domain/asked-alteration.ts'
import type { Counts } from '../domain/change.ts'

const formatAfter = (view: EventView, alteration: Alteration): EventFacts['format'] => {
  const offers = alterations.offersAfter(alteration)
  const planned = view.plan.options[0]?.format ?? 'online'
  const isOff = view.now.format === 'cancelled' || view.now.format === 'postponed'
  switch (alteration.kind) {
    case 'offers':
    case 'venue':
      return offers === null ? view.now.format : alterations.formatOf(offers)
    case 'cancel':
      return 'cancelled'
    case 'postpone':
      return 'postponed'
    case 'time':
      if (alteration.state === 'postponed') return 'postponed'
      return alteration.state !== undefined && isOff ? planned : view.now.format
    case 'resume':
      return planned
  }
}

/** The venues that events would have after these alterations. */
export const venuesAfter = (altered: readonly Alteration[]): string[] => [
  ...new Set(
    altered.flatMap((one) => (one.kind === 'venue' && one.venue !== null ? one.venue : [])),
  ),
]

/** An event as it would be after an alteration, for whoever looks at its facts and its place. */
export const viewAfter = (
  view: EventView,
  alteration: Alteration,
  venues: readonly Venue[],
): EventView => {
  const { content, contentHash } = alterations.contentAfter(view.event, alteration)
  const venue =
    content.venue === view.event.content.venue
      ? view.venue
      : (venues.find(({ id }) => id === content.venue) ?? null)
  return {
    ...view,
    event: { ...view.event, content, contentHash },
    venue,
    state: alterations.stateAfter(alteration) ?? view.state,
    now: { ...view.now, format: formatAfter(view, alteration) },
  }
}

/** Whether an event would need its venue and its people at another time than it does now. */
export const booksAnew = ({ kind }: AskedAlteration): boolean =>
  ['time', 'venue', 'move', 'resume', 'take-place'].includes(kind)

/** What the register's offers become; null: they stay. */
export const targetOf = (alteration: Alteration): Target | 'off' | null =>
  alteration.kind === 'cancel' ? 'off' : alterations.offersAfter(alteration)

/** The second sitting that an alteration sends people to, if it does. */
export const secondOf = (
  alteration: Alteration,
): { readonly second?: { readonly event: string } } =>
  alteration.kind === 'offers' && alteration.second !== undefined
    ? { second: { event: alteration.second } }
    : {}

/** What would undo an alteration, from how things stand before it. */
export const inverseOf = (
  alteration: Alteration,
  { view, offers }: { view: EventView; offers: readonly Offer[] },
): Alteration | null => {
  const target = offers.length === 0 ? null : targetOfOffers(offers)
  const { venue, place, zone, when } = view.event.content
  const state = view.state === 'announced' ? 'announced' : 'planned'
  switch (alteration.kind) {
    case 'offers':
      return target === null ? null : { kind: 'offers', ...target }
    case 'time':
      return { kind: 'time', when, ...(view.state === 'postponed' ? { state: 'postponed' } : {}) }
    case 'venue':
      return { kind: 'venue', venue, place, zone, offers: alteration.offers && target }
    case 'postpone':
      return { kind: 'resume', state, offers: null }
    case 'cancel':
      return { kind: 'resume', state, offers: target }
    case 'resume':
      return view.state === 'postponed' ? { kind: 'postpone' } : { kind: 'cancel' }
  }
}

export const countsOf = (allotted: readonly Allotted[]): Counts => {
  const counts: Record<string, number> = {}
  for (const { because } of allotted) counts[because] = (counts[because] ?? 0) + 1
  return counts
}
