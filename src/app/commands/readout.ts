import { parseArgs } from 'node:util'

import {
  type Finding,
  type Lexicon,
  lexiconWith,
  readText,
  type ReadRefusal,
} from '#contexts/readouts/contract.ts'
import { problemInWords } from '#kit/files/file-problem.ts'
import { readTextFile } from '#kit/files/read-text-file.ts'

import { BadInput, type CommandIo } from './io.ts'

export const help = `alternat readout FILE.txt [--json] [--relation ID [--side SIDE]]

Finds what a press text in English, Spanish or Azerbaijani tells of a meeting: its day, who took part
in which capacities, institutions, agreements, disciplines, places, and what was undertaken how firmly.
Works by rules and the lexicons that come along: nothing is asked of any service, nothing is stored.
--relation ID also knows the people and institutions of that relation's directory: names in any
spelling, for whom they act, and their posts on the day of the meeting. It reads what both sides see;
with --side also what SIDE alone sees.
Without --json for people; with it one JSON object, with offsets into the text (docs/readouts.md).
Exit 0; 2: a file that is empty, is no text, or is in another language.
`

const options = {
  json: { type: 'boolean' },
  relation: { type: 'string' },
  side: { type: 'string' },
  help: { type: 'boolean' },
} as const

const refusals = {
  'text-is-empty': 'this file is empty',
  'language-is-not-known': 'this text is in none of English, Spanish and Azerbaijani',
} as const satisfies Record<ReadRefusal, string>

const dataOf = (finding: Finding) => ({
  date: finding.date,
  participants: finding.participants,
  institutions: finding.institutions.map(({ name, spans }) => ({ name, spans })),
  agreements: finding.agreements,
  disciplines: finding.disciplines,
  places: finding.places,
  undertakings: finding.undertakings,
})

const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`)]

const inLines = (finding: Finding): string =>
  [
    `Day of the meeting: ${finding.date ?? 'not told'}`,
    ...listed(
      'Took part:',
      finding.participants.map(({ name, side, capacities }) =>
        [`${name} (${side ?? 'side not told'})`, ...capacities].join(' · '),
      ),
    ),
    ...listed(
      'Institutions:',
      finding.institutions.map(({ name }) => name),
    ),
    ...listed('Agreements:', finding.agreements),
    ...listed('Disciplines:', finding.disciplines),
    ...listed('Places:', finding.places),
    ...listed(
      'Undertakings:',
      finding.undertakings.map(({ actor, modality, text }) => `${actor} · ${modality} · ${text}`),
    ),
  ].join('\n')

type Asked = { readonly relation?: string | undefined; readonly side?: string | undefined }

/** What the rules know; a directory and the database behind it are loaded where one is named. */
const lexiconFor = async ({ relation, side }: Asked, io: CommandIo): Promise<Lexicon> => {
  if (relation !== undefined) {
    const { lexiconOfRelation } = await import('./lexicon-of-relation.ts')
    return lexiconOfRelation(io, { relation, side })
  }
  if (side !== undefined) throw new BadInput('--side: needs --relation')
  return lexiconWith()
}

/** Runs `alternat readout`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new BadInput('name one file, such as FILE.txt')
  const text = await readTextFile(file)
  if (!text.ok) {
    io.err(problemInWords(text.refusal))
    return 2
  }
  if (text.value.includes('\u0000')) throw new BadInput(`${file}: this file is not text`)
  const finding = readText(text.value, await lexiconFor(values, io))
  if (!finding.ok) throw new BadInput(`${file}: ${refusals[finding.refusal]}`)
  io.out(
    `${values.json === true ? JSON.stringify(dataOf(finding.value), null, 1) : inLines(finding.value)}\n`,
  )
  return 0
}
