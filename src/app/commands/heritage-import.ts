import { parseArgs } from 'node:util'

import { type Actor, operatorActingFor } from '#contexts/access/contract.ts'
import { exchange } from '#contexts/heritage/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { isId } from '#kit/ids/ids.ts'
import { isoFromDay, millisecondsPerDay } from '#kit/time/days.ts'

import { BadInput, type CommandIo } from './io.ts'
import { requireSide } from './require-side.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat heritage import FILE --relation ID --side SIDE [--dry-run]
alternat heritage import --undo IMPORT --relation ID --side SIDE

Brings in sites with their names and assessments, in the name of SIDE: all of the file, or nothing.
What is here already is not written over; an assessment is never changed.

FILE       .zip: an archive of Alternat, with its pictures and documents. .geojson or .json: an export of
           Alternat, of EAMENA, or any collection of features with a name. All of them are read piece
           by piece, however large. .csv (UTF-8) or .xlsx: the first row names the
           columns; several rows of one id are several assessments of one site.
           docs/heritage-exchange.md says what is read and under which names
--dry-run  reads the whole file, says what it holds and what is wrong, and records nothing
--undo     erases what an import brought, as far as nobody else sees it yet

Sites of other registers are private to SIDE until it decides otherwise; an export of Alternat keeps
who may know what. What a file says and cannot be placed is told with its line and not guessed.
Exit 0; 1: nothing was recorded for SIDE; 2: a wrong file, each problem with its line and field.
`

const options = {
  help: { type: 'boolean', default: false },
  relation: { type: 'string' },
  side: { type: 'string' },
  undo: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const

const mostNotes = 20

const tellNotes = (io: CommandIo, notes: readonly string[]): void => {
  for (const note of notes.slice(0, mostNotes)) io.err(note)
  if (notes.length > mostNotes) {
    io.err(`… and ${String(notes.length - mostNotes)} more notes of this kind`)
  }
}

const importFile = async (
  io: CommandIo,
  db: OpenDatabase,
  { path, actor, isDry }: { readonly path: string; readonly actor: Actor; readonly isDry: boolean },
): Promise<number> => {
  const today = isoFromDay(Math.floor(Date.now() / millisecondsPerDay) + 1)
  const surveyed = await exchange.survey(path, actor, { today })
  if (!surveyed.ok) {
    for (const problem of surveyed.refusal) io.err(problem)
    return 2
  }
  const { sites, assessments, withoutPlace, files, notes } = surveyed.value
  tellNotes(io, notes)
  io.out(
    `${String(sites)} sites, ${String(assessments)} assessments, ${String(withoutPlace)} without a place, ` +
      `${String(files)} pictures and documents\n`,
  )
  if (isDry) {
    io.out('nothing was recorded: this was a dry run\n')
    return 0
  }
  const imported = await exchange.import(db, actor, {
    path,
    progress: (done) => io.err(`${String(done)} of ${String(sites)}`),
  })
  if (!imported.ok) throw new BadInput(`${actor.side} may not record sites`)
  const { id, known, foreign, ...recorded } = imported.value
  io.out(
    `recorded ${String(recorded.sites)} sites, ${String(recorded.assessments)} assessments, ` +
      `${String(recorded.files)} pictures and documents; ` +
      `${String(known)} sites were here already, ${String(foreign)} are kept by another side\n`,
  )
  io.out(
    `to undo it: alternat heritage import --undo ${id} --relation ${actor.relation} --side ${actor.side}\n`,
  )
  const { sites: written, assessments: signed, files: kept } = recorded
  return written + signed + kept === 0 && known === 0 ? 1 : 0
}

const undo = async (
  io: CommandIo,
  db: OpenDatabase,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<number> => {
  if (!isId(id)) throw new BadInput('--undo: name an import, as it was printed')
  const undone = await exchange.undo(db, actor, id)
  if (!undone.ok) throw new BadInput(`${actor.side} may not record sites`)
  const { erased, kept } = undone.value
  io.out(`${String(erased)} sites erased, ${String(kept)} stay since others see them\n`)
  return erased + kept === 0 ? 1 : 0
}

/** Runs `alternat heritage import`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(help)
    return 0
  }
  const { relation, side, undo: undone } = values
  const [path, ...others] = positionals
  if (relation === undefined) throw new BadInput('--relation is missing')
  if (side === undefined) throw new BadInput('--side is missing: in whose name is it recorded?')
  if ((path === undefined) === (undone === undefined) || others.length > 0) {
    throw new BadInput('name one file, such as FILE.geojson')
  }
  return withinInstallation(io, async (db) => {
    await requireSide(db, { relation, side })
    const actor = operatorActingFor(relation, side)
    return path === undefined
      ? undo(io, db, { id: undone ?? '', actor })
      : importFile(io, db, { path, actor, isDry: values['dry-run'] })
  })
}
