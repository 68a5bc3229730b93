import { catalogue } from '#kit/i18n/messages.ts'

import az from './batch.az.json' with { type: 'json' }
import en from './batch.en.json' with { type: 'json' }
import es from './batch.es.json' with { type: 'json' }

export const batchWords = catalogue<keyof typeof en>({ en, es, az })

export type BatchWords = ReturnType<typeof batchWords>
