import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { Figure, FigureContent, Indicator, IndicatorContent } from '../domain/indicator.ts'
import { periodFromText } from '../domain/period.ts'

const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

type FigureRow = {
  readonly id: string
  readonly series: string
  readonly statistics_of: string | null
  readonly period: string
  readonly value: string
  readonly source: string
  readonly link: string
  readonly stated_on: string | null
  readonly side: string
  readonly recorded_at: Date
  readonly brought_with: string | null
}

const figureOf = (row: FigureRow): readonly Figure[] => {
  const period = periodFromText(row.period)
  if (period === undefined) return []
  return [
    {
      id: row.id,
      period,
      value: row.value,
      statisticsOf: row.statistics_of,
      source: row.source,
      link: row.link,
      statedOn: row.stated_on === null ? null : (knownDateFromIso(row.stated_on) ?? null),
      side: row.side,
      recordedAt: row.recorded_at.getTime(),
      broughtWith: row.brought_with,
    },
  ]
}

type SeriesRow = {
  readonly id: string
  readonly visibility: string
  readonly name: unknown
  readonly unit: string
  readonly method: string
  readonly side: string
  readonly brought_with: string | null
}

/**
 * The indicators that the transaction may see, in the order of recording, with the figures that
 * stand. One that came with a table of which nothing is left is gone with it.
 */
export const listIndicators = async (tx: Transaction): Promise<readonly Indicator[]> => {
  const figures = await sql<FigureRow>`
    select id, series, statistics_of, period, value::text, source, link, stated_on, side, recorded_at,
      brought_with
    from indicators.figure where withdrawn_at is null order by step`.execute(tx)
  const known = Map.groupBy(figures.rows, ({ series }) => series)
  const series = await sql<SeriesRow>`
    select id, visibility, name, unit, method, side, brought_with from indicators.series
    order by recorded_at, id`.execute(tx)
  return series.rows
    .filter(({ id, brought_with }) => brought_with === null || known.has(id))
    .map(({ id, visibility, name, unit, method, side }) => ({
      id,
      visibility,
      name: readLocalised(name),
      unit,
      method,
      side,
      figures: (known.get(id) ?? []).flatMap(figureOf),
    }))
}

export const findIndicator = async (
  tx: Transaction,
  id: string,
): Promise<Indicator | undefined> => {
  const all = await listIndicators(tx)
  return all.find((one) => one.id === id)
}

export type NewSeries = {
  readonly visibility: string
  readonly content: IndicatorContent
  readonly broughtWith: string | null
}

export const insertSeries = async (
  tx: Transaction,
  actor: Actor,
  { visibility, content, broughtWith }: NewSeries,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('indicators.series')
    .values({
      id,
      visibility,
      name: JSON.stringify(content.name),
      unit: content.unit,
      method: content.method,
      brought_with: broughtWith,
      ...recordedBy(actor),
    })
    .execute()
  return id
}

export type NewFigure = {
  readonly series: string
  readonly visibility: string
  readonly unit: string
  readonly broughtWith: string | null
  readonly content: FigureContent
}

export const insertFigure = async (
  tx: Transaction,
  actor: Actor,
  { series, visibility, unit, broughtWith, content }: NewFigure,
): Promise<void> => {
  const { period, value, statisticsOf, source, link, statedOn } = content
  await tx
    .insertInto('indicators.figure')
    .values({
      id: newId(),
      series,
      visibility,
      unit,
      statistics_of: statisticsOf,
      period: period.text,
      value,
      source,
      link,
      stated_on: statedOn === null ? null : isoFromKnownDate(statedOn),
      brought_with: broughtWith,
      ...recordedBy(actor),
    })
    .execute()
}

/** Words an indicator of the own side anew: whether there was one. */
export const renameSeries = async (
  tx: Transaction,
  id: string,
  { name, method }: Pick<IndicatorContent, 'name' | 'method'>,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update indicators.series set name = ${JSON.stringify(name)}::jsonb, method = ${method}
    where id = ${id} and side = platform.ctx_side()`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Takes back one figure that the own side recorded: whether there was one. */
export const withdrawFigure = async (tx: Transaction, id: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update indicators.figure set withdrawn_at = clock_timestamp()
    where id = ${id} and side = platform.ctx_side() and withdrawn_at is null`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Takes back all that the own side brought with one table: how many figures. */
export const withdrawTable = async (tx: Transaction, table: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    update indicators.figure set withdrawn_at = clock_timestamp()
    where brought_with = ${table} and side = platform.ctx_side() and withdrawn_at is null`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0n)
}

/** A table that was brought, and how much of it stands. */
export type BroughtTable = {
  readonly id: string
  readonly figures: number
  readonly at: number
  readonly by: string
}

/** The tables of the own side of which something stands, the latest first. */
export const listTables = async (tx: Transaction): Promise<readonly BroughtTable[]> => {
  const { rows } = await sql<{ id: string; figures: string; at: Date; by: string }>`
    select brought_with as id, count(*) as figures, min(recorded_at) as at, min(member_name) as by
    from indicators.figure
    where brought_with is not null and withdrawn_at is null and side = platform.ctx_side()
    group by brought_with order by min(recorded_at) desc limit 20`.execute(tx)
  return rows.map(({ figures, at, ...row }) => ({
    ...row,
    figures: Number(figures),
    at: at.getTime(),
  }))
}
