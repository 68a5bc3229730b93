import type { Ground, Missing, Reading } from './ground.ts'
import type { Bounds } from './note-stage.ts'

/** What the record tells of a trigger by one reading: between which days it lies, and why. */
export type TriggerReading = Bounds & {
  /** Null: there is only this one. */
  readonly reading: Reading | null
  readonly missing: readonly Missing[]
  readonly because: readonly Ground[]
}
