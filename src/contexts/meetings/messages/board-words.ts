import { catalogue } from '#kit/i18n/messages.ts'

import az from './board.az.json' with { type: 'json' }
import en from './board.en.json' with { type: 'json' }
import es from './board.es.json' with { type: 'json' }

/** What is said on the board of undertakings, and of who sees to them. */
export const boardWords = catalogue<keyof typeof en>({ en, es, az })

export type BoardWords = ReturnType<typeof boardWords>
