import type { FileProblem } from '#kit/files/file-problem.ts'
import { type Issue, readJson } from '#kit/files/read-json.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { CountryCode } from '../domain/measure.ts'
import type { EventToDecide, Reading } from '../domain/event-to-decide.ts'
import {
  knownNames,
  type ReplayEvent,
  type ReplayProgramme,
  replayProgramme,
} from './replay-programme-schema.ts'
import { nameMeant } from './slips-of-the-pen.ts'
import { writtenInstant } from './written-instant.ts'

type Path = readonly PropertyKey[]

/** What was read, and what was passed over because no replay asks for it. */
export type ReadProgramme = {
  readonly events: readonly ReplayEvent[]
  readonly passedOver: readonly FileProblem[]
}

const repeated = (values: readonly string[]): number =>
  values.findIndex((value, index) => values.indexOf(value) !== index)

const isInstantBefore = (one: string, other: string): boolean =>
  (writtenInstant(one)?.instant ?? 0) < (writtenInstant(other)?.instant ?? 0)

const wrongInEvent = ({ start, end, plan }: ReplayEvent, path: Path): Issue[] => {
  const twice = repeated(plan.map(({ format }) => format))
  const problem = 'names a format that stands in this plan already'
  return [
    ...(isInstantBefore(end, start)
      ? [{ path: [...path, 'end'], problem: `lies before the start, ${start}` }]
      : []),
    ...(twice === -1 ? [] : [{ path: [...path, 'plan', twice, 'format'], problem }]),
  ]
}

const repeatedIds = ({ events }: ReplayProgramme): Issue[] => {
  const seen = new Set<string>()
  return events.flatMap(({ id }, index) => {
    const isNew = !seen.has(id)
    seen.add(id)
    const problem = `${JSON.stringify(id)} names an event before this one already`
    return isNew ? [] : [{ path: ['events', index, 'id'], problem }]
  })
}

type Unknown = { readonly path: Path; readonly meant: string | undefined }

const unknownNames = (part: object, known: readonly string[], path: Path): Unknown[] =>
  Object.keys(part)
    .filter((name) => !known.includes(name) && name !== '$schema')
    .map((name) => ({ path: [...path, name], meant: nameMeant(name, known) }))

const otherRegions = 'other-regions'

const unknownAudience = ({ audience }: ReplayEvent, path: Path): Unknown[] =>
  audience === undefined || audience === otherRegions
    ? []
    : [{ path: [...path, 'audience'], meant: nameMeant(audience, [otherRegions]) }]

const unknownsOf = (programme: ReplayProgramme): Unknown[] => [
  ...unknownNames(programme, knownNames.programme, []),
  ...programme.events.flatMap((event, index) => {
    const path = ['events', index]
    return [
      ...unknownNames(event, knownNames.event, path),
      ...unknownAudience(event, path),
      ...event.plan.flatMap((option, at) =>
        unknownNames(option, knownNames.option, [...path, 'plan', at]),
      ),
    ]
  }),
]

const slips = (unknown: readonly Unknown[]): Issue[] =>
  unknown.flatMap(({ path, meant }) =>
    meant === undefined ? [] : [{ path, problem: `is not known here; is "${meant}" meant?` }],
  )

const wrongIn = (programme: ReplayProgramme): Issue[] => [
  ...programme.events.flatMap((event, index) => wrongInEvent(event, ['events', index])),
  ...repeatedIds(programme),
  ...slips(unknownsOf(programme)),
]

/** What is passed over, each name once: a spreadsheet's extra column is in every event. */
const passedOver = (unknown: readonly Unknown[]): Issue[] => {
  const byName = Map.groupBy(unknown, ({ path }) => path.at(-1))
  return [...byName.values()].flatMap(([first, ...others]) => {
    const more = others.length === 0 ? '' : ` (${String(others.length)} more like it)`
    const problem = `is passed over: a replay does not ask for it${more}`
    return first === undefined ? [] : [{ path: first.path, problem }]
  })
}

/**
 * Reads the programme of a replay from JSON. Everything that is wrong is named by line and path.
 * A name or audience that is not known is passed over and said to be, unless it looks like a slip
 * of the pen for a known one, which would change an answer in silence: that is refused.
 */
export const readReplayProgramme = (
  file: string,
  text: string,
): Result<ReadProgramme, readonly FileProblem[]> => {
  const read = readJson(file, text, replayProgramme)
  if (!read.ok) return read
  const { value, locate } = read.value
  const wrong = wrongIn(value)
  if (wrong.length > 0) return refuse(wrong.map(locate))
  return accept({ events: value.events, passedOver: passedOver(unknownsOf(value)).map(locate) })
}

/** An event of the programme as the engine asks for it; how ranges are read is the planner's. */
export const eventOfProgramme = (
  event: ReplayEvent,
  { country, reading }: { readonly country: CountryCode; readonly reading: Reading },
): EventToDecide => {
  const { id, plan, otherwise, venueCapacity, needsArrivals = false, audience } = event
  const start = writtenInstant(event.start)
  if (start === undefined) throw new Error(`the start of ${id} was not checked`)
  return {
    id,
    plan: { options: plan, otherwise },
    reading,
    day: start.day,
    startsAt: start.minute,
    endsAt: null,
    disciplines: [],
    setting: 'unknown',
    capacity: venueCapacity,
    place: { country },
    needsArrivals,
    audience: audience === otherRegions ? otherRegions : 'local',
    onlineCapacity: event.onlineCapacity ?? null,
    onlineRights: true,
  }
}
