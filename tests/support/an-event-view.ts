import { modifiedAt, sequenceOf } from '#contexts/programme/domain/calendar-identity.ts'
import { type EventContent, type EventView } from '#contexts/programme/contract.ts'
import type { Relation, Venue } from '#contexts/relations/contract.ts'
import { dayFromIso } from '#kit/time/days.ts'

type Decision = EventView['decisions'][number]

/** A day that a test names. */
export const dayOf = (iso: string): number => {
  const day = dayFromIso(iso)
  if (day === undefined) throw new Error(`no such day: ${iso}`)
  return day
}

export const aRelation: Relation = {
  id: 'xx-yy',
  visibility: 'public',
  name: { en: 'Guestland–Hostland', es: 'Huéspedes–Anfitriones' },
  sides: [
    {
      id: 'XX',
      isHost: false,
      name: { en: 'Guestland' },
      representedBy: { en: 'Embassy of Guestland' },
      zone: 'America/Mexico_City',
      city: { en: 'Far City' },
      accent: 'a',
      hasJoined: true,
    },
    {
      id: 'YY',
      isHost: true,
      name: { en: 'Hostland' },
      representedBy: { en: 'Ministry of Hostland' },
      zone: 'Asia/Baku',
      city: { en: 'Near City' },
      accent: 'b',
      hasJoined: true,
    },
  ],
}

export const aVenue: Venue = {
  id: '7b0a3c1e-0000-4000-8000-0000000000aa',
  visibility: 'public',
  institution: null,
  name: { en: 'Hall of Mirrors', az: 'Güzgülü zal' },
  country: 'AZ',
  region: null,
  city: 'near-city',
  cityName: { en: 'Near City', az: 'Yaxın şəhər' },
  latitude: 40.36,
  longitude: 49.83,
  zone: 'Asia/Baku',
  setting: 'indoor',
  capacity: 120,
  illustrative: [],
}

const aContent: EventContent = {
  title: { en: 'Arbitrary evening' },
  summary: { en: 'Arbitrary summary.' },
  disciplines: ['music'],
  when: {
    precision: 'day',
    first: dayOf('2020-12-21'),
    last: dayOf('2020-12-21'),
    startTime: '18:30',
    endTime: '20:00',
  },
  zone: 'Asia/Baku',
  venue: aVenue.id,
  place: null,
  contributions: [],
  plan: null,
  needsArrivals: false,
  otherRegions: false,
  onlineRights: true,
  onlineCapacity: 200,
  spokenLanguages: ['es'],
  sources: [],
  illustrative: false,
  announcedOn: null,
  heldFormat: null,
}

const aPlan: EventView['plan'] = {
  options: [
    { format: 'in-person', minOnSite: 40 },
    { format: 'hybrid', minOnSite: 12 },
    { format: 'online' },
  ],
  otherwise: 'postpone',
  decideBy: 14,
  reading: 'open',
}

const aProgramme: EventView['programme'] = {
  id: 'arbitrary',
  visibility: 'public',
  owner: 'joint',
  title: { en: 'Arbitrary programme' },
  firstDay: dayOf('2020-11-01'),
  lastDay: dayOf('2021-12-31'),
  defaultPlan: aPlan,
  illustrative: false,
}

const aFormatNow: EventView['now'] = {
  format: 'in-person',
  basis: 'planned',
  settlesAt: Date.parse('2020-12-07T14:30:00Z'),
  onSite: null,
  online: null,
  because: [],
  decidedAsOf: null,
  chosen: null,
  movedFrom: null,
}

/** A recorded decision; the moment is an ISO instant. */
export const aDecision = (
  outcome: Decision['outcome'],
  asOf: string,
  seats: Partial<Pick<Decision, 'onSite' | 'online'>> = {},
): Decision => ({
  outcome,
  onSite: { lo: 0, hi: 0 },
  online: 'unlimited',
  because: [{ kind: 'capacity-not-known' }],
  ...seats,
  asOf: Date.parse(asOf),
  cause: 'measure',
  contentHash: 'arbitrary',
  visibility: 'public',
})

/** The evening on which the event was to be before, as a test names it: a day and a wall time. */
export const aFormerEvening = (
  iso: string,
  startTime = '18:30',
): EventView['formerDates'][number] => ({
  when: { precision: 'day', first: dayOf(iso), last: dayOf(iso), startTime, endTime: '20:00' },
  zone: 'Asia/Baku',
  leftAt: Date.parse('2020-12-01T09:00:00Z'),
})

const arbitrary = {
  id: '7b0a3c1e-0000-4000-8000-000000000001',
  slug: 'arbitrary-evening',
  revisedAt: Date.parse('2020-11-20T09:00:00Z'),
  choices: [],
}

/** An event as the public may see it: planned, on one evening, in one hall, unless said otherwise. */
export const anEventView = ({
  content = {},
  now = {},
  states = [{ state: 'announced', holdsFrom: Date.parse('2020-11-20T09:00:00Z') }],
  decisions = [],
  ...parts
}: Omit<Partial<EventView>, 'now' | 'event' | 'states' | 'recorded' | 'modifiedAt' | 'sequence'> & {
  readonly states?: readonly Pick<EventView['states'][number], 'state' | 'holdsFrom'>[]
  readonly content?: Partial<EventContent>
  readonly now?: Partial<EventView['now']>
  readonly revisedAt?: number
  readonly id?: string
  readonly slug?: string
} = {}): EventView => {
  const { revisedAt, id, slug, ...view } = { ...arbitrary, ...parts }
  const event: EventView['event'] = {
    id,
    relation: aRelation.id,
    visibility: 'public',
    owner: 'joint',
    programme: 'arbitrary',
    slug,
    content: { ...aContent, ...content },
    contentHash: 'arbitrary',
    batch: null,
    series: null,
    revisedAt,
  }
  const marks = {
    event,
    states: states.map((one) => ({ ...one, visibility: 'public' })),
    decisions,
    recorded: decisions,
    choices: view.choices,
  }
  return {
    ...marks,
    programme: aProgramme,
    plan: aPlan,
    venue: content.venue === null ? null : aVenue,
    state: 'announced',
    formerDates: [],
    modifiedAt: modifiedAt(marks),
    sequence: sequenceOf(marks),
    ...view,
    now: { ...aFormatNow, ...now },
  }
}
