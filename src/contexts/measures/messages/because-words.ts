import { catalogue } from '#kit/i18n/messages.ts'

import az from './because.az.json' with { type: 'json' }
import en from './because.en.json' with { type: 'json' }
import es from './because.es.json' with { type: 'json' }

/** The words of grounds. */
export const becauseWords = catalogue<keyof typeof en>({ en, es, az })

export type BecauseWords = ReturnType<typeof becauseWords>
