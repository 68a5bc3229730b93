import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Series, SeriesContent } from '../domain/series.ts'
import { findSeries, insertSeriesRevision, shareSeries } from '../store/series-store.ts'
import { enterSeries, isAgreementShown, type NewSeries } from './enter-series.ts'

export type SeriesRefusal =
  | 'member-may-not-edit'
  | 'series-not-found'
  | 'series-is-shared-already'
  | 'agreement-is-private'
  | 'somebody-was-faster'

/** A member records a series, for their side alone or for both. */
export const recordSeries = async (
  db: OpenDatabase,
  actor: Actor,
  series: NewSeries,
): Promise<Result<{ readonly slug: string }, SeriesRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const isShown = await isAgreementShown(tx, series.content.agreement, series.visibility)
    if (!isShown) return refuse('agreement-is-private')
    const { id, slug } = await enterSeries(tx, actor, series)
    await recordAudit(tx, actor, { action: 'recorded a series', subject: id })
    return accept({ slug })
  })
}

type Asked = { readonly slug: string; readonly action: string }
type Done = Promise<Result<undefined, SeriesRefusal>>

const withSeries = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, action, work }: Asked & { readonly work: (tx: Transaction, series: Series) => Done },
): Done => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const series = await findSeries(tx, { slug })
    if (series === undefined) return refuse('series-not-found')
    const done = await work(tx, series)
    if (done.ok) await recordAudit(tx, actor, { action, subject: series.id })
    return done
  })
}

/** A member records anew what a series is. */
export const reviseSeries = (
  db: OpenDatabase,
  actor: Actor,
  asked: {
    readonly slug: string
    readonly content: SeriesContent
    /** The revision that the editor started from. */
    readonly startedFrom: string
  },
): Done =>
  withSeries(db, actor, {
    slug: asked.slug,
    action: 'revised a series',
    work: async (tx, { id, visibility, revision }) => {
      const { content, startedFrom } = asked
      if (revision !== startedFrom) return refuse('somebody-was-faster')
      const isShown = await isAgreementShown(tx, content.agreement, visibility)
      if (!isShown) return refuse('agreement-is-private')
      await insertSeriesRevision(tx, actor, { series: id, visibility, content })
      return accept(undefined)
    },
  })

/** A member lets the other side see a series as it is recorded now. Its private sessions stay private. */
export const shareOwnSeries = (db: OpenDatabase, actor: Actor, slug: string): Done =>
  withSeries(db, actor, {
    slug,
    action: 'shared a series',
    work: async (tx, { id, visibility, content }) => {
      if (visibility === 'joint') return refuse('series-is-shared-already')
      const isShown = await isAgreementShown(tx, content.agreement, 'joint')
      if (!isShown) return refuse('agreement-is-private')
      await shareSeries(tx, id)
      await insertSeriesRevision(tx, actor, { series: id, visibility: 'joint', content })
      return accept(undefined)
    },
  })
