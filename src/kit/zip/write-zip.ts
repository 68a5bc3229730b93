import { PassThrough, Readable } from 'node:stream'

import { ZipFile } from 'yazl'

/** One file of an archive, read when its turn comes. */
export type ZipEntry = {
  readonly name: string
  readonly read: () => AsyncIterable<Uint8Array | string> | Promise<Uint8Array>
  /** Pictures are packed as well as they can be: packing them again takes time and saves nothing. */
  readonly isPacked: boolean
}

const contentOf = async (entry: ZipEntry): Promise<Readable> => {
  const content = await entry.read()
  return content instanceof Uint8Array
    ? Readable.from([content], { objectMode: false })
    : Readable.from(content, { objectMode: false })
}

// The same records give the same archive, byte for byte: it says nothing of when it was made.
const mtime = new Date(1980, 0, 1)

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))

/** Ends with the entry's last byte, so that no more than one is in memory. */
const add = (archive: ZipFile, entry: ZipEntry): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(asError(error))
    }
    const compress = !entry.isPacked
    archive.addReadStreamLazy(entry.name, { mtime, compress }, (give) => {
      contentOf(entry).then((content) => {
        content.once('end', resolve).once('error', fail)
        give(null, content)
      }, fail)
    })
  })

const addAll = async (archive: ZipFile, entries: AsyncIterable<ZipEntry>): Promise<void> => {
  for await (const entry of entries) await add(archive, entry)
  archive.end()
}

/** Writes a ZIP archive piece by piece, however large it grows. */
export const writeZip = async function* (
  entries: AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile()
  const output = new PassThrough()
  const fail = (error: unknown): void => {
    output.destroy(asError(error))
  }
  archive.once('error', fail)
  archive.outputStream.pipe(output)
  addAll(archive, entries).catch(fail)
  for await (const part of output) if (part instanceof Uint8Array) yield part
}
