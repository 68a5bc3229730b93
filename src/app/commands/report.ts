import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'

import { z } from 'zod'

import { asActor, asPublic } from '#contexts/access/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import {
  readReport,
  type ReportFormat,
  reportFormats,
  writeReport,
} from '#contexts/reporting/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { isLanguage, type Language, languages } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { openClock } from '../clock.ts'
import { BadInput, type CommandIo } from './io.ts'
import { readerNamed } from './reader-named.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat report --programme ID --out FILE [--relation ID --side SIDE] [--language en|es|az]

Writes what became of a programme: its events with what was planned, what became of it and who came.
FILE ends with .pdf, .docx, .xlsx (the figures, and the events) or .csv (the events).
Without --side only public events are in it, and nobody who registered; --side needs --relation.
Exit 0: written; 2: an option that cannot be used, or a programme that is not seen: those that are
seen are listed.
`

const options = {
  programme: { type: 'string' },
  relation: { type: 'string' },
  side: { type: 'string' },
  language: { type: 'string', default: 'en' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const

type Options = {
  readonly programme: string
  readonly out: string
  readonly format: ReportFormat
  readonly language: Language
  readonly side: { readonly relation: string; readonly id: string } | undefined
}

type Values = {
  readonly programme?: string | undefined
  readonly relation?: string | undefined
  readonly side?: string | undefined
  readonly language: string
  readonly out?: string | undefined
}

const isReportFormat = (text: string): text is ReportFormat => Object.hasOwn(reportFormats, text)

const formatOf = (out: string): ReportFormat => {
  const ending = extname(out).slice(1).toLowerCase()
  if (isReportFormat(ending)) return ending
  throw new BadInput('--out: end FILE with .pdf, .docx, .xlsx or .csv')
}

const sideOf = ({ relation, side }: Values): Options['side'] => {
  if (side === undefined) return undefined
  if (relation === undefined) throw new BadInput('--relation: name the relation of --side')
  return { relation, id: side }
}

const readOptions = (values: Values): Options => {
  const { programme, out, language } = values
  if (programme === undefined) throw new BadInput('--programme: give the ID of a programme')
  if (out === undefined) throw new BadInput('--out: give a FILE to write')
  if (!isLanguage(language)) throw new BadInput(`--language: give ${languages.join(', ')}`)
  return { programme, out, format: formatOf(out), language, side: sideOf(values) }
}

type Work<T> = (tx: Transaction) => Promise<T>

/** As whom the operator reads: one side that the command names, or the public. */
const readerOf = async (
  db: OpenDatabase,
  side: Options['side'],
): Promise<<T>(work: Work<T>) => Promise<T>> => {
  if (side === undefined) return (work) => asPublic(db, work)
  const { actor } = await readerNamed(db, { relation: side.relation, side: side.id })
  if (actor === null) return (work) => asPublic(db, work)
  return (work) => asActor(db, actor, work)
}

const unknownProgramme = async (tx: Transaction, id: string): Promise<never> => {
  const seen = (await programmes.list(tx)).map((one) => {
    const title = one.title.en ?? one.title.es ?? one.title.az ?? ''
    return `  ${one.id}  ${title}`
  })
  const known = seen.length === 0 ? 'none is seen' : `these are seen:\n${seen.join('\n')}`
  throw new BadInput(`--programme: there is no "${id}"; ${known}`)
}

/** Runs `alternat report`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values } = parseArgs({ args, options })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const { programme, out, format, language, side } = readOptions(values)
  return withinInstallation(io, async (db) => {
    const today = (await openClock(db)).today()
    const reads = await readerOf(db, side)
    const report = await reads(async (tx) => {
      const asked = { programme, language, today, seesPeople: side !== undefined }
      const isId = z.uuid().safeParse(programme).success
      return (isId ? await readReport(tx, asked) : undefined) ?? unknownProgramme(tx, programme)
    })
    const day = dayInZone(today, hostOf(report.relation).zone)
    const reader = { language, today: day, side: side?.id ?? null }
    await writeFile(out, await writeReport(report, format, reader))
    io.err(`${out}: ${String(report.rows.length)} events`)
    return 0
  })
}
