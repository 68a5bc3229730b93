import { z } from 'zod'

import { knownDateSchema } from '#kit/schema/known-date.ts'

import type { ExecutiveProgramme } from '../domain/executive-programme.ts'
import {
  type MeetingContent,
  meetingFormats,
  occasions,
  type Participant,
  participantRoles,
} from '../domain/meeting.ts'

const text = z.string().max(500)
const written = z.string().min(1).max(1_000).exactOptional()

/** A text in the languages that exist of it, as it is stored. */
export const localised = z.strictObject({ en: written, es: written, az: written })

const executiveProgrammeSchema = z.strictObject({
  title: localised,
  from: knownDateSchema,
  to: knownDateSchema,
  untilNext: z.boolean(),
  agreement: z.uuid().nullable(),
  programme: z.uuid().nullable().default(null),
}) satisfies z.ZodType<ExecutiveProgramme>

/** What the record says of a meeting, as it is stored and submitted. */
export const meetingSchema = z.strictObject({
  // What was recorded before visits were told apart is a meeting.
  occasion: z.enum(occasions).default('meeting'),
  title: localised,
  on: knownDateSchema.nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  place: localised,
  venue: text,
  format: z.enum(meetingFormats),
  previous: z.uuid().nullable(),
  // What was recorded before series had pages names neither.
  host: z.string().max(10).nullable().default(null),
  adopted: executiveProgrammeSchema.nullable().default(null),
  agenda: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(1_000),
        about: z.strictObject({ kind: z.string().max(40), id: z.uuid() }).nullable(),
      }),
    )
    .max(200)
    .readonly(),
  sources: z.array(z.string().max(2_000)).max(50).readonly(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<MeetingContent>

/** Somebody who takes part, as a file or a program submits it. */
export const participantSchema = z.strictObject({
  side: z.string().max(10).nullable(),
  thirdParty: text,
  name: z.string().min(1).max(300),
  person: z.uuid().nullable(),
  institution: z.uuid().nullable(),
  capacity: text,
  isActing: z.boolean(),
  role: z.enum(participantRoles),
}) satisfies z.ZodType<Participant>
