import { countJoinedOf } from '#contexts/attendance/contract.ts'
import type { EventView } from '#contexts/programme/contract.ts'
import { listRegisteredEvents, seated } from '#contexts/registrations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { ReportRow } from '../domain/report-row.ts'

/** Registrations that hold seats, by how many addresses, and how many name nobody any more. */
export type Holders = Awaited<ReturnType<typeof seated.countHolders>>

/** Who came to which event; null where it takes no registrations. */
export type Attendances = {
  readonly of: (event: string) => ReportRow['attended']
  readonly holders: Holders | null
}

/** For a reader who sees nobody who registered. */
export const nobodyCounted: Attendances = { of: () => null, holders: null }

/** Registrations and arrivals of events, as the transaction's side may see them. */
export const readAttendances = async (
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

/**
 * Different addresses that hold seats: of each event by itself and added up, of each discipline by
 * itself and added up, and of all events. Whoever comes twice is one only where both are one level.
 */
export type Addresses = {
  readonly events: number
  readonly disciplines: number
  readonly programme: number
}

export const countAddresses = async (
  tx: Transaction,
  rows: readonly Pick<ReportRow, 'id' | 'discipline'>[],
): Promise<Addresses> => {
  const within = (groupOf: (row: Pick<ReportRow, 'id' | 'discipline'>) => string) =>
    seated.countAddresses(
      tx,
      rows.map((row) => ({ event: row.id, group: groupOf(row) })),
    )
  return {
    events: await within(({ id }) => id),
    disciplines: await within(({ discipline }) => discipline),
    programme: await within(() => 'programme'),
  }
}
