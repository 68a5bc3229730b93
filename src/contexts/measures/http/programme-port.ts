import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Language } from '#kit/text/localised.ts'

import type { ConcernedEvent, Impact } from '../pages/measure-impact.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'

/** Measures more, and measures less, than are on record; one that ends is one less and one more. */
export type MeasureChange = {
  readonly added: readonly RecordedMeasure[]
  readonly without: readonly RecordedMeasure['id'][]
}

/** What measures ask of the programme, which knows them and is not known by them. */
export type ProgrammePort = {
  readonly disciplines: (language: Language) => readonly Choice[]
  /** What a change of the measures would do, as far as the member may see events. */
  readonly impactOf: (visit: DeskVisit, change: MeasureChange) => Promise<Impact>
  readonly concernedBy: (
    visit: DeskVisit,
    measure: RecordedMeasure,
  ) => Promise<readonly ConcernedEvent[]>
  /** To be called after measures changed: the events they concern are decided again. */
  readonly decideAgain: (visit: DeskVisit) => Promise<void>
  /** Where a supposition can be tried. */
  readonly whatIfHref: string
}
