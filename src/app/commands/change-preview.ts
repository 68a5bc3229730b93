import {
  impactData,
  impactTable,
  impactTotals,
  type ItemImpact,
} from '#contexts/changes/contract.ts'

import { openClock } from '../clock.ts'
import {
  type ChangeOptions,
  fileHelp,
  readChange,
  readChangeOptions,
  readerOf,
  seeImpacts,
  tellProblems,
} from './change-command.ts'
import type { CommandIo } from './io.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat change preview FILE.json [--side SIDE] [--json]

Shows what a change would do, and does nothing: for each event what it is and would be, why it cannot
be done if so, how many registrations would end how, and how many people are told in which language.
Without --side only public events are seen, and nobody who is registered.
Writes CSV, a row for each event, or with --json the same as JSON, with totals.
Exit 0: it can be done; 1: an event refuses it; 2: a wrong file, named with line and field.

${fileHelp}`

const write = (io: CommandIo, impacts: readonly ItemImpact[], { asJson }: ChangeOptions): void => {
  const data = impacts.map(impactData)
  const totals = impactTotals(data)
  if (asJson) io.out(`${JSON.stringify({ totals, items: data }, null, 1)}\n`)
  else io.out(impactTable(impacts))
  const { notices } = totals
  const languages = Object.entries(notices).map(
    ([language, count]) => `${language} ${String(count)}`,
  )
  io.err(
    `${String(totals.events)} events, ${String(totals.refused)} refused, ${String(totals.registrations)} registrations, notices: ${languages.join(', ')}`,
  )
}

/** Runs `alternat change preview`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const asked = readChangeOptions(args)
  if (asked === undefined) {
    io.out(help)
    return 0
  }
  const change = await readChange(io, asked.file)
  if (change === undefined) return 2
  return withinInstallation(io, async (db) => {
    const reader = await readerOf(db, change, asked)
    const today = (await openClock(db)).today()
    const { impacts, unknown } = await seeImpacts(db, reader, { change, today })
    if (unknown.length > 0) return tellProblems(io, unknown, 2)
    write(io, impacts, asked)
    return impacts.some(({ refusal }) => refusal !== undefined) ? 1 : 0
  })
}
