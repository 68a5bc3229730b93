import { catalogue } from '#kit/i18n/messages.ts'

import az from './az.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }

/** What the desk and the public pages say of readouts. */
export const words = catalogue<keyof typeof en>({ en, es, az })

export type ReadoutWords = ReturnType<typeof words>
