import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { knownDateSchema } from '#kit/schema/known-date.ts'
import {
  cleanLocalisedSchema,
  localisedSchema,
  readLocalised,
  saidLocalisedSchema,
} from '#kit/schema/localised.ts'
import { isoFromKnownDate } from '#kit/time/known-date.ts'

import {
  type Meeting,
  type MeetingContent,
  meetingFormats,
  occasions,
  type Participant,
  participantRoles,
} from '../domain/meeting.ts'
import { words } from '../messages/words.ts'
import type { RecordNamedRefusal } from '../service/record-named-meeting.ts'
import type { MeetingRefusal } from '../service/record-meeting.ts'
import { participantSchema } from '../store/meeting-schema.ts'

const short = text.pipe(z.string().max(500))
const day = z
  .string()
  .nullable()
  .meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY: as it is known' })

const isOfOneParty = ({ side, thirdParty }: Pick<Participant, 'side' | 'thirdParty'>): boolean =>
  (side === null) === (thirdParty !== '')

const participant = z
  .strictObject({
    side: z.string().max(10).nullable().default(null),
    thirdParty: short.default('').meta({ description: 'who it is of, where it is of no side' }),
    name: text.pipe(z.string().min(1).max(300)),
    person: z.uuid().nullable().default(null).meta({
      description: 'in the directory; kept as far as everybody sees it who sees the meeting',
    }),
    institution: z.uuid().nullable().default(null),
    capacity: short.default('').meta({ description: 'in which they take part that day' }),
    isActing: z.boolean().default(false),
    role: z.enum(participantRoles).default('member'),
  })
  .refine(isOfOneParty, {
    path: ['side'],
    message: 'has to be there, or thirdParty: one of the two, and one alone',
  })

const content = {
  occasion: z.enum(occasions),
  title: saidLocalisedSchema(1_000),
  on: knownDateSchema.nullable(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'has to be a time of the day: 10:00')
    .nullable()
    .meta({ description: 'wall time at the place' }),
  place: cleanLocalisedSchema(1_000),
  venue: short,
  format: z.enum(meetingFormats),
  previous: z.uuid().nullable().meta({ description: 'the meeting that this one continues' }),
  agenda: z.array(text.pipe(z.string().min(1).max(1_000))).max(200),
  sources: z.array(z.url({ protocol: /^https?$/ }).max(2_000)).max(50),
  illustrative: z.boolean(),
}
const participants = z
  .array(participant)
  .max(200)
  .meta({ description: 'in the order of precedence of each side' })

export const newMeetingSchema = z
  .strictObject({
    visibility: z.enum(['joint', 'own']),
    occasion: content.occasion.default('meeting'),
    title: content.title,
    on: content.on.default(null),
    time: content.time.default(null),
    place: content.place.default({}),
    venue: content.venue.default(''),
    format: content.format.default('not-stated'),
    previous: content.previous.default(null),
    agenda: content.agenda.default([]),
    sources: content.sources.default([]),
    illustrative: content.illustrative.default(false),
    participants: participants.default([]),
  })
  .meta({ id: 'NewMeeting', description: 'A meeting or a visit, and who takes part.' })

export const revisedMeetingSchema = z
  .strictObject({
    startedFrom: z.uuid().meta({ description: 'the `revision` that was read' }),
    occasion: content.occasion.optional(),
    title: content.title.optional(),
    on: content.on.optional(),
    time: content.time.optional(),
    place: content.place.optional(),
    venue: content.venue.optional(),
    format: content.format.optional(),
    previous: content.previous.optional(),
    agenda: content.agenda.optional(),
    sources: content.sources.optional(),
    illustrative: content.illustrative.optional(),
    participants: participants.optional(),
  })
  .meta({ id: 'RevisedMeeting', description: 'What is left out stays as it is.' })

