import { randomUUID } from 'node:crypto'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { anAssessment, aSite } from '#tests/support/heritage-factories.ts'

import type { Example } from './api-example.ts'

/** A site with an assessment, kept by Mexico, and an institution that could help. */
export const enterHeritage = (
  db: OpenDatabase,
): Promise<{ readonly slug: string; readonly institution: string }> => {
  const actor = operatorActingFor('mx-az', 'MX')
  return asActor(db, actor, async (tx) => {
    const { id, slug } = await sites.enter(tx, actor, aSite('Gül'))
    await assessments.insert(tx, actor, [anAssessment(id)])
    const institution = {
      id: randomUUID(),
      visibility: 'joint',
      side: 'MX',
      kind: 'institute',
      name: { es: 'Un instituto' },
      sources: [],
    } as const
    await saveInstitution(tx, { relation: 'mx-az', institution })
    return { slug, institution: institution.id }
  })
}

/** Sites, their assessments, needs and offers, as programs of members ask for them. */
export const examplesOfHeritage = (known: {
  readonly slug: () => string
  readonly institution: () => string
}): Readonly<Record<string, Example>> => ({
  listSites: { query: '?name=gul&limit=5', status: 200 },
  getSite: { path: () => ({ slug: known.slug() }), status: 200 },
  recordSite: {
    body: () => ({
      visibility: 'public',
      publicSees: 'coarse',
      otherSees: 'exact',
      names: [{ text: 'Puente viejo', language: 'es', assertedBy: 'A gazetteer' }],
      kind: 'building',
      geometry: { type: 'Point', coordinates: [-99.13, 19.43] },
    }),
    status: 201,
  },
  recordAssessment: {
    path: () => ({ slug: known.slug() }),
    body: () => ({
      visibility: 'public',
      observedOn: '2024-03-01',
      condition: 'poor',
      assessor: { name: 'An Assessor', capacity: 'Conservator' },
    }),
    status: 201,
  },
  listNeeds: { query: '?limit=5', status: 200 },
  recordNeed: {
    body: () => ({
      site: known.slug(),
      visibility: 'joint',
      title: { es: 'Consolidar el arco' },
      works: ['consolidation'],
      urgency: 'urgent',
    }),
    status: 201,
  },
  listOffers: { status: 200 },
  recordOffer: {
    body: () => ({
      institution: known.institution(),
      visibility: 'joint',
      offeredOn: '2030-03-30',
      people: 2,
    }),
    status: 201,
  },
  listRestorationProjects: { status: 200 },
  listCalls: { status: 200 },
})
