import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Institution, institutionKinds } from '#contexts/relations/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { localisedSchema, readLocalised, saidLocalisedSchema } from '#kit/schema/localised.ts'

import {
  contentHashOf,
  type InstitutionRecord,
  type ProfileContent,
} from '../domain/institution-record.ts'
import { words } from '../messages/words.ts'
import type { InstitutionRefusal } from '../service/change-institution.ts'
import { nameSchema, namesAnswer, namesOut } from './people-api-schema.ts'

const short = text.pipe(z.string().max(300))
const said = text.pipe(z.string().min(1).max(500))

const kind = z.enum(institutionKinds)
const side = z.string().nullable().meta({ description: 'the side; null: an international one' })
const parent = z.uuid().nullable().meta({ description: 'what it belongs to' })
const competences = z
  .array(z.strictObject({ words: saidLocalisedSchema(1_000), source: short.default('') }))
  .max(100)
const places = z.array(saidLocalisedSchema(200)).max(100).meta({ description: 'cities' })
const website = text.pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]))
const sources = z.array(said).max(50)
const names = z
  .array(nameSchema)
  .max(40)
  .meta({ description: 'further ones, as the own side says' })

export const newInstitutionSchema = z
  .strictObject({
    visibility: z.enum(['joint', 'own']),
    side,
    kind,
    name: saidLocalisedSchema(200),
    names: names.default([]),
    parent: parent.default(null),
    competences: competences.default([]),
    places: places.default([]),
    website: website.default(''),
    sources: sources.default([]),
  })
  .meta({
    id: 'NewInstitution',
    description: 'An organisation, an ensemble, an artist or speaker.',
  })

export const describedSchema = z
  .strictObject({
    startedFrom: z.string().length(64).meta({ description: 'the `contentHash` that was read' }),
    names: names.optional(),
    parent: parent.optional(),
    competences: competences.optional(),
    places: places.optional(),
    website: website.optional(),
    sources: sources.optional(),
  })
  .meta({
    id: 'DescribedInstitution',
    description: 'What an institution is for; what is left out stays as it is.',
  })

export const institutionAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility: z.string().meta({ description: '`public`, `joint`, or the side whose own it is' }),
    side,
    kind,
    name: localisedSchema.meta({ description: 'by which it is listed' }),
    names: namesAnswer.meta({ description: 'others, with who says so' }),
    parent,
    competences: z.array(z.strictObject({ words: localisedSchema, source: z.string() })),
    places: z.array(localisedSchema),
    website: z.string(),
    sources: z.array(z.string()),
    describedBy: z.string().nullable().meta({ description: 'the side that described it last' }),
    contentHash: z
      .string()
      .meta({ description: 'of the profile and the own names: whoever writes says it' }),
  })
  .meta({ id: 'InstitutionEntry', description: 'An institution, what it is called and for.' })

export const institutionOut = (
  record: InstitutionRecord,
  { actor }: Pick<DeskVisit, 'actor'>,
): z.input<typeof institutionAnswer> => {
  const { id, visibility, side: whose, kind: sort, name, profile, profiled } = record
  return {
    id,
    visibility,
    side: whose,
    kind: sort,
    name,
    names: namesOut(record.names),
    parent: profile.parent,
    competences: profile.competences.map((one) => ({ ...one })),
    places: [...profile.places],
    website: profile.website,
    sources: [...new Set([...profile.sources, ...record.sources])],
    describedBy: profiled?.side ?? null,
    contentHash: contentHashOf(record, actor.side),
  }
}

type Sent = Pick<
  z.output<typeof newInstitutionSchema>,
  'parent' | 'competences' | 'places' | 'website' | 'sources'
>

const competencesOf = (sent: Sent['competences']): ProfileContent['competences'] =>
  sent.map((one) => ({ words: readLocalised(one.words), source: one.source }))

/** What a program sent of a new institution, as it is recorded. */
export const institutionOf = (
  sent: z.output<typeof newInstitutionSchema>,
  { actor }: Pick<DeskVisit, 'actor'>,
): { readonly institution: Omit<Institution, 'id'>; readonly profile: ProfileContent } => ({
  institution: {
    visibility: sent.visibility === 'own' ? actor.side : 'joint',
    side: sent.side,
    kind: sent.kind,
    name: readLocalised(sent.name),
    sources: sent.sources,
  },
  profile: {
    parent: sent.parent,
    competences: competencesOf(sent.competences),
    places: sent.places.map(readLocalised),
    website: sent.website,
    sources: sent.sources,
  },
})

/** A profile with what a program sent of it. */
export const profileWith = (
  known: ProfileContent,
  sent: z.output<typeof describedSchema>,
): ProfileContent => ({
  parent: sent.parent === undefined ? known.parent : sent.parent,
  competences: sent.competences === undefined ? known.competences : competencesOf(sent.competences),
  places: sent.places === undefined ? known.places : sent.places.map(readLocalised),
  website: sent.website ?? known.website,
  sources: sent.sources ?? known.sources,
})

type Told = { readonly status: ApiProblem['status']; readonly field?: string }

const told: Readonly<Record<Exclude<InstitutionRefusal, 'key-names-another-request'>, Told>> = {
  'member-may-not-edit': { status: 403 },
  'institution-not-found': { status: 404 },
  'institution-was-changed-meanwhile': { status: 409, field: 'startedFrom' },
  'side-not-found': { status: 422, field: 'side' },
  'parent-not-found': { status: 422, field: 'parent' },
  'parent-is-private': { status: 422, field: 'parent' },
  'institution-is-above-itself': { status: 422, field: 'parent' },
}

export const institutionProblem = (
  refusal: InstitutionRefusal,
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const { status, field } = told[refusal]
  const detail = words(language)(`refused.${refusal}`)
  return {
    status,
    code: refusal,
    detail,
    ...(field !== undefined && { errors: [{ in: 'body', field, detail }] }),
  }
}
