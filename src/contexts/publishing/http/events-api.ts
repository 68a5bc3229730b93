import { z } from 'zod'

import { disciplines } from '#contexts/programme/contract.ts'
import { nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery, type Place } from '#kit/api/paging.ts'
import { isInSpan, spanQuery } from '#kit/api/span.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { accept, refuse } from '#kit/result/result.ts'

import { eventSchema } from '../documents/event-schema.ts'
import { eventData } from '../documents/programme-data.ts'
import type { Edition } from '../documents/published.ts'
import { isAskedFor, type ProgrammeFilter } from '../domain/programme-order.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { eventApiRoute, eventsApiRoute } from './publishing-routes.ts'
import { type PublishedProgramme, readProgramme, siteNameOf } from './read-programme.ts'

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
  ...spanQuery('events'),
})

type Asked = z.output<typeof listQuery>

const filterOf = ({ discipline, attend, place }: Asked): ProgrammeFilter => ({
  ...(discipline === undefined ? {} : { discipline }),
  ...(attend === undefined ? {} : { attend }),
  ...(place === undefined ? {} : { place }),
})

const daysOf = ({ when }: PublicEvent) => (when.precision === 'none' ? undefined : when)

const placeOf = (event: PublicEvent): Place => ({
  at: daysOf(event)?.first ?? Infinity,
  id: event.id,
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
        (event) => isAskedFor(event, filter) && isInSpan(daysOf(event), query),
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
