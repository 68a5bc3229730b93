import type { OpenDatabase } from '#kit/db/database.ts'

import { exportSites, type Reader } from '../../service/export-sites.ts'
import { tableRows } from './export-file.ts'
import { writeGeojson } from './write-geojson.ts'
import { writeLinkedArt } from './write-linked-art.ts'
import { leavingTables } from './write-tables.ts'

/** What can be taken along from the desk: two formats, and each table by itself. */
export const takenFormats = [
  'geojson',
  'linked-art',
  ...leavingTables.map(({ name }) => name),
] as const
export type TakenFormat = (typeof takenFormats)[number]

const partsOf = (
  db: OpenDatabase,
  reader: Reader,
  { format, baseUrl }: { readonly format: TakenFormat; readonly baseUrl: string },
): AsyncIterable<string> => {
  const sites = exportSites(db, reader)
  if (format === 'geojson') return writeGeojson(sites)
  if (format === 'linked-art') return writeLinkedArt(sites, (to) => `${baseUrl}${to}`)
  const table = leavingTables.find(({ name }) => name === format)
  if (table === undefined) throw new Error(`there is no table ${format}`)
  return tableRows(sites, table)
}

/** All that a reader may know of as one text. For as many sites as fit into memory: the command writes any number. */
export const exportText = async (
  db: OpenDatabase,
  reader: Reader,
  asked: { readonly format: TakenFormat; readonly baseUrl: string },
): Promise<string> => {
  let text = ''
  for await (const part of partsOf(db, reader, asked)) text += part
  return text
}
