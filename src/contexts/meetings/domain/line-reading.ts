import type { Language } from '#kit/text/localised.ts'

import type { Modality } from './modality.ts'

/** What a marked line of the notes seems to say. A person confirms it before anything is kept. */
export type LineReading = {
  readonly language: Language
  /** The line without the side that it begins with. */
  readonly text: string
  /** Null where the line does not say how firmly. */
  readonly modality: Modality | null
  /** The words that tell it; '' where none do. */
  readonly cue: string
  /** The id of a side, `both`, or '' where the line does not tell. */
  readonly whose: string
  readonly unit: string
  /** As forms write it: a day, a year, `next`, or ''. */
  readonly due: string
  readonly condition: string
}
