import type { Config } from '../config.ts'
import { readMapTiles } from '../map-tiles.ts'
import { bad, type Finding, good, remark } from './finding.ts'

const about = 'Map tiles'

/** What the doctor finds in the file of tiles, where one is named. */
export const tilesFindings = async ({ mapTiles: path }: Config): Promise<readonly Finding[]> => {
  if (path === undefined) return []
  const read = await readMapTiles(path)
  if (!read.ok) return [bad(about, `${path}: ${read.refusal.words}`, read.refusal.advice)]
  const { zooms, credits, close } = read.value
  await close()
  const words = `${path}, zoom ${String(zooms.least)} to ${String(zooms.most)}`
  return [
    credits.length > 0
      ? good(about, words)
      : remark(
          about,
          `${words}; it names no source, so maps name none: does its licence ask for one?`,
        ),
  ]
}
