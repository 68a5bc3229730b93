import { undertakings } from '#contexts/meetings/contract.ts'
import { listMeasures, type MeasureBand, measureBands } from '#contexts/measures/contract.ts'
import {
  endOf,
  listEventViews,
  type Programme,
  programmes,
  startOf,
} from '#contexts/programme/contract.ts'
import {
  hostOf,
  type Institution,
  listInstitutions,
  listRelations,
  listVenues,
  type Relation,
  type Venue,
} from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type ReportRow, reportRow } from '../domain/report-row.ts'
import { openWithin, undertakingRow, type UndertakingRow } from '../domain/undertaking-figures.ts'
import {
  type Addresses,
  countAddresses,
  type Holders,
  nobodyCounted,
  readAttendances,
} from './read-attendances.ts'

const readUndertaken = async (tx: Transaction, day: Day): Promise<readonly UndertakingRow[]> =>
  (await undertakings.list(tx)).flatMap(
    (undertaking) =>
      undertakingRow({ undertaking, standing: undertakings.standingOn(undertaking, day) }) ?? [],
  )

/** Everything that the report of a programme says, before it is put into words. */
export type Report = {
  readonly programme: Programme
  readonly relation: Relation
  readonly rows: readonly ReportRow[]
  /** Null where the reader may not see who registered. */
  readonly holders: Holders | null
  /** Different addresses at each level, of which the next is never more; null as above. */
  readonly addresses: Addresses | null
  /** Open at some time within the programme's days; null where the reader is of no side. */
  readonly undertaken: readonly UndertakingRow[] | null
  readonly venues: readonly Venue[]
  readonly institutions: readonly Institution[]
  readonly bands: readonly MeasureBand[]
}

export type ReportAsked = {
  readonly programme: string
  readonly language: Language
  readonly today: Instant
  /** Whether the transaction is of a side: the public sees nobody who registered. */
  readonly seesPeople: boolean
}

/** A programme with its events as they stand at `today`; undefined when the reader sees none such. */
export const readReport = async (
  tx: Transaction,
  { programme: id, language, today, seesPeople }: ReportAsked,
): Promise<Report | undefined> => {
  const [programme] = await programmes.list(tx, { programmes: [id] })
  if (programme === undefined) return undefined
  const views = await listEventViews(tx, { programme: id, today })
  const relations = await listRelations(tx)
  const relation = relations.find((one) => one.id === views[0]?.event.relation) ?? relations[0]
  if (relation === undefined) return undefined
  const attendances = seesPeople ? await readAttendances(tx, views) : nobodyCounted
  const rows = views
    .filter(({ state }) => state !== 'idea')
    .map((view) => {
      const { content } = view.event
      const moments = { start: startOf(content), end: endOf(content), today }
      return reportRow(view, moments, attendances.of(view.event.id))
    })
  const measures = await listMeasures(tx)
  const { firstDay: first, lastDay: last } = programme
  const day = dayInZone(today, hostOf(relation).zone)
  return {
    programme,
    relation,
    rows,
    holders: attendances.holders,
    addresses: seesPeople ? await countAddresses(tx, rows) : null,
    undertaken: seesPeople ? openWithin(await readUndertaken(tx, day), { first, last }) : null,
    venues: await listVenues(tx),
    institutions: await listInstitutions(tx),
    bands: measureBands(measures, { country: hostOf(relation).id, at: today, language }),
  }
}
