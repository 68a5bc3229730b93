import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'

import { Compression, type Header, PMTiles, SharedPromiseCache, TileType } from 'pmtiles'
import { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type Credit, creditsIn } from './credits.ts'

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number }

/** A PMTiles file of vector tiles, open for reading. */
export type TileArchive = {
  /** Names these bytes: another file, or a newer one, has another tag. */
  readonly tag: string
  readonly zooms: { readonly least: number; readonly most: number }
  /** The layers that its tiles hold, as its metadata say. */
  readonly layers: readonly string[]
  /** Who has to be named wherever it is shown. */
  readonly credits: readonly Credit[]
  /** A vector tile (MVT) as it is before any compression; undefined where the file has none. */
  readonly tile: (address: TileAddress) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

/** Why a file cannot serve as a map. */
export type ArchiveRefusal =
  'file-cannot-be-read' | 'file-is-no-archive' | 'file-is-cut-short' | 'file-holds-pictures'

const metadataSchema = z.object({
  attribution: z.string().optional(),
  vector_layers: z.array(z.object({ id: z.string() })).default([]),
})

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

const decompress = (data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> => {
  const bytes = new Uint8Array(data)
  switch (compression) {
    case Compression.Gzip:
      return Promise.resolve(bufferOf(gunzipSync(bytes)))
    case Compression.Brotli:
      return Promise.resolve(bufferOf(brotliDecompressSync(bytes)))
    case Compression.Zstd:
      return Promise.resolve(bufferOf(zstdDecompressSync(bytes)))
    case Compression.None:
    case Compression.Unknown:
      return Promise.resolve(data)
  }
}

const openForReading = async (path: string): Promise<FileHandle | undefined> => {
  try {
    return await open(path, constants.O_RDONLY)
  } catch {
    return undefined
  }
}

const piecesOf = (file: FileHandle, path: string) => ({
  getKey: () => path,
  getBytes: async (offset: number, length: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
    return { data: bufferOf(buffer.subarray(0, bytesRead)) }
  },
})

// Whatever the reader of the format stumbles over, the file is not of that format.
const readAll = async (pieces: PMTiles) => {
  try {
    const header = await pieces.getHeader()
    return { header, metadata: metadataSchema.parse(await pieces.getMetadata()) }
  } catch {
    return undefined
  }
}

const endOf = ({ tileDataOffset, tileDataLength = 0 }: Header): number =>
  tileDataOffset + tileDataLength

const tileOf =
  (pieces: PMTiles) =>
  async ({ z: zoom, x, y }: TileAddress): Promise<Uint8Array | undefined> => {
    const widest = 2 ** zoom
    const isTile =
      [zoom, x, y].every((part) => Number.isSafeInteger(part) && part >= 0) &&
      zoom <= 24 &&
      Math.max(x, y) < widest
    const found = isTile ? await pieces.getZxy(zoom, x, y) : undefined
    return found && new Uint8Array(found.data)
  }

const readArchive = async (
  file: FileHandle,
  path: string,
): Promise<Result<TileArchive, ArchiveRefusal>> => {
  const { size, mtimeMs } = await file.stat()
  const cache = new SharedPromiseCache(100, undefined, decompress)
  const pieces = new PMTiles(piecesOf(file, path), cache, decompress)
  const read = await readAll(pieces)
  if (read === undefined) return refuse('file-is-no-archive')
  const { header, metadata } = read
  if (endOf(header) > size) return refuse('file-is-cut-short')
  if (header.tileType !== TileType.Mvt) return refuse('file-holds-pictures')
  return accept({
    tag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`,
    zooms: { least: header.minZoom, most: header.maxZoom },
    layers: metadata.vector_layers.map(({ id }) => id),
    credits: creditsIn(metadata.attribution ?? ''),
    tile: tileOf(pieces),
    close: () => file.close(),
  })
}

/**
 * Opens a PMTiles file, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 * Only its directories stay in memory; each tile is read when it is asked for.
 */
export const openTileArchive = async (
  path: string,
): Promise<Result<TileArchive, ArchiveRefusal>> => {
  const file = await openForReading(path)
  if (file === undefined) return refuse('file-cannot-be-read')
  if (!(await file.stat()).isFile()) {
    await file.close()
    return refuse('file-cannot-be-read')
  }
  const archive = await readArchive(file, path)
  if (!archive.ok) await file.close()
  return archive
}
