import { type Actor, asActor, asPublic } from '#contexts/access/contract.ts'
import {
  type Alteration,
  alterations,
  endOf,
  type EventView,
  listEventViews,
  startOf,
} from '#contexts/programme/contract.ts'
import {
  type Allotted,
  eventFacts,
  type EventFacts,
  type Offer,
  type Planned,
  planSeats,
  type Target,
  targetOfOffers,
} from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Counts } from '../domain/change.ts'
import { type ItemRefusal, refuseItem } from '../domain/check-item.ts'

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

/** What a change would do to one event and its people, as the reader may see it. */
export type ItemImpact = {
  readonly view: EventView
  readonly alteration: Alteration
  readonly before: EventFacts
  readonly after: EventFacts
  readonly refusal: ItemRefusal | undefined
  /** Undefined: the event takes no registrations. */
  readonly seats: Planned | undefined
}

type Named = { readonly id: string } | { readonly slug: string }

type Asked = {
  readonly event: Named
  readonly alteration: Alteration
  readonly undoes: string | null
}

/** The impact on one event; undefined when the reader sees no such event. Writes nothing. */
export const previewItem = async (
  tx: Transaction,
  reader: Pick<Actor, 'side'> | 'public',
  { event, alteration, undoes, today }: Asked & { readonly today: Instant },
): Promise<ItemImpact | undefined> => {
  const [view] = await listEventViews(tx, { ...event, today })
  if (view === undefined) return undefined
  const { content } = alterations.contentAfter(view.event, alteration)
  const refusal = refuseItem(alteration, {
    view,
    side: reader === 'public' ? undefined : reader.side,
    today,
    endsAt: endOf(view.event.content),
    startsAt: startOf({ ...content, zone: view.event.content.zone }),
  })
  const target = targetOf(alteration)
  const asked = { event: view.event.id, target, undoes }
  return {
    view,
    alteration,
    before: eventFacts(view),
    after: factsAfter(view, alteration),
    refusal,
    // Who is registered, the public does not see.
    seats: reader === 'public' ? undefined : await planSeats(tx, asked),
  }
}

/** Something asked of several events, in order. */
export type AskedItems = {
  readonly items: readonly { readonly event: Named; readonly alteration: Alteration }[]
  readonly undoes: string | null
  readonly today: Instant
}

/** The impact on each event, in order; undefined where the reader sees no such event. */
const previewItems = async (
  tx: Transaction,
  reader: Pick<Actor, 'side'> | 'public',
  { items, undoes, today }: AskedItems,
): Promise<(ItemImpact | undefined)[]> => {
  const impacts: (ItemImpact | undefined)[] = []
  for (const item of items) impacts.push(await previewItem(tx, reader, { ...item, undoes, today }))
  return impacts
}

/** What a change would do, for one side, or for the public, which sees nobody registered. */
export const previewChange = (
  db: OpenDatabase,
  reader: Actor | 'public',
  asked: AskedItems,
): Promise<(ItemImpact | undefined)[]> =>
  reader === 'public'
    ? asPublic(db, (tx) => previewItems(tx, reader, asked))
    : asActor(db, reader, (tx) => previewItems(tx, reader, asked))
