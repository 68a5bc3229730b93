import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { recordImport, recordImportWithdrawn } from '../store/import-store.ts'
import { insertMeasure, type NewMeasure, withdrawMeasuresOf } from '../store/measure-store.ts'

/** Why what one table brought is not taken back. */
export type WithdrawImportRefusal = 'member-may-not-record-measures' | 'import-not-found'

export type TableToImport = {
  /** Made with the form, so that a form that is sent twice brings its measures once. */
  readonly id: string
  readonly fileName: string
  readonly measures: readonly NewMeasure[]
}

/** Records all measures of a table in one transaction, as one import; or none of them. */
export const importTable = async (
  db: OpenDatabase,
  actor: Actor,
  { id, fileName, measures }: TableToImport,
): Promise<Result<undefined, 'member-may-not-record-measures'>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    const brought = { id, fileName, measures: measures.length }
    if (!(await recordImport(tx, actor, brought))) return accept(undefined)
    const { relation, member } = actor
    for (const one of measures) {
      await insertMeasure(tx, { relation, member, measure: { ...one, import: id } })
    }
    const action = `imported a table of ${String(measures.length)} measures`
    await recordAudit(tx, actor, { action, subject: id })
    return accept(undefined)
  })
}

/** Takes back, as one step, every measure of a table that was not taken back before. */
export const withdrawImport = async (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly withdrawn: number }, WithdrawImportRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    if (!(await recordImportWithdrawn(tx, id))) return refuse('import-not-found')
    const withdrawn = await withdrawMeasuresOf(tx, id)
    const action = `withdrew an import of ${String(withdrawn)} measures`
    await recordAudit(tx, actor, { action, subject: id })
    return accept({ withdrawn })
  })
}
