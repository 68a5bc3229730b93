import { randomUUID } from 'node:crypto'

import type { EnteredSite } from '#contexts/heritage/service/enter-site.ts'
import type { NewAssessment } from '#contexts/heritage/store/assessment-store.ts'

const content: EnteredSite['content'] = {
  kind: 'archaeological',
  place: 'Arbitrary district',
  periods: ['medieval'],
  dating: '',
  materials: [],
  description: { en: 'An arbitrary place.' },
  sources: [],
  illustrative: true,
}

export const aName = (text: string, language = 'en'): EnteredSite['names'][number] => ({
  text,
  language,
  script: '',
  kind: 'toponym',
  status: 'preferred',
  assertedBy: 'An arbitrary gazetteer',
  usedBy: '',
  since: '',
  source: '',
})

/** A site of a test's own, named; what is not said is arbitrary and seen by everybody exactly. */
export const aSite = (
  name: string,
  said: Partial<Omit<EnteredSite, 'content'>> & {
    readonly content?: Partial<EnteredSite['content']>
  } = {},
): EnteredSite => ({
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
  location: {
    geometry: { type: 'Point', coordinates: [47.123456, 40.654321] },
    certainty: 'high',
    source: '',
  },
  names: [aName(name)],
  protections: [],
  references: [],
  ...said,
  content: { ...content, ...said.content },
})

/** A signed assessment of a site; what is not said is arbitrary. */
export const anAssessment = (
  site: string,
  said: Partial<Omit<NewAssessment, 'content'>> & {
    readonly content?: Partial<NewAssessment['content']>
  } = {},
): NewAssessment => ({
  id: randomUUID(),
  site,
  visibility: 'public',
  observedOn: 18_000,
  condition: 'poor',
  priority: null,
  supersedes: null,
  assessor: { name: 'An Assessor', capacity: 'Conservator' },
  ...said,
  content: {
    scale: 'condition-1',
    method: 'field',
    extent: '11-30',
    damages: [],
    marks: [],
    threats: [],
    interventions: [],
    recommendations: [],
    hazards: false,
    narrative: '',
    report: {},
    verification: 'reported',
    source: '',
    recordedElsewhere: '',
    signedFor: '',
    saidElsewhere: [],
    reason: '',
    illustrative: true,
    ...said.content,
  },
})
