import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { nothingHere } from '#kit/api/api-problem.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageOf, pageRead, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse } from '#kit/result/result.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { conditions, priorities } from '../domain/assessment.ts'
import { grades, periods, siteKinds } from '../domain/site.ts'
import { leavingSites } from '../service/export-sites.ts'
import { exchangedSiteSchema } from '../store/exchange-schema.ts'
import { type SeenSite, sitesAfter } from '../store/seen-store.ts'
import { findSite } from '../store/site-store.ts'
import { siteApiRoute, sitesApiRoute } from './heritage-routes.ts'
import { recordAssessmentOperation } from './record-assessment-api.ts'
import { recordSiteOperation } from './record-site-api.ts'

const text = z.string().max(200).default('')

const listQuery = z.strictObject({
  ...pagingQuery,
  name: text.meta({ description: 'a name in any spelling' }),
  kind: text,
  condition: text,
  threat: text,
  period: text,
  place: text,
  priority: text,
})

const seenSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    kind: z.enum(siteKinds),
    periods: z.array(z.enum(periods)),
    place: z.string(),
    names: z.array(z.strictObject({ text: z.string(), language: z.string() })),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    grade: z.enum(grades).meta({ description: 'how exactly the member may know where it is' }),
    condition: z.enum(conditions),
    priority: z.enum(priorities).nullable(),
    assessedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'SeenSite', description: 'A heritage site, as far as the member may see it.' })

const seenOf = (site: SeenSite): z.input<typeof seenSchema> => ({
  id: site.id,
  slug: site.slug,
  kind: site.kind,
  periods: [...site.periods],
  place: site.place,
  names: site.names.map(({ text: name, language }) => ({ text: name, language })),
  longitude: site.longitude,
  latitude: site.latitude,
  grade: site.grade,
  condition: site.condition,
  priority: site.priority,
  assessedOn: site.assessedOn === null ? null : isoFromDay(site.assessedOn),
})

const listSitesOperation = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listSites',
      method: 'GET',
      path: sitesApiRoute.path,
      summary: 'The heritage sites that the member may know of, searched as on the desk',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(seenSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query: { limit, cursor, ...asked } }) => {
      const page = await asActor(db, actor, (tx) =>
        pageRead(
          async ({ after, most }) => [
            ...(await sitesAfter(
              tx,
              { relation: actor.relation, ...asked },
              { after: after?.id ?? '', most },
            )),
          ],
          ({ slug }) => ({ at: 0, id: slug }),
          { limit, cursor },
        ),
      )
      return page.ok ? accept({ items: page.value.items.map(seenOf), next: page.value.next }) : page
    },
  )

const siteSchema = z
  .strictObject({
    id: z.uuid(),
    geometry: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'a geometry of GeoJSON, as exactly as `grade` says' }),
    site: exchangedSiteSchema,
  })
  .meta({ id: 'Site', description: 'A heritage site with its names, claims and assessments.' })

const getSiteOperation = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getSite',
      method: 'GET',
      path: siteApiRoute.path,
      summary: 'One heritage site with all its assessments, as far as the member may see them',
      parameters: { slug: 'the name of the site in its address' },
      entitlement: 'read',
      status: 200,
      query: z.strictObject({}),
      body: noBody,
      answer: siteSchema,
      refusals: [404],
    },
    async ({ actor, parameters }: DeskVisit) => {
      const found = await asActor(db, actor, async (tx) => {
        const site = await findSite(tx, { slug: parameters['slug'] ?? '' })
        return site && (await leavingSites(tx, [site], { isMember: true }))[0]
      })
      if (found === undefined) return refuse(nothingHere('the member may know of no such site'))
      const { id, geometry, site } = found
      return accept({ id, geometry: geometry === null ? null : { ...geometry }, site })
    },
  )

/** The register of heritage, for the programs of members. */
export const heritageApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listSitesOperation(dependencies),
  getSiteOperation(dependencies),
  recordSiteOperation(dependencies),
  recordAssessmentOperation(dependencies),
]
