// `npm run torture [-- PATTERN …] [--lives 200]`: kills the application over and over, and counts.
import { globSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import type { Finding } from './finding.ts'

const mostLives = 2_000
const folder = fileURLToPath(new URL('.', import.meta.url))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

type Torture = { readonly run: (lives: number) => Promise<Finding[]> }

const isTorture = (module: unknown): module is Torture =>
  typeof module === 'object' &&
  module !== null &&
  'run' in module &&
  typeof module.run === 'function'

const isBroken = ({ found, mayBe }: Finding): boolean => mayBe !== undefined && found !== mayBe

const lineOf = (finding: Finding): string => {
  const { what, found, mayBe } = finding
  const wanted =
    mayBe === undefined ? '' : isBroken(finding) ? `**not ${String(mayBe)}**` : 'as it must'
  return `| ${what} | ${String(found)} | ${wanted} |`
}

const torture = async (file: string, lives: number): Promise<boolean> => {
  const started = performance.now()
  const module: unknown = await import(pathToFileURL(`${folder}/${file}`).href)
  if (!isTorture(module)) throw new Error(`${file} exports no run(lives)`)
  const findings = await module.run(lives)
  print(`| ${file.replace('.torture.ts', '')} | found | |`)
  print('|---|---|---|')
  for (const finding of findings) print(lineOf(finding))
  print(`\n${((performance.now() - started) / 1000).toFixed(0)} s`)
  return !findings.some(isBroken)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lives: { type: 'string', default: '200' } },
})
const lives = Number(values.lives)
const files = globSync('*.torture.ts', { cwd: folder })
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
  .sort()
if (!Number.isInteger(lives) || lives < 1 || lives > mostLives) {
  process.stderr.write(`--lives is ${values.lives}: give a number from 1 to ${String(mostLives)}\n`)
  process.exitCode = 2
} else if (files.length === 0) {
  process.stderr.write(`no torture/*.torture.ts contains ${positionals.join(', ')}\n`)
  process.exitCode = 2
}
for (const file of process.exitCode === undefined ? files : []) {
  if (!(await torture(file, lives))) process.exitCode = 1
}
