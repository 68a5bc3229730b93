import type { Relation } from '#contexts/relations/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language, languages, type Localised } from '#kit/text/localised.ts'
import { isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import {
  type Meeting,
  type MeetingContent,
  meetingFormats,
  occasions,
  type Participant,
  participantRoles,
} from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import type { MeetingValues } from '../pages/meeting-form-page.ts'
import type { SessionPlace } from '../service/place-session.ts'

export type MeetingFormRefusal =
  | {
      readonly kind:
        | 'title-missing'
        | 'when-wrong'
        | 'previous-is-private'
        | 'session-number-wrong'
        | 'series-not-found'
    }
  | { readonly kind: 'participant-wrong'; readonly line: number }

export type WrittenMeeting = SessionPlace & {
  readonly content: MeetingContent
  readonly participants: readonly Participant[]
}

export const noMeeting: WrittenMeeting = {
  content: {
    occasion: 'meeting',
    title: {},
    on: null,
    time: null,
    place: {},
    venue: '',
    format: 'not-stated',
    previous: null,
    host: null,
    adopted: null,
    agenda: [],
    sources: [],
    illustrative: false,
  },
  participants: [],
  series: null,
  session: null,
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const participantLine = (one: Participant): string =>
  [
    one.side ?? one.thirdParty,
    one.name,
    one.capacity,
    [one.role, one.isActing ? 'acting' : ''].filter((word) => word !== '').join(', '),
  ].join(' | ')

/** What the form shows of a meeting. */
export const meetingValues = (
  { content, participants, series, session }: WrittenMeeting,
  language: Language,
): MeetingValues => {
  const { title } = content
  return {
    title: { en: title.en ?? '', es: title.es ?? '', az: title.az ?? '' },
    occasion: content.occasion,
    on: content.on === null ? '' : isoFromKnownDate(content.on),
    time: content.time ?? '',
    place: inLanguage(content.place, language).text,
    venue: content.venue,
    format: content.format,
    participants: participants.map(participantLine).join('\n'),
    previous: content.previous ?? '',
    series: series ?? '',
    session: session === null ? '' : String(session),
    host: content.host ?? '',
    agenda: content.agenda.map(({ text }) => text).join('\n'),
    sources: content.sources.join('\n'),
    visibility: 'own',
  }
}

/** What was written into the form, to show it again. */
export const writtenValues = (form: Form): MeetingValues => ({
  title: {
    en: form.text('title-en'),
    es: form.text('title-es'),
    az: form.text('title-az'),
  },
  occasion: form.text('occasion'),
  on: form.text('on'),
  time: form.text('time'),
  place: form.text('place'),
  venue: form.text('venue'),
  format: form.text('format'),
  participants: form.text('participants'),
  previous: form.text('previous'),
  series: form.text('series'),
  session: form.text('session').trim(),
  host: form.text('host'),
  agenda: form.text('agenda'),
  sources: form.text('sources'),
  visibility: form.text('visibility') === 'joint' ? 'joint' : 'own',
})

/** The side that a line begins with; any other first word names a third party. */
const partyOf = (party: string, { sides }: Relation): Pick<Participant, 'side' | 'thirdParty'> => {
  const side = sides.find(({ id }) => id.toLowerCase() === party.toLowerCase())
  return side === undefined ? { side: null, thirdParty: party } : { side: side.id, thirdParty: '' }
}

const linksOf = (
  name: string,
  known: readonly Participant[],
): Pick<Participant, 'person' | 'institution'> =>
  known.find((one) => one.name === name) ?? { person: null, institution: null }

/** Who a line names; somebody who was known by this name keeps what links them to the directory. */
const participantOf = (
  line: string,
  relation: Relation,
  known: readonly Participant[],
): Participant | undefined => {
  const parts = line.split('|').map((part) => part.trim())
  const [party = '', name = '', capacity = '', marks = ''] = parts
  if (party === '' || name === '') return undefined
  const { person, institution } = linksOf(name, known)
  const words = new Set(marks.toLowerCase().split(/[\s,]+/))
  return {
    ...partyOf(party, relation),
    name,
    person,
    institution,
    capacity,
    isActing: words.has('acting'),
    role: participantRoles.find((role) => words.has(role)) ?? 'member',
  }
}

const titleOf = ({ title }: MeetingValues): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => (title[language] === '' ? [] : [[language, title[language]]])),
  )

