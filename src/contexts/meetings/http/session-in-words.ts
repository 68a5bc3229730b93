import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import { romanNumeral } from '../domain/roman-numeral.ts'
import type { Series } from '../domain/series.ts'
import { seriesWords } from '../messages/series-words.ts'

/** The number of a session as one says it: `Session III`, for consultations `Round III`. */
export const sessionInWords = (
  language: Language,
  { content: { kind } }: Pick<Series, 'content'>,
  session: number,
): string => seriesWords(language)('session', { kind, number: romanNumeral(session) })

/** A session with the series that it is of; a meeting between sessions by the series alone. */
export const sessionOfInWords = (
  language: Language,
  series: Pick<Series, 'content'>,
  { session }: Pick<Meeting, 'session'>,
): string => {
  const name = inLanguage(series.content.name, language).text
  return session === null
    ? name
    : seriesWords(language)('session.of', {
        series: name,
        session: sessionInWords(language, series, session),
      })
}
