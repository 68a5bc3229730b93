import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'

import { institutionKinds } from '../domain/venue.ts'
import { listInstitutions, listVenues } from '../store/directory-store.ts'
import { institutionsApiRoute, venuesApiRoute } from './relations-routes.ts'

const listQuery = z.strictObject(pagingQuery)
const visibility = z
  .string()
  .meta({ description: '`public`, `joint`, or the side whose own it is' })

const venueSchema = z
  .strictObject({
    id: z.uuid(),
    visibility,
    institution: z.uuid().nullable(),
    name: localisedSchema,
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2' }),
    city: z.string(),
    zone: z.string(),
    setting: z.enum(['indoor', 'outdoor', 'both']),
    capacity: z.int().nullable().meta({ description: 'null: not known' }),
  })
  .meta({ id: 'Venue', description: 'A place where events are held on site.' })

const institutionSchema = z
  .strictObject({
    id: z.uuid(),
    visibility,
    side: z.string().nullable().meta({ description: 'null: an international one' }),
    kind: z.enum(institutionKinds),
    name: localisedSchema,
  })
  .meta({ id: 'Institution', description: 'An organisation, or a person who performs or speaks.' })

const listAllVenues = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listVenues',
      method: 'GET',
      path: venuesApiRoute.path,
      summary: 'The venues that the member sees',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(venueSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const venues = await asActor(db, actor, (tx) => listVenues(tx))
      const page = pageFrom(venues, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map((one) => ({
        id: one.id,
        visibility: one.visibility,
        institution: one.institution,
        name: one.name,
        country: one.country,
        city: one.city,
        zone: one.zone,
        setting: one.setting,
        capacity: one.capacity,
      }))
      return accept({ items, next: page.value.next })
    },
  )

const listAllInstitutions = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listInstitutions',
      method: 'GET',
      path: institutionsApiRoute.path,
      summary: 'The institutions that the member sees',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(institutionSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const institutions = await asActor(db, actor, (tx) => listInstitutions(tx))
      const page = pageFrom(institutions, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map(({ id, visibility: seenBy, side, kind, name }) => ({
        id,
        visibility: seenBy,
        side,
        kind,
        name,
      }))
      return accept({ items, next: page.value.next })
    },
  )

/** The directory of the relation, for the programs of members. */
export const directoryApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllVenues(dependencies),
  listAllInstitutions(dependencies),
]
