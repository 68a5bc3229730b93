import { catalogue } from '#kit/i18n/messages.ts'

import az from './agenda.az.json' with { type: 'json' }
import en from './agenda.en.json' with { type: 'json' }
import es from './agenda.es.json' with { type: 'json' }

/** What is said where an agenda is made. */
export const agendaWords = catalogue<keyof typeof en>({ en, es, az })

export type AgendaWords = ReturnType<typeof agendaWords>
