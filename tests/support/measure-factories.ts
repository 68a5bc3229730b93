import type { EventToDecide } from '#contexts/measures/domain/event-to-decide.ts'
import type { Measure } from '#contexts/measures/domain/measure.ts'
import { dayFromIso, type Day, millisecondsPerDay } from '#kit/time/days.ts'

/** A day by its ISO form; for tests alone, which know that it exists. */
export const dayOf = (iso: string): Day => {
  const day = dayFromIso(iso)
  if (day === undefined) throw new Error(`no day: ${iso}`)
  return day
}

/** The instant at which a day begins in Greenwich. */
export const midnightOf = (iso: string): number => dayOf(iso) * millisecondsPerDay

/** A nationwide, binding, open-ended ban on public events in Azerbaijan, but for what is given. */
export const aMeasure = (given: Partial<Measure> = {}): Measure => {
  const announced = given.announced ?? midnightOf('2020-10-01')
  return {
    id: 'arbitrary-measure',
    title: { en: 'Arbitrary measure' },
    jurisdiction: { country: 'AZ' },
    targeted: false,
    binding: true,
    prevails: false,
    rules: [{ kind: 'events-banned' }],
    holdsFrom: dayOf('2020-10-01'),
    statedUntil: null,
    ended: null,
    announced,
    recorded: given.announced ?? announced,
    withdrawn: null,
    source: { name: 'Arbitrary gazette' },
    ...given,
  }
}

/** A concert in Baku on 5 December 2020 with 300 seats, about which everything is known. */
export const anEvent = (given: Partial<EventToDecide> = {}): EventToDecide => ({
  id: 'arbitrary-event',
  plan: {
    options: [
      { format: 'in-person', minOnSite: 40 },
      { format: 'hybrid', minOnSite: 15 },
      { format: 'online' },
    ],
    otherwise: 'postpone',
  },
  reading: 'open',
  day: dayOf('2020-12-05'),
  startsAt: 19 * 60,
  endsAt: 21 * 60,
  disciplines: ['music'],
  setting: 'indoor',
  capacity: 300,
  place: { country: 'AZ', region: 'AZ-BA', city: 'baku' },
  needsArrivals: false,
  audience: 'local',
  onlineCapacity: null,
  onlineRights: true,
  ...given,
})
