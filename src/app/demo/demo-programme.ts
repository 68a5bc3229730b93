import {
  type DocumentedEvent,
  endOf,
  type EventContent,
  type Programme,
} from '#contexts/programme/contract.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import {
  contributesInWords,
  type DemoWorld,
  type DocumentedEvent as SourcedEvent,
  type PlannedEvent,
} from '../../../demo/demo-world.ts'
import type { Ids } from './demo-directory.ts'

// Nothing is known of how the documented events would have been re-planned; this is the plainest reading.
const plainPlan = {
  options: [{ format: 'in-person' }, { format: 'online' }],
  otherwise: 'postpone',
  decideBy: 14,
  reading: 'open',
} as const

type WithId = Programme & { readonly events: readonly DocumentedEvent[] }

const placeOf = (
  world: DemoWorld,
  ids: Ids,
  { city, venues }: SourcedEvent['place'],
): Pick<EventContent, 'venue' | 'place'> => {
  const venue = ids.get(venues[0] ?? '') ?? null
  if (venue !== null) return { venue, place: null }
  const found = world.cities.find(({ id }) => id === city)
  if (found === undefined || found.country === null) return { venue: null, place: null }
  return { venue: null, place: { country: found.country, city: found.id, name: found.name } }
}

const shared = (
  world: DemoWorld,
  ids: Ids,
  event: SourcedEvent | PlannedEvent,
): Pick<
  EventContent,
  'title' | 'summary' | 'disciplines' | 'when' | 'zone' | 'venue' | 'place' | 'contributions'
> => ({
  title: event.title,
  summary: event.summary,
  disciplines: event.disciplines,
  when: event.when,
  zone: event.zone,
  ...placeOf(world, ids, event.place),
  contributions: event.contributions.map((part) => ({
    institution: ids.get(part.institution) ?? part.institution,
    role: part.role,
    contributes: contributesInWords(part, world),
  })),
})

const startOfDay = (day: Day, zone: string): Instant => instantOfWallTime(day, '00:00', zone)

const longAgo: Instant = Date.UTC(2018, 0, 1)

/** What a source reports after the fact was never seen as announced. */
const statesOf = (event: SourcedEvent, content: EventContent): DocumentedEvent['states'] => {
  const { announcedOn } = content
  const known = announcedOn === null ? longAgo : startOfDay(announcedOn, event.zone)
  if (event.state !== 'held') return [{ state: event.state, holdsFrom: known }]
  const over = endOf(content) ?? known
  if (over <= known) return [{ state: 'held', holdsFrom: known }]
  return [
    { state: 'announced', holdsFrom: known },
    { state: 'held', holdsFrom: over },
  ]
}

const sourced = (world: DemoWorld, ids: Ids, event: SourcedEvent): DocumentedEvent => {
  const announcedOn = event.announced?.last ?? null
  const content: EventContent = {
    ...shared(world, ids, event),
    plan: null,
    needsArrivals: false,
    otherRegions: false,
    onlineRights: true,
    onlineCapacity: null,
    spokenLanguages: [],
    sources: event.sources,
    illustrative: false,
    announcedOn,
    heldFormat: event.state === 'held' ? event.format : null,
  }
  return {
    programme: world.documented.programme.id,
    slug: event.slug,
    owner: event.owner,
    visibility: event.visibility,
    content,
    states: statesOf(event, content),
  }
}

const illustrative = (world: DemoWorld, ids: Ids, event: PlannedEvent): DocumentedEvent => ({
  programme: world.plan.programme.id,
  slug: event.slug,
  owner: event.owner,
  visibility: event.visibility,
  content: {
    ...shared(world, ids, event),
    plan: event.plan,
    needsArrivals: event.needsArrivals,
    otherRegions: event.audience === 'other-regions',
    onlineRights: event.onlineRights !== 'none',
    onlineCapacity: event.onlineCapacity,
    spokenLanguages: event.languages,
    sources: [],
    illustrative: true,
    announcedOn: null,
    heldFormat: null,
  },
  states: [
    { state: event.state, holdsFrom: startOfDay(world.plan.programme.announced - 30, event.zone) },
  ],
})

/** The two programmes of the demonstration with their events, as this installation keeps them. */
export const demoProgrammes = (world: DemoWorld, ids: Ids): WithId[] => {
  const { programme, events } = world.plan
  return [
    {
      id: world.documented.programme.id,
      visibility: 'public',
      owner: world.documented.programme.owner,
      title: world.documented.programme.title,
      firstDay: world.documented.programme.first,
      lastDay: world.documented.programme.last,
      defaultPlan: plainPlan,
      illustrative: false,
      events: world.documented.events.map((event) => sourced(world, ids, event)),
    },
    {
      id: programme.id,
      visibility: 'public',
      owner: programme.owner,
      title: programme.title,
      firstDay: programme.first,
      lastDay: programme.last,
      defaultPlan: programme.defaultPlan,
      illustrative: true,
      events: events.map((event) => illustrative(world, ids, event)),
    },
  ]
}
