import { catalogue } from '#kit/i18n/messages.ts'

import az from './grounds.az.json' with { type: 'json' }
import en from './grounds.en.json' with { type: 'json' }
import es from './grounds.es.json' with { type: 'json' }

/** The words of grounds, of what is missing, and of verdicts. */
export const groundWords = catalogue<keyof typeof en>({ en, es, az })

export type GroundWords = ReturnType<typeof groundWords>
