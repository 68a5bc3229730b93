import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { type Language, languages, type Localised } from '#kit/text/localised.ts'

import { heritageFile } from './heritage-schema.ts'
import { institutionsFile, peopleFile, relationFile, venuesFile } from './directory-schema.ts'
import { contributionsFile, eventsFile, planFile } from './programme-schema.ts'
import { indicatorsFile } from './indicators-schema.ts'
import { readoutsFile } from './readouts-schema.ts'
import { restingFile } from './resting-schema.ts'
import { storyFile } from './story-schema.ts'

/** The series of public measures of both countries, in the format in which they are published. */
export const oxcgrtFolder = fileURLToPath(new URL('oxcgrt', import.meta.url))

const read = <Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> => {
  const value: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error(`demo/${file}: ${z.prettifyError(parsed.error)}`)
}

const readFiles = () => ({
  relation: read('relation.json', relationFile),
  ...read('institutions.json', institutionsFile),
  ...read('venues.json', venuesFile),
  ...read('people.json', peopleFile),
  contributionWords: read('contributions.json', contributionsFile),
  documented: read('events.json', eventsFile),
  plan: read('plan-2021.json', planFile),
  story: read('story.json', storyFile),
  // The context that owns agreements reads what a file of them holds.
  agreements: read('agreements.json', z.unknown()),
  ...read('resting.json', restingFile),
  meetings: read('meetings.json', z.unknown()),
  ...read('readouts.json', readoutsFile),
  ...read('indicators.json', indicatorsFile),
  heritage: read('heritage.json', heritageFile),
  trainingSite: read('training-site.json', z.unknown()),
  restoration: read('restoration.json', z.unknown()),
})

/**
 * Everything the demo starts from, as plain data: days are whole days since 1970-01-01, instants
 * milliseconds. The files' README says what is sourced and what is illustrative.
 */
export type DemoWorld = ReturnType<typeof readFiles>
export type DemoCity = DemoWorld['cities'][number]
export type DemoVenue = DemoWorld['venues'][number]
export type DocumentedEvent = DemoWorld['documented']['events'][number]
export type PlannedEvent = DemoWorld['plan']['events'][number]
export type DemoContribution = PlannedEvent['contributions'][number]
export type StoryMeasure = DemoWorld['story']['steps'][1]['measure']

const missingFrom = (
  known: readonly { readonly id: string }[],
  wanted: readonly (string | null)[],
): readonly string[] => {
  const ids = new Set(known.map(({ id }) => id))
  return wanted.filter((id) => id !== null).filter((id) => !ids.has(id))
}

/** Every id that one file uses and the file meant does not hold. */
export const unresolvedReferences = (world: DemoWorld): readonly string[] => {
  const { relation, institutions, cities, venues, contributionWords, story } = world
  const { people, profiles } = world
  const events = [...world.documented.events, ...world.plan.events]
  const contributions = events.flatMap((event) => event.contributions)
  const words = Object.keys(contributionWords).map((id) => ({ id }))
  return [
    ...missingFrom(institutions, [
      ...relation.sides.map((side) => side.representedBy),
      ...venues.map((venue) => venue.institution),
      ...contributions.map((part) => part.institution),
      ...people.flatMap(({ posts }) => posts.map(({ institution }) => institution)),
      ...profiles.flatMap(({ institution, parent }) => [institution, parent]),
      story.steps[1].measure.authority,
      story.steps[3].hypothesis.authority,
    ]),
    ...missingFrom(cities, [
      ...venues.map((venue) => venue.city),
      ...events.map(({ place }) => place.city),
      story.steps[1].measure.jurisdiction.city,
      story.steps[3].hypothesis.jurisdiction.city,
    ]),
    ...missingFrom(
      venues,
      events.flatMap(({ place }) => place.venues),
    ),
    ...missingFrom(
      words,
      contributions.flatMap((part) => part.gives),
    ),
  ]
}

/** Reads and checks the files beside this one. Throws with file and field when one is wrong. */
export const readDemoWorld = (): DemoWorld => {
  const world = readFiles()
  const unresolved = unresolvedReferences(world)
  if (unresolved.length > 0) throw new Error(`demo: unknown ids ${unresolved.join(', ')}`)
  return world
}

/** What an institution contributes, in words; an empty object where the source does not say. */
export const contributesInWords = (
  { gives }: DemoContribution,
  { contributionWords }: Pick<DemoWorld, 'contributionWords'>,
): Localised => {
  if (gives.length === 0) return {}
  const inLanguage = (language: Language) =>
    gives.map((key) => contributionWords[key]?.[language] ?? key).join(', ')
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)]))
}
