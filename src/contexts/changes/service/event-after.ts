import { type Alteration, alterations, type EventView } from '#contexts/programme/contract.ts'
import {
  type Allotted,
  eventFacts,
  type EventFacts,
  type Offer,
  type Target,
  targetOfOffers,
} from '#contexts/registrations/contract.ts'

import type { Counts } from '../domain/change.ts'

const formatAfter = (view: EventView, alteration: Alteration): EventFacts['format'] => {
  switch (alteration.kind) {
    case 'offers':
      return alterations.formatOf(alteration)
    case 'cancel':
      return 'cancelled'
    case 'time':
      return view.now.format
    case 'resume':
      return view.plan.options[0]?.format ?? 'online'
  }
}

/** What they would be told after it. */
export const factsAfter = (view: EventView, alteration: Alteration): EventFacts => {
  const { when } = alterations.contentAfter(view.event, alteration).content
  return { ...eventFacts(view), when, format: formatAfter(view, alteration) }
}

/** What the register's offers become; null: they stay. */
export const targetOf = (alteration: Alteration): Target | 'off' | null => {
  switch (alteration.kind) {
    case 'offers':
      return { onSite: alteration.onSite, online: alteration.online }
    case 'cancel':
      return 'off'
    case 'time':
      return null
    case 'resume':
      return alteration.offers
  }
}

/** What would undo an alteration, from how things stand before it. */
export const inverseOf = (
  alteration: Alteration,
  { view, offers }: { view: EventView; offers: readonly Offer[] },
): Alteration | null => {
  switch (alteration.kind) {
    case 'offers':
      return offers.length === 0 ? null : { kind: 'offers', ...targetOfOffers(offers) }
    case 'time':
      return { kind: 'time', when: view.event.content.when }
    case 'cancel':
      return {
        kind: 'resume',
        state: view.state === 'announced' ? 'announced' : 'planned',
        offers: offers.length === 0 ? null : targetOfOffers(offers),
      }
    case 'resume':
      return { kind: 'cancel' }
  }
}

export const countsOf = (allotted: readonly Allotted[]): Counts => {
  const counts: Record<string, number> = {}
  for (const { because } of allotted) counts[because] = (counts[because] ?? 0) + 1
  return counts
}
