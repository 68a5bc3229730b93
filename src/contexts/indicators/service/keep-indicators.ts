import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { FigureContent, Indicator, IndicatorContent } from '../domain/indicator.ts'
import {
  findIndicator,
  insertFigure,
  insertSeries,
  renameSeries,
  withdrawFigure,
  withdrawTable,
} from '../store/indicator-store.ts'

export type IndicatorRefusal =
  | 'member-may-not-edit'
  | 'indicator-not-found'
  | 'indicator-is-of-the-other'
  | 'figure-is-of-the-other'
  | 'nothing-to-take-back'

/** An indicator to begin, or one that there is, and what comes into it. */
export type FiguresToEnter = {
  readonly into: Indicator | { readonly content: IndicatorContent; readonly isShared: boolean }
  readonly figures: readonly FigureContent[]
}

/** Writes figures in the caller's transaction: the id of their indicator. */
export const enterFigures = async (
  tx: Transaction,
  actor: Actor,
  { into, figures, broughtWith = null }: FiguresToEnter & { readonly broughtWith?: string | null },
): Promise<string> => {
  const visibility = 'id' in into ? into.visibility : into.isShared ? 'joint' : actor.side
  const series =
    'id' in into
      ? into.id
      : await insertSeries(tx, actor, { visibility, content: into.content, broughtWith })
  const { unit } = 'id' in into ? into : into.content
  for (const content of figures) {
    await insertFigure(tx, actor, { series, visibility, unit, broughtWith, content })
  }
  return series
}

type Editing<Value> = (tx: Transaction) => Promise<Result<Value, IndicatorRefusal>>

const editing = async <Value>(
  db: OpenDatabase,
  { actor, action, subject }: { actor: Actor; action: string; subject: string },
  work: Editing<Value>,
): Promise<Result<Value, IndicatorRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const done = await work(tx)
    if (done.ok) await recordAudit(tx, actor, { action, subject })
    return done
  })
}

/** A member begins an indicator. */
export const beginIndicator = async (
  db: OpenDatabase,
  actor: Actor,
  into: { readonly content: IndicatorContent; readonly isShared: boolean },
): Promise<Result<string, IndicatorRefusal>> =>
  editing(db, { actor, action: 'began an indicator', subject: into.content.unit }, async (tx) =>
    accept(await enterFigures(tx, actor, { into, figures: [] })),
  )

/** A member words an indicator of the own side anew; its unit stays, or its figures would be others. */
export const rewordIndicator = (
  db: OpenDatabase,
  actor: Actor,
  { id, content }: { readonly id: string; readonly content: IndicatorContent },
): Promise<Result<undefined, IndicatorRefusal>> =>
  editing(db, { actor, action: 'worded an indicator anew', subject: id }, async (tx) =>
    (await renameSeries(tx, id, content)) ? accept(undefined) : refuse('indicator-is-of-the-other'),
  )

/** A member records a figure. */
export const recordFigure = (
  db: OpenDatabase,
  actor: Actor,
  { id, figure }: { readonly id: string; readonly figure: FigureContent },
): Promise<Result<undefined, IndicatorRefusal>> =>
  editing(db, { actor, action: 'recorded a figure', subject: id }, async (tx) => {
    const into = await findIndicator(tx, id)
    if (into === undefined) return refuse('indicator-not-found')
    await enterFigures(tx, actor, { into, figures: [figure] })
    return accept(undefined)
  })

/** A member takes back a figure that their side recorded. */
export const takeBackFigure = (
  db: OpenDatabase,
  actor: Actor,
  figure: string,
): Promise<Result<undefined, IndicatorRefusal>> =>
  editing(db, { actor, action: 'took back a figure', subject: figure }, async (tx) =>
    (await withdrawFigure(tx, figure)) ? accept(undefined) : refuse('figure-is-of-the-other'),
  )

/** A member brings a table, all at once: its id, by which it is taken back. */
export const bringTable = (
  db: OpenDatabase,
  actor: Actor,
  all: readonly FiguresToEnter[],
): Promise<Result<string, IndicatorRefusal>> => {
  const broughtWith = newId()
  return editing(
    db,
    { actor, action: 'brought a table of figures', subject: broughtWith },
    async (tx) => {
      for (const some of all) await enterFigures(tx, actor, { ...some, broughtWith })
      return accept(broughtWith)
    },
  )
}

/** A member takes back all that their side brought with a table: how many figures. */
export const takeBackTable = (
  db: OpenDatabase,
  actor: Actor,
  table: string,
): Promise<Result<number, IndicatorRefusal>> =>
  editing(db, { actor, action: 'took back a table of figures', subject: table }, async (tx) => {
    const count = await withdrawTable(tx, table)
    return count === 0 ? refuse('nothing-to-take-back') : accept(count)
  })
