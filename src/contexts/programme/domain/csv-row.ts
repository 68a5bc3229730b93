import type { Venue } from '#contexts/relations/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'
import type { Language, Localised } from '#kit/text/localised.ts'

import { checkContent, type ContentRefusal } from './check-content.ts'
import { type ColumnMapping, type CsvField, csvFields } from './csv-columns.ts'
import type { Discipline, EventContent, Place } from './event.ts'
import type { When } from './when.ts'
import {
  type DateOrder,
  readWrittenDate,
  readWrittenTime,
  type WrittenDateRefusal,
} from './written-date.ts'

export type RowProblem = {
  readonly field: CsvField
  readonly problem:
    | ContentRefusal
    | WrittenDateRefusal
    | 'time-cannot-be-read'
    | 'time-needs-a-day'
    | 'discipline-is-not-known'
    | 'source-is-no-address'
    | 'title-is-too-long'
    | 'formula-has-no-value'
    | 'cell-shows-an-error'
  /** What stands in the cell. */
  readonly text: string
}

/** How the cells of a sheet are read. */
export type RowReading = {
  readonly mapping: ColumnMapping
  /** The language in which the sheet's own texts are written. */
  readonly language: Language
  readonly dateOrder: DateOrder
  readonly venues: readonly Venue[]
  /** Folded names of disciplines in every language. */
  readonly disciplines: ReadonlyMap<string, Discipline>
  /** The country and zone of a city that the directory does not know: the host's. */
  readonly host: { readonly country: string; readonly zone: string }
}

type Cells = (field: CsvField) => string

const longestTitle = 300

const textIn = (language: Language, text: string): Localised =>
  text === '' ? {} : { [language]: text }

const titleOf = (cell: Cells, language: Language): Localised => ({
  ...textIn(language, cell('title')),
  ...textIn('en', cell('title-en')),
  ...textIn('es', cell('title-es')),
  ...textIn('az', cell('title-az')),
})

const sameName = (venue: Venue, folded: string): boolean =>
  Object.values(venue.name).some((name) => foldText(name) === folded)

const sameCity = (venue: Venue, folded: string): boolean =>
  [venue.city, ...Object.values(venue.cityName)].some((name) => foldText(name) === folded)

type Found = { readonly venue: string | null; readonly place: Place | null; readonly zone: string }

/** The venue of that name, else the city, else the place as it is written. */
const placeOf = (cell: Cells, { venues, language, host }: RowReading): Found => {
  const [named, city] = [cell('place'), cell('city')]
  const venue = venues.find((one) => named !== '' && sameName(one, foldText(named)))
  if (venue !== undefined) return { venue: venue.id, place: null, zone: venue.zone }
  const written = city === '' ? named : city
  if (written === '') return { venue: null, place: null, zone: host.zone }
  const known = venues.find((one) => sameCity(one, foldText(written)))
  if (known !== undefined) {
    const place = { country: known.country, city: known.city, name: known.cityName }
    return { venue: null, place, zone: known.zone }
  }
  const place = { country: host.country, city: written, name: { [language]: written } }
  return { venue: null, place, zone: host.zone }
}

