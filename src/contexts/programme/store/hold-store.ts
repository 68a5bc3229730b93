import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Day, dayFromIso, type Instant, isoFromDay } from '#kit/time/days.ts'

import { type Hold, type HoldAnswer, holdState, type HoldState } from '../domain/hold.ts'

/** A hold, and how it stands at the moment of reading. */
export type HoldView = Hold & { readonly state: HoldState }

const dayOf = (iso: string): Day => {
  const day = dayFromIso(iso)
  if (day === undefined) throw new Error(`a stored day cannot be read: ${iso}`)
  return day
}

const answerOf = (text: string): HoldAnswer['answer'] =>
  (['held', 'declined'] as const).find((known) => known === text) ?? 'withdrawn'

const listAnswers = async (tx: Transaction): Promise<Map<string, HoldAnswer[]>> => {
  const rows = await tx
    .selectFrom('programme.hold_answer')
    .select(['hold', 'side', 'answer', 'held_until', 'note', 'member_name', 'recorded_at'])
    .orderBy('recorded_at')
    .execute()
  const byHold = new Map<string, HoldAnswer[]>()
  for (const row of rows) {
    const answer: HoldAnswer = {
      answer: answerOf(row.answer),
      side: row.side,
      by: row.member_name,
      at: row.recorded_at.getTime(),
      heldUntil: row.held_until === null ? null : dayOf(row.held_until),
      note: row.note,
    }
    byHold.set(row.hold, [...(byHold.get(row.hold) ?? []), answer])
  }
  return byHold
}

/** The holds of the relation, earliest first, each with its event where the reader may know that. */
export const listHolds = async (tx: Transaction, today: Instant): Promise<HoldView[]> => {
  const answers = await listAnswers(tx)
  const rows = await tx
    .selectFrom('programme.hold as hold')
    .leftJoin('programme.hold_event as link', 'link.hold', 'hold.id')
    .select([
      'hold.id',
      'hold.venue',
      'hold.side',
      'hold.answered_by',
      'hold.first_day',
      'hold.last_day',
      'hold.start_time',
      'hold.end_time',
      'hold.zone',
      'hold.note',
      'hold.member_name',
      'hold.recorded_at',
      'link.event',
    ])
    .orderBy('hold.first_day')
    .orderBy('hold.start_time')
    .orderBy('hold.recorded_at')
    .execute()
  return rows.map((row) => {
    const hold: Hold = {
      id: row.id,
      venue: row.venue,
      side: row.side,
      answeredBy: row.answered_by,
      when: {
        precision: 'day',
        first: dayOf(row.first_day),
        last: dayOf(row.last_day),
        startTime: row.start_time,
        endTime: row.end_time,
      },
      zone: row.zone,
      note: row.note,
      asked: { by: row.member_name, at: row.recorded_at.getTime() },
      answers: answers.get(row.id) ?? [],
      event: row.event,
    }
    return { ...hold, state: holdState(hold, today) }
  })
}

export type NewHold = Omit<Hold, 'asked' | 'answers' | 'event' | 'side'>

export const insertHold = async (tx: Transaction, actor: Actor, hold: NewHold): Promise<void> => {
  await tx
    .insertInto('programme.hold')
    .values({
      id: hold.id,
      relation: actor.relation,
      venue: hold.venue,
      side: actor.side,
      answered_by: hold.answeredBy,
      first_day: isoFromDay(hold.when.first),
      last_day: isoFromDay(hold.when.last),
      start_time: hold.when.startTime,
      end_time: hold.when.endTime,
      zone: hold.zone,
      note: hold.note,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}

/** Notes what a hold is for: as private as the event is now, and never less private later. */
export const linkHold = async (
  tx: Transaction,
  actor: Actor,
  { hold, event }: { hold: string; event: { readonly id: string; readonly visibility: string } },
): Promise<void> => {
  const visibility = event.visibility === actor.side ? actor.side : 'joint'
  await tx
    .insertInto('programme.hold_event')
    .values({ hold, relation: actor.relation, event: event.id, visibility })
    .execute()
}

export const recordHoldAnswer = async (
  tx: Transaction,
  actor: Actor,
  answer: Pick<HoldAnswer, 'answer' | 'heldUntil' | 'note'> & { id: string; hold: string },
): Promise<void> => {
  await tx
    .insertInto('programme.hold_answer')
    .values({
      id: answer.id,
      relation: actor.relation,
      hold: answer.hold,
      side: actor.side,
      answer: answer.answer,
      held_until: answer.heldUntil === null ? null : isoFromDay(answer.heldUntil),
      note: answer.note,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}
