import { catalogue } from '#kit/i18n/messages.ts'

import az from './clause-form.az.json' with { type: 'json' }
import en from './clause-form.en.json' with { type: 'json' }
import es from './clause-form.es.json' with { type: 'json' }

/** What the form of final clauses asks. */
export const clauseFormWords = catalogue<keyof typeof en>({ en, es, az })

export type ClauseFormWords = ReturnType<typeof clauseFormWords>
