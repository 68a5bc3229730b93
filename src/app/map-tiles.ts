import { mapTilesAreEnough } from '#contexts/heritage/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type ArchiveRefusal, openTileArchive, type TileArchive } from '#kit/tiles/open-archive.ts'

import { type Config, ConfigError } from './config.ts'

/** What is wrong with a file of tiles, and what to do. */
type Fault = { readonly words: string; readonly advice: string }

const faults = {
  'file-cannot-be-read': {
    words: 'there is no such file, or it may not be read',
    advice: 'give the path of a PMTiles file that this user can read',
  },
  'file-is-no-archive': {
    words: 'it is no PMTiles file of version 3',
    advice: 'give one, or leave the setting out: maps are drawn without tiles, too',
  },
  'file-is-cut-short': { words: 'it ends before its tiles do', advice: 'copy it anew' },
  'file-holds-pictures': {
    words: 'its tiles are pictures, into which borders and names may be drawn',
    advice: 'give a file of vector tiles (MVT)',
  },
} satisfies Record<ArchiveRefusal, Fault>

/** Opens a file of tiles that can lie below maps of sites; says what is wrong where it cannot. */
export const readMapTiles = async (path: string): Promise<Result<TileArchive, Fault>> => {
  const opened = await openTileArchive(path)
  if (!opened.ok) return refuse(faults[opened.refusal])
  const { layers, close } = opened.value
  if (mapTilesAreEnough(layers)) return accept(opened.value)
  await close()
  return refuse({
    words: `of its layers (${layers.join(', ')}) none is known to hold land or water`,
    advice: 'give tiles of the Protomaps, OpenMapTiles or Shortbread schema',
  })
}

/** Opens what `ALTERNAT_MAP_TILES` names; undefined without one. Throws `ConfigError`, saying what to do. */
export const openMapTiles = async ({
  mapTiles: path,
}: Pick<Config, 'mapTiles'>): Promise<TileArchive | undefined> => {
  if (path === undefined) return undefined
  const read = await readMapTiles(path)
  if (read.ok) return read.value
  const { words, advice } = read.refusal
  throw new ConfigError(`ALTERNAT_MAP_TILES is "${path}": ${words}: ${advice}`)
}
