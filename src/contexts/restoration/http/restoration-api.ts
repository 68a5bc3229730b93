import { z } from 'zod'

import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { accept } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { type Day, isoFromDay } from '#kit/time/days.ts'

import { capabilityOfCompetence, capabilityOfOffer, standingOffers } from '../domain/capability.ts'
import { currencies } from '../domain/money.ts'
import type { Ground, Missing } from '../domain/match.ts'
import type { Need } from '../domain/need.ts'
import { type RankedMatch, rankReasons, whoCouldHelp } from '../domain/rank.ts'
import { materials, skills, works } from '../domain/vocabulary.ts'
import { summaryOf } from '../service/read-restoration.ts'
import { listCalls } from '../store/call-store.ts'
import { listCompetences, listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { offersApi } from './offers-api.ts'
import { recordNeedOperation } from './record-need-api.ts'
import { callsApiRoute, needsApiRoute, projectsApiRoute } from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

const listQuery = z.strictObject(pagingQuery)
const urgency = z.enum(['immediate', 'urgent', 'high', 'medium', 'low'])
const terms = {
  works: z.array(z.enum(works)),
  materials: z.array(z.enum(materials)),
  skills: z.array(z.enum(skills)),
}
const amount = z.int().meta({ description: 'in hundredths of the currency' })

const matchSchema = z
  .strictObject({
    institution: z.uuid(),
    firmness: z.enum(['offered', 'stated']),
    verdict: z.enum(['fits', 'fits-in-part', 'cannot-tell', 'does-not-fit']),
    because: z.array(
      z.strictObject({
        kind: z.string(),
        aspect: z.string().optional(),
        term: z.string().optional(),
      }),
    ),
    missing: z.array(z.strictObject({ kind: z.string(), aspect: z.string().optional() })),
    beforeNext: z
      .enum(rankReasons)
      .nullable()
      .meta({ description: 'why it stands before the next; null: nothing tells them apart' }),
  })
  .meta({ id: 'Match', description: 'Whether an institution could help with a need, and why.' })

const needSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    site: z.uuid(),
    owner: z.string(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    title: localisedSchema,
    ...terms,
    urgency,
    asksForSurvey: z.boolean().meta({ description: 'nobody has assessed the site yet' }),
    help: z.array(matchSchema),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Need', description: 'Work wanted at a heritage site, and who could help.' })

const groundAnswer = (ground: Ground) => ({
  kind: ground.kind,
  ...('aspect' in ground && { aspect: ground.aspect, term: ground.term }),
  ...('language' in ground && { term: ground.language }),
})

const missingAnswer = (missing: Missing) => ({
  kind: missing.kind,
  ...('aspect' in missing && { aspect: missing.aspect }),
})

const matchAnswer = ({ capability, verdict, because, missing, beforeNext }: RankedMatch) => ({
  institution: capability.institution,
  firmness: capability.firmness,
  verdict,
  because: because.map(groundAnswer),
  missing: missing.map(missingAnswer),
  beforeNext,
})

const needAnswer = (need: Need, help: readonly RankedMatch[]) => {
  const { title, works: wanted, materials: made, skills: known, urgency: how } = need.content
  return {
    id: need.id,
    slug: need.slug,
    site: need.site,
    owner: need.owner,
    visibility: need.visibility,
    title,
    works: [...wanted],
    materials: [...made],
    skills: [...known],
    urgency: how,
    asksForSurvey: need.content.assessment === null,
    help: help.map(matchAnswer),
    illustrative: need.content.illustrative,
  }
}

const listAllNeeds = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listNeeds',
      method: 'GET',
      path: needsApiRoute.path,
      summary: 'What heritage sites need, and who could help, with the reasons',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(needSchema),
      refusals: [],
    },
    async (visit: DeskVisit, { query }) => {
      const { needs, capabilities } = await asActor(db, visit.actor, async (tx) => {
        const today = todayOf(await getOwnRelation(tx), visit)
        return {
          needs: await listNeeds(tx),
          capabilities: [
            ...standingOffers(await listOffers(tx), today).map(capabilityOfOffer),
            ...(await listCompetences(tx)).map(capabilityOfCompetence),
          ],
        }
      })
      const page = pageFrom(needs, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map((need) =>
        needAnswer(need, whoCouldHelp({ id: need.id, ...need.content }, capabilities)),
      )
      return accept({ items, next: page.value.next })
    },
  )

const projectSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    site: z.uuid(),
    title: localisedSchema,
    state: z.enum([
      'drafted',
      'awaits-approval',
      'approved',
      'under-way',
      'works-done',
      'closed',
      'abandoned',
    ]),
    phases: z.int(),
    phasesEnded: z.int(),
    costs: z.array(
      z.strictObject({ currency: z.enum(currencies), planned: amount, spent: amount }),
    ),
    illustrative: z.boolean(),
  })
  .meta({ id: 'RestorationProject', description: 'Works at a site that both sides agree on.' })

const listAllProjects = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listRestorationProjects',
      method: 'GET',
      path: projectsApiRoute.path,
      summary: 'The restoration projects of both sides, and where each stands',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(projectSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const { projects } = await asActor(db, actor, summaryOf)
      const page = pageFrom(projects, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map(({ state, costs, ...project }) => ({
        ...project,
        state: state.state,
        costs: costs.map((cost) => ({ ...cost })),
      }))
      return accept({ items, next: page.value.next })
    },
  )

const callSchema = z
  .strictObject({
    slug: z.string(),
    side: z.string().meta({ description: 'the side that calls' }),
    title: localisedSchema,
    words: localisedSchema,
    ...terms,
    urgency,
    until: z.iso.date().nullable().meta({ description: 'the last day for an answer; null: none' }),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Call', description: 'A need put before everybody, in search of partners.' })

const dayOrNone = (day: Day | null): string | null => (day === null ? null : isoFromDay(day))

const listAllCalls = ({ db }: Dependencies): Operation<Visit> =>
  operation(
    {
      id: 'listCalls',
      method: 'GET',
      path: callsApiRoute.path,
      summary: 'Calls for partners of heritage sites',
      entitlement: 'anybody',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(callSchema),
      refusals: [],
    },
    async (_visit: Visit, { query }) => {
      const calls = await asPublic(db, (tx) => listCalls(tx))
      const page = pageFrom(calls, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const items = page.value.items.map(({ slug, side, content }) => ({
        slug,
        side,
        title: content.title,
        words: content.words,
        works: [...content.works],
        materials: [...content.materials],
        skills: [...content.skills],
        urgency: content.urgency,
        until: dayOrNone(content.until),
        illustrative: content.illustrative,
      }))
      return accept({ items, next: page.value.next })
    },
  )

/** What sites need and what is done, for the programs of members. */
export const restorationApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllNeeds(dependencies),
  recordNeedOperation(dependencies),
  ...offersApi(dependencies),
  listAllProjects(dependencies),
]

/** Calls for partners, for anybody's program. */
export const callsApi = (dependencies: Dependencies): Operation<Visit>[] => [
  listAllCalls(dependencies),
]
