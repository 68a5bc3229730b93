import { sql } from 'kysely'
import { z } from 'zod'

import { whenSchema } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { isLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { Allotted } from '../domain/allocate-seats.ts'
import type { EventFacts } from '../domain/event-facts.ts'
import type { Allocation } from '../domain/register.ts'
import { answers, type Question } from '../domain/terms.ts'
import { offerKinds, type Registration, registrationStates } from '../domain/registration.ts'
import { type SeatReason, seatReasons } from '../domain/seeker.ts'
import { allocationSchema } from './terms-schema.ts'

/** What one change means for one event, and who is told of it. */
export type Bulletin = {
  readonly event: string
  readonly visibility: string
  readonly before: EventFacts
  readonly after: EventFacts
  /** By which rule seats were given, where somebody lost one by it. */
  readonly rule: Allocation | null
  /** Each with who may know of it: of a guest the own side alone. */
  readonly told: readonly (Allotted & { readonly visibility: string })[]
}

type Telling = { readonly change: string; readonly relation: string; readonly reason: Localised }

const noticesOf = ({ event, told }: Bulletin) =>
  told.map(({ id, from, to, because, visibility }) => ({
    id: newId(),
    registration: id,
    event,
    visibility,
    from_state: from.state,
    from_offer: from.offer,
    to_state: to.state,
    to_offer: to.offer,
    reason: because,
  }))

/** Writes what everybody of each event is told, once, and one notice for each of them. */
export const insertNotices = async (
  tx: Transaction,
  { change, relation, reason }: Telling,
  bulletins: readonly Bulletin[],
): Promise<void> => {
  // One for each event, whoever is told: that it is missing would tell one side of the other's guests.
  if (bulletins.length === 0) return
  await tx
    .insertInto('registrations.bulletin')
    .values(
      bulletins.map(({ event, visibility, before, after, rule }) => ({
        change,
        event,
        relation,
        visibility,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        reason: JSON.stringify(reason),
        rule: rule && JSON.stringify(rule),
      })),
    )
    .execute()
  const rows = bulletins.flatMap(noticesOf)
  await sql`insert into registrations.notice (id, registration, change, event, relation, visibility,
      from_state, from_offer, to_state, to_offer, reason)
    select id, registration, ${change}::uuid, event, ${relation}, visibility,
      from_state, from_offer, to_state, to_offer, reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, registration uuid,
      event uuid, visibility text, from_state text, from_offer text, to_state text, to_offer text,
      reason text)`.execute(tx)
}

export const factsSchema = z.strictObject({
  slug: z.string(),
  title: z.unknown().transform(readLocalised),
  when: whenSchema,
  place: z.unknown().transform((place) => (place === null ? null : readLocalised(place))),
  format: z.enum(['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled']),
  // What was noted before conditions were, names none.
  conditions: z
    .array(z.union([z.string(), z.strictObject({ keepsContactDays: z.int() })]))
    .default([]),
})

/** One notice that waits to be mailed, with all that its words need. */
export type OpenNotice = {
  readonly id: string
  readonly change: string
  readonly event: string
  /** As it stands now, which is what a calendar has to be told. */
  readonly registration: Pick<
    Registration,
    'id' | 'relation' | 'email' | 'name' | 'language' | 'state' | 'offer' | 'calendarSequence'
  >
  readonly reason: SeatReason
  readonly before: EventFacts
  readonly after: EventFacts
  readonly said: Localised
  /** By which rule seats were given, where somebody lost one by it. */
  readonly rule: Allocation | null
  /** What is asked of them; null: nothing. */
  readonly question: Question | null
}

const askedIn = (until: Date, unanswered: string | null): Question => ({
  until: until.getTime(),
  unanswered: answers.find((known) => known === unanswered) ?? 'keep',
})

const languageOf = (text: string): Language => (isLanguage(text) ? text : 'en')

type OpenRow = {
  id: string
  change: string
  event: string
  state: string
  offer: string
  calendar_sequence: number | null
  registration: string
  relation: string
  email: string | null
  name: string | null
  language: string
  reason: string
  before: unknown
  after: unknown
  said: unknown
  rule: unknown
  until: Date | null
  unanswered: string | null
}

const openNotice = (row: OpenRow): OpenNotice => ({
  id: row.id,
  change: row.change,
  event: row.event,
  registration: {
    id: row.registration,
    relation: row.relation,
    email: row.email,
    name: row.name,
    language: languageOf(row.language),
    state: registrationStates.find((known) => known === row.state) ?? 'cancelled',
    offer: offerKinds.find((known) => known === row.offer) ?? 'on-site',
    calendarSequence: row.calendar_sequence,
  },
  reason: seatReasons.find((known) => known === row.reason) ?? 'keeps-seat',
  before: factsSchema.parse(row.before),
  after: factsSchema.parse(row.after),
  said: readLocalised(row.said),
  rule: allocationSchema.nullable().parse(row.rule),
  question: row.until === null ? null : askedIn(row.until, row.unanswered),
})

/**
 * Notices that nobody has mailed yet, those of one person and change together, locked until the
 * transaction ends: another process takes others.
 */
export const lockOpenNotices = async (
  tx: Transaction,
  most: number,
): Promise<readonly OpenNotice[]> => {
  const { rows } = await sql<OpenRow>`
    with people as (
      select distinct n.change, coalesce(r.email, r.id::text) as person
      from registrations.notice n join registrations.registration r on r.id = n.registration
      where n.settled_at is null order by 1, 2 limit ${most})
    select n.id, n.change, n.event, r.state, r.offer, r.calendar_sequence, n.registration, n.relation, r.email, r.name, r.language, n.reason,
      b.before, b.after, b.reason as said, b.rule, q.until, q.unanswered
    from registrations.notice n
    join registrations.registration r on r.id = n.registration
    join registrations.bulletin b on b.change = n.change and b.event = n.event
    left join registrations.question q on q.change = n.change and q.event = n.event
    join people p on p.change = n.change and p.person = coalesce(r.email, r.id::text)
    where n.settled_at is null
    order by n.change, p.person, n.recorded_at, n.event
    for update of n skip locked`.execute(tx)
  return rows.map(openNotice)
}

/** Notes in which mail each notice travels; null for people who left no address. */
export const settleNotices = async (
  tx: Transaction,
  settled: readonly { readonly notice: string; readonly mail: string | null }[],
): Promise<void> => {
  if (settled.length === 0) return
  await sql`update registrations.notice n set mail = s.mail, settled_at = now()
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s (notice uuid, mail uuid)
    where n.id = s.notice`.execute(tx)
}

/** Notes that whoever was told has looked at the registration since: what they were told has arrived. */
export const recordOpened = async (tx: Transaction, registration: string): Promise<void> => {
  await sql`update registrations.notice set opened_at = now()
    where registration = ${registration} and opened_at is null and settled_at is not null`.execute(
    tx,
  )
}

/** What was and what is of each event, as a change told it to people. */
export const listFactsOfChange = async (
  tx: Transaction,
  change: string,
): Promise<ReadonlyMap<string, { readonly before: EventFacts; readonly after: EventFacts }>> => {
  const rows = await tx
    .selectFrom('registrations.bulletin')
    .select(['event', 'before', 'after'])
    .where('change', '=', change)
    .execute()
  return new Map(
    rows.map(({ event, before, after }) => [
      event,
      { before: factsSchema.parse(before), after: factsSchema.parse(after) },
    ]),
  )
}

/** How far the notices of a change have come: the mails that carry them, and how many have none. */
export const findNoticesOfChange = async (
  tx: Transaction,
  change: string,
): Promise<{
  mails: readonly string[]
  unsettled: number
  withoutMail: number
  opened: number
}> => {
  type Row = { mails: string[]; unsettled: number; without_mail: number; opened: number }
  const { rows } = await sql<Row>`
    select coalesce(array_agg(distinct mail) filter (where mail is not null), '{}')::text[] as mails,
      (count(*) filter (where settled_at is null))::integer as unsettled,
      (count(*) filter (where settled_at is not null and mail is null))::integer as without_mail,
      count(opened_at)::integer as opened
    from registrations.notice where change = ${change}`.execute(tx)
  const { mails = [], unsettled = 0, without_mail: withoutMail = 0, opened = 0 } = rows[0] ?? {}
  return { mails, unsettled, withoutMail, opened }
}
