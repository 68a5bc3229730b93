import { type Actor, asActor } from '#contexts/access/contract.ts'
import {
  compileMeasures,
  decideCompiled,
  eventsConcernedBy,
  listMeasures,
  type RecordedMeasure,
} from '#contexts/measures/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import type { Programme } from '../domain/event.ts'
import { startOf } from '../domain/event-start.ts'
import { eventToDecide } from '../domain/event-to-decide.ts'
import { knownAt } from '../domain/moments-to-decide.ts'
import { type Replayed, replayEvent, sameDayOf } from '../domain/replay-event.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'

export type ReplayedEvent = Replayed & { readonly view: EventView }

export type Replay = {
  readonly programmes: readonly Programme[]
  /** The one that is replayed; undefined when there is none. */
  readonly programme: Programme | undefined
  readonly events: readonly ReplayedEvent[]
}

type Question = {
  readonly programme: string
  /** As if its events took place on the same days of this year. */
  readonly year: number | undefined
  readonly today: Instant
}

const momentsOf = knownAt('announced')

const replayOne = (
  view: EventView,
  measures: readonly RecordedMeasure[],
  year: number | undefined,
): ReplayedEvent[] => {
  const own = eventToDecide(view)
  const ownStart = startOf(view.event.content)
  if (own === undefined || ownStart === undefined) return []
  const day = year === undefined ? own.day : sameDayOf(year, own.day)
  const start = ownStart + (day - own.day) * millisecondsPerDay
  const asked = { ...own, day }
  const concerned = measures.filter((one) => eventsConcernedBy(one, [asked]).length > 0)
  const compiled = compileMeasures(concerned)
  return [
    {
      view,
      ...replayEvent({
        start,
        moments: concerned.flatMap(momentsOf),
        answerAt: (at) => decideCompiled(compiled, asked, { at, by: 'announced' }).outcome,
      }),
    },
  ]
}

/**
 * Runs a programme through the measures on record, as they were announced in their time, those
 * announced after today included: history is looked at from its end. Illustrative measures are
 * left out.
 */
export const replayProgramme = (
  db: OpenDatabase,
  actor: Actor,
  question: Question,
): Promise<Replay> =>
  asActor(db, actor, async (tx) => {
    const programmes = (await listProgrammes(tx)).toSorted((a, b) => b.firstDay - a.firstDay)
    const programme = programmes.find(({ id }) => id === question.programme) ?? programmes[0]
    const filter = { today: question.today, programme: programme?.id ?? '' }
    const views = programme === undefined ? [] : await listEventViews(tx, filter)
    const measures = (await listMeasures(tx)).filter((one) => !one.illustrative)
    return {
      programmes,
      programme,
      events: views.flatMap((view) => replayOne(view, measures, question.year)),
    }
  })
