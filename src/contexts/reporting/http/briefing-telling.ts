import type { Side } from '#contexts/relations/contract.ts'
import type { Language } from '#kit/text/localised.ts'

import type { BriefingWords } from '../messages/briefing-words.ts'
import type { Briefing } from './read-briefing.ts'

/** For whom a briefing is put into words. */
export type BriefingReader = {
  readonly language: Language
  /** The side that is named first; null: the host. */
  readonly side: string | null
  readonly edition: 'shareable' | 'private'
  /** What the side wrote for itself: in the private edition alone. */
  readonly talkingPoints: readonly string[]
  readonly sensitivePoints: readonly string[]
}

/** A briefing with its reader: what each of its parts is made of. */
export type BriefingTelling = {
  readonly briefing: Briefing
  readonly language: Language
  readonly say: BriefingWords
  /** The reader's side first. */
  readonly sides: readonly [own: Side, other: Side]
  readonly sideName: (id: string) => string
}
