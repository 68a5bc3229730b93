import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { OpenDatabase } from '#kit/db/database.ts'

import { exportSites, type LeavingSite, type Reader } from '../../service/export-sites.ts'
import { writeArchive } from './write-archive.ts'
import { writeGeojson } from './write-geojson.ts'
import { writeLinkedArt } from './write-linked-art.ts'
import { csvRow, type LeavingTable, leavingTables } from './write-tables.ts'

export const exportFormats = ['geojson', 'archive', 'linked-art', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

type Exporting = {
  readonly path: string
  readonly format: ExportFormat
  /** The public address of this installation, under which records are named. */
  readonly baseUrl: string
}

// A file is there as a whole or not at all.
const writeWhole = async (
  path: string,
  parts: AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  const unfinished = `${path}.part`
  try {
    await pipeline(Readable.from(parts), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Where a table of an export goes: the first into the file itself, the others beside it. */
const pathOf = (path: string, { name }: LeavingTable): string => {
  if (name === 'sites') return path
  return path.toLowerCase().endsWith('.csv')
    ? `${path.slice(0, -4)}.${name}.csv`
    : `${path}.${name}.csv`
}

/** A table as CSV, piece by piece. */
export const tableRows = async function* (
  sites: AsyncIterable<LeavingSite>,
  table: LeavingTable,
): AsyncGenerator<string> {
  // Spreadsheet programs take a file for UTF-8 when it begins with this mark.
  yield `\uFEFF${csvRow(table.header)}`
  for await (const site of sites) for (const row of table.rowsOf(site)) yield csvRow(row)
}

const counted = async function* (
  sites: AsyncIterable<LeavingSite>,
  count: { sites: number },
): AsyncGenerator<LeavingSite> {
  for await (const site of sites) {
    count.sites += 1
    yield site
  }
}

/** Writes all that a reader may know of, exactly as far as they may; answers how many sites and which files. */
export const exportSitesFile = async (
  db: OpenDatabase,
  reader: Reader,
  { path, format, baseUrl }: Exporting,
): Promise<{ readonly sites: number; readonly files: readonly string[] }> => {
  const count = { sites: 0 }
  const asked = { ...reader, withFiles: format === 'archive' }
  const sites = counted(exportSites(db, asked), count)
  if (format === 'geojson') await writeWhole(path, writeGeojson(sites))
  if (format === 'archive') await writeWhole(path, writeArchive(db, asked, sites))
  if (format === 'linked-art') {
    await writeWhole(
      path,
      writeLinkedArt(sites, (to) => `${baseUrl}${to}`),
    )
  }
  if (format !== 'csv') return { sites: count.sites, files: [path] }
  const files: string[] = []
  for (const table of leavingTables) {
    const own = table.name === 'sites' ? sites : exportSites(db, reader)
    await writeWhole(pathOf(path, table), tableRows(own, table))
    files.push(pathOf(path, table))
  }
  return { sites: count.sites, files }
}
