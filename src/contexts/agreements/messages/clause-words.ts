import { catalogue } from '#kit/i18n/messages.ts'

import az from './clauses.az.json' with { type: 'json' }
import en from './clauses.en.json' with { type: 'json' }
import es from './clauses.es.json' with { type: 'json' }

/** The words of final clauses. */
export const clauseWords = catalogue<keyof typeof en>({ en, es, az })

export type ClauseWords = ReturnType<typeof clauseWords>
