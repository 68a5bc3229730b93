import { gzipSync } from 'node:zlib'

import { keepLayers } from '#kit/tiles/keep-layers.ts'
import type { TileAddress, TileArchive } from '#kit/tiles/open-archive.ts'

import { drawnLayers } from '../domain/map-layers.ts'
import { openByteShelf } from './byte-shelf.ts'

const nothing = gzipSync(new Uint8Array())

/**
 * Answers tiles, compressed by gzip, with the layers that the map draws and no other; the latest are remembered.
 * Where the file has no tile, as on the high sea, there is one with nothing in it.
 */
export const openTileDrawer = (archive: TileArchive) => {
  const shelf = openByteShelf()
  const names = new Set(drawnLayers(archive.layers).map(({ layer }) => layer))
  return async (address: TileAddress): Promise<Uint8Array> => {
    const name = `${String(address.z)}/${String(address.x)}/${String(address.y)}`
    const remembered = shelf.find(name)
    if (remembered !== undefined) return remembered
    const whole = await archive.tile(address)
    if (whole === undefined) return nothing
    const tile = gzipSync(keepLayers(whole, names))
    shelf.keep(name, tile)
    return tile
  }
}
