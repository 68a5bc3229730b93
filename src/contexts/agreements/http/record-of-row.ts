import type { Act } from '../domain/act.ts'
import type { AgreementRecord } from '../domain/agreement-record.ts'
import type { Clauses } from '../domain/clause.ts'
import { actsOfRow } from './acts-of-row.ts'
import { denunciationOfRow, provisionalOfRow } from './denunciation-of-row.ts'
import { isConstitutedByNotes } from './description-of-row.ts'
import { forceOfRow } from './force-of-row.ts'
import { type CellReading, partsIn, type TableRow } from './table-row.ts'
import { durationOfRow, nonRenewalOfRow, renewalOfRow } from './terms-of-row.ts'

/** The final clauses and acts of a row, as data. */
export const clausesAndActsOfRow = (
  row: TableRow,
): CellReading<{ readonly clauses: Clauses; readonly acts: readonly Act[] }> => {
  const force = forceOfRow(row)
  const acts = actsOfRow(row, force.value.rule, isConstitutedByNotes(row))
  const clauses: Clauses = {
    force: force.value,
    provisional: provisionalOfRow(row),
    duration: durationOfRow(row),
    renewal: renewalOfRow(row),
    nonRenewal: nonRenewalOfRow(row),
    denunciation: denunciationOfRow(row),
    survival: [],
  }
  return { value: { clauses, acts: acts.value }, problems: [...force.problems, ...acts.problems] }
}

/** What the date engine is told of a row; parties that are not named stay without a name. */
export const recordOfRow = (row: TableRow): CellReading<AgreementRecord> => {
  const { value, problems } = clausesAndActsOfRow(row)
  const [first = '', second = ''] = partsIn(row, 'parties')
  const record: AgreementRecord = {
    parties: [first, second],
    constitutedByNotes: isConstitutedByNotes(row),
    ...value,
    othersInForce: {},
    calendar: null,
  }
  return { value: record, problems }
}
