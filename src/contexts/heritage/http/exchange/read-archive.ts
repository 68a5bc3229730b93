import { DamagedEntry, type OpenZipFile, openZipFile } from '#kit/zip/open-zip-file.ts'

import type { Unread } from '../../service/arriving-records.ts'
import { greatestPhotographBytes } from '../../service/develop-photograph.ts'
import type { Arriving } from './arriving-site.ts'
import { type Problem, UnreadableFile } from './file-problems.ts'
import type { Bringing } from './plain-site.ts'
import { readGeojson } from './read-geojson.ts'
import { sitesEntry } from './write-archive.ts'

const mostEntries = 2_000_000

const unreadable = (field: string | null, is: Problem['is']): UnreadableFile =>
  new UnreadableFile({ line: null, field, problem: { is } })

// The size is what the archive says; nothing beyond it is unpacked.
const readerOf =
  (archive: OpenZipFile) =>
  async (file: string): Promise<Uint8Array | Unread> => {
    const size = archive.sizeOf(file)
    if (size === undefined) return 'file-is-missing'
    if (size > greatestPhotographBytes) return 'file-is-too-large'
    try {
      return await archive.read(file)
    } catch (error) {
      if (error instanceof DamagedEntry) return 'file-is-damaged'
      throw error
    }
  }

/** Opens an archive; whoever opens it closes it, once its files are read. Throws `UnreadableFile`. */
export const openArchive = async (path: string): Promise<OpenZipFile> => {
  const opened = await openZipFile(path, { entries: mostEntries })
  if (!opened.ok) throw unreadable(null, opened.refusal)
  return opened.value
}

/** The sites of an archive of ours, each with its pictures and documents, which are read when they are asked for. */
export const readArchive = async function* (
  archive: OpenZipFile,
  bringing: Bringing,
): AsyncGenerator<Arriving> {
  if (archive.sizeOf(sitesEntry) === undefined) {
    throw unreadable(sitesEntry, 'archive-without-sites')
  }
  const readFile = readerOf(archive)
  try {
    for await (const arriving of readGeojson(archive.stream(sitesEntry), bringing)) {
      yield arriving.arrived ? { ...arriving, site: { ...arriving.site, readFile } } : arriving
    }
  } catch (error) {
    throw error instanceof DamagedEntry ? unreadable(sitesEntry, 'file-is-damaged') : error
  }
}
