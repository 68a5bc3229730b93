import { type Actor, asActor, asPublic } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { writeZip, type ZipEntry } from '#kit/zip/write-zip.ts'

import type { LeavingSite, Reader } from '../../service/export-sites.ts'
import { findDocumentBytes } from '../../store/document-store.ts'
import { findPhotographBytes } from '../../store/photograph-store.ts'
import { writeGeojson } from './write-geojson.ts'

/** The name under which an archive holds the words of its sites. */
export const sitesEntry = 'sites.geojson'

type File = { readonly id: string; readonly file: string; readonly isPhotograph: boolean }

const filesOf = ({ site }: LeavingSite): readonly File[] => [
  ...(site.photographs ?? []).map(({ id, file }) => ({ id, file, isPhotograph: true })),
  ...(site.documents ?? []).map(({ id, file }) => ({ id, file, isPhotograph: false })),
]

const noting = async function* (
  sites: AsyncIterable<LeavingSite>,
  files: File[],
): AsyncGenerator<LeavingSite> {
  for await (const site of sites) {
    files.push(...filesOf(site))
    yield site
  }
}

const bytesOf =
  ({ id, isPhotograph }: File) =>
  async (tx: Transaction): Promise<Uint8Array | undefined> =>
    isPhotograph
      ? findPhotographBytes(tx, { id, size: 'full' })
      : (await findDocumentBytes(tx, id))?.bytes

const asReader = <T>(
  db: OpenDatabase,
  actor: Actor | undefined,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => (actor === undefined ? asPublic(db, work) : asActor(db, actor, work))

const entriesOf = async function* (
  db: OpenDatabase,
  { actor }: Reader,
  sites: AsyncIterable<LeavingSite>,
): AsyncGenerator<ZipEntry> {
  const files: File[] = []
  yield { name: sitesEntry, isPacked: false, read: () => writeGeojson(noting(sites, files)) }
  for (const file of files) {
    const read = async (): Promise<Uint8Array> => {
      const bytes = await asReader(db, actor, bytesOf(file))
      // Somebody erased it since: an archive that lacks what it names would pass for a whole one.
      if (bytes === undefined) throw new Error(`${file.file} went while the archive was written`)
      return bytes
    }
    yield { name: file.file, isPacked: file.isPhotograph, read }
  }
}

/** Sites that were exported with their files, and these, as a ZIP archive piece by piece. */
export const writeArchive = (
  db: OpenDatabase,
  reader: Reader,
  sites: AsyncIterable<LeavingSite>,
): AsyncGenerator<Uint8Array> => writeZip(entriesOf(db, reader, sites))
