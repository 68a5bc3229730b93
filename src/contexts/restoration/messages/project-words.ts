import { catalogue } from '#kit/i18n/messages.ts'

import az from './project.az.json' with { type: 'json' }
import en from './project.en.json' with { type: 'json' }
import es from './project.es.json' with { type: 'json' }

/** What the desk says of projects. */
export const projectWords = catalogue<keyof typeof en>({ en, es, az })

export type ProjectWords = ReturnType<typeof projectWords>
