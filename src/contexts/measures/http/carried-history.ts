import { z } from 'zod'

import { countriesByAlpha3 } from '../data/countries.ts'
import type { CountrySeries } from '../domain/country-series.ts'

const longestSeries = 20_000
const greatestLevel = 9

const series = z.strictObject({
  code: z.enum(['C3', 'C4', 'C6', 'C7', 'C8']),
  firstDay: z.number().int(),
  levels: z.array(z.number().int().min(0).max(greatestLevel).nullable()).max(longestSeries),
  flags: z.array(z.union([z.literal(0), z.literal(1)]).nullable()).max(longestSeries),
})

const schema = z.strictObject({ alpha3: z.string(), series: z.array(series).min(1).max(5) })

/** A history that was read, as a text that the form carries from the dry run to the recording. */
export const carryHistory = ({ country, series: all }: CountrySeries): string =>
  JSON.stringify({ alpha3: country.alpha3, series: all })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The history that a form carried; undefined when it is none. */
export const carriedHistory = (text: string): CountrySeries | undefined => {
  const read = schema.safeParse(jsonOf(text))
  const country = read.success ? countriesByAlpha3.get(read.data.alpha3) : undefined
  return read.success && country !== undefined ? { country, series: read.data.series } : undefined
}
