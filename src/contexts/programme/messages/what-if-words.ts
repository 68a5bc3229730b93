import { catalogue } from '#kit/i18n/messages.ts'

import az from './what-if.az.json' with { type: 'json' }
import en from './what-if.en.json' with { type: 'json' }
import es from './what-if.es.json' with { type: 'json' }

export const whatIfWords = catalogue<keyof typeof en>({ en, es, az })

export type WhatIfWords = ReturnType<typeof whatIfWords>
