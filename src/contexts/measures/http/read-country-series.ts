import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

import { type FileProblem, problemInWords } from '#kit/files/file-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { countriesByAlpha3 } from '../data/countries.ts'
import { oxcgrtFiles } from '../data/oxcgrt-files.ts'
import { oxcgrtLevels } from '../data/oxcgrt-levels.ts'
import type { Country, CountrySeries, LevelSeries } from '../domain/country-series.ts'
import type { Measure, SeriesCode } from '../domain/measure.ts'
import { measuresFromSeries } from '../domain/measures-from-series.ts'
import { readSeriesFile, type SeriesValues } from './read-series-file.ts'

/** Where the published files lie: by name, as they were uploaded or stand in a folder. */
export type PublishedFiles = (name: string) => Readable

/** Which countries to read (`all`, or alpha-3 codes that must be there), and which series. */
export type SeriesWanted = {
  readonly countries: 'all' | readonly string[]
  readonly codes: readonly SeriesCode[]
}

/** The published files of a folder. */
export const filesOfFolder =
  (folder: string): PublishedFiles =>
  (name) =>
    createReadStream(join(folder, name))

type File = { readonly name: string; readonly highest: number }

const readFile = async (
  files: PublishedFiles,
  { name, highest }: File,
  { countries }: SeriesWanted,
): Promise<Result<SeriesValues, FileProblem>> => {
  const isWanted = (alpha3: string): boolean => countries === 'all' || countries.includes(alpha3)
  const read = await readSeriesFile({ name, bytes: files(name), highest, isWanted })
  if (!read.ok || countries === 'all') return read
  const missing = countries.find((country) => !read.value.byCountry.has(country))
  if (missing === undefined) return read
  const problem = `${missing} is not in this file`
  return refuse({ file: name, line: null, field: 'country_code', problem })
}

const flagOf = (value: number | null | undefined): 0 | 1 | null => {
  if (value === undefined || value === null) return null
  return value === 0 ? 0 : 1
}

/** The flags beside the days of the levels, wherever their own file begins. */
const flagsBeside = (levels: SeriesValues, flags: SeriesValues | null, alpha3: string) => {
  if (flags === null) return []
  const offset = levels.firstDay - flags.firstDay
  const values = flags.byCountry.get(alpha3) ?? []
  const days = levels.byCountry.get(alpha3) ?? []
  return days.map((_, index) => flagOf(values[index + offset]))
}

type SeriesOfAll = {
  readonly code: SeriesCode
  readonly levels: SeriesValues
  readonly flags: SeriesValues | null
}

const readSeries = async (
  files: PublishedFiles,
  code: SeriesCode,
  wanted: SeriesWanted,
): Promise<Result<SeriesOfAll, FileProblem>> => {
  const names = oxcgrtFiles[code]
  const highest = oxcgrtLevels.series[code].levels.length
  const levels = await readFile(files, { name: names.levels, highest }, wanted)
  if (!levels.ok) return levels
  if (names.flags === null) return accept({ code, levels: levels.value, flags: null })
  const flags = await readFile(files, { name: names.flags, highest: 1 }, wanted)
  return flags.ok ? accept({ code, levels: levels.value, flags: flags.value }) : flags
}

const ofCountry = (read: readonly SeriesOfAll[], country: Country): CountrySeries => ({
  country,
  series: read.flatMap(({ code, levels, flags }): LevelSeries[] => {
    const values = levels.byCountry.get(country.alpha3)
    if (values === undefined) return []
    const beside = flagsBeside(levels, flags, country.alpha3)
    return [{ code, firstDay: levels.firstDay, levels: values, flags: beside }]
  }),
})

/**
 * Reads the published series of countries. Every file of a wanted series has to be there, whole,
 * and hold the countries named; codes that are no country's here (none is published) are left out.
 */
export const readCountrySeries = async (
  files: PublishedFiles,
  wanted: SeriesWanted,
): Promise<Result<readonly CountrySeries[], FileProblem>> => {
  const read: SeriesOfAll[] = []
  for (const code of wanted.codes) {
    const series = await readSeries(files, code, wanted)
    if (!series.ok) return series
    read.push(series.value)
  }
  const codes = new Set(read.flatMap(({ levels }) => [...levels.byCountry.keys()]))
  const countries = [...codes].flatMap((code) => countriesByAlpha3.get(code) ?? [])
  return accept(countries.map((country) => ofCountry(read, country)))
}

const allCodes = ['C3', 'C4', 'C6', 'C7', 'C8'] as const

/** All measures of one country from a folder of published files that this program ships itself. */
export const readSeriesOfCountry = async (
  folder: string,
  alpha3: string,
): Promise<readonly Measure[]> => {
  const read = await readCountrySeries(filesOfFolder(folder), {
    countries: [alpha3],
    codes: allCodes,
  })
  if (!read.ok) throw new Error(problemInWords(read.refusal))
  return read.value.flatMap((country) => measuresFromSeries(country, oxcgrtLevels))
}
