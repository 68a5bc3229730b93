import type { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { CountryCode } from '../domain/measure.ts'
import type { EventToDecide, Reading } from '../domain/event-to-decide.ts'
import type { FileProblem } from './file-problem.ts'
import { type JsonWithLines, readJsonWithLines } from './json-with-lines.ts'
import {
  knownNames,
  type ReplayEvent,
  type ReplayProgramme,
  replayProgramme,
} from './replay-programme-schema.ts'
import { nameMeant } from './slips-of-the-pen.ts'
import { writtenInstant } from './written-instant.ts'

type Path = readonly PropertyKey[]

type Issue = { readonly path: Path; readonly problem: string }

/** What was read, and what was passed over because no replay asks for it. */
export type ReadProgramme = {
  readonly events: readonly ReplayEvent[]
  readonly passedOver: readonly FileProblem[]
}

/** A path as people write it: `events[0].plan[1].minOnSite`. */
const pathInWords = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')

// JSON has no undefined: what is undefined is not there.
const issueOf = ({ path, message }: z.core.$ZodIssue, value: unknown): Issue => ({
  path,
  problem: valueAt(value, path) === undefined ? `is missing; it ${message}` : message,
})

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined
    return Object.entries(part).find(([name]) => name === String(key))?.[1]
  }, value)

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

const wrongIn = (value: unknown): Result<ReplayProgramme, readonly Issue[]> => {
  const parsed = replayProgramme.safeParse(value)
  if (!parsed.success) return refuse(parsed.error.issues.map((issue) => issueOf(issue, value)))
  const programme = parsed.data
  const wrong = [
    ...programme.events.flatMap((event, index) => wrongInEvent(event, ['events', index])),
    ...repeatedIds(programme),
    ...slips(unknownsOf(programme)),
  ]
  return wrong.length === 0 ? accept(programme) : refuse(wrong)
}

const inFile =
  (file: string, { lineOf }: JsonWithLines) =>
  ({ path, problem }: Issue): FileProblem => ({
    file,
    line: lineOf(path),
    field: pathInWords(path),
    problem,
  })

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
  const json = readJsonWithLines(text)
  if (!json.ok) return refuse([{ file, field: null, ...json.refusal }])
  const read = wrongIn(json.value.value)
  const place = inFile(file, json.value)
  if (!read.ok) return refuse(read.refusal.map(place))
  const { events } = read.value
  return accept({ events, passedOver: passedOver(unknownsOf(read.value)).map(place) })
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
