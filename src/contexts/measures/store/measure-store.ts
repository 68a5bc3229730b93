import { z } from 'zod'

import type { Transaction } from '#kit/db/database.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { AlertReference } from '../domain/alert.ts'
import type { Jurisdiction, Measure } from '../domain/measure.ts'
import { rulesSchema } from './rule-schema.ts'

/** A measure together with whose record it is. */
export type RecordedMeasure = Measure & {
  readonly visibility: string
  readonly owner: string
  readonly illustrative: boolean
  /** The alert that it was read from. */
  readonly alert?: AlertReference
  /** The table with which a side brought it. */
  readonly import?: string
}

const seriesSchema = z.strictObject({
  code: z.enum(['C3', 'C4', 'C6', 'C7', 'C8']),
  level: z.number().int().nullable(),
  flag: z.union([z.literal(0), z.literal(1)]).nullable(),
})

const alertSchema = z.strictObject({
  sender: z.string(),
  identifier: z.string(),
  sent: z.number(),
})

const columns = [
  'id',
  'visibility',
  'owner',
  'title',
  'country',
  'region',
  'city',
  'holds_from',
  'stated_until',
  'last_day',
  'end_announced_at',
  'end_recorded_at',
  'announced_at',
  'prevails',
  'binding',
  'targeted',
  'rules',
  'series',
  'source_name',
  'source_url',
  'illustrative',
  'alert',
  'import',
  'recorded_at',
  'withdrawn_at',
] as const

const dayOf = (text: string): Day => {
  const day = dayFromIso(text)
  if (day === undefined) throw new Error(`a stored day cannot be read: ${text}`)
  return day
}

type EndRow = {
  last_day: string | null
  end_announced_at: Date | null
  end_recorded_at: Date | null
}

const endOf = ({ last_day, end_announced_at, end_recorded_at }: EndRow): Measure['ended'] =>
  last_day === null || end_announced_at === null || end_recorded_at === null
    ? null
    : {
        lastDay: dayOf(last_day),
        announced: end_announced_at.getTime(),
        recorded: end_recorded_at.getTime(),
      }

type PlaceRow = { country: string; region: string | null; city: string | null }

const jurisdictionOf = ({ country, region, city }: PlaceRow): Jurisdiction => ({
  country,
  ...(region === null ? {} : { region }),
  ...(city === null ? {} : { city }),
})

/** The measures that the transaction may see, earliest announced first. */
export const listMeasures = async (
  tx: Transaction,
  /** Only measures that everybody sees who sees a record of this visibility. */
  seenBy?: readonly string[],
): Promise<RecordedMeasure[]> => {
  let query = tx.selectFrom('measures.measure').select(columns)
  if (seenBy !== undefined) query = query.where('visibility', 'in', seenBy)
  const rows = await query.orderBy('announced_at').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    visibility: row.visibility,
    owner: row.owner,
    illustrative: row.illustrative,
    title: readLocalised(row.title),
    jurisdiction: jurisdictionOf(row),
    targeted: row.targeted,
    binding: row.binding,
    prevails: row.prevails,
    rules: rulesSchema.parse(row.rules),
    holdsFrom: dayOf(row.holds_from),
    statedUntil: row.stated_until === null ? null : dayOf(row.stated_until),
    ended: endOf(row),
    announced: row.announced_at.getTime(),
    recorded: row.recorded_at.getTime(),
    withdrawn: row.withdrawn_at?.getTime() ?? null,
    source: {
      name: row.source_name,
      ...(row.source_url === null ? {} : { url: row.source_url }),
    },
    ...(row.alert === null ? {} : { alert: alertSchema.parse(row.alert) }),
    ...(row.import === null ? {} : { import: row.import }),
    ...(row.series === null ? {} : { series: seriesSchema.parse(row.series) }),
  }))
}

const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoFromDay(day))

const jsonOrNull = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value)

export type NewMeasure = Omit<RecordedMeasure, 'recorded' | 'withdrawn'>

export const insertMeasure = async (
  tx: Transaction,
  { relation, member, measure }: { relation: string; member: string; measure: NewMeasure },
): Promise<void> => {
  const { jurisdiction, ended, source } = measure
  await tx
    .insertInto('measures.measure')
    .values({
      id: measure.id,
      relation,
      visibility: measure.visibility,
      owner: measure.owner,
      title: JSON.stringify(measure.title),
      country: jurisdiction.country,
      region: jurisdiction.region ?? null,
      city: jurisdiction.city ?? null,
      holds_from: isoFromDay(measure.holdsFrom),
      stated_until: isoOrNull(measure.statedUntil),
      last_day: isoOrNull(ended?.lastDay ?? null),
      end_announced_at: ended === null ? null : new Date(ended.announced),
      end_recorded_at: ended === null ? null : new Date(ended.recorded),
      announced_at: new Date(measure.announced),
      prevails: measure.prevails,
      binding: measure.binding,
      targeted: measure.targeted,
      rules: JSON.stringify(measure.rules),
      series: jsonOrNull(measure.series),
      source_name: source.name,
      source_url: source.url ?? null,
      illustrative: measure.illustrative,
      alert: jsonOrNull(measure.alert),
      import: measure.import ?? null,
      recorded_by: member,
    })
    .execute()
}

/** Takes a measure back as mistaken; it stays on record. */
export const recordWithdrawn = async (tx: Transaction, id: string): Promise<boolean> => {
  const result = await tx
    .updateTable('measures.measure')
    .set({ withdrawn_at: new Date() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Takes back all measures of an import that still stand; answers how many. */
export const withdrawMeasuresOf = async (tx: Transaction, importId: string): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('measures.measure')
    .set({ withdrawn_at: new Date() })
    .where('import', '=', importId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Records an end that was announced after the measure itself. */
export const recordEnd = async (
  tx: Transaction,
  id: string,
  end: { lastDay: Day; announced: number },
): Promise<void> => {
  await tx
    .updateTable('measures.measure')
    .set({
      last_day: isoFromDay(end.lastDay),
      end_announced_at: new Date(end.announced),
      end_recorded_at: new Date(),
    })
    .where('id', '=', id)
    .execute()
}
