import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type ExecutiveProgramme, programmeStandingOn } from '../domain/executive-programme.ts'
import type { Meeting } from '../domain/meeting.ts'
import { isDueBySession, type Tally, tallyOf } from '../domain/session-undertakings.ts'
import { lastAndNext } from '../domain/sessions.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import type { AdoptedLine, SeriesPageView, SessionLine } from '../pages/series-page/view.ts'
import type { UndertakingLine } from '../pages/undertaking-lines.ts'
import { whenInWords, whereInWords } from './meetings-http.ts'
import {
  editSeriesRoute,
  meetingRoute,
  newMeetingRoute,
  seriesListRoute,
  seriesRoute,
} from './meetings-routes.ts'
import { mayEdit, sideName } from './open-desk-of.ts'
import type { SeriesAround } from './series-around.ts'
import {
  adoptedIn,
  datedSession,
  dueInWords,
  hostInTurn,
  nextProgrammeDue,
  periodInWords,
  programmeNow,
} from './series-in-words.ts'
import { sessionInWords } from './session-in-words.ts'
import { undertakingLine } from './undertaking-in-words.ts'

/** How a meeting of the series is called on its page: by its number, else by its title. */
const callOf = ({ series }: SeriesAround, meeting: Meeting, { language }: DeskVisit): string =>
  meeting.session === null
    ? inLanguage(meeting.content.title, language).text
    : sessionInWords(language, series, meeting.session)

/** A session without a place is nowhere, unless it is online. */
const onlineInWords = ({ content }: Meeting, language: Language): string =>
  content.format === 'online' ? words(language)('format.online') : ''

const sessionLine =
  (around: SeriesAround, visit: DeskVisit) =>
  (meeting: Meeting): SessionLine => {
    const { language } = visit
    const say = seriesWords(language)
    const { content } = meeting
    const minutes = around.minutes.get(meeting.id)
    const programme = content.adopted
    return {
      name: callOf(around, meeting, visit),
      href: meetingRoute.href({ slug: meeting.slug }),
      isBetween: meeting.session === null,
      when: whenInWords(language, meeting),
      where: whereInWords(language, meeting) || onlineInWords(meeting, language),
      host: content.host === null ? '' : sideName(around.relation, language)(content.host),
      adopted: [
        minutes === 'adopted' ? say('adopted.minutes') : '',
        minutes === 'proposed' ? say('adopted.proposed') : '',
        programme === null ? '' : inLanguage(programme.title, language).text,
      ].filter((text) => text !== ''),
      undertakings: around.undertakings.filter(
        ({ origin }) => origin.kind === 'meeting' && origin.id === meeting.id,
      ).length,
      isPrivate: meeting.visibility !== 'joint',
      isIllustrative: content.illustrative,
    }
  }

const textOf = (
  { agreements, minutes }: SeriesAround,
  meeting: Meeting,
  { language }: DeskVisit,
): AdoptedLine['text'] => {
  const say = seriesWords(language)
  const agreement = agreements.get(meeting.content.adopted?.agreement ?? '')
  if (agreement !== undefined) return { label: agreement.title, href: agreement.href }
  return minutes.get(meeting.id) === 'adopted'
    ? { label: say('programme.text.minutes'), href: meetingRoute.href({ slug: meeting.slug }) }
    : { label: say('programme.text.none') }
}

const eventsOf = (
  { programmes }: SeriesAround,
  { programme }: ExecutiveProgramme,
  { language }: DeskVisit,
): AdoptedLine['events'] => {
  const found = programmes.get(programme ?? '')
  return (
    found && {
      label: seriesWords(language)('programme.events', { programme: found.label }),
      href: found.href,
    }
  )
}

const adoptedLines = (around: SeriesAround, visit: DeskVisit): readonly AdoptedLine[] => {
  const { language } = visit
  const adopted = adoptedIn(around.meetings)
  const all = adopted.map(({ programme }) => programme)
  return adopted.map(({ programme, meeting }) => {
    const title = inLanguage(programme.title, language)
    const standing = programmeStandingOn(programme, all, around.today)
    return {
      title: title.text,
      language: title.language,
      period: periodInWords(language, programme),
      session: callOf(around, meeting, visit),
      href: meetingRoute.href({ slug: meeting.slug }),
      text: textOf(around, meeting, visit),
      events: eventsOf(around, programme, visit),
      standing: seriesWords(language)(`programme.${standing}`),
      isCurrent: standing === 'running' || standing === 'prolonged',
      isIllustrative: meeting.content.illustrative,
    }
  })
}

