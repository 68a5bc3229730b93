import {
  type ImpactData,
  impactData,
  impactTable,
  impactTotals,
  previewChange,
} from '#contexts/changes/contract.ts'

import { openClock } from '../clock.ts'
import {
  askedOf,
  type ChangeOptions,
  fileHelp,
  knownEvents,
  readChange,
  readChangeOptions,
  readerOf,
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

const write = (io: CommandIo, impacts: readonly ImpactData[], { asJson }: ChangeOptions): void => {
  const totals = impactTotals(impacts)
  if (asJson) io.out(`${JSON.stringify({ totals, items: impacts }, null, 1)}\n`)
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
    const found = await previewChange(db, reader, {
      ...askedOf(change, today),
      undoes: null,
      looksAround: reader !== 'public',
      // A slug names one event of the installation, which may be another relation's.
      digest: (impact) =>
        impact.view.event.relation === change.relation ? impactData(impact) : undefined,
    })
    const whose = reader === 'public' ? 'public event (--side shows those of a side)' : 'event'
    const known = knownEvents(change, found, whose)
    if (!known.ok) return tellProblems(io, known.refusal, 2)
    write(io, known.value, asked)
    return known.value.some(({ refusal }) => refusal !== null) ? 1 : 0
  })
}
