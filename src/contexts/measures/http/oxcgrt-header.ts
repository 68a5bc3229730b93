import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

/** What the first line of a file of series says, or what is wrong in which column. */
export type SeriesHeader = { readonly firstDay: Day; readonly columns: readonly string[] }

export type HeaderProblem = { readonly field: string; readonly problem: string }

/** Columns before the days: an unnamed row number, the country's code and name. */
export const columnsBeforeDays = 3

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const dayColumn = /^(\d{2})([A-Z][a-z]{2})(\d{4})$/

/** Reads a day as the published files name their columns: `05Jan2020`. */
const dayFromColumn = (text: string): Day | undefined => {
  const [, day, month = '', year] = dayColumn.exec(text) ?? []
  const number = months.indexOf(month) + 1
  if (day === undefined || year === undefined || number === 0) return undefined
  return dayFromIso(`${year}-${String(number).padStart(2, '0')}-${day}`)
}

const columnName = (columns: readonly string[], index: number): string => {
  const name = columns[index] ?? ''
  return name === '' ? `column ${String(index + 1)}` : name
}

const fixedColumns = ['', 'country_code', 'country_name']

const problemOfFixedColumns = (columns: readonly string[]): HeaderProblem | undefined => {
  const wrong = fixedColumns.findIndex((name, index) => columns[index] !== name)
  if (wrong === -1) return undefined
  const wanted = fixedColumns[wrong] === '' ? 'without a name' : `"${String(fixedColumns[wrong])}"`
  return {
    field: columnName(columns, wrong),
    problem: `column ${String(wrong + 1)} of the first line has to be ${wanted}; is the header shifted?`,
  }
}

/** Reads the first line: three columns, then one per day without a gap. */
export const readSeriesHeader = (
  columns: readonly string[],
): Result<SeriesHeader, HeaderProblem> => {
  const shifted = problemOfFixedColumns(columns)
  if (shifted !== undefined) return refuse(shifted)
  const firstDay = dayFromColumn(columns[columnsBeforeDays] ?? '')
  for (let index = columnsBeforeDays; index < columns.length; index += 1) {
    const field = columnName(columns, index)
    const day = dayFromColumn(columns[index] ?? '')
    if (day === undefined) return refuse({ field, problem: 'a day such as 05Jan2020 belongs here' })
    if (firstDay === undefined || day !== firstDay + index - columnsBeforeDays) {
      return refuse({ field, problem: 'this is not the day after that of the column before' })
    }
  }
  if (firstDay === undefined) {
    return refuse({ field: 'country_name', problem: 'no column with a day follows' })
  }
  return accept({ firstDay, columns })
}
