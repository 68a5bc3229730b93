/**
 * How firmly something was said, from the weakest to the strongest: thirteen steps to which the
 * wordings of public accounts of meetings were brought. The wording as found is kept beside the step.
 */
export const modalities = [
  'considered-possible',
  'exchange-of-views',
  'possibility',
  'proposal',
  'desire',
  'readiness',
  'invitation',
  'planned',
  'commitment',
  'agreed',
  'agreed-subject-to-condition',
  'under-way',
  'done',
] as const
export type Modality = (typeof modalities)[number]

/** Where a step stands on the scale, from 1 to 13. */
export const stepOf = (modality: Modality): number => modalities.indexOf(modality) + 1

/** The modality of a step; undefined for a number that is not on the scale. */
export const modalityOfStep = (step: number): Modality | undefined => modalities[step - 1]

export const firmnesses = ['firm', 'planned', 'soft'] as const
export type Firmness = (typeof firmnesses)[number]

/** Firm from a commitment on; what is planned stands between, and what is weaker is soft. */
export const firmnessOf = (modality: Modality): Firmness => {
  const step = stepOf(modality)
  if (step >= stepOf('commitment')) return 'firm'
  return modality === 'planned' ? 'planned' : 'soft'
}
