/**
 * Kinds of work, in groups. After the recommendation list of EAMENA (eamena-project/eamena-arches-dev,
 * reference data of condition assessments), as far as a partner can do them; `help` is our own.
 */
export const worksByGroup = {
  survey: [
    'in-depth-condition-assessment',
    'architectural-survey',
    'archaeological-survey',
    'photographic-recording',
    'laser-scanning',
    'aerial-survey',
    'literature-survey',
    'impact-assessment',
  ],
  conservation: [
    'consolidation',
    'adhesion',
    'filling',
    'removal-of-earlier-treatment',
    'remedial-conservation',
    'restoration',
    'repointing',
    'structural-strengthening',
    'shoring',
    'archaeological-excavation',
  ],
  maintenance: [
    'surface-cleaning',
    'removal-of-vegetation',
    'protective-coating',
    'maintenance-programme',
  ],
  management: [
    'management-plan',
    'site-security',
    'fire-mitigation',
    'flood-mitigation',
    'temporary-covering',
  ],
  help: ['training', 'expert-advice', 'equipment', 'documents', 'funding'],
} as const
export const workGroups = ['survey', 'conservation', 'maintenance', 'management', 'help'] as const
export type Work = (typeof worksByGroup)[(typeof workGroups)[number]][number]
export const works: readonly Work[] = workGroups.flatMap((group) => [...worksByGroup[group]])

/** What things are made of. Our own list, on the pattern of museums' catalogues. */
export const materials = [
  'earth',
  'stone',
  'brick',
  'lime',
  'gypsum',
  'wall-painting',
  'ceramic',
  'wood',
  'metal',
  'glass',
  'textile',
  'paper',
  'easel-painting',
  'sculpture',
  'photograph',
  'human-remains',
] as const
export type Material = (typeof materials)[number]

/** What people must know. Our own list. */
export const skills = [
  'conservation-science',
  'structural-engineering',
  'architecture-restoration',
  'earthen-building',
  'masonry',
  'wall-painting-conservation',
  'ceramics-conservation',
  'stone-conservation',
  'metals-conservation',
  'textile-conservation',
  'paper-conservation',
  'painting-conservation',
  'archaeology',
  'anthropology',
  'documentation',
  'museography',
  'teaching',
] as const
export type Skill = (typeof skills)[number]

/** Which version of these lists a record was made with. */
export const vocabularyVersion = 'works-1'

/** What a survey of the state of a site is among kinds of work. */
export const surveyWork: Work = 'in-depth-condition-assessment'

/** Languages that people work in together, by BCP 47. */
export const workingLanguages = ['es', 'az', 'en', 'ru', 'tr', 'fr'] as const
export type WorkingLanguage = (typeof workingLanguages)[number]
