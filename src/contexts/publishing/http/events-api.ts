import { z } from 'zod'

import { disciplines } from '#contexts/programme/contract.ts'
import { nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery, type Place } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { accept, refuse } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { eventSchema } from '../documents/event-schema.ts'
import { eventData } from '../documents/programme-data.ts'
import type { Edition } from '../documents/published.ts'
import { isAskedFor, type ProgrammeFilter } from '../domain/programme-order.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { eventApiRoute, eventsApiRoute } from './publishing-routes.ts'
import { type PublishedProgramme, readProgramme, siteNameOf } from './read-programme.ts'

const day = z
  .string()
  .refine(
    (text) => dayFromIso(text) !== undefined,
    'has to be a day that exists, such as 2021-05-10',
  )

const listQuery = z.strictObject({
  ...pagingQuery,
  discipline: z
    .enum(disciplines, `has to be one of ${disciplines.join(', ')}`)
    .optional()
    .meta({ description: 'only events of this discipline' }),
  attend: z
    .enum(['on-site', 'online'], 'has to be on-site or online')
    .optional()
    .meta({ description: 'only events that can be attended so' }),
  place: z.string().optional().meta({ description: 'only events in this city, by its key' }),
  from: day
    .optional()
    .meta({ format: 'date', description: 'only events that are not over before this day' }),
  until: day
    .optional()
    .meta({ format: 'date', description: 'only events that begin no later than this day' }),
})

type Asked = z.output<typeof listQuery>

const filterOf = ({ discipline, attend, place }: Asked): ProgrammeFilter => ({
  ...(discipline === undefined ? {} : { discipline }),
  ...(attend === undefined ? {} : { attend }),
  ...(place === undefined ? {} : { place }),
})

/** Whether some day of an event lies between; one without a date lies between none. */
const isBetween = ({ when }: PublicEvent, { from, until }: Asked): boolean => {
  const first = dayFromIso(from ?? '') ?? -Infinity
  const last = dayFromIso(until ?? '') ?? Infinity
  if (when.precision === 'none') return from === undefined && until === undefined
  return when.last >= first && when.first <= last
}

const placeOf = ({ id, when }: PublicEvent): Place => ({
  at: when.precision === 'none' ? Infinity : when.first,
  id,
})

const editionOf = (
  { baseUrl }: Dependencies,
  { relations }: PublishedProgramme,
  { language }: Visit,
): Edition => ({ language, baseUrl, siteName: siteNameOf(relations, language) })

const listEvents = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'listEvents',
      method: 'GET',
      path: eventsApiRoute.path,
      summary: 'The public programme, the earliest event first',
      description: 'Past events, too; `from` leaves them out. Events without a date come last.',
      entitlement: 'anybody',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(eventSchema),
      refusals: [],
    },
    async (visit: Visit, { query }) => {
      const published = await readProgramme(dependencies, { today: visit.today })
      const filter = filterOf(query)
      const found = published.events.filter(
        (event) => isAskedFor(event, filter) && isBetween(event, query),
      )
      const page = pageFrom(found, placeOf, query)
      if (!page.ok) return page
      const edition = editionOf(dependencies, published, visit)
      const items = page.value.items.map((event) => eventData(event, edition))
      return accept({ items, next: page.value.next })
    },
  )

const getEvent = (dependencies: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'getEvent',
      method: 'GET',
      path: eventApiRoute.path,
      summary: 'One public event',
      parameters: { slug: 'the `slug` of the event' },
      entitlement: 'anybody',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: eventSchema,
      refusals: [404],
    },
    async (visit: Visit) => {
      const slug = visit.parameters['slug'] ?? ''
      const published = await readProgramme(dependencies, { today: visit.today, slug })
      const [event] = published.events
      return event === undefined
        ? refuse(nothingHere('there is no public event of this slug: /api/v1/events lists them'))
        : accept(eventData(event, editionOf(dependencies, published, visit)))
    },
  )

/** The public programme for programs, which asks for no key. */
export const eventsApi = (dependencies: Dependencies): Operation<Visit>[] => [
  listEvents(dependencies),
  getEvent(dependencies),
]
