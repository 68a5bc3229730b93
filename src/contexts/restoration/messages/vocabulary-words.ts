import { catalogue } from '#kit/i18n/messages.ts'

import az from './vocabulary.az.json' with { type: 'json' }
import en from './vocabulary.en.json' with { type: 'json' }
import es from './vocabulary.es.json' with { type: 'json' }

/** Kinds of work, materials and skills in words. */
export const vocabularyWords = catalogue<keyof typeof en>({ en, es, az })
