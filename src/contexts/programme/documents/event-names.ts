import type { Language } from '#kit/text/localised.ts'

import type { Discipline } from '../domain/event.ts'
import type { FormatNow } from '../domain/format-now.ts'
import { words } from '../messages/words.ts'

/** What disciplines and formats are called, for contexts that tell of events. */
export const eventNames = (
  language: Language,
): {
  readonly discipline: (discipline: Discipline) => string
  readonly format: (format: FormatNow['format']) => string
} => {
  const say = words(language)
  return {
    discipline: (discipline) => say(`discipline.${discipline}`),
    format: (format) => say(`format.${format}`),
  }
}
