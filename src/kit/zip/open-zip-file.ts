import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'

import { type Entry, openPromise, type ZipFile } from 'yauzl'

import { accept, refuse, type Result } from '#kit/result/result.ts'

export type ZipFileProblem = 'zip-is-damaged' | 'zip-has-too-many-entries'

/** Thrown where an entry is not what the table of contents says. */
export class DamagedEntry extends Error {}

/** A ZIP archive on disk. Nothing of it is in memory but its table of contents. */
export type OpenZipFile = {
  /** How many bytes an entry holds, as the table of contents says; undefined where there is none of that name. */
  readonly sizeOf: (name: string) => number | undefined
  /** An entry piece by piece, no more than the table of contents says; throws `DamagedEntry`. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array>
  readonly read: (name: string) => Promise<Uint8Array>
  readonly close: () => void
}

const listed = async (
  archive: ZipFile,
  most: number,
): Promise<Result<ReadonlyMap<string, Entry>, ZipFileProblem>> => {
  if (archive.entryCount > most) return refuse('zip-has-too-many-entries')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of archive.eachEntry()) {
      // Two entries of one name are read differently by different programs.
      if (entries.has(entry.fileName) || !entry.canDecodeFileData()) return refuse('zip-is-damaged')
      entries.set(entry.fileName, entry)
    }
  } catch {
    return refuse('zip-is-damaged')
  }
  return accept(entries)
}

const opened = async (path: string): Promise<ZipFile | undefined> => {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    // What the system says of a file, such as that it is missing, is said elsewhere.
    if (error instanceof Error && 'syscall' in error) throw error
    return undefined
  }
}

const checked = async function* (archive: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0
  try {
    for await (const part of await archive.openReadStreamPromise(entry)) {
      if (!(part instanceof Uint8Array)) continue
      checksum = crc32(part, checksum)
      yield part
    }
  } catch (error) {
    throw new DamagedEntry(entry.fileName, { cause: error })
  }
  if (checksum !== entry.crc32) throw new DamagedEntry(entry.fileName)
}

/** Opens an archive that somebody sent, of at most so many entries, none of them encrypted or named as a path outside. */
export const openZipFile = async (
  path: string,
  { entries: most }: { readonly entries: number },
): Promise<Result<OpenZipFile, ZipFileProblem>> => {
  const archive = await opened(path)
  if (archive === undefined) return refuse('zip-is-damaged')
  const entries = await listed(archive, most)
  if (!entries.ok) {
    archive.close()
    return entries
  }
  const stream = (name: string): AsyncIterable<Uint8Array> => {
    const entry = entries.value.get(name)
    if (entry === undefined) throw new Error(`the archive holds no ${name}`)
    return checked(archive, entry)
  }
  return accept({
    sizeOf: (name) => entries.value.get(name)?.uncompressedSize,
    stream,
    read: async (name) => new Uint8Array(await buffer(stream(name))),
    close: () => {
      archive.close()
    },
  })
}
