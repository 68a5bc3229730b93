import type { Institution, Relation, Side, Venue } from '#contexts/relations/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { DemoCity, DemoVenue, DemoWorld } from '../../../demo/demo-world.ts'

/** The identifiers that this installation gave to the files' names. */
export type Ids = ReadonlyMap<string, string>

export const givenIds = (world: DemoWorld): Ids =>
  new Map([...world.institutions, ...world.venues].map(({ id }) => [id, newId()]))

const nameOfInstitution = (world: DemoWorld, id: string): Localised =>
  world.institutions.find((institution) => institution.id === id)?.name ?? {}

type DemoSide = DemoWorld['relation']['sides'][number]

const sideOf = (world: DemoWorld, side: DemoSide): Side => ({
  id: side.id,
  isHost: side.isHost,
  name: side.name,
  representedBy: nameOfInstitution(world, side.representedBy),
  zone: side.zone,
  city: side.city,
  accent: side.accent,
  hasJoined: false,
})

export const demoRelation = (world: DemoWorld): Relation => {
  const { id, name, sides } = world.relation
  return {
    id,
    name,
    visibility: 'public',
    sides: [sideOf(world, sides[0]), sideOf(world, sides[1])],
  }
}

export const demoInstitutions = (world: DemoWorld, ids: Ids): Institution[] =>
  world.institutions.map(({ id, side, kind, name, sources }) => ({
    id: ids.get(id) ?? newId(),
    visibility: 'public',
    side,
    kind,
    name,
    sources,
  }))

const pointOf = ({ point }: DemoVenue): Pick<Venue, 'latitude' | 'longitude'> =>
  point === null
    ? { latitude: null, longitude: null }
    : { latitude: point.latitude, longitude: point.longitude }

/** `online` is a city of the files, but no place: it has neither country nor zone. */
const venueIn = (venue: DemoVenue, city: DemoCity, ids: Ids): Venue[] =>
  city.country === null || city.zone === null
    ? []
    : [
        {
          id: ids.get(venue.id) ?? newId(),
          visibility: 'public',
          institution: ids.get(venue.institution ?? '') ?? null,
          name: venue.name,
          country: city.country,
          region: city.region,
          city: city.id,
          cityName: city.name,
          ...pointOf(venue),
          zone: city.zone,
          setting: venue.setting,
          capacity: venue.capacity,
          illustrative: venue.illustrative,
        },
      ]

export const demoVenues = (world: DemoWorld, ids: Ids): Venue[] => {
  const cities = new Map(world.cities.map((city) => [city.id, city]))
  return world.venues.flatMap((venue) => {
    const city = cities.get(venue.city)
    return city === undefined ? [] : venueIn(venue, city, ids)
  })
}
