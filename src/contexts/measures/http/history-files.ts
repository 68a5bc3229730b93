import { Readable } from 'node:stream'

import type { FileProblem } from '#kit/files/file-problem.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { oxcgrtFiles } from '../data/oxcgrt-files.ts'
import type { CountrySeries } from '../domain/country-series.ts'
import type { SeriesCode } from '../domain/measure.ts'
import { readCountrySeries } from './read-country-series.ts'

/** The published series, in the order of the form. */
const seriesCodes = ['C3', 'C4', 'C6', 'C7', 'C8'] as const satisfies readonly SeriesCode[]

/** What is wrong with what was handed in: a field of the form, or a place in a file. */
export type HistoryProblem =
  | { readonly kind: 'nothing-handed-in' }
  | { readonly kind: 'flags-are-missing'; readonly code: SeriesCode }
  | { readonly kind: 'levels-are-missing'; readonly code: SeriesCode }
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly field: string }

export const levelsField = (code: SeriesCode): string => `${code}-levels`
const flagsField = (code: SeriesCode): string => `${code}-flags`

const problemOfSet = (form: Form, codes: readonly SeriesCode[]): HistoryProblem | undefined => {
  const lonely = seriesCodes.find(
    (code) => !codes.includes(code) && form.file(flagsField(code)) !== undefined,
  )
  if (lonely !== undefined) return { kind: 'levels-are-missing', code: lonely }
  if (codes.length === 0) return { kind: 'nothing-handed-in' }
  const bare = codes.find(
    (code) => oxcgrtFiles[code].flags !== null && form.file(flagsField(code)) === undefined,
  )
  return bare && { kind: 'flags-are-missing', code: bare }
}

const fieldOfFile = (name: string): string => {
  const code = seriesCodes.find(
    (one) => oxcgrtFiles[one].levels === name || oxcgrtFiles[one].flags === name,
  )
  if (code === undefined) return levelsField('C3')
  return oxcgrtFiles[code].levels === name ? levelsField(code) : flagsField(code)
}

/** Reads the history of one country (alpha-3) from the files of a form. */
export const readHistoryFiles = async (
  form: Form,
  alpha3: string,
): Promise<Result<CountrySeries, HistoryProblem>> => {
  const codes = seriesCodes.filter((code) => form.file(levelsField(code)) !== undefined)
  const incomplete = problemOfSet(form, codes)
  if (incomplete !== undefined) return refuse(incomplete)
  const fileOf = (name: string) => form.file(fieldOfFile(name))
  const files = (name: string): Readable =>
    Readable.from([Buffer.from(fileOf(name)?.bytes ?? new Uint8Array())])
  const read = await readCountrySeries(files, { countries: [alpha3], codes })
  if (!read.ok) {
    const { file } = read.refusal
    const problem = { ...read.refusal, file: fileOf(file)?.name ?? file }
    return refuse({ kind: 'file', problem, field: fieldOfFile(file) })
  }
  const [country] = read.value
  return country === undefined ? refuse({ kind: 'nothing-handed-in' }) : accept(country)
}
