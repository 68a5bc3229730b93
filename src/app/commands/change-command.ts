import { parseArgs } from 'node:util'

import { type Actor, asOperator, operatorActingFor } from '#contexts/access/contract.ts'
import { type ReadChange, readChangeFile } from '#contexts/changes/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type FileProblem, problemInWords } from '#kit/files/file-problem.ts'
import { readTextFile } from '#kit/files/read-text-file.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { BadInput, type CommandIo } from './io.ts'

export const fileHelp = `FILE.json:
  { "relation": "mx-az",
    "reason": { "en": "…", "es": "…", "az": "…" },
    "allocation": "order" or "lottery", "question": { "until": "2021-05-01", "unanswered": "keep" },
    "items": [ { "event": "SLUG", "alteration": ALTERATION }, … ] }
  all but relation and items may be left out; whoever is asked keeps, attends online or releases
ALTERATION is one of
  { "kind": "offers", "onSite": { "seats": 30 }, "online": { "seats": null } }
       an offer that is left out is closed; null takes as many as come
  { "kind": "time", "day": "2021-05-10", "start": "19:00", "end": "21:00" }
  { "kind": "venue", "venue": "NAME", "seats": 80 }        seats may be left out
  { "kind": "split", "seats": 40, "second": "SLUG" }       whoever finds no seat gets one there
  { "kind": "postpone" }  { "kind": "take-place" }  { "kind": "cancel" }
docs/changes.md says more, and docs/change.schema.json is the same as a JSON Schema.
`

const options = {
  side: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export type ChangeOptions = {
  readonly file: string
  readonly side: string | undefined
  readonly asJson: boolean
}

/** What a change command is asked; undefined: only for its help. */
export const readChangeOptions = (args: string[]): ChangeOptions | undefined => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help === true) return undefined
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new BadInput('FILE.json: give one file')
  return { file, side: values.side, asJson: values.json === true }
}

const mostProblemsTold = 20

/** Tells what is wrong with the file, in lines, and answers the exit code. */
export const tellProblems = (
  io: CommandIo,
  problems: readonly FileProblem[],
  code: 1 | 2,
): number => {
  for (const problem of problems.slice(0, mostProblemsTold)) io.err(problemInWords(problem))
  const more = problems.length - mostProblemsTold
  if (more > 0) io.err(`and ${String(more)} more`)
  return code
}

/** The change that a file holds, or undefined after its problems were told. */
export const readChange = async (io: CommandIo, file: string): Promise<ReadChange | undefined> => {
  const text = await readTextFile(file)
  const read = text.ok
    ? readChangeFile(file, text.value)
    : { ok: false as const, refusal: [text.refusal] }
  if (read.ok) return read.value
  tellProblems(io, read.refusal, 2)
  return undefined
}

/** For whom the operator acts: a side of the relation that the file names, or the public. */
export const readerOf = async (
  db: OpenDatabase,
  { relation }: ReadChange,
  { file, side }: ChangeOptions,
): Promise<Actor | 'public'> => {
  const relations = await asOperator(db, listRelations)
  const known = relations.find(({ id }) => id === relation)
  if (known === undefined) {
    throw new BadInput(`${file}, relation: this installation has no relation "${relation}"`)
  }
  if (side === undefined) return 'public'
  const sides = known.sides.map(({ id }) => id)
  if (!sides.includes(side)) throw new BadInput(`--side: give ${sides.join(' or ')}`)
  return operatorActingFor(relation, side)
}

/** The events of a change as they are asked about. */
export const askedOf = ({ items, terms }: ReadChange, today: Instant) => ({
  by: 'slug' as const,
  items,
  terms,
  today,
})

/** What was seen of each event, or the events of the file that the reader does not see. */
export const knownEvents = <Seen>(
  change: ReadChange,
  found: readonly (Seen | undefined)[],
  whose: string,
): Result<readonly Seen[], readonly FileProblem[]> => {
  const problem = `there is no such ${whose} in ${change.relation}`
  const unknown = found.flatMap((one, index) =>
    one === undefined ? [change.locate(index, problem)] : [],
  )
  return unknown.length > 0 ? refuse(unknown) : accept(found.filter((one) => one !== undefined))
}
