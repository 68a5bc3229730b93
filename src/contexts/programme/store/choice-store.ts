import { sql } from 'kysely'

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
    .where(sql<boolean>`event = any(${events}::uuid[])`)
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

export type NewChoice = Choice & { readonly event: string; readonly relation: string }

/** Records what an approved change chose, in the registrar's transaction. */
export const recordChoices = async (
  tx: Transaction,
  choices: readonly NewChoice[],
): Promise<void> => {
  if (choices.length === 0) return
  await tx
    .insertInto('programme.choice')
    .values(
      choices.map(({ onSite, online, holdsFrom, reason, ...choice }) => ({
        ...choice,
        id: newId(),
        on_site_open: onSite.isOpen,
        on_site_seats: onSite.seats,
        online_open: online.isOpen,
        online_seats: online.seats,
        holds_from: new Date(holdsFrom),
        reason: JSON.stringify(reason),
      })),
    )
    .execute()
}
