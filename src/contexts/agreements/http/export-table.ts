import { stringify } from 'csv-stringify/sync'

import type { NewAgreement } from '../service/record-agreement.ts'
import { rowOfAgreement } from './row-of-agreement.ts'
import { tableColumns } from './table-columns.ts'

/** Spreadsheets read a file as UTF-8 only with this mark before it. */
const byteOrderMark = '\uFEFF'

/** Agreements as a table in the columns in which they are read, as spreadsheets open it. */
export const tableOfAgreements = (
  agreements: readonly Pick<NewAgreement, 'description' | 'clauses' | 'acts'>[],
  party: (party: string) => string,
): string => {
  const rows = agreements.map((one) => rowOfAgreement(one, party))
  const cells = rows.map((row) => tableColumns.map((column) => row[column] ?? ''))
  return (
    byteOrderMark +
    stringify([[...tableColumns], ...cells], { escape_formulas: true, record_delimiter: 'windows' })
  )
}
