import { catalogue } from '#kit/i18n/messages.ts'

import az from './briefing.az.json' with { type: 'json' }
import en from './briefing.en.json' with { type: 'json' }
import es from './briefing.es.json' with { type: 'json' }

/** What briefings say. */
export const briefingWords = catalogue<keyof typeof en>({ en, es, az })

export type BriefingWords = ReturnType<typeof briefingWords>