/** `2021-03-05 19:00` is a day and an hour; midnight is what databases write for a day alone. */
const dayAndClock = (text: string): { day: string; clock: string } => {
  const [, day = text, clock = ''] =
    /^(.*\S)(?:\s*,\s*|\s+|(?<=-\d\d)T)(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? []
  return { day, clock: /^0?0:00(:00)?$/.test(clock) ? '' : clock }
}

const whenOf = (cell: Cells, { dateOrder }: RowReading, wrong: RowProblem[]): When => {
  const add = (field: CsvField, problem: RowProblem['problem']): void => {
    wrong.push({ field, problem, text: cell(field) })
  }
  const [from, until] = [dayAndClock(cell('date')), dayAndClock(cell('last-day'))]
  const timeOf = (field: 'start-time' | 'end-time', beside: string): string | null => {
    const written = cell(field) === '' ? beside : cell(field)
    const time = readWrittenTime(written)
    if (written !== '' && time === undefined) add(field, 'time-cannot-be-read')
    return time ?? null
  }
  const startTime = timeOf('start-time', from.clock)
  const endTime = timeOf('end-time', until.clock)
  const read = readWrittenDate(from.day, dateOrder)
  const last = until.day === '' ? read : readWrittenDate(until.day, dateOrder)
  if (!read.ok) add('date', read.refusal)
  else if (!last.ok) add('last-day', last.refusal)
  else if (read.value.precision === 'day' && last.value.precision === 'day') {
    return { ...read.value, last: last.value.last, startTime, endTime }
  } else {
    if (startTime !== null) add('start-time', 'time-needs-a-day')
    return read.value
  }
  return { precision: 'none' }
}

const disciplinesOf = (
  cell: Cells,
  { disciplines }: RowReading,
  wrong: RowProblem[],
): Discipline[] => {
  const names = cell('discipline').split(/[,;/]/).map(foldText).filter(Boolean)
  const known = names.map((name) => disciplines.get(name))
  if (known.includes(undefined)) {
    wrong.push({
      field: 'discipline',
      problem: 'discipline-is-not-known',
      text: cell('discipline'),
    })
  }
  return [...new Set(known.filter((each) => each !== undefined))]
}

const sourcesOf = (cell: Cells, wrong: RowProblem[]): string[] => {
  const sources = cell('source').split(/\s+/).filter(Boolean)
  if (sources.every((source) => /^https?:\/\/\S+\.\S+$/.test(source))) return sources
  wrong.push({ field: 'source', problem: 'source-is-no-address', text: cell('source') })
  return []
}

// What spreadsheets write in place of a value (ECMA-376 part 1, 18.17.2.3, and what came later).
const errorValue = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/

/** Cells in which a program left no value; taken as text they would become a title or a place. */
const withoutValue = (cell: Cells): RowProblem[] =>
  csvFields.flatMap((field): RowProblem[] => {
    const text = cell(field)
    if (errorValue.test(text)) return [{ field, problem: 'cell-shows-an-error', text }]
    return text.startsWith('=') ? [{ field, problem: 'formula-has-no-value', text }] : []
  })

const fieldOfRefusal = {
  'event-has-no-title': 'title',
  'event-has-no-discipline': 'discipline',
  'event-ends-before-it-starts': 'end-time',
  'time-does-not-exist-on-that-day': 'start-time',
  'plan-names-a-format-twice': 'title',
  'plan-has-no-format': 'title',
} as const satisfies Record<ContentRefusal, CsvField>

/** Reads one row of a sheet as an event's content, or says what keeps it from being one. */
export const readCsvRow = (
  row: readonly string[],
  reading: RowReading,
): Result<EventContent, readonly RowProblem[]> => {
  const { mapping, language } = reading
  const cell: Cells = (field) => (row[mapping.indexOf(field)] ?? '').trim()
  const wrong = withoutValue(cell)
  if (wrong.length > 0) return refuse(wrong)
  const title = titleOf(cell, language)
  if (Object.values(title).some((text) => text.length > longestTitle)) {
    wrong.push({ field: 'title', problem: 'title-is-too-long', text: cell('title') })
  }
  const content: EventContent = {
    title,
    summary: textIn(language, cell('summary')),
    disciplines: disciplinesOf(cell, reading, wrong),
    when: whenOf(cell, reading, wrong),
    ...placeOf(cell, reading),
    contributions: [],
    plan: null,
    needsArrivals: false,
    otherRegions: false,
    onlineRights: true,
    onlineCapacity: null,
    spokenLanguages: [],
    sources: sourcesOf(cell, wrong),
    illustrative: false,
    announcedOn: null,
    heldFormat: null,
  }
  const checked = checkContent(content)
  const alreadySaid = wrong.some(({ field }) => field === 'discipline')
  if (!checked.ok && !(checked.refusal === 'event-has-no-discipline' && alreadySaid)) {
    const field = fieldOfRefusal[checked.refusal]
    wrong.push({ field, problem: checked.refusal, text: cell(field) })
  }
  return wrong.length === 0 ? accept(content) : refuse(wrong)
}

/**
 * Which comes first in 03/05/2021, as the column itself tells: a first figure above 12 somewhere
 * means day first, a second one month first. Otherwise it is not stated, and nobody guesses.
 */
export const dateOrderOf = (texts: readonly string[]): DateOrder => {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}(?:\s|$)/.exec(text) ?? []
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)]]
  })
  const dayFirst = pairs.some(([first = 0]) => first > 12)
  const monthFirst = pairs.some(([, second = 0]) => second > 12)
  if (dayFirst === monthFirst) return 'not-stated'
  return dayFirst ? 'day-first' : 'month-first'
}
