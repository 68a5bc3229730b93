import type { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { questions } from '#contexts/registrations/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'

import { type Change, fateOf, standingOf } from '../domain/change.ts'
import { findChange, type FoundChange } from '../service/find-change.ts'
import { readDelivery } from './change-in-words.ts'
import type { changeSchema } from './change-schema.ts'

type ChangeData = z.input<typeof changeSchema>

export const isoOf = (instant: Instant): string => new Date(instant).toISOString()
export const isoOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : isoOf(instant)

const noChange: ApiProblem = {
  ...nothingHere('there is no such change: /api/v1/desk/changes lists them'),
  code: 'change-not-found',
}

/** The change that the address names, as the member sees it. */
export const readChange = async (
  { db }: Dependencies,
  { actor, parameters }: DeskVisit,
): Promise<Result<FoundChange, ApiProblem>> => {
  const found = await findChange(db, actor, parameters['id'] ?? '')
  return found === undefined ? refuse(noChange) : accept(found)
}

const sumOfReports = ({ items }: Change): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { report } of items) {
    for (const [reason, count] of Object.entries(report?.counts ?? {})) {
      sums[reason] = (sums[reason] ?? 0) + count
    }
  }
  return sums
}

type Answers = Awaited<ReturnType<typeof questions.count>>

const answersData = (counts: Answers): ChangeData['answers'] =>
  counts === undefined
    ? null
    : {
        until: isoFromDay(questions.dayOf(counts)),
        ...counts.answered,
        byDefault: counts.byDefault,
        open: counts.open,
      }

const fixedData = (change: Change, now: Instant) => {
  const { total, settled } = fateOf(change)
  return {
    id: change.id,
    standing: standingOf(change, now),
    visibility: change.visibility,
    reason: change.reason,
    draftedBy: change.draftedBy,
    by: { side: change.by.side, name: change.by.name },
    urgent: change.isUrgent,
    contestedBy: change.contestedBy,
    contentHash: change.contentHash,
    undoes: change.undoes,
    recorded: isoOf(change.recordedAt),
    expires: isoOf(change.expiresAt),
    withdrawn: isoOrNull(change.withdrawnAt),
    events: total,
    settled,
    byReason: sumOfReports(change),
  }
}

/** A change with its approvals, its report and how far its notices have come. */
export const changeData = async (
  dependencies: Dependencies,
  { actor, now }: DeskVisit,
  { change, approvals, missing }: FoundChange,
): Promise<ChangeData> => ({
  ...fixedData(change, now),
  approvals: approvals.map(({ side, memberName, at }) => ({
    side,
    name: memberName,
    at: isoOf(at),
  })),
  missing: [...missing],
  delivery: await readDelivery(dependencies, actor, change.id),
  answers: answersData(
    await asActor(dependencies.db, actor, (tx) => questions.count(tx, change.id)),
  ),
})

/** The same, read anew after something was done to it. */
export const changeDataOf = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  id: string,
): Promise<Result<ChangeData, ApiProblem>> => {
  const found = await readChange(dependencies, { ...visit, parameters: { id } })
  return found.ok ? accept(await changeData(dependencies, visit, found.value)) : found
}
