import { sql } from 'kysely'
import { z } from 'zod'

import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { readLocalised } from '#kit/schema/localised.ts'

import { type Institution, institutionKinds, type Venue } from '../domain/venue.ts'
import { institutionWords, venueWords } from './directory-words.ts'

const settings = z.enum(['indoor', 'outdoor', 'both'])
const kinds = z.enum(institutionKinds)
const addresses = z.array(z.string())

const venueColumns = [
  'id',
  'visibility',
  'institution',
  'name',
  'country',
  'region',
  'city',
  'city_name',
  'latitude',
  'longitude',
  'zone',
  'setting',
  'capacity',
  'illustrative',
] as const

/** The venues that the transaction may see, or these of them. */
export const listVenues = async (
  tx: Transaction,
  { venues }: { readonly venues?: readonly string[] } = {},
): Promise<Venue[]> => {
  const rows = await tx
    .selectFrom('relations.venue')
    .select(venueColumns)
    .$if(venues !== undefined, (query) => query.where(sql<boolean>`id = any(${venues}::uuid[])`))
    .orderBy('city')
    .execute()
  return rows.map(({ city_name, name, setting, ...row }) => ({
    ...row,
    name: readLocalised(name),
    cityName: readLocalised(city_name),
    setting: settings.parse(setting),
  }))
}

export const saveVenue = async (
  tx: Transaction,
  { relation, venue }: { relation: string; venue: Venue },
): Promise<void> => {
  const { name, cityName, illustrative, ...row } = venue
  await tx
    .insertInto('relations.venue')
    .values({
      ...row,
      relation,
      illustrative: [...illustrative],
      name: JSON.stringify(name),
      city_name: JSON.stringify(cityName),
    })
    .execute()
  await keepFound(tx, venueWords, venue.id)
}

/** The institutions that the transaction may see, or these of them. */
export const listInstitutions = async (
  tx: Transaction,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<Institution[]> => {
  const rows = await tx
    .selectFrom('relations.institution')
    .select(['id', 'visibility', 'side', 'kind', 'name', 'sources'])
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any(${ids}::uuid[])`))
    .orderBy('kind')
    .execute()
  return rows.map(({ name, sources, kind, ...row }) => ({
    ...row,
    kind: kinds.parse(kind),
    name: readLocalised(name),
    sources: addresses.parse(sources),
  }))
}

export const saveInstitution = async (
  tx: Transaction,
  { relation, institution }: { relation: string; institution: Institution },
): Promise<void> => {
  const { name, sources, ...row } = institution
  await tx
    .insertInto('relations.institution')
    .values({
      ...row,
      relation,
      name: JSON.stringify(name),
      sources: JSON.stringify(sources),
    })
    .execute()
  await keepFound(tx, institutionWords, institution.id)
}
