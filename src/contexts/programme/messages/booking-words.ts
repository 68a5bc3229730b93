import { catalogue } from '#kit/i18n/messages.ts'

import az from './booking.az.json' with { type: 'json' }
import en from './booking.en.json' with { type: 'json' }
import es from './booking.es.json' with { type: 'json' }

/** The words of venues and performers that are wanted twice, and of holds. */
export const bookingWords = catalogue<keyof typeof en>({ en, es, az })
