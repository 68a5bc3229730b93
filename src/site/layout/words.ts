import az from './messages/az.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

import { catalogue } from '#kit/i18n/messages.ts'

/** The few words that stand around every page. */
export const layoutWords = catalogue({ en, es, az })
