// `npm run bench [PATTERN …]`: every figure beside its reference, measured in the same run.
import { globSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import type { Report, Row } from './measuring.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

type Bench = { readonly run: (report: Report) => Promise<void> }

const isBench = (module: unknown): module is Bench =>
  typeof module === 'object' &&
  module !== null &&
  'run' in module &&
  typeof module.run === 'function'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const lineOf = ({ name, figure, reference, ratio, note = '' }: Row): string =>
  `| ${[name, figure, reference, `**${ratio.toPrecision(3)}**`, note].map(cell).join(' | ')} |`

const bench = async (patterns: readonly string[]): Promise<number> => {
  const files = globSync('*.bench.ts', { cwd: folder })
    .filter((name) => patterns.length === 0 || patterns.some((part) => name.includes(part)))
    .sort()
  if (files.length === 0) {
    print(`no bench/*.bench.ts contains ${patterns.join(', ')}`)
    return 1
  }
  const [processor] = cpus()
  print(
    `Node ${process.versions.node}, ${String(cpus().length)} × ${processor?.model ?? 'unknown'}\n`,
  )
  print('| what | figure (median) | reference, same run | ratio | note |')
  print('|---|---|---|---|---|')
  let failed = 0
  for (const name of files) {
    try {
      const module: unknown = await import(pathToFileURL(`${folder}/${name}`).href)
      if (!isBench(module)) throw new Error('exports no run(report)')
      await module.run((row) => print(lineOf(row)))
    } catch (error) {
      failed += 1
      process.stderr.write(`${basename(name)} failed: ${String(error)}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = await bench(process.argv.slice(2))
