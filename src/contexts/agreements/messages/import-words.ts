import { catalogue } from '#kit/i18n/messages.ts'

import az from './import.az.json' with { type: 'json' }
import en from './import.en.json' with { type: 'json' }
import es from './import.es.json' with { type: 'json' }

/** The words of bringing agreements from a table, and of taking them out. */
export const importWords = catalogue<keyof typeof en>({ en, es, az })

export type ImportWords = ReturnType<typeof importWords>
