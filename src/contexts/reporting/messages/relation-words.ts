import { catalogue } from '#kit/i18n/messages.ts'

import az from './relation.az.json' with { type: 'json' }
import en from './relation.en.json' with { type: 'json' }
import es from './relation.es.json' with { type: 'json' }

/** What the relation's page says. */
export const relationWords = catalogue<keyof typeof en>({ en, es, az })

export type RelationWords = ReturnType<typeof relationWords>
