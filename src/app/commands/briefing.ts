import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'

import {
  type BriefingFormat,
  briefingFormats,
  makeBriefing,
  wholeBriefing,
  writeBriefing,
} from '#contexts/reporting/contract.ts'
import { isLanguage, type Language, languages } from '#kit/text/localised.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import { openClock } from '../clock.ts'
import { BadInput, type CommandIo } from './io.ts'
import { readerNamed } from './reader-named.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat briefing --relation ID --on YYYY-MM-DD --out FILE
                  [--edition shareable|private] [--side SIDE] [--language en|es|az]

Writes the briefing book for all meetings of a day: whom we meet and since when they act as they do,
what is open of what was undertaken, agreements with their next dates, events, heritage, multilateral
support, indicators with their charts.
FILE ends with .pdf, .docx or .html.
--edition shareable (the usual one) holds only what both sides see; it is read from the database as
nobody's side. private adds what SIDE alone sees, and needs --side.
--side SIDE also names that side first; without it the host stands first.
Exit 0: written; 2: an option that cannot be used.
`

const options = {
  relation: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  edition: { type: 'string', default: 'shareable' },
  side: { type: 'string' },
  language: { type: 'string', default: 'en' },
  help: { type: 'boolean' },
} as const

type Values = {
  readonly relation?: string | undefined
  readonly on?: string | undefined
  readonly out?: string | undefined
  readonly edition: string
  readonly side?: string | undefined
  readonly language: string
}

type Options = {
  readonly relation: string
  readonly day: Day
  readonly out: string
  readonly format: BriefingFormat
  readonly edition: 'shareable' | 'private'
  readonly side: string | undefined
  readonly language: Language
}

const isFormat = (text: string): text is BriefingFormat => Object.hasOwn(briefingFormats, text)

const fileOf = (out: string | undefined): Pick<Options, 'out' | 'format'> => {
  if (out === undefined) throw new BadInput('--out: give a FILE to write')
  const format = extname(out).slice(1).toLowerCase()
  if (!isFormat(format)) throw new BadInput('--out: end FILE with .pdf, .docx or .html')
  return { out, format }
}

const editionOf = ({ edition, side }: Values): Pick<Options, 'edition' | 'side'> => {
  if (edition !== 'shareable' && edition !== 'private') {
    throw new BadInput('--edition: give shareable or private')
  }
  if (edition === 'private' && side === undefined) {
    throw new BadInput('--side: the private edition is of one side; name it')
  }
  return { edition, side }
}

const readOptions = (values: Values): Options => {
  const { relation, on, language } = values
  if (relation === undefined) throw new BadInput('--relation: give the ID of a relation')
  const day = on === undefined ? undefined : dayFromIso(on)
  if (day === undefined) throw new BadInput('--on: give a day as YYYY-MM-DD')
  if (!isLanguage(language)) throw new BadInput(`--language: give ${languages.join(', ')}`)
  return { relation, day, language, ...fileOf(values.out), ...editionOf(values) }
}

/** Runs `alternat briefing`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values } = parseArgs({ args, options })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const asked = readOptions(values)
  return withinInstallation(io, async (db) => {
    const { relation, actor } = await readerNamed(db, asked)
    const { paper } = await makeBriefing(db, {
      relation: relation.id,
      actor,
      side: asked.side ?? null,
      edition: asked.edition,
      day: asked.day,
      today: (await openClock(db)).today(),
      language: asked.language,
      choice: wholeBriefing,
    })
    await writeFile(asked.out, await writeBriefing(paper, asked.format))
    io.err(`${asked.out}: ${paper.title}. ${paper.lede ?? ''}`)
    return 0
  })
}
