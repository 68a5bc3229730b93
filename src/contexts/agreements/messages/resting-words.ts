import { catalogue } from '#kit/i18n/messages.ts'

import az from './resting.az.json' with { type: 'json' }
import en from './resting.en.json' with { type: 'json' }
import es from './resting.es.json' with { type: 'json' }

/** What is said of what rests on agreements, and of fields that have a basis. */
export const restingWords = catalogue<keyof typeof en>({ en, es, az })

export type RestingWords = ReturnType<typeof restingWords>
