import { type Actor } from '#contexts/access/contract.ts'
import {
  applyChange,
  changeRoute,
  checkChange,
  findChange,
  type ItemCheck,
  proposeChange,
  type ReadChange,
  refusalInWords,
} from '#contexts/changes/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { FileProblem } from '#kit/files/file-problem.ts'

import { openClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import {
  askedOf,
  fileHelp,
  knownEvents,
  readChange,
  readChangeOptions,
  readerOf,
  tellProblems,
} from './change-command.ts'
import { BadInput, type CommandIo } from './io.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat change apply FILE.json --side SIDE [--json]

Proposes a change in the name of SIDE, and applies it when its events are that side's alone. A change
of joint events waits until members of the sides have approved it: the operator never speaks for one
side to the other. Says who has to approve, and where.
Nothing is proposed unless every event can be altered so; each event is altered with all its people
and notices, or not at all. A running server sends the notices, otherwise the next start does.
Exit 0: applied, or proposed and waiting; 1: refused, or an event was changed meanwhile and left
alone; 2: a wrong file, named with line and field.

${fileHelp}`

type Checked = { readonly refusal: string | undefined }

const digest = ({ refusal }: ItemCheck): Checked => ({
  refusal: refusal && refusalInWords('en', refusal),
})

const refusalsOf = (change: ReadChange, checked: readonly Checked[]): FileProblem[] =>
  checked.flatMap(({ refusal }, index) =>
    refusal === undefined ? [] : [change.locate(index, refusal)],
  )

const tellOutcome = async (
  io: CommandIo,
  { db, actor, id }: { readonly db: OpenDatabase; readonly actor: Actor; readonly id: string },
  asJson: boolean,
): Promise<number> => {
  const found = await findChange(db, actor, id)
  if (found === undefined) throw new Error(`the change ${id} is not there any more`)
  const { change, missing } = found
  const count = (outcome: 'applied' | 'stale'): number =>
    change.items.filter((item) => item.outcome === outcome).length
  const applied = count('applied')
  const stale = count('stale')
  const url = `${readConfig(process.env).baseUrl}${changeRoute.href({ id })}`
  const waitsFor = [...missing]
  if (asJson) io.out(`${JSON.stringify({ id, url, applied, leftAlone: stale, waitsFor })}\n`)
  else if (waitsFor.length > 0)
    io.out(`${id} proposed; still to be approved by ${waitsFor.join(' and ')}: ${url}\n`)
  else io.out(`${id} applied to ${String(applied)} events, ${String(stale)} left alone: ${url}\n`)
  return stale > 0 ? 1 : 0
}

/** Runs `alternat change apply`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const options = readChangeOptions(args)
  if (options === undefined) {
    io.out(help)
    return 0
  }
  if (options.side === undefined)
    throw new BadInput('--side is missing: in whose name is it proposed?')
  const change = await readChange(io, options.file)
  if (change === undefined) return 2
  return withinInstallation(io, async (db) => {
    const actor = await readerOf(db, change, options)
    if (actor === 'public') throw new BadInput('--side is missing')
    const moment = { today: (await openClock(db)).today(), now: Date.now() }
    const asked = askedOf(change, moment.today)
    const checked = await checkChange(db, actor, { ...asked, digest })
    const known = knownEvents(change, checked, 'event')
    if (!known.ok) return tellProblems(io, known.refusal, 2)
    const refusals = refusalsOf(change, known.value)
    if (refusals.length > 0) return tellProblems(io, refusals, 1)
    const { reason, relation } = change
    const proposed = await proposeChange(db, actor, { ...asked, reason, undoes: null, ...moment })
    if (!proposed.ok) {
      io.err(refusalInWords('en', proposed.refusal))
      return 1
    }
    const { id } = proposed.value
    await applyChange(db, relation, { id, ...moment })
    return tellOutcome(io, { db, actor, id }, options.asJson)
  })
}
