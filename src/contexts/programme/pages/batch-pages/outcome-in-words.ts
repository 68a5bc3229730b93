import type { Language } from '#kit/text/localised.ts'

import type { BulkOutcome } from '../../domain/bulk-change.ts'
import { batchWords } from '../../messages/batch-words.ts'

const outcomes = {
  'in-force': 'outcome.in-force',
  'awaits-the-other-side': 'outcome.awaits-the-other-side',
  unchanged: 'outcome.unchanged',
  'event-has-no-title': 'outcome.event-has-no-title',
  'event-has-no-discipline': 'outcome.event-has-no-discipline',
  'event-ends-before-it-starts': 'outcome.event-ends-before-it-starts',
  'time-does-not-exist-on-that-day': 'outcome.time-does-not-exist-on-that-day',
  'plan-names-a-format-twice': 'outcome.plan-names-a-format-twice',
  'plan-has-no-format': 'outcome.plan-has-no-format',
  'event-belongs-to-the-other-side': 'outcome.event-belongs-to-the-other-side',
  'event-was-changed-meanwhile': 'outcome.event-was-changed-meanwhile',
  'programme-not-found': 'outcome.programme-not-found',
  'public-joint-event-stays-in-its-programme': 'outcome.public-joint-event-stays-in-its-programme',
  'programme-is-not-seen-by-both': 'outcome.programme-is-not-seen-by-both',
} as const satisfies Record<BulkOutcome, string>

const isOutcome = (text: string): text is BulkOutcome => Object.hasOwn(outcomes, text)

/** What became of one event in a bulk edit, as a sentence. */
export const outcomeInWords = (language: Language, outcome: string): string =>
  isOutcome(outcome) ? batchWords(language)(outcomes[outcome]) : outcome
