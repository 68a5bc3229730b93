import { type Actor, asActor } from '#contexts/access/contract.ts'
import {
  compileMeasures,
  type Decision,
  decideCompiled,
  type EventToDecide,
  eventsConcernedBy,
  listMeasures,
  type ProgrammePort,
  type RecordedMeasure,
} from '#contexts/measures/contract.ts'
import { hostOf, getOwnRelation, listVenues, type Venue } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Instant } from '#kit/time/days.ts'

import { startOf } from '../domain/event-start.ts'
import { eventToDecide } from '../domain/event-to-decide.ts'
import { countsFor } from '../domain/measures-that-count.ts'
import { knowledgeCounts } from '../store/decision-store.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'

type MeasureChange = Parameters<ProgrammePort['impactOf']>[1]

/** An event that is still open, with the engine's answers before and after a change. */
export type Difference = {
  readonly view: EventView
  readonly before: Decision
  readonly after: Decision
}

/** What a change of the measures would do to the events that are still open. */
export type WhatIf = {
  readonly flips: readonly Difference[]
  readonly stays: number
  readonly measures: readonly RecordedMeasure[]
  readonly host: { readonly id: string; readonly zone: string }
  readonly venues: readonly Venue[]
}

type Open = { readonly view: EventView; readonly asked: EventToDecide }

const openEvents = (views: readonly EventView[], today: Instant): Open[] =>
  views.flatMap((view) => {
    const asked = eventToDecide(view)
    const start = startOf(view.event.content)
    const isOpen = view.state === 'idea' || view.state === 'planned' || view.state === 'announced'
    const isAhead = start !== undefined && start > today
    return asked !== undefined && isOpen && isAhead ? [{ view, asked }] : []
  })

const changed = (
  measures: readonly RecordedMeasure[],
  change: MeasureChange,
): readonly RecordedMeasure[] => [
  ...measures.filter(({ id }) => !change.without.includes(id)),
  ...change.added,
]

const differs = (before: Decision, after: Decision): boolean =>
  canonicalJson([before.outcome, before.onSite]) !== canonicalJson([after.outcome, after.onSite])

type Answers = (asked: EventToDecide) => Pick<Difference, 'before' | 'after'>

const compare = (
  tx: { measures: readonly RecordedMeasure[]; by: 'announced' | 'recorded'; today: Instant },
  change: MeasureChange,
): ((visibility: string) => Answers) => {
  const known = new Map<string, Answers>()
  const make = (visibility: string): Answers => {
    const seen = countsFor({ visibility })
    const asOf = { at: tx.today, by: tx.by }
    const before = compileMeasures(tx.measures.filter(seen))
    const after = compileMeasures(changed(tx.measures, change).filter(seen))
    return (asked) => ({
      before: decideCompiled(before, asked, asOf),
      after: decideCompiled(after, asked, asOf),
    })
  }
  return (visibility) => {
    const answers = known.get(visibility) ?? make(visibility)
    known.set(visibility, answers)
    return answers
  }
}

const readOpen = async (tx: Transaction, today: Instant) => ({
  open: openEvents(await listEventViews(tx, { today }), today),
  measures: await listMeasures(tx),
  by: await knowledgeCounts(tx),
  host: hostOf(await getOwnRelation(tx)),
  venues: await listVenues(tx),
  today,
})

/**
 * What would be different if the measures were changed: the engine's answers of today, with and
 * without the change, for each event that is still open and has its day. Stores nothing.
 */
export const whatIf = (
  db: OpenDatabase,
  actor: Actor,
  { today, change }: { today: Instant; change: MeasureChange },
): Promise<WhatIf> =>
  asActor(db, actor, async (tx) => {
    const read = await readOpen(tx, today)
    const answersFor = compare(read, change)
    const all = read.open.map(({ view, asked }) => ({
      view,
      ...answersFor(view.event.visibility)(asked),
    }))
    const flips = all.filter(({ before, after }) => differs(before, after))
    const { measures, host, venues } = read
    return { flips, stays: all.length - flips.length, measures, host, venues }
  })

/** The events, past ones too, into whose place, time and rules a measure falls. */
export const listEventsConcerned = (
  db: OpenDatabase,
  actor: Actor,
  { today, measure }: { today: Instant; measure: RecordedMeasure },
): Promise<EventView[]> =>
  asActor(db, actor, async (tx) =>
    (await listEventViews(tx, { today })).filter((view) => {
      const asked = eventToDecide(view)
      return (
        asked !== undefined &&
        countsFor(view.event)(measure) &&
        eventsConcernedBy(measure, [asked]).length > 0
      )
    }),
  )
