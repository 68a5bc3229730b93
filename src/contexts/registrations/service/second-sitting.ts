import type { Transaction } from '#kit/db/database.ts'

import type { Allotted } from '../domain/allocate-seats.ts'
import type { EventFacts } from '../domain/event-facts.ts'
import type { Bulletin } from '../store/notice-store.ts'
import { moveRegistrations } from '../store/registration-store.ts'
import {
  type Following,
  followRegistrations,
  listFollowing,
} from '../store/second-sitting-store.ts'
import type { EventReseating, Planned, Reseating } from './plan-seats.ts'

type Told = Bulletin['told'][number]

const bulletinOf = (
  { event, facts, visibility }: NonNullable<EventReseating['second']>,
  before: EventFacts,
  told: readonly Told[],
): Bulletin => ({ event, visibility, before, after: facts, rule: null, told })

const goThere = ({ because }: Allotted): boolean => because === 'moves-to-second-sitting'

/**
 * Registers whoever goes to a second sitting there, within the transaction that releases them here,
 * and answers what they are told of it.
 */
export const openSecondSittings = async (
  tx: Transaction,
  { events }: Reseating,
  planned: ReadonlyMap<string, Planned>,
): Promise<Bulletin[]> => {
  const bulletins: Bulletin[] = []
  for (const { event, second, before } of events) {
    const going = planned.get(event)?.allotted.filter(goThere) ?? []
    if (second === undefined || going.length === 0) continue
    const { visibility } = second
    const made = await followRegistrations(
      tx,
      second,
      going.map(({ id }) => id),
    )
    const told = made.map(({ id, party }): Told => {
      const from = { state: 'waiting', offer: 'on-site', party } as const
      const to = { state: 'confirmed', offer: 'on-site', party } as const
      return { id, from, to, because: 'second-sitting', visibility }
    })
    bulletins.push(bulletinOf(second, before, told))
  }
  return bulletins
}

/**
 * Takes back what a change that is undone made at second sittings: whoever still has seats there
 * gives them up for those that they get back. Answers what they are told of it.
 */
export const closeSecondSittings = async (
  tx: Transaction,
  { undoes, change, events }: Reseating,
): Promise<Bulletin[]> => {
  if (undoes === null) return []
  const ids = events.map(({ event }) => event)
  const following = await listFollowing(tx, { change: undoes, events: ids })
  const returning = following.filter(({ state }) => state === 'confirmed')
  const because = 'returns-to-first-sitting'
  const to = ({ offer, party }: Following) => ({ state: 'released', offer, party }) as const
  await moveRegistrations(
    tx,
    returning.map((registration) => {
      const move = { registration, to: to(registration), cause: 'change', change } as const
      return { ...move, reason: because }
    }),
  )
  const facts = new Map(events.map(({ event, after }) => [event, after]))
  return [...Map.groupBy(returning, ({ event }) => event)].flatMap(([event, some]) => {
    const [first] = some
    const after = first && facts.get(first.cameFrom)
    if (first === undefined || after === undefined) return []
    const { visibility } = first
    const told = some.map((one): Told => {
      const { id, state, offer, party } = one
      return { id, from: { state, offer, party }, to: to(one), because, visibility }
    })
    return [{ event, visibility, before: after, after, rule: null, told }]
  })
}
