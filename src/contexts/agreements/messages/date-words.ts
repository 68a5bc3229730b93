import { catalogue } from '#kit/i18n/messages.ts'

import az from './dates.az.json' with { type: 'json' }
import en from './dates.en.json' with { type: 'json' }
import es from './dates.es.json' with { type: 'json' }

/** What is said of dates that fall due by the text alone. */
export const dateWords = catalogue<keyof typeof en>({ en, es, az })

export type DateWords = ReturnType<typeof dateWords>
