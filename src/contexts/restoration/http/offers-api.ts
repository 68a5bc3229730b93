import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Offer } from '../domain/capability.ts'
import { vocabularyVersion } from '../domain/vocabulary.ts'
import { recordOfferOnce } from '../service/record-capability.ts'
import { offerSchema } from '../store/capability-schema.ts'
import { listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { offersApiRoute } from './restoration-routes.ts'
import {
  audienceOf,
  dayOf,
  endsBeforeItBegins,
  lapsesBeforeItIsMade,
  periodIn,
  problemOf,
  writtenTerms,
} from './written-api.ts'

const { people, conditions, bears } = offerSchema.shape

const newOfferSchema = z
  .strictObject({
    institution: z.uuid().meta({ description: 'an institution of the directory' }),
    need: z.string().max(100).default('').meta({ description: 'the slug of the need it answers' }),
    ...writtenTerms,
    people: people.default(null),
    conditions: conditions.default(''),
    bears: bears.default('').meta({ description: 'what of the cost it bears, in its own words' }),
    offeredOn: z.iso.date(),
    standsUntil: z.iso
      .date()
      .nullable()
      .default(null)
      .meta({ description: 'the last day on which it stands; null: it names none' }),
  })
  .meta({ id: 'NewOffer', description: 'What an institution offers for a time, on conditions.' })

const recordedSchema = z
  .strictObject({ id: z.uuid() })
  .meta({ id: 'RecordedOffer', description: 'The offer by its id.' })

const listedSchema = z
  .strictObject({
    id: z.uuid(),
    institution: z.uuid(),
    need: z.uuid().nullable(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    works: z.array(z.string()),
    materials: z.array(z.string()),
    skills: z.array(z.string()),
    people: z.int().nullable(),
    conditions: z.string(),
    bears: z.string(),
    offeredOn: z.iso.date(),
    standsUntil: z.iso.date().nullable(),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Offer', description: 'An offer that the side of the member may see.' })

const listed = ({ offer, institution, need, visibility, content }: Offer) => ({
  id: offer,
  institution,
  need,
  visibility,
  works: [...content.works],
  materials: [...content.materials],
  skills: [...content.skills],
  people: content.people,
  conditions: content.conditions,
  bears: content.bears,
  offeredOn: isoFromDay(content.offeredOn),
  standsUntil: content.standsUntil === null ? null : isoFromDay(content.standsUntil),
  illustrative: content.illustrative,
})

const listOffersOperation = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listOffers',
      method: 'GET',
      path: offersApiRoute.path,
      summary: 'What institutions offer, as far as the side of the member may see it',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(listedSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const offers = await asActor(db, actor, listOffers)
      const page = pageFrom(offers, ({ offer }) => ({ at: 0, id: offer }), query)
      if (!page.ok) return page
      return accept({ items: page.value.items.map(listed), next: page.value.next })
    },
  )

type Asked = z.output<typeof newOfferSchema>

const isLapsedWhenMade = ({ standsUntil, offeredOn }: Asked): boolean =>
  standsUntil !== null && standsUntil < offeredOn

const record = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { body, named }: { readonly body: Asked; readonly named: NamedRequest | undefined },
): Promise<Result<z.input<typeof recordedSchema>, ApiProblem>> => {
  const {
    institution,
    need: slug,
    visibility,
    period: written,
    offeredOn,
    standsUntil,
    ...said
  } = body
  const [need] = slug === '' ? [] : await asActor(db, visit.actor, (tx) => listNeeds(tx, { slug }))
  if (slug !== '' && need === undefined) return refuse(problemOf('need-not-found', visit))
  const period = periodIn(written)
  if (period === undefined) return refuse(endsBeforeItBegins)
  if (isLapsedWhenMade(body)) return refuse(lapsesBeforeItIsMade)
  const recorded = await recordOfferOnce(db, visit.actor, {
    institution,
    need: need?.id ?? null,
    visibility: audienceOf(visibility, visit),
    content: {
      ...said,
      vocabulary: vocabularyVersion,
      period,
      offeredOn: dayFromIso(offeredOn) ?? 0,
      standsUntil: dayOf(standsUntil),
      illustrative: false,
    },
    named,
  })
  return recorded.ok ? accept({ id: recorded.value }) : refuse(problemOf(recorded.refusal, visit))
}

const recordOfferOperation = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordOffer',
      method: 'POST',
      path: offersApiRoute.path,
      summary: 'Record what an institution offers; with `own` the other side does not see it',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newOfferSchema,
      answer: recordedSchema,
      refusals: [404, 422],
      takesKey: true,
    },
    (visit: DeskVisit, given) => record(dependencies, visit, given),
  )

/** What institutions offer, for the programs of members. */
export const offersApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listOffersOperation(dependencies),
  recordOfferOperation(dependencies),
]
