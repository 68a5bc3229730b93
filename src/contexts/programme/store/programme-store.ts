import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Programme } from '../domain/event.ts'
import { readPlan } from './event-rows.ts'
import { searchEvents } from './found-events.ts'
import { eventWords } from './event-words.ts'

/** The programmes (years, seasons) that the transaction may see, or these of them, latest first. */
export const listProgrammes = async (
  tx: Transaction,
  { programmes }: { readonly programmes?: readonly string[] } = {},
): Promise<Programme[]> => {
  const rows = await tx
    .selectFrom('programme.programme')
    .select([
      'id',
      'visibility',
      'owner',
      'title',
      'first_day',
      'last_day',
      'default_plan',
      'illustrative',
    ])
    .$if(programmes !== undefined, (query) =>
      query.where(sql<boolean>`id = any(${programmes}::uuid[])`),
    )
    .orderBy('first_day', 'desc')
    .execute()
  return rows.map(({ first_day, last_day, default_plan, title, ...row }) => ({
    ...row,
    title: readLocalised(title),
    firstDay: dayFromIso(first_day) ?? 0,
    lastDay: dayFromIso(last_day) ?? 0,
    defaultPlan: readPlan(default_plan),
  }))
}

export const insertProgramme = async (
  tx: Transaction,
  { relation, programme }: { relation: string; programme: Programme },
): Promise<void> => {
  await tx
    .insertInto('programme.programme')
    .values({
      id: programme.id,
      relation,
      visibility: programme.visibility,
      owner: programme.owner,
      title: JSON.stringify(programme.title),
      first_day: isoFromDay(programme.firstDay),
      last_day: isoFromDay(programme.lastDay),
      default_plan: JSON.stringify(programme.defaultPlan),
      illustrative: programme.illustrative,
    })
    .execute()
}

/** Programmes, for contexts that report on them or load them. */
export const programmes = {
  insert: insertProgramme,
  list: listProgrammes,
  /** The events of all programmes that a search finds by their titles, the latest first. */
  searchEvents,
  findable: [eventWords],
}