const whenOf = ({ on, time }: MeetingValues): Pick<MeetingContent, 'on' | 'time'> | undefined => {
  const known = on === '' ? null : knownDateFromIso(on)
  if (known === undefined) return undefined
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  return { on: known, time: time === '' ? null : time }
}

const contentOf = (
  values: MeetingValues,
  known: MeetingContent,
  {
    when,
    reading: { language, relation },
  }: { when: Pick<MeetingContent, 'on' | 'time'>; reading: MeetingReading },
): MeetingContent => ({
  ...known,
  ...when,
  occasion: occasions.find((one) => one === values.occasion) ?? 'meeting',
  title: titleOf(values),
  place:
    values.place === inLanguage(known.place, language).text
      ? known.place
      : values.place === ''
        ? {}
        : { [language]: values.place },
  venue: values.venue,
  format: meetingFormats.find((one) => one === values.format) ?? 'not-stated',
  agenda: linesOf(values.agenda).map(
    (text) => known.agenda.find((item) => item.text === text) ?? { text, about: null },
  ),
  host: relation.sides.find(({ id }) => id === values.host)?.id ?? null,
  sources: linesOf(values.sources).filter((line) => /^https?:\/\//.test(line)),
})

/** What the form is read against: whose table it is, what this meeting may continue, and be a session of. */
export type MeetingReading = {
  readonly relation: Relation
  readonly language: Language
  readonly earlier: readonly Meeting[]
  readonly series: readonly Series[]
  readonly isShared: boolean
}

/** Of which series it is a session; whether that number is free says whoever records it. */
const placeOf = (
  values: MeetingValues,
  { series }: MeetingReading,
): Result<SessionPlace, MeetingFormRefusal> => {
  const session = values.session === '' ? null : Number(values.session)
  if (session !== null && !(Number.isInteger(session) && session >= 1 && session <= 9999)) {
    return refuse({ kind: 'session-number-wrong' })
  }
  if (values.series === '') return accept({ series: null, session })
  const chosen = series.find(({ id }) => id === values.series)
  return chosen === undefined
    ? refuse({ kind: 'series-not-found' })
    : accept({ series: chosen.id, session })
}

/** The meeting that was chosen; what is shown to both sides names nothing that only one sees. */
const previousOf = (
  { previous }: MeetingValues,
  { earlier, isShared }: MeetingReading,
): Result<string | null, MeetingFormRefusal> => {
  const chosen = earlier.find(({ id }) => id === previous)
  return isShared && chosen !== undefined && chosen.visibility !== 'joint'
    ? refuse({ kind: 'previous-is-private' })
    : accept(chosen?.id ?? null)
}

/** Reads the form over what was known of the meeting. */
export const readMeeting = (
  values: MeetingValues,
  known: WrittenMeeting,
  reading: MeetingReading,
): Result<WrittenMeeting, MeetingFormRefusal> => {
  if (Object.keys(titleOf(values)).length === 0) return refuse({ kind: 'title-missing' })
  const when = whenOf(values)
  if (when === undefined) return refuse({ kind: 'when-wrong' })
  const place = placeOf(values, reading)
  if (!place.ok) return place
  const previous = previousOf(values, reading)
  if (!previous.ok) return previous
  const lines = linesOf(values.participants)
  const participants: Participant[] = []
  for (const [index, line] of lines.entries()) {
    const one = participantOf(line, reading.relation, known.participants)
    if (one === undefined) return refuse({ kind: 'participant-wrong', line: index + 1 })
    participants.push(one)
  }
  const content = contentOf(values, known.content, { when, reading })
  return accept({ content: { ...content, previous: previous.value }, participants, ...place.value })
}
