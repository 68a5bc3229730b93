import type { Day, Instant } from '#kit/time/days.ts'

import type { Cost } from './costs.ts'
import type { Material, Work } from './vocabulary.ts'

/**
 * One thing that was done in a project. Treatments follow the conservation treatment of CollectionSpace
 * (collectionspace/cspace-ui.js): what was proposed and why, technique, materials, start, end, summary.
 */
export type ProjectAct =
  | { readonly kind: 'opening-assessed'; readonly assessment: string }
  | { readonly kind: 'phase-started'; readonly phase: string; readonly on: Day }
  | { readonly kind: 'phase-ended'; readonly phase: string; readonly on: Day }
  | ({ readonly kind: 'spent'; readonly on: Day; readonly what: string } & Cost)
  | {
      readonly kind: 'permitted'
      readonly what: string
      readonly authority: string
      readonly reference: string
      readonly on: Day
      readonly until: Day | null
    }
  | {
      readonly kind: 'sampling-proposed'
      readonly phase: string
      readonly what: string
      readonly why: string
    }
  | { readonly kind: 'sampling-approved'; readonly sampling: string }
  | {
      readonly kind: 'treated'
      readonly phase: string
      readonly work: Work
      readonly technique: string
      readonly materials: readonly Material[]
      readonly products: string
      readonly reversibility: 'reversible' | 'retreatable' | 'irreversible' | 'not-stated'
      readonly by: string
      readonly from: Day
      readonly until: Day | null
      readonly summary: string
      /** The destructive sampling it rests on; null where nothing was taken away. */
      readonly sampling: string | null
    }
  | {
      readonly kind: 'trained'
      readonly phase: string
      readonly on: Day
      readonly subject: string
      readonly people: number
      readonly hours: number
      readonly by: string
    }
  | { readonly kind: 'closing-assessed'; readonly assessment: string }
  | { readonly kind: 'followed-up'; readonly on: Day; readonly words: string }
  | { readonly kind: 'abandoned'; readonly on: Day; readonly why: string }

export const actKinds = [
  'opening-assessed',
  'phase-started',
  'phase-ended',
  'spent',
  'permitted',
  'sampling-proposed',
  'sampling-approved',
  'treated',
  'trained',
  'closing-assessed',
  'followed-up',
  'abandoned',
] as const satisfies readonly ProjectAct['kind'][]

/** An act as it stands now: the latest row of it. */
export type RecordedAct = {
  readonly act: string
  readonly content: ProjectAct
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}
