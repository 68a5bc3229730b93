import type { DeskVisit } from '#contexts/access/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import {
  type ExecutiveProgramme,
  lastProgramme,
  programmeStandingOn,
} from '../domain/executive-programme.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import { lastAndNext, nextHost, nextSessionDue } from '../domain/sessions.ts'
import { seriesWords } from '../messages/series-words.ts'
import { whenInWords } from './meetings-http.ts'
import { knownDateInWords } from './open-desk-of.ts'
import { sessionInWords } from './session-in-words.ts'

type Reading = {
  readonly series: Series
  readonly meetings: readonly Meeting[]
  readonly today: Day
}

/** A numbered session with its day; '' where there is none. */
export const datedSession = (
  language: Language,
  series: Series,
  meeting: Meeting | undefined,
): string =>
  meeting === undefined
    ? ''
    : seriesWords(language)('next.planned', {
        session: sessionInWords(language, series, meeting.session ?? 0),
        when: whenInWords(language, meeting),
      })

/** By when the next session is due where none is planned, with the ground. */
export const dueInWords = (language: Language, { series, meetings, today }: Reading): string => {
  const say = seriesWords(language)
  const { last } = lastAndNext(meetings, today)
  const due = nextSessionDue(last, series.content)
  const { everyMonths } = series.content
  if (due === null || last === undefined || everyMonths === null) return say('next.none')
  return say(due.last < today ? 'next.late' : 'next.due', {
    day: knownDateInWords(language, due),
    interval: say(`interval.${everyMonths}`),
    session: sessionInWords(language, series, last.session ?? 0),
    when: whenInWords(language, last),
  })
}

/** The side whose turn it is to host, by its name; undefined where that does not follow. */
export const hostInTurn = (
  { series, meetings, today }: Reading,
  sides: readonly string[],
  nameOf: (side: string) => string,
): string | undefined => {
  const host = nextHost(lastAndNext(meetings, today).last, series.content, sides)
  return host === null ? undefined : nameOf(host)
}

/** The executive programmes that sessions adopted, with the session of each, in order. */
export const adoptedIn = (
  meetings: readonly Meeting[],
): readonly { readonly programme: ExecutiveProgramme; readonly meeting: Meeting }[] =>
  meetings.flatMap((meeting) => {
    const { adopted } = meeting.content
    return adopted === null ? [] : [{ programme: adopted, meeting }]
  })

/** A period by its ends; one that both ends name is said once. */
export const periodInWords = (language: Language, { from, to }: ExecutiveProgramme): string => {
  const [first, last] = [knownDateInWords(language, from), knownDateInWords(language, to)]
  return first === last ? first : seriesWords(language)('programme.span', { from: first, to: last })
}

/** What runs now, or ran last, in a line; '' where none was adopted. */
export const programmeNow = (
  meetings: readonly Meeting[],
  { language }: Pick<DeskVisit, 'language'>,
  today: Day,
): string => {
  const say = seriesWords(language)
  const all = adoptedIn(meetings).map(({ programme }) => programme)
  const standingOf = (one: ExecutiveProgramme) => programmeStandingOn(one, all, today)
  const shown =
    all.find((one) => standingOf(one) === 'running') ??
    all.find((one) => standingOf(one) === 'prolonged') ??
    lastProgramme(all)
  if (shown === undefined) return ''
  return say('programme.is', {
    title: inLanguage(shown.title, language).text,
    period: periodInWords(language, shown),
    standing: say(`programme.${standingOf(shown)}`),
  })
}

/** By when the executive programme after the last is due; '' where none was adopted. */
export const nextProgrammeDue = (
  meetings: readonly Meeting[],
  { language }: Pick<DeskVisit, 'language'>,
  today: Day,
): string => {
  const last = lastProgramme(adoptedIn(meetings).map(({ programme }) => programme))
  if (last === undefined) return ''
  const day = formatDay(language, last.to.last)
  return seriesWords(language)(
    last.to.last < today ? 'programme.next-late' : 'programme.next-due',
    {
      day,
    },
  )
}
