import { catalogue } from '#kit/i18n/messages.ts'

import az from './view.az.json' with { type: 'json' }
import en from './view.en.json' with { type: 'json' }
import es from './view.es.json' with { type: 'json' }

export const viewWords = catalogue<keyof typeof en>({ en, es, az })

export type ViewWords = ReturnType<typeof viewWords>
