import type { Transaction } from '#kit/db/database.ts'

import { whoIsTold } from '../domain/who-is-told.ts'
import { usualTerms } from '../domain/terms.ts'
import { type Bulletin, insertNotices } from '../store/notice-store.ts'
import { closeQuestionsOf, insertQuestions } from '../store/question-store.ts'
import { listAllocations } from '../store/reseating-store.ts'
import { type EventReseating, type Planned, planOfPublic, type Reseating } from './plan-seats.ts'

/** Who of an event is told, each with who may know of that. */
const toldOf = (plan: Planned, facts: EventReseating & { asks: boolean }): Bulletin['told'] => {
  const seenBy = new Map(plan.registrations.map(({ id, visibility }) => [id, visibility]))
  return whoIsTold(plan.allotted, facts).map((one) => ({
    ...one,
    visibility: seenBy.get(one.id) ?? facts.visibility,
  }))
}

// The rule is told where somebody lost a seat by it.
const losses: readonly string[] = [
  'moves-online',
  'waits-by-choice',
  'waits-since-online-is-full',
  'waits-since-online-is-closed',
  'released-by-choice',
]

/** Writes what everybody is told of each event, and what they are asked. */
export const tellPeople = async (
  tx: Transaction,
  reseating: Reseating,
  {
    planned,
    elsewhere,
  }: {
    planned: ReadonlyMap<string, Planned>
    /** Of other events, to which or from which people go. */
    elsewhere: readonly Bulletin[]
  },
): Promise<void> => {
  const { undoes, terms = usualTerms, events } = reseating
  const { question } = terms
  const ids = events.map(({ event }) => event)
  const rules = await listAllocations(tx, ids)
  const bulletins = events.flatMap((one) => {
    const plan = planned.get(one.event)
    if (plan === undefined) return []
    const isShort = planOfPublic(plan).allotted.some(({ because }) => losses.includes(because))
    const rule = isShort ? (terms.allocation ?? rules.get(one.event) ?? null) : null
    return [{ ...one, rule, told: toldOf(plan, { ...one, asks: question !== null }) }]
  })
  await insertNotices(tx, reseating, [...bulletins, ...elsewhere])
  if (question !== null) await insertQuestions(tx, { ...reseating, question }, bulletins)
  if (undoes !== null) await closeQuestionsOf(tx, undoes, ids)
}
