import { catalogue } from '#kit/i18n/messages.ts'

import az from './digest.az.json' with { type: 'json' }
import en from './digest.en.json' with { type: 'json' }
import es from './digest.es.json' with { type: 'json' }

/** What the weekly digest says. */
export const digestWords = catalogue<keyof typeof en>({ en, es, az })
