import { stringify } from 'csv-stringify/sync'

import { type FileProblem, problemInWords } from '#kit/files/file-problem.ts'
import { readTextFile, wrongFile } from '#kit/files/read-text-file.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { countriesByAlpha3 } from '../data/countries.ts'
import { oxcgrtLevels } from '../data/oxcgrt-levels.ts'
import { groundsInWords } from '../documents/grounds-in-words.ts'
import { compileMeasures } from '../domain/compile-measures.ts'
import type { CountrySeries, LevelSeries } from '../domain/country-series.ts'
import type { Reading } from '../domain/event-to-decide.ts'
import type { SeriesCode } from '../domain/measure.ts'
import { measuresFromSeries } from '../domain/measures-from-series.ts'
import { replayDecision, replayedCells } from '../domain/replay-decision.ts'
import { filesOfFolder, readCountrySeries } from './read-country-series.ts'
import {
  eventOfProgramme,
  type ReadProgramme,
  readReplayProgramme,
} from './read-replay-programme.ts'

/** A replay as it is asked for: where the files lie, which country, and how to decide. */
export type ReplayAsked = {
  readonly folder: string
  readonly alpha3: string
  readonly programme: string
  readonly reading: Reading
  readonly leadDays: number
}

/** The answer as CSV, and what people should know about the files that was no reason to refuse. */
export type Replay = { readonly csv: string; readonly notes: readonly string[] }

type Problems = readonly FileProblem[]

const readProgramme = async (file: string): Promise<Result<ReadProgramme, Problems>> => {
  const text = await readTextFile(file)
  return text.ok ? readReplayProgramme(file, text.value) : refuse([text.refusal])
}

/** docs/replay.md, rule 3: C7 is shown always, C8 counts only where somebody has to travel in. */
const codesNeeded = ({ events }: ReadProgramme): readonly SeriesCode[] =>
  events.some(({ needsArrivals }) => needsArrivals === true)
    ? ['C3', 'C4', 'C6', 'C7', 'C8']
    : ['C3', 'C4', 'C6', 'C7']

const readCountry = async (
  { folder, alpha3 }: ReplayAsked,
  codes: readonly SeriesCode[],
): Promise<Result<CountrySeries, Problems>> => {
  if (!countriesByAlpha3.has(alpha3)) {
    const problem = `${alpha3} is no ISO 3166-1 alpha-3 code of a country, such as AZE`
    return refuse([wrongFile('--country', problem)])
  }
  const read = await readCountrySeries(filesOfFolder(folder), { countries: [alpha3], codes })
  if (!read.ok) return refuse([read.refusal])
  const [country] = read.value
  return country === undefined
    ? refuse([wrongFile(folder, `${alpha3} is in none of these files`)])
    : accept(country)
}

const spanOf = ({ firstDay, levels }: LevelSeries): string =>
  `${isoFromDay(firstDay)} to ${isoFromDay(firstDay + levels.length - 1)}`

const unequalSpans = ({ series }: CountrySeries): string[] => {
  const spans = new Set(series.map(spanOf))
  if (spans.size <= 1) return []
  const each = series.map((one) => `${one.code} from ${spanOf(one)}`).join(', ')
  return [`note: the series do not cover the same days: ${each}`]
}

const header = ['event', 'decided_on', 'outcome', 'on_site_seats', 'online_seats', 'because']

const rowsOf = (
  { events }: ReadProgramme,
  series: CountrySeries,
  { reading, leadDays }: ReplayAsked,
): string[][] => {
  const measures = compileMeasures(measuresFromSeries(series, oxcgrtLevels))
  const { country } = series
  return events.map((event) => {
    const asked = eventOfProgramme(event, { country: country.alpha2, reading })
    const replayed = replayDecision(asked, measures, { country, leadDays })
    const { because } = replayed.decision
    const words = groundsInWords('en', because, { dayInWords: isoFromDay })
    return [...replayedCells(replayed), words.join(' ')]
  })
}

const mostProblemsTold = 20

const told = (problems: Problems): string[] => {
  const more = problems.length - mostProblemsTold
  const lines = problems.slice(0, mostProblemsTold).map(problemInWords)
  return more > 0 ? [...lines, `and ${String(more)} more`] : lines
}

/**
 * Runs a programme through the published history of a country's measures (docs/replay.md): one row
 * per event, in file order. Nothing is answered unless every file needed can be read.
 */
export const replayFiles = async (
  asked: ReplayAsked,
): Promise<Result<Replay, readonly string[]>> => {
  const programme = await readProgramme(asked.programme)
  if (!programme.ok) return refuse(told(programme.refusal))
  const country = await readCountry(asked, codesNeeded(programme.value))
  if (!country.ok) return refuse(told(country.refusal))
  const notes = programme.value.passedOver.map((one) => `note: ${problemInWords(one)}`)
  return accept({
    csv: stringify([header, ...rowsOf(programme.value, country.value, asked)]),
    notes: [...notes, ...unequalSpans(country.value)],
  })
}
