import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { knownDateSchema } from '#kit/schema/known-date.ts'
import { localisedSchema, readLocalised } from '#kit/schema/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { type Name, nameUses, type Person, type PostContent } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import type { PersonRefusal } from '../service/change-person.ts'

const short = text.pipe(z.string().max(300))
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'has to be a language as BCP 47 writes it: es, az')
const recordedBy = z.string().meta({ description: 'the side that recorded it' })

export const nameSchema = z
  .strictObject({
    text: text.pipe(z.string().min(1).max(200)),
    language: language.nullable().default(null),
    use: z.enum(nameUses).default('full'),
    source: short.default(''),
  })
  .meta({ id: 'NewName', description: 'A name as it is written somewhere.' })

export const postSchema = z
  .strictObject({
    title: localisedSchema,
    institution: z.uuid().nullable().default(null),
    acting: z.boolean().default(false),
    precedence: z.int().min(1).max(9999).nullable().default(null),
    from: knownDateSchema.nullable().default(null),
    until: knownDateSchema.nullable().default(null).meta({ description: 'the last day' }),
    announcedOn: z.iso.date().nullable().default(null),
    source: short.default(''),
  })
  .refine(({ title }) => Object.keys(title).length > 0, 'title has to be there in one language')
  .refine(
    ({ from, until }) => from === null || until === null || from.first <= until.last,
    'until has to be no earlier than from',
  )
  .meta({ id: 'NewPost', description: 'A post that somebody holds or held.' })

const postAnswer = z.strictObject({
  id: z.uuid(),
  recordedBy,
  title: localisedSchema,
  institution: z.uuid().nullable(),
  acting: z.boolean(),
  precedence: z.int().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  announcedOn: z.string().nullable(),
  source: z.string(),
})

export const namesAnswer = z.array(
  z.strictObject({
    text: z.string(),
    language: z.string().nullable(),
    script: z.string().meta({ description: 'ISO 15924' }),
    use: z.enum(nameUses),
    source: z.string(),
    recordedBy,
  }),
)

export const personAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility: z.string().meta({ description: '`joint`, or the side whose own it is' }),
    actsFor: z.string().nullable().meta({ description: 'the side; null: neither' }),
    names: namesAnswer,
    posts: z.array(postAnswer).meta({ description: 'the latest first' }),
  })
  .meta({ id: 'Person', description: 'An official in public function.' })

/** What a program sent of a post, as it is recorded. */
export const postOf = (sent: z.output<typeof postSchema>): PostContent => ({
  ...sent,
  title: readLocalised(sent.title),
  announcedOn: sent.announcedOn === null ? null : (dayFromIso(sent.announcedOn) ?? null),
})

const dateOut = (date: KnownDate | null): string | null =>
  date === null ? null : isoFromKnownDate(date)

export const namesOut = (names: readonly Name[]): z.input<typeof namesAnswer> =>
  names.map(({ text: written, language: tongue, script, use, source, side }) => ({
    text: written,
    language: tongue,
    script,
    use,
    source,
    recordedBy: side,
  }))

export const personOut = (person: Person): z.input<typeof personAnswer> => ({
  id: person.id,
  visibility: person.visibility,
  actsFor: person.actsFor,
  names: namesOut(person.names),
  posts: person.posts.map((post) => ({
    id: post.id,
    recordedBy: post.side,
    title: post.title,
    institution: post.institution,
    acting: post.acting,
    precedence: post.precedence,
    from: dateOut(post.from),
    until: dateOut(post.until),
    announcedOn: post.announcedOn === null ? null : isoFromDay(post.announcedOn),
    source: post.source,
  })),
})

const statuses: Partial<Record<PersonRefusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'person-not-found': 404,
}

export const personProblem = (
  refusal: PersonRefusal,
  { language: spoken }: Pick<DeskVisit, 'language'>,
): ApiProblem =>
  refusal === 'key-names-another-request'
    ? keyNamesAnotherRequest
    : {
        status: statuses[refusal] ?? 422,
        code: refusal,
        detail: words(spoken)(`refused.${refusal}`),
      }
