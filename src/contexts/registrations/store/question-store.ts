import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Answer, answers, type Question } from '../domain/terms.ts'

const answerOf = (text: string): Answer => answers.find((known) => known === text) ?? 'keep'

type Asked = { readonly change: string; readonly relation: string; readonly question: Question }

/** Notes what a change asks of the people of these events. */
export const insertQuestions = async (
  tx: Transaction,
  { change, relation, question }: Asked,
  events: readonly { readonly event: string; readonly visibility: string }[],
): Promise<void> => {
  if (events.length === 0) return
  const { until, unanswered } = question
  await tx
    .insertInto('registrations.question')
    .values(
      events.map(({ event, visibility }) => ({
        change,
        event,
        relation,
        visibility,
        until: new Date(until),
        unanswered,
      })),
    )
    .execute()
}

/** What a registration is asked and has not answered yet; the latest question counts. */
export type OpenQuestion = Question & { readonly change: string }

export const findOpenQuestion = async (
  tx: Transaction,
  registration: string,
): Promise<OpenQuestion | undefined> => {
  const { rows } = await sql<{ change: string; until: Date; unanswered: string }>`
    select q.change, q.until, q.unanswered
    from registrations.notice n
    join registrations.question q on q.change = n.change and q.event = n.event
    where n.registration = ${registration} and n.answer is null and q.closed_at is null
    order by q.recorded_at desc limit 1`.execute(tx)
  const [row] = rows
  return (
    row && {
      change: row.change,
      until: row.until.getTime(),
      unanswered: answerOf(row.unanswered),
    }
  )
}

type Answered = {
  readonly change: string
  readonly registrations: readonly string[]
  readonly answer: Answer
  readonly by: 'person' | 'default'
}

/** Notes an answer; one that was given stays. */
export const recordAnswers = async (
  tx: Transaction,
  { change, registrations, answer, by }: Answered,
): Promise<void> => {
  await sql`update registrations.notice set answer = ${answer}, answered_by = ${by}, answered_at = now()
    where change = ${change} and registration = any(${registrations}::uuid[]) and answer is null`.execute(
    tx,
  )
}

/** A question whose day has passed, and who has not answered it. */
export type DueQuestion = {
  readonly change: string
  readonly event: string
  readonly unanswered: Answer
}

export const listDueQuestions = async (tx: Transaction, today: Instant): Promise<DueQuestion[]> => {
  const rows = await tx
    .selectFrom('registrations.question')
    .select(['change', 'event', 'unanswered'])
    .where('closed_at', 'is', null)
    .where('until', '<=', new Date(today))
    .orderBy('until')
    .execute()
  return rows.map(({ unanswered, ...row }) => ({ ...row, unanswered: answerOf(unanswered) }))
}

/** Closes a question, once; false when somebody else did. */
export const closeQuestion = async (
  tx: Transaction,
  { change, event }: Pick<DueQuestion, 'change' | 'event'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('registrations.question')
    .set({ closed_at: new Date() })
    .where('change', '=', change)
    .where('event', '=', event)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A change that is taken back asks nothing any more. */
export const closeQuestionsOf = async (
  tx: Transaction,
  change: string,
  events: readonly string[],
): Promise<void> => {
  for (const event of events) await closeQuestion(tx, { change, event })
}

/** The registrations that were asked and have not answered. */
export const listUnanswered = async (
  tx: Transaction,
  { change, event }: Pick<DueQuestion, 'change' | 'event'>,
): Promise<string[]> => {
  const rows = await tx
    .selectFrom('registrations.notice')
    .select('registration')
    .where('change', '=', change)
    .where('event', '=', event)
    .where('answer', 'is', null)
    .execute()
  return rows.map(({ registration }) => registration)
}

/** How people answered what a change asked. */
export type AnswerCounts = {
  readonly until: Instant
  readonly unanswered: Answer
  readonly answered: Readonly<Record<Answer, number>>
  readonly byDefault: number
  readonly open: number
}

/** Undefined where the change asked nothing. */
export const countAnswers = async (
  tx: Transaction,
  change: string,
): Promise<AnswerCounts | undefined> => {
  type Row = {
    readonly until: Date
    readonly unanswered: string
    readonly keep: number
    readonly online: number
    readonly release: number
    readonly by_default: number
    readonly open: number
  }
  const { rows } = await sql<Row>`select max(q.until) as until, max(q.unanswered) as unanswered,
      (count(*) filter (where n.answered_by = 'person' and n.answer = 'keep'))::integer as keep,
      (count(*) filter (where n.answered_by = 'person' and n.answer = 'online'))::integer as online,
      (count(*) filter (where n.answered_by = 'person' and n.answer = 'release'))::integer as release,
      (count(*) filter (where n.answered_by = 'default'))::integer as by_default,
      (count(*) filter (where n.id is not null and n.answer is null))::integer as open
    from registrations.question q
    left join registrations.notice n on n.change = q.change and n.event = q.event
    where q.change = ${change} having count(*) > 0`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { keep, online, release, by_default: byDefault, open } = row
  return {
    until: row.until.getTime(),
    unanswered: answerOf(row.unanswered),
    answered: { keep, online, release },
    byDefault,
    open,
  }
}
