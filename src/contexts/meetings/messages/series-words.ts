import { catalogue } from '#kit/i18n/messages.ts'

import az from './series.az.json' with { type: 'json' }
import en from './series.en.json' with { type: 'json' }
import es from './series.es.json' with { type: 'json' }

/** What is said of series, their sessions and executive programmes. */
export const seriesWords = catalogue<keyof typeof en>({ en, es, az })

export type SeriesWords = ReturnType<typeof seriesWords>
