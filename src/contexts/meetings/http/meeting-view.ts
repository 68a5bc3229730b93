import type { DeskVisit } from '#contexts/access/contract.ts'
import { may } from '#contexts/access/contract.ts'
import { hostOf, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { formatTime } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, languages } from '#kit/text/localised.ts'

import type { Participant } from '../domain/meeting.ts'
import { keyOfLine, markedLines } from '../domain/note-line.ts'
import { words } from '../messages/words.ts'
import type { MeetingPageView, MinutesView, OwnText } from '../pages/meeting-page/view.ts'
import type { SavedText } from '../store/text-store.ts'
import type { MeetingAround } from './meeting-around.ts'
import {
  adoptedRoute,
  agendaRoute,
  editMeetingRoute,
  markedRoute,
  meetingRoute,
  meetingsRoute,
  notesRoute,
  participantsRoute,
  undertakingRoute,
} from './meetings-routes.ts'
import { whenInWords, whereInWords } from './meetings-http.ts'
import { mayEdit, sideName } from './open-desk-of.ts'
import { isOver } from './propose-points.ts'
import { adoptedOf, chainOf } from './place-view.ts'
import { whatInWords } from './participants-view.ts'
import { undertakingLine } from './undertaking-in-words.ts'
import { noContent, wordingOf } from './wording-form.ts'

const partiesOf = (
  { meeting, relation, nameOf }: MeetingAround,
  { actor, language }: DeskVisit,
) => {
  const say = words(language)
  const person = (one: Participant) => ({ name: nameOf(one), what: whatInWords(language, one) })
  const of = (side: string | null) =>
    meeting.participants.filter((one) => one.side === side).map(person)
  const sides = ownSideFirst(relation, actor.side).map(({ id }) => ({
    id,
    name: sideName(relation, language)(id),
    people: of(id),
  }))
  const third = of(null)
  return third.length === 0
    ? sides
    : [...sides, { id: 'third', name: say('participants.third'), people: third }]
}

const textOf = (
  saved: SavedText | undefined,
  { language }: DeskVisit,
  relation: Relation,
): OwnText => {
  if (saved === undefined) return { words: '', version: '', saved: '' }
  const say = words(language)
  const time = formatTime(language, saved.recordedAt, hostOf(relation).zone)
  const versions = say('notes.versions', { count: saved.versions })
  return {
    words: saved.words,
    version: saved.version,
    saved: `${say('notes.kept', { time })} · ${versions}`,
  }
}

type Noted = Pick<MeetingAround, 'notes' | 'noted'>

const waitingIn = ({ notes, noted }: Noted): number => {
  const known = new Set(noted.map(({ key }) => key))
  const keys = markedLines(notes?.words ?? '')
    .filter(({ mark }) => mark === 'undertaking')
    .map(({ words: line }) => keyOfLine(line))
  return new Set(keys.filter((key) => !known.has(key))).size
}

/** How many lines are marked that no undertaking was made of yet; '' when there are none. */
export const waitingInWords = (language: Language, noted: Noted): string => {
  const count = waitingIn(noted)
  return count === 0 ? '' : words(language)('marked.waiting', { count })
}

const markedOf = ({ notes, noted }: Noted, language: Language) =>
  markedLines(notes?.words ?? '').map(({ line, mark, words: text }) => ({
    line,
    mark: words(language)(`notes.${mark}`),
    words: text,
    made: noted
      .filter(({ key }) => mark === 'undertaking' && key === keyOfLine(text))
      .map(({ undertaking: id }) => undertakingRoute.href({ id })),
  }))

const minutesOf = (
  { minutes, relation }: MeetingAround,
  { language, actor }: DeskVisit,
): MinutesView | undefined => {
  if (minutes === undefined) return undefined
  const say = words(language)
  const { minutes: text, approvals, isAdopted } = minutes
  const who = approvals.map(({ side }) => sideName(relation, language)(side))
  const waiting =
    who.length === 0
      ? say('minutes.waits')
      : say('minutes.approved-by', { who: formatList(language, who) })
  return {
    texts: languages.flatMap((one) => {
      const written = text.words[one]
      return written === undefined ? [] : [{ language: one, words: written }]
    }),
    contentHash: text.contentHash,
    standing: isAdopted ? say('minutes.adopted') : waiting,
    mayApprove:
      may(actor, 'approve') && !isAdopted && !approvals.some(({ side }) => side === actor.side),
  }
}

/** Whose an undertaking may be: the own side's, the other's, or a part for each. */
export const whoseChoices = (
  { relation }: Pick<MeetingAround, 'relation'>,
  { language, actor }: DeskVisit,
) => [
  ...ownSideFirst(relation, actor.side).map(({ id }) => ({
    value: id,
    label: sideName(relation, language)(id),
  })),
  { value: 'both', label: words(language)('said.both') },
]

const ledeOf = ({ meeting, relation }: MeetingAround, language: Language): string => {
  const say = words(language)
  const { occasion, format, host } = meeting.content
  const facts = [
    occasion === 'visit' ? say('kind.visit') : '',
    whenInWords(language, meeting),
    whereInWords(language, meeting),
    say(`format.${format}`),
    host === null ? '' : say('session.host', { side: sideName(relation, language)(host) }),
  ]
  return facts.filter((fact) => fact !== '').join(' · ')
}

/** The page of a meeting for a reader, in finished words. */
export const meetingView = (
  around: MeetingAround,
  visit: DeskVisit,
): Omit<MeetingPageView, 'beside'> => {
  const { meeting, relation } = around
  const { language } = visit
  const say = words(language)
  const title = inLanguage(meeting.content.title, language)
  const { slug, content } = meeting
  return {
    say,
    above: { label: say('meetings.title'), href: meetingsRoute.path },
    links: {
      act: meetingRoute.href({ slug }),
      edit: editMeetingRoute.href({ slug }),
      notes: notesRoute.href({ slug }),
      marked: markedRoute.href({ slug }),
      participants: participantsRoute.href({ slug }),
      agenda: agendaRoute.href({ slug }),
      adopted: adoptedRoute.href({ slug }),
    },
    title: title.text,
    titleLanguage: title.language,
    lede: ledeOf(around, language),
    isPrivate: meeting.visibility !== 'joint',
    isIllustrative: content.illustrative,
    parties: partiesOf(around, visit),
    agenda: around.agenda,
    chain: chainOf(around, language),
    adopted: adoptedOf(around, language),
    open: around.open.map((one) => undertakingLine(one, visit, relation)),
    said: around.said.map((one) => undertakingLine(one, visit, relation)),
    notes: textOf(around.notes, visit, relation),
    marked: markedOf(around, language),
    lines: (around.notes?.words ?? '').split('\n'),
    waiting: waitingInWords(language, around),
    memo: textOf(around.memo, visit, relation),
    minutes: minutesOf(around, visit),
    sides: whoseChoices(around, visit),
    values: wordingOf(noContent, language),
    sources: content.sources,
    isOver: isOver({ meeting, relation, visit }),
    mayEdit: mayEdit(visit),
    ...(visit.url.searchParams.get('did') === 'done' && { did: say('did.done') }),
  }
}
