import type { CallContent } from '#contexts/restoration/domain/call.ts'
import type { CompetenceContent, OfferContent } from '#contexts/restoration/domain/capability.ts'
import type { NeedContent } from '#contexts/restoration/domain/need.ts'
import type { Scope } from '#contexts/restoration/domain/project.ts'
import { vocabularyVersion } from '#contexts/restoration/domain/vocabulary.ts'

/** A need that names one work; what is not said is arbitrary. */
export const aNeedContent = (said: Partial<NeedContent> = {}): NeedContent => ({
  vocabulary: vocabularyVersion,
  title: { en: 'An arbitrary need' },
  words: {},
  works: ['consolidation'],
  materials: ['earth'],
  skills: [],
  urgency: 'high',
  assessment: null,
  languages: [],
  period: null,
  estimate: null,
  illustrative: true,
  ...said,
})

export const aCompetenceContent = (said: Partial<CompetenceContent> = {}): CompetenceContent => ({
  vocabulary: vocabularyVersion,
  works: ['consolidation'],
  materials: ['earth'],
  skills: [],
  words: {},
  capacity: '',
  languages: [],
  since: '',
  sources: [],
  illustrative: true,
  ...said,
})

export const anOfferContent = (said: Partial<OfferContent> = {}): OfferContent => ({
  vocabulary: vocabularyVersion,
  works: ['consolidation'],
  materials: ['earth'],
  skills: [],
  words: {},
  languages: [],
  period: null,
  people: null,
  conditions: '',
  bears: '',
  offeredOn: 18_000,
  standsUntil: null,
  illustrative: true,
  ...said,
})

export const aCallContent = (said: Partial<CallContent> = {}): CallContent => ({
  title: { en: 'An arbitrary call' },
  words: {},
  works: ['consolidation'],
  materials: [],
  skills: [],
  urgency: 'high',
  until: null,
  illustrative: true,
  ...said,
})

export const aPhase = {
  id: 'works',
  title: { en: 'Works' },
  team: 'A team',
  from: 18_000,
  until: 18_100,
}

/** A scope of one phase; what is not said is arbitrary. */
export const aScope = (said: Partial<Scope> = {}): Scope => ({
  vocabulary: vocabularyVersion,
  title: { en: 'An arbitrary project' },
  words: {},
  works: ['consolidation'],
  materials: ['earth'],
  skills: [],
  phases: [aPhase],
  costs: [],
  permits: [],
  training: '',
  illustrative: true,
  ...said,
})
