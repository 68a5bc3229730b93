import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { checkContent, type ContentRefusal } from '../domain/check-content.ts'
import { contentOn } from '../domain/content-on.ts'
import type { Event } from '../domain/event.ts'
import { type EventState, stateAt } from '../domain/event-state.ts'
import { longestSeries } from '../domain/series-days.ts'
import { belongsTo } from '../domain/who-decides.ts'
import { recordBatch } from '../store/batch-store.ts'
import { findEventForUpdate, putInSeries } from '../store/event-store.ts'
import { listStates } from '../store/state-store.ts'
import { enterDraft, titleForSlug } from './plan-event.ts'

export type PlanSeriesRefusal =
  | ContentRefusal
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'event-was-changed-meanwhile'
  | 'series-needs-a-day'
  | 'series-has-no-further-day'
  | 'series-is-too-long'
  | 'key-names-another-request'

export type SeriesToPlan = {
  /** Made with a form, so that a form that is sent twice plans once; a program names its request. */
  readonly id?: string
  readonly named?: NamedRequest | undefined
  /** The first event, and the hash of what it said when the days were chosen. */
  readonly slug: string
  readonly startedFrom: string
  /** The days on which the further events begin. */
  readonly days: readonly Day[]
}

const refuseSeries = (
  event: Event,
  actor: Actor,
  { days, startedFrom }: SeriesToPlan,
): PlanSeriesRefusal | undefined => {
  if (!belongsTo(event, actor.side)) return 'event-belongs-to-the-other-side'
  if (event.contentHash !== startedFrom) return 'event-was-changed-meanwhile'
  if (event.content.when.precision !== 'day') return 'series-needs-a-day'
  if (days.length === 0) return 'series-has-no-further-day'
  if (days.length >= longestSeries) return 'series-is-too-long'
  for (const day of days) {
    const checked = checkContent(contentOn(event.content, day))
    if (!checked.ok) return checked.refusal
  }
  return undefined
}

/** The further events begin where the first one can still go: as an idea, else as planned. */
const stateOfFurther = (states: Parameters<typeof stateAt>[0], today: Instant): EventState =>
  states.length > 0 && stateAt(states, today) === 'idea' ? 'idea' : 'planned'

type Entering = { readonly id: string; readonly series: SeriesToPlan; readonly today: Instant }

/** Writes the further events of a series as the batch of this id, unless it is there already. */
const enterSeries = async (
  tx: Transaction,
  actor: Actor,
  { id, series, today }: Entering,
): Promise<Result<undefined, PlanSeriesRefusal>> => {
  const event = await findEventForUpdate(tx, series.slug)
  if (event === undefined) return refuse('event-not-found')
  const days = [...new Set(series.days)].toSorted((a, b) => a - b)
  const refusal = refuseSeries(event, actor, { ...series, days })
  if (refusal !== undefined) return refuse(refusal)
  const batch = {
    kind: 'series' as const,
    name: titleForSlug(event.content),
    events: days.length,
  }
  if (!(await recordBatch(tx, actor, { id, ...batch }))) return accept(undefined)
  const named = event.series ?? id
  if (event.series === null) await putInSeries(tx, { event: event.id, series: named })
  const states = (await listStates(tx, [event.id])).get(event.id) ?? []
  const isJoint = event.owner === 'joint'
  const draft = {
    programme: event.programme,
    owner: event.owner,
    visibility: isJoint ? 'joint' : actor.side,
    state: stateOfFurther(states, today),
    batch: id,
    series: named,
  }
  for (const day of days) {
    const content = contentOn(event.content, day)
    await enterDraft(tx, actor, { draft: { ...draft, content }, today })
  }
  await recordAudit(tx, actor, { action: 'planned a series', subject: id })
  return accept(undefined)
}

/**
 * A member repeats an event on further days, all of them in one transaction as one series that
 * can be undone as one step. They are joint where the first one is, else the own side's alone.
 */
export const planSeries = async (
  db: OpenDatabase,
  actor: Actor,
  { series, today }: { series: SeriesToPlan; today: Instant },
): Promise<Result<{ batch: string }, PlanSeriesRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const { id: given, named } = series
  const planned = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) =>
      enterSeries(tx, actor, { id: given ?? id, series, today }),
    ),
  )
  return planned.ok ? accept({ batch: given ?? planned.value }) : planned
}
