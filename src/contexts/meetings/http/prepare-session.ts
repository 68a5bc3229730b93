import type { Relation } from '#contexts/relations/contract.ts'
import { type Language, languages } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { Meeting } from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import { besideSession, lastAndNext, nextHost, numberAfter } from '../domain/sessions.ts'
import { noMeeting, type WrittenMeeting } from './meeting-form.ts'
import { sessionOfInWords } from './session-in-words.ts'

/**
 * The next session of a series as a form begins with it: its number and name, the session before as
 * the meeting that it continues, and the side whose turn it is to host.
 */
export const preparedSession = (
  series: Series,
  meetings: readonly Meeting[],
  { relation, today }: { readonly relation: Relation; readonly today: Day },
): WrittenMeeting => {
  const session = numberAfter(meetings)
  // A session that both sides see continues none that one side alone sees.
  const known = meetings.filter(
    ({ visibility }) => series.visibility !== 'joint' || visibility === 'joint',
  )
  const { before } = besideSession(known, { id: '', session })
  const sides = relation.sides.map(({ id }) => id)
  const title = languages
    .filter((language) => series.content.name[language] !== undefined)
    .map((language): [Language, string] => [
      language,
      sessionOfInWords(language, series, { session }),
    ])
  return {
    ...noMeeting,
    content: {
      ...noMeeting.content,
      title: Object.fromEntries(title),
      previous: before?.id ?? null,
      host: nextHost(lastAndNext(known, today).last, series.content, sides),
    },
    series: series.id,
    session,
  }
}
