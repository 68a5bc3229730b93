import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'

import type { LineReading } from '../domain/line-reading.ts'
import { modalities } from '../domain/modality.ts'
import { type MarkedLine, readsLike } from '../domain/note-line.ts'
import type { MarkedRow } from '../pages/marked-page.ts'
import type { ConfirmedLine } from '../service/record-marked.ts'
import { noContent, readWording, type WordingRefusal, writtenWording } from './wording-form.ts'

export type MarkedFault =
  WordingRefusal | 'whose-missing' | 'modality-missing' | 'words-too-long' | 'field-too-long'

/** An undertaking that was made of a line before, as its link is shown. */
export type MadeBefore = { readonly words: string; readonly text: string; readonly href: string }

/** A marked line with what it seems to say. What was made of almost the same line before is not proposed again. */
export const proposedRow =
  (before: readonly MadeBefore[]) =>
  ({ line, words }: MarkedLine, reading: LineReading): MarkedRow => {
    const alike = before.find((one) => readsLike(one.words, words))
    const { text, language, modality, cue, whose, unit, due, condition } = reading
    return {
      line,
      words,
      language,
      cue,
      whose,
      alike,
      take: alike === undefined,
      values: { text, modality: modality ?? '', due, unit, person: '', condition },
    }
  }

const partOf = (form: Form, line: number): Pick<Form, 'text'> => ({
  text: (name) => form.text(`line-${String(line)}-${name}`),
})

/** The lines as the form brought them; what a line says is known by its number. */
export const writtenRows = (
  form: Form,
  lines: readonly MarkedLine[],
  language: Language,
): readonly MarkedRow[] => {
  const asked = new Set(form.all('line'))
  return lines
    .filter(({ line }) => asked.has(String(line)))
    .map(({ line, words }) => {
      const part = partOf(form, line)
      const written = part.text('language')
      return {
        line,
        words,
        alike: undefined,
        language: isLanguage(written) ? written : language,
        take: part.text('take') === 'yes',
        whose: part.text('whose'),
        cue: part.text('cue'),
        values: writtenWording(part),
      }
    })
}

const mostWords = 1_000
const mostField = 500

type Fault = readonly [field: string, fault: MarkedFault]

const faultsOf = (
  { line, whose, values }: MarkedRow,
  sides: readonly string[],
): readonly Fault[] => {
  const faults: Fault[] = []
  const say = (field: string, fault: MarkedFault, isWrong: boolean): void => {
    if (isWrong) faults.push([`line-${String(line)}-${field}`, fault])
  }
  say('whose', 'whose-missing', ![...sides, 'both'].includes(whose))
  say('text', 'words-too-long', values.text.length > mostWords)
  say('modality', 'modality-missing', !modalities.some((one) => one === values.modality))
  for (const field of ['unit', 'person', 'condition'] as const) {
    say(field, 'field-too-long', values[field].length > mostField)
  }
  return faults
}

const fieldOf = { 'words-missing': 'text', 'due-wrong': 'due' } as const

// The wording that is kept beside the undertaking has so many letters at most.
const mostWording = 2_000

const readRow = (
  row: MarkedRow,
  sides: readonly string[],
): Result<ConfirmedLine, readonly Fault[]> => {
  const { line, words, whose, values } = row
  const language = isLanguage(row.language) ? row.language : 'en'
  const fields = new Map<string, string>(Object.entries(values))
  const read = readWording({ text: (name) => fields.get(name) ?? '' }, noContent, language)
  const own = read.ok
    ? []
    : [[`line-${String(line)}-${fieldOf[read.refusal]}`, read.refusal] as const]
  const faults = [...faultsOf(row, sides), ...own]
  if (!read.ok || faults.length > 0) return refuse(faults)
  const wording = { text: words.slice(0, mostWording), language }
  return accept({ line, whose, content: { ...read.value, wording } })
}

/** The lines that were taken, or every field that has to be put right before. */
export const readRows = (
  rows: readonly MarkedRow[],
  sides: readonly string[],
): Result<readonly ConfirmedLine[], readonly Fault[]> => {
  const read = rows.filter(({ take }) => take).map((row) => readRow(row, sides))
  const faults = read.flatMap((one) => (one.ok ? [] : one.refusal))
  if (faults.length > 0) return refuse(faults)
  return accept(read.flatMap((one) => (one.ok ? [one.value] : [])))
}
