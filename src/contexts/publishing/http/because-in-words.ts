import type { Language } from '#kit/text/localised.ts'

import type { PublicEvent } from '../domain/public-event.ts'

/** The grounds of an event's format, each in a sentence. */
export const becauseInWords = (_event: PublicEvent, _language: Language): string[] => []
