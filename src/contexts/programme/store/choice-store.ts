import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Choice } from '../domain/choice.ts'

/** What was chosen for these events up to `until`, by event, the latest first. */
export const listChoices = async (
  tx: Transaction,
  events: readonly string[],
  until: Instant,
): Promise<Map<string, Choice[]>> => {
  const byEvent = new Map<string, Choice[]>()
  if (events.length === 0) return byEvent
  const rows = await tx
    .selectFrom('programme.choice')
    .selectAll()
    .where('event', 'in', events)
    .where('holds_from', '<=', new Date(until))
    .orderBy('holds_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  for (const row of rows) {
    const choice: Choice = {
      onSite: { isOpen: row.on_site_open, seats: row.on_site_seats },
      online: { isOpen: row.online_open, seats: row.online_seats },
      holdsFrom: row.holds_from.getTime(),
      reason: readLocalised(row.reason),
      change: row.change,
      visibility: row.visibility,
    }
    byEvent.set(row.event, [...(byEvent.get(row.event) ?? []), choice])
  }
  return byEvent
}

/** Records what an approved change chose, in the registrar's transaction. */
export const recordChoice = async (
  tx: Transaction,
  event: { readonly id: string; readonly relation: string },
  choice: Choice,
): Promise<void> => {
  await tx
    .insertInto('programme.choice')
    .values({
      id: newId(),
      relation: event.relation,
      event: event.id,
      visibility: choice.visibility,
      on_site_open: choice.onSite.isOpen,
      on_site_seats: choice.onSite.seats,
      online_open: choice.online.isOpen,
      online_seats: choice.online.seats,
      holds_from: new Date(choice.holdsFrom),
      reason: JSON.stringify(choice.reason),
      change: choice.change,
    })
    .execute()
}
