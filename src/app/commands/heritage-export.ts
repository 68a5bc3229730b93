import { parseArgs } from 'node:util'

import { operatorActingFor } from '#contexts/access/contract.ts'
import { exchange } from '#contexts/heritage/contract.ts'

import { readConfig } from '../config.ts'
import { BadInput, type CommandIo } from './io.ts'
import { requireSide } from './require-side.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat heritage export --relation ID [--side SIDE] --format FORMAT --out FILE

Writes the sites of a relation with their names and assessments.

--side     what SIDE may know, each place as exactly as SIDE may know it; without it, what is public
--format   geojson     RFC 7946, one feature for each site, everything nested; can be brought in again
           archive     a ZIP archive: the same, with the photographs and documents that SIDE sees
           linked-art  a list of Places of Linked Art 1.0, assessments as attribute assignments
           csv         FILE with the sites, and beside it FILE.names.csv, FILE.assessments.csv and
                       FILE.causes.csv, linked by ids
--out      the file to write; it is there as a whole or not at all

Exit 0; 2: a wrong option, or a file that cannot be written.
`

const options = {
  help: { type: 'boolean', default: false },
  relation: { type: 'string' },
  side: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const

/** Runs `alternat heritage export`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values } = parseArgs({ args, options })
  if (values.help) {
    io.out(help)
    return 0
  }
  const { relation, side, out } = values
  const format = exchange.formats.find((known) => known === values.format)
  if (relation === undefined) throw new BadInput('--relation is missing')
  if (format === undefined) throw new BadInput(`--format: one of ${exchange.formats.join(', ')}`)
  if (out === undefined) throw new BadInput('--out is missing: which file shall be written?')
  return withinInstallation(io, async (db) => {
    await requireSide(db, { relation, side })
    const { baseUrl } = readConfig(process.env)
    const reader =
      side === undefined ? { relation } : { relation, actor: operatorActingFor(relation, side) }
    try {
      const { sites, files } = await exchange.export(db, reader, { path: out, format, baseUrl })
      io.out(`${String(sites)} sites written to ${files.join(', ')}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      throw new BadInput(`--out: ${error.message}`)
    }
  })
}
