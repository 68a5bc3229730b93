import type { Language } from '#kit/text/localised.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { TileArchive } from '#kit/tiles/open-archive.ts'

import { drawnLayers } from '../domain/map-layers.ts'
import type { MapWindow } from '../domain/map-window.ts'
import { words } from '../messages/words.ts'
import type { MapTilesView } from '../pages/site-map.ts'
import { publicTileRoute } from './heritage-routes.ts'

/** The script of a page with a map, where there are tiles for it; without them a page has none. */
export const mapScript = ({ mapTiles }: Pick<Dependencies, 'mapTiles'>): { island?: string } =>
  mapTiles === undefined ? {} : { island: 'tiles.js' }

// The names in braces are the viewer's own, for each tile that it asks for.
const tileAddress = (tag: string): string =>
  decodeURIComponent(publicTileRoute.href({ tag, z: '{z}', x: '{x}', y: '{y}' }))

/** What a page says to the script that draws a map over tiles. */
export const tilesView = (
  { archive, placesHref }: { readonly archive: TileArchive; readonly placesHref: string },
  window: MapWindow,
  language: Language,
): MapTilesView => {
  const say = words(language)
  return {
    said: JSON.stringify({
      window,
      places: placesHref,
      tiles: tileAddress(archive.tag),
      zooms: archive.zooms,
      layers: drawnLayers(archive.layers),
      words: {
        label: say('map.label'),
        open: say('tiles.open'),
        close: say('tiles.close'),
        failed: say('tiles.failed'),
        closer: say('map.closer'),
        farther: say('map.farther'),
      },
    }),
    credits: archive.credits,
  }
}
