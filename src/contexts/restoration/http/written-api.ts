import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, nothingHere } from '#kit/api/api-problem.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { Period } from '../domain/capability.ts'
import { words } from '../messages/words.ts'
import type { CapabilityRefusal } from '../service/record-capability.ts'
import type { NeedRefusal } from '../service/record-need.ts'
import { localised, terms, workingLanguagesSchema } from '../store/schema-parts.ts'

const { works, materials, skills } = terms

/** What needs and offers say alike, as programs write it. */
export const writtenTerms = {
  visibility: z.enum(['joint', 'own']).meta({ description: 'who sees it: both sides, or the own' }),
  words: localised.default({}),
  works: works.default([]),
  materials: materials.default([]),
  skills: skills.default([]),
  languages: workingLanguagesSchema.default([]),
  period: z
    .strictObject({ from: z.iso.date().nullable(), until: z.iso.date().nullable() })
    .nullable()
    .default(null),
}

type WrittenPeriod = z.output<typeof writtenTerms.period>

/** A day as a program wrote it, which the schema has read already. */
export const dayOf = (text: string | null): number | null =>
  text === null ? null : (dayFromIso(text) ?? null)

/** The days that a program named; undefined where they end before they begin. */
export const periodIn = (written: WrittenPeriod): Period | null | undefined => {
  if (written === null) return null
  const from = dayOf(written.from)
  const until = dayOf(written.until)
  return from !== null && until !== null && until < from ? undefined : { from, until }
}

/** Whose it is: both sides', or that of whoever writes. */
export const audienceOf = (visibility: 'joint' | 'own', { actor }: DeskVisit): string =>
  visibility === 'own' ? actor.side : visibility

const missing = ['site-not-found', 'need-not-found', 'institution-not-found', 'not-found'] as const

/** A refusal as programs are told it. */
export const problemOf = (
  refusal: NeedRefusal | CapabilityRefusal | 'key-names-another-request',
  { language }: DeskVisit,
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = words(language)(`refused.${refusal}`)
  if (missing.some((one) => one === refusal)) return nothingHere(detail)
  return { status: refusal === 'member-may-not-edit' ? 403 : 422, code: refusal, detail }
}

export const lapsesBeforeItIsMade: ApiProblem = {
  status: 422,
  code: 'offer-lapses-before-it-is-made',
  detail: 'standsUntil: lies before offeredOn',
  errors: [{ in: 'body', field: 'standsUntil', detail: 'lies before offeredOn' }],
}

export const endsBeforeItBegins: ApiProblem = {
  status: 422,
  code: 'period-ends-before-it-begins',
  detail: 'period.until: lies before period.from',
  errors: [{ in: 'body', field: 'period.until', detail: 'lies before period.from' }],
}
