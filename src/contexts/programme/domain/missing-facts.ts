import type { Ground } from '#contexts/measures/contract.ts'

/** A fact of the event itself that nobody has entered yet. */
export type MissingOfEvent =
  'date' | 'time' | 'place' | 'venue' | 'capacity' | 'host' | 'translation'

type GroundOfMeasure = Extract<Ground, { kind: 'measure' }>

/** A fact that a decision would need to be certain. */
export type MissingOfMeasure = GroundOfMeasure['missing'][number]['fact']

/** Every fact that these grounds say is missing, once, in the order in which they say so. */
export const missingInGrounds = (because: readonly Ground[]): MissingOfMeasure[] => [
  ...new Set(
    because.flatMap((ground) =>
      ground.kind === 'measure' ? ground.missing.map(({ fact }) => fact) : [],
    ),
  ),
]