const tallied = ['kept', 'open', 'overdue', 'closed', 'unanswered'] as const

const tallyInWords = (tally: Tally, { language }: DeskVisit): string =>
  tallied
    .filter((key) => tally[key] > 0)
    .map((key) => seriesWords(language)(`tally.${key}`, { count: tally[key] }))
    .join(' · ')

/** An undertaking with the session at which it was said. */
const lineOf =
  (around: SeriesAround, visit: DeskVisit) =>
  (one: Undertaking): UndertakingLine => {
    const line = undertakingLine(one, visit, around.relation)
    const meeting = around.meetings.find(({ id }) => 'id' in one.origin && one.origin.id === id)
    return meeting === undefined
      ? line
      : { ...line, said: `${callOf(around, meeting, visit)}, ${line.said}` }
  }

const undertakingsOf = (around: SeriesAround, visit: DeskVisit): SeriesPageView['said'] => {
  const name = sideName(around.relation, visit.language)
  return ownSideFirst(around.relation, visit.actor.side).map(({ id }) => {
    const own = around.undertakings.filter(({ actorSide }) => actorSide === id)
    return {
      id,
      name: words(visit.language)('undertakings.side', { side: name(id) }),
      tally: tallyInWords(tallyOf(own, around.today), visit),
      lines: own.map(lineOf(around, visit)),
    }
  })
}

const nextOf = (around: SeriesAround, visit: DeskVisit): SeriesPageView['next'] => {
  const { language } = visit
  const { series, relation } = around
  const { next } = lastAndNext(around.meetings, around.today)
  const side = hostInTurn(
    around,
    relation.sides.map(({ id }) => id),
    sideName(relation, language),
  )
  const host = side === undefined ? {} : { host: seriesWords(language)('next.host', { side }) }
  if (next === undefined) return { label: dueInWords(language, around), ...host }
  return {
    label: datedSession(language, series, next),
    href: meetingRoute.href({ slug: next.slug }),
    session: callOf(around, next, visit),
  }
}

const ledeOf = ({ series: { content } }: SeriesAround, { language }: DeskVisit): string => {
  const say = seriesWords(language)
  return [
    say(`kind.${content.kind}`),
    content.everyMonths === null ? '' : say(`interval.${content.everyMonths}`),
    content.hostsAlternate ? say('hosts.alternate') : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

const setUpBy = (
  { series: { content }, agreements }: SeriesAround,
  { language }: DeskVisit,
): SeriesPageView['setUpBy'] => {
  const found = agreements.get(content.agreement ?? '')
  if (found === undefined) return { label: seriesWords(language)('fact.set-up.none') }
  const article =
    content.article === ''
      ? {}
      : { detail: words(language)('fact.article', { number: content.article }) }
  return { label: found.title, href: found.href, ...article }
}

/** The page of a series for a reader, in finished words. */
export const seriesView = (around: SeriesAround, visit: DeskVisit): SeriesPageView => {
  const { series, meetings, today, undertakings } = around
  const { language } = visit
  const saySeries = seriesWords(language)
  const name = inLanguage(series.content.name, language)
  const { slug } = series
  const nextOn = lastAndNext(meetings, today).next?.content.on?.last ?? null
  const sides = ownSideFirst(around.relation, visit.actor.side).map(({ id }) => id)
  const due = undertakings
    .filter((one) => isDueBySession(one, nextOn, today))
    .toSorted((a, b) => sides.indexOf(a.actorSide) - sides.indexOf(b.actorSide))
  return {
    say: words(language),
    saySeries,
    above: { label: saySeries('title'), href: seriesListRoute.path },
    links: {
      act: seriesRoute.href({ slug }),
      edit: editSeriesRoute.href({ slug }),
      prepare: newMeetingRoute.href({}, { series: slug }),
    },
    name: name.text,
    language: name.language,
    lede: ledeOf(around, visit),
    isPrivate: series.visibility !== 'joint',
    isIllustrative: series.content.illustrative,
    setUpBy: setUpBy(around, visit),
    next: nextOf(around, visit),
    programme: programmeNow(meetings, visit, today),
    programmeDue: nextProgrammeDue(meetings, visit, today),
    sessions: meetings.map(sessionLine(around, visit)),
    programmes: adoptedLines(around, visit),
    due: due.map(lineOf(around, visit)),
    said: undertakingsOf(around, visit),
    sources: series.content.sources,
    mayEdit: mayEdit(visit),
  }
}
