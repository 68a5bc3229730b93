import { readFileSync } from 'node:fs'

import { z } from 'zod'

import type { Finding } from '#contexts/readouts/domain/finding.ts'
import { foldText } from '#kit/text/fold-text.ts'

const expectedSchema = z.object({
  date: z.string().nullable(),
  participants: z.array(
    z.object({
      name: z.string(),
      side: z.string().nullable(),
      capacities: z.array(z.string()).optional(),
    }),
  ),
  institutions: z.array(z.string()),
  agreements: z.array(z.string()),
  disciplines: z.array(z.string()),
  places: z.array(z.string()),
  undertakings: z.array(
    z.object({ actor: z.string(), modality: z.string(), contains: z.string() }),
  ),
})

const accountsSchema = z.array(
  z.object({ name: z.string(), text: z.string(), expected: expectedSchema }),
)

/** Press texts of our own, each with what a careful reader finds in it. */
export type Account = z.infer<typeof accountsSchema>[number]

export type AccountSet = 'tuned' | 'development' | 'held-back'

export const accountsIn = (set: AccountSet): readonly Account[] =>
  accountsSchema.parse(
    JSON.parse(readFileSync(new URL(`../fixtures/readouts/${set}.json`, import.meta.url), 'utf8')),
  )

/** What was found and expected, what was found beyond it, what was missed. */
export type Score = { right: number; wrong: number; missed: number }

export const fields = [
  'date',
  'participants',
  'sides',
  'capacities',
  'institutions',
  'agreements',
  'disciplines',
  'places',
  'undertakings',
  'modalities',
] as const
export type Field = (typeof fields)[number]

const compare = (found: readonly string[], expected: readonly string[]): Score => {
  const left = expected.map(foldText)
  let right = 0
  for (const one of found.map(foldText)) {
    const at = left.indexOf(one)
    if (at < 0) continue
    left.splice(at, 1)
    right += 1
  }
  return { right, wrong: found.length - right, missed: left.length }
}

type Expected = Account['expected']

const undertakings = (found: Finding, { undertakings: expected }: Expected, withStep: boolean) => {
  const named = (actor: string, text: string, modality: string): string => {
    const known = expected.find(
      (one) => one.actor === actor && foldText(text).includes(foldText(one.contains)),
    )
    return `${actor} ${known?.contains ?? text} ${withStep ? modality : ''}`
  }
  return compare(
    found.undertakings.map(({ actor, text, modality }) => named(actor, text, modality)),
    expected.map(({ actor, contains, modality }) => named(actor, contains, modality)),
  )
}

/** Offices of those who were found and are labelled; it does not matter where a long one was cut. */
const capacities = (found: Finding, expected: Expected): Score => {
  const score: Score = { right: 0, wrong: 0, missed: 0 }
  for (const { name, capacities: labelled = [] } of expected.participants) {
    const person = found.participants.find((one) => foldText(one.name) === foldText(name))
    const left = labelled.map(foldText)
    if (left.length === 0) continue
    for (const capacity of (person?.capacities ?? []).map(foldText)) {
      const at = left.findIndex((one) => one.includes(capacity) || capacity.includes(one))
      if (at >= 0) left.splice(at, 1)
      score[at >= 0 ? 'right' : 'wrong'] += 1
    }
    score.missed += left.length
  }
  return score
}

/** How a finding compares with what a reader expects, field by field. */
export const scored = (found: Finding, expected: Expected): Readonly<Record<Field, Score>> => ({
  date: compare([found.date ?? 'none'], [expected.date ?? 'none']),
  participants: compare(
    found.participants.map(({ name }) => name),
    expected.participants.map(({ name }) => name),
  ),
  sides: compare(
    found.participants.map(({ name, side }) => `${name} ${side ?? '-'}`),
    expected.participants.map(({ name, side }) => `${name} ${side ?? '-'}`),
  ),
  capacities: capacities(found, expected),
  institutions: compare(
    found.institutions.map(({ name }) => name),
    expected.institutions,
  ),
  agreements: compare(found.agreements, expected.agreements),
  disciplines: compare(found.disciplines, expected.disciplines),
  places: compare(found.places, expected.places),
  undertakings: undertakings(found, expected, false),
  modalities: undertakings(found, expected, true),
})

export const precisionOf = ({ right, wrong }: Score): number =>
  right + wrong === 0 ? 1 : right / (right + wrong)

export const recallOf = ({ right, missed }: Score): number =>
  right + missed === 0 ? 1 : right / (right + missed)

export const summed = (
  scores: readonly Readonly<Record<Field, Score>>[],
): ReadonlyMap<Field, Score> =>
  new Map(
    fields.map((field) => [
      field,
      scores.reduce<Score>(
        (sum, one) => ({
          right: sum.right + one[field].right,
          wrong: sum.wrong + one[field].wrong,
          missed: sum.missed + one[field].missed,
        }),
        { right: 0, wrong: 0, missed: 0 },
      ),
    ]),
  )
