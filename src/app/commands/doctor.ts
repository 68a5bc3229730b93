import { parseArgs } from 'node:util'

import { readConfig } from '../config.ts'
import { databaseFindings } from '../doctor/database-findings.ts'
import type { Finding } from '../doctor/finding.ts'
import { tilesFindings } from '../doctor/tiles-findings.ts'
import { machineFindings } from '../doctor/machine-findings.ts'
import { folderFindings, portFinding } from '../doctor/place-findings.ts'
import type { CommandIo } from './io.ts'

export const help = `alternat doctor

Tells what runs where: Node, clock, time zones, languages, fonts, data folder, disk, port,
map tiles and database. Ends with 1 and says what to do if something is wrong. Changes nothing; a built-in
database that nobody runs is started for the look and stopped again.
`

const signs = { good: 'ok  ', remark: 'note', bad: 'BAD ' } as const

const lineOf = (finding: Finding): string => {
  const line = `${signs[finding.state]}  ${finding.about.padEnd(12)} ${finding.words}\n`
  return finding.state === 'bad' ? `${line}${' '.repeat(19)}→ ${finding.advice}\n` : line
}

/** Runs `alternat doctor`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const config = readConfig(process.env)
  const findings = [
    ...machineFindings(),
    ...folderFindings(config),
    await portFinding(config),
    ...(await tilesFindings(config)),
    ...(await databaseFindings(config)),
  ]
  for (const finding of findings) io.out(lineOf(finding))
  const problems = findings.filter(({ state }) => state === 'bad').length
  if (problems === 0) io.out('\nAll is well.\n')
  else io.out(`\n${String(problems)} to mend.\n`)
  return problems === 0 ? 0 : 1
}
