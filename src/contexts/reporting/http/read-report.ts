import { countJoinedOf } from '#contexts/attendance/contract.ts'
import { listMeasures, type MeasureBand, measureBands } from '#contexts/measures/contract.ts'
import {
  endOf,
  type EventView,
  listEventViews,
  type Programme,
  programmes,
  startOf,
} from '#contexts/programme/contract.ts'
import { listRegisteredEvents, seated } from '#contexts/registrations/contract.ts'
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
import type { Instant } from '#kit/time/days.ts'

import { type ReportRow, reportRow } from '../domain/report-row.ts'

/** Registrations that hold seats, by how many addresses, and how many name nobody any more. */
type Holders = Awaited<ReturnType<typeof seated.countHolders>>

/** Everything that the report of a programme says, before it is put into words. */
export type Report = {
  readonly programme: Programme
  readonly relation: Relation
  readonly rows: readonly ReportRow[]
  /** Null where the reader may not see who registered. */
  readonly holders: Holders | null
  readonly venues: readonly Venue[]
  readonly institutions: readonly Institution[]
  readonly bands: readonly MeasureBand[]
}

type Attendances = {
  readonly of: (event: string) => ReportRow['attended']
  readonly holders: Holders | null
}

const nobodyCounted: Attendances = { of: () => null, holders: null }

const readAttendances = async (
  tx: Transaction,
  views: readonly EventView[],
): Promise<Attendances> => {
  const registered = new Set(await listRegisteredEvents(tx))
  const events = views.map(({ event }) => event.id).filter((id) => registered.has(id))
  const holding = await seated.ofEvents(tx, events)
  const joined = await countJoinedOf(tx, events)
  return {
    of: (event) => {
      const offers = holding.get(event)
      if (offers === undefined) return null
      const onSite = offers.find(({ kind }) => kind === 'on-site')
      const online = offers.find(({ kind }) => kind === 'online')
      return {
        onSite: { registered: onSite?.people ?? 0, came: onSite?.inside ?? 0 },
        online: { registered: online?.people ?? 0, came: joined.get(event) ?? 0 },
      }
    },
    holders: await seated.countHolders(tx, events),
  }
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
  return {
    programme,
    relation,
    rows,
    holders: attendances.holders,
    venues: await listVenues(tx),
    institutions: await listInstitutions(tx),
    bands: measureBands(measures, { country: hostOf(relation).id, at: today, language }),
  }
}