export const meetingAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    slug: z.string().meta({ description: 'its address on the desk: /desk/meetings/{slug}' }),
    occasion: z.enum(occasions),
    title: localisedSchema,
    on: day,
    time: z.string().nullable(),
    place: localisedSchema,
    venue: z.string(),
    format: z.enum(meetingFormats),
    previous: z.uuid().nullable(),
    series: z.uuid().nullable().meta({ description: 'the mechanism of which it is a session' }),
    session: z.int().nullable().meta({ description: 'its number there' }),
    host: z.string().nullable().meta({ description: 'the side at which a session is held' }),
    agenda: z.array(z.string()),
    sources: z.array(z.string()),
    participants: z.array(participantSchema),
    revision: z.uuid().meta({ description: 'whoever revises it says which one they read' }),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Meeting', description: 'A meeting, and who took part in which capacity.' })

export const meetingOut = (meeting: Meeting): z.input<typeof meetingAnswer> => {
  const { id, visibility, slug, participants: all, revision, content: said } = meeting
  return {
    id,
    visibility,
    slug,
    occasion: said.occasion,
    title: said.title,
    on: said.on === null ? null : isoFromKnownDate(said.on),
    time: said.time,
    place: said.place,
    venue: said.venue,
    format: said.format,
    previous: said.previous,
    series: meeting.series,
    session: meeting.session,
    host: said.host,
    agenda: said.agenda.map((item) => item.text),
    sources: [...said.sources],
    participants: [...all],
    revision,
    illustrative: said.illustrative,
  }
}

type Sent = Omit<z.output<typeof revisedMeetingSchema>, 'startedFrom' | 'participants'>

type Part<Key extends keyof MeetingContent> = Pick<MeetingContent, Key>

/** What may be unsaid again: null takes it away, nothing leaves it as it is. */
const pointsWith = (known: MeetingContent, sent: Sent): Part<'on' | 'time' | 'previous'> => ({
  on: sent.on === undefined ? known.on : sent.on,
  time: sent.time === undefined ? known.time : sent.time,
  previous: sent.previous === undefined ? known.previous : sent.previous,
})

/** A point of the agenda that stays keeps what it is about. */
const textsWith = (
  known: MeetingContent,
  { title, place, agenda }: Sent,
): Part<'title' | 'place' | 'agenda'> => ({
  title: title === undefined ? known.title : readLocalised(title),
  place: place === undefined ? known.place : readLocalised(place),
  agenda:
    agenda?.map(
      (point) =>
        known.agenda.find(({ text: said }) => said === point) ?? { text: point, about: null },
    ) ?? known.agenda,
})

/** What a program sent, over what is known. */
export const contentWith = (known: MeetingContent, sent: Sent): MeetingContent => ({
  ...known,
  ...pointsWith(known, sent),
  ...textsWith(known, sent),
  occasion: sent.occasion ?? known.occasion,
  venue: sent.venue ?? known.venue,
  format: sent.format ?? known.format,
  sources: sent.sources ?? known.sources,
  illustrative: sent.illustrative ?? known.illustrative,
})

const statuses: Partial<Record<MeetingRefusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'meeting-not-found': 404,
  'somebody-was-faster': 409,
}

/** A refusal for programs, of a meeting as a whole or field by field. */
export const meetingProblem = (
  refusal: MeetingRefusal | RecordNamedRefusal,
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem => {
  const say = words(language)
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  if (typeof refusal !== 'string') {
    const errors = refusal.map(({ field, kind }) => {
      return { in: 'body' as const, field, detail: say(`refused.${kind}`) }
    })
    const detail = errors.map((one) => `${one.field}: ${one.detail}`).join(' ')
    return { status: 422, code: 'meeting-cannot-be-so', detail, errors }
  }
  const detail = say(`refused.${refusal}`)
  const errors = [{ in: 'body' as const, field: 'startedFrom', detail }]
  return {
    status: statuses[refusal] ?? 422,
    code: refusal,
    detail,
    ...(refusal === 'somebody-was-faster' && { errors }),
  }
}
