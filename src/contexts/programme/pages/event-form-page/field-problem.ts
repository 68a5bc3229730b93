import type { ContentRefusal } from '../../domain/check-content.ts'
import type { WrittenDateRefusal } from '../../domain/written-date.ts'

/** What can be wrong with one field of the event's form. Each has its words in the catalogue. */
export type FieldProblem = {
  /** The id of the field. */
  readonly field: string
  readonly problem:
    | ContentRefusal
    | WrittenDateRefusal
    | 'not-a-whole-number'
    | 'time-cannot-be-read'
    | 'time-needs-a-day'
    | 'institution-is-missing'
    | 'source-is-no-address'
    | 'city-is-missing'
    | 'zone-is-not-known'
    | 'joint-event-is-seen-by-both'
    | 'programme-is-missing'
    | 'last-day-is-missing'
}

/** The field at which a content that contradicts itself is shown. */
export const fieldOfRefusal = {
  'event-has-no-title': 'title-en',
  'event-has-no-discipline': 'discipline',
  'event-ends-before-it-starts': 'end-time',
  'time-does-not-exist-on-that-day': 'start-time',
  'plan-names-a-format-twice': 'format-0',
  'plan-has-no-format': 'format-0',
} as const satisfies Record<ContentRefusal, string>
