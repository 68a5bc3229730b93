/** How firm an undertaking is, weakest first: thirteen steps between a possibility and a deed. */
export const modalities = [
  'considered possible',
  'exchange of views',
  'possibility',
  'proposal',
  'desire/hope/wish',
  'readiness/willingness',
  'invitation',
  'planned/under preparation',
  'promise/commitment',
  'agreed/decided',
  'agreed subject to condition',
  'action under way',
  'done',
] as const
export type Modality = (typeof modalities)[number]

/** Its place on the scale, from 1. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13

export const modalityOf = (step: Step): Modality => modalities[step - 1] ?? 'considered possible'
