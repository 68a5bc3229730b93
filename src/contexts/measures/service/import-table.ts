import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { recordImport, recordImportWithdrawn } from '../store/import-store.ts'
import { insertMeasure, type NewMeasure, withdrawMeasuresOf } from '../store/measure-store.ts'
import type { RecordMeasureRefusal } from './record-measures.ts'

/** Why what one table brought is not taken back. */
export type WithdrawImportRefusal = 'member-may-not-record-measures' | 'import-not-found'

export type TableToImport = {
  /** Made with a form, so that a form that is sent twice brings its measures once; a program names its request. */
  readonly id?: string
  readonly named?: NamedRequest | undefined
  readonly fileName: string
  readonly measures: readonly NewMeasure[]
}

const importWithin = async (
  tx: Transaction,
  actor: Actor,
  { id, fileName, measures }: Pick<TableToImport, 'fileName' | 'measures'> & { id: string },
): Promise<Result<undefined, never>> => {
  const brought = { id, fileName, measures: measures.length }
  if (!(await recordImport(tx, actor, brought))) return accept(undefined)
  const { relation, member } = actor
  for (const one of measures) {
    await insertMeasure(tx, { relation, member, measure: { ...one, import: id } })
  }
  const action = `imported a table of ${String(measures.length)} measures`
  await recordAudit(tx, actor, { action, subject: id })
  return accept(undefined)
}

/** Records all measures of a table in one transaction, as one import; or none. Answers its id. */
export const importTable = async (
  db: OpenDatabase,
  actor: Actor,
  { id: given, named, ...table }: TableToImport,
): Promise<Result<string, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  const brought = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) =>
      importWithin(tx, actor, { ...table, id: given ?? id }),
    ),
  )
  return brought.ok ? accept(given ?? brought.value) : brought
}

/**
 * The import that the same request brought before: what it brought is on record then, and would be
 * refused as said already. Undefined where it is the first time.
 */
export const broughtBefore = async (
  db: OpenDatabase,
  actor: Actor,
  named: NamedRequest | undefined,
): Promise<Result<string | undefined, 'key-names-another-request'>> => {
  const before = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, () => Promise.resolve(refuse('is-the-first-time' as const))),
  )
  if (before.ok) return before
  return before.refusal === 'is-the-first-time' ? accept(undefined) : refuse(before.refusal)
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
