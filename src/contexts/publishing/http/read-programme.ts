import { asPublic } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import {
  listInstitutions,
  listRelations,
  listVenues,
  type Relation,
  type Venue,
} from '#contexts/relations/contract.ts'
import { listOpenRegisters, takesPeople } from '#contexts/registrations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { type PublicEvent, publicEvent } from '../domain/public-event.ts'

/** Everything that the public may see at one moment. */
export type PublishedProgramme = {
  readonly relations: readonly Relation[]
  /** The cities of the directory, by which grounds name places. */
  readonly cities: readonly Venue[]
  readonly events: readonly PublicEvent[]
}

type Asked = {
  readonly today: Instant
  readonly slug?: string
  /** Only what ends from the one day on, up to the other; what has no day is among the former alone. */
  readonly lastDayFrom?: Day
  readonly lastDayUpTo?: Day
}

/** Reads through the role that sees public rows only; nothing here could be private. */
export const readProgramme = (
  { db }: Pick<Dependencies, 'db'>,
  asked: Asked,
): Promise<PublishedProgramme> =>
  asPublic(db, async (tx) => {
    const relations = await listRelations(tx)
    const institutions = new Map((await listInstitutions(tx)).map((one) => [one.id, one]))
    const cities = await listVenues(tx)
    const views = await listEventViews(tx, asked)
    const events = views.flatMap((view) => {
      const relation = relations.find(({ id }) => id === view.event.relation)
      return relation === undefined ? [] : [publicEvent(view, { relation, institutions })]
    })
    return { relations, cities, events }
  })

/** Whether the public may register for an event at this moment. */
export const isRegistering = (
  { db }: Pick<Dependencies, 'db'>,
  { id, startsAt, format }: PublicEvent,
  today: Instant,
): Promise<boolean> =>
  asPublic(db, async (tx) => {
    if (format === 'cancelled' || format === 'postponed') return false
    const [register] = await listOpenRegisters(tx, [id])
    const moment = { now: today, startsAt: startsAt ?? undefined }
    return register !== undefined && takesPeople(register, moment)
  })

const nameWithoutRelation = 'Alternat'

/** The name of the public site: its relation, or relations. */
export const siteNameOf = (relations: readonly Relation[], language: Language): string =>
  relations.map(({ name }) => inLanguage(name, language).text).join(' · ') || nameWithoutRelation
