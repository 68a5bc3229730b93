import { parseArgs } from 'node:util'

import { replayFiles } from '#contexts/measures/contract.ts'
import { wholeDaysFromDuration } from '#kit/time/days.ts'

import { BadInput, type CommandIo } from './io.ts'

export const help = `alternat measures replay --oxcgrt DIR --country ISO3 --programme FILE.json
                         [--reading strict|lenient] [--lead P3D]

Runs a programme through the real history of a country's measures, and writes CSV:
  event,decided_on,outcome,on_site_seats,online_seats,because

--oxcgrt DIR       the published series, one CSV file each:
                   c3_cancel_public_events, c3_flag, c4_restrictions_on_gatherings, c4_flag,
                   c6_stay_at_home_requirements, c6_flag, c7_movementrestrictions,
                   and c8_internationaltravel where an event needs arrivals
--country ISO3     ISO 3166-1 alpha-3 code of the country, such as AZE
--programme FILE   the events, as JSON:
                   { "events": [ {
                       "id": "concert-1",
                       "start": "2020-12-05T19:00:00+04:00", "end": "2020-12-05T21:00:00+04:00",
                       "venueCapacity": 300,
                       "plan": [ { "format": "in-person", "minOnSite": 40 },
                                 { "format": "hybrid", "minOnSite": 15 },
                                 { "format": "online" } ],
                       "otherwise": "postpone" or "cancel",
                       "needsArrivals": true, "audience": "other-regions", "onlineCapacity": 500
                   } ] }
                   the last line is optional, and so is minOnSite (1);
                   docs/replay-programme.schema.json is the same as a JSON Schema
--reading          strict takes a limit known only as a range by its lower bound, lenient by its
                   upper one; otherwise the range stays open, and the outcome may be unclear
--lead PnD         decides n whole days before the day of the start (P0D)

The levels of the day decided on are taken to last until the event. Files, countries and dates that
are wrong are named by file, line and field: exit 2, and nothing is written.
`

const options = {
  oxcgrt: { type: 'string' },
  country: { type: 'string' },
  programme: { type: 'string' },
  reading: { type: 'string' },
  lead: { type: 'string', default: 'P0D' },
  help: { type: 'boolean' },
} as const

const required = (value: string | undefined, option: string): string => {
  if (value === undefined || value === '') throw new BadInput(`${option} is missing`)
  return value
}

const readingOf = (text: string | undefined): 'strict' | 'lenient' | 'open' => {
  if (text === undefined) return 'open'
  if (text === 'strict' || text === 'lenient') return text
  throw new BadInput(`--reading: "${text}" is neither strict nor lenient`)
}

const leadOf = (text: string): number => {
  const days = wholeDaysFromDuration(text)
  if (days === undefined) throw new BadInput(`--lead: "${text}" is no number of days such as P3D`)
  return days
}

const readOptions = (args: string[]) => {
  const { values } = parseArgs({ args, options })
  if (values.help === true) return undefined
  return {
    folder: required(values.oxcgrt, '--oxcgrt'),
    alpha3: required(values.country, '--country'),
    programme: required(values.programme, '--programme'),
    reading: readingOf(values.reading),
    leadDays: leadOf(values.lead),
  }
}

/** Runs `alternat measures replay`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const asked = readOptions(args)
  if (asked === undefined) {
    io.out(help)
    return 0
  }
  const replay = await replayFiles(asked)
  if (!replay.ok) {
    for (const problem of replay.refusal) io.err(problem)
    return 2
  }
  for (const note of replay.value.notes) io.err(note)
  io.out(replay.value.csv)
  return 0
}
