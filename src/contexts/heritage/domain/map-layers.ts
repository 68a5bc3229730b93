/** What a map of tiles draws of the world: nature and ways. Never borders, never names. */
export type DrawnAs = 'land' | 'cover' | 'water' | 'building' | 'river' | 'road'

export type DrawnLayer = {
  /** As the tiles name it. */
  readonly layer: string
  readonly drawnAs: DrawnAs
}

/**
 * What is drawn, from below, by the names of three widespread schemas: the Protomaps basemap
 * (https://docs.protomaps.com/basemaps/layers), OpenMapTiles (https://openmaptiles.org/schema/) and Shortbread
 * (https://shortbread-tiles.org/schema/1.0/). Not listed is not drawn: boundaries, places, labels, land use,
 * which knows of military areas, and whatever another schema calls a border.
 */
const known: readonly DrawnLayer[] = [
  { layer: 'earth', drawnAs: 'land' },
  { layer: 'landcover', drawnAs: 'cover' },
  { layer: 'water', drawnAs: 'water' },
  { layer: 'ocean', drawnAs: 'water' },
  { layer: 'water_polygons', drawnAs: 'water' },
  { layer: 'water', drawnAs: 'river' },
  { layer: 'waterway', drawnAs: 'river' },
  { layer: 'water_lines', drawnAs: 'river' },
  { layer: 'roads', drawnAs: 'road' },
  { layer: 'transportation', drawnAs: 'road' },
  { layer: 'streets', drawnAs: 'road' },
  { layer: 'buildings', drawnAs: 'building' },
  { layer: 'building', drawnAs: 'building' },
]

/** The layers of an archive that the map draws, from below. */
export const drawnLayers = (layers: readonly string[]): readonly DrawnLayer[] =>
  known.filter(({ layer }) => layers.includes(layer))

/** Whether there is enough to recognise a place by: where land ends. */
export const showsLandAndWater = (layers: readonly string[]): boolean =>
  drawnLayers(layers).some(({ drawnAs }) => drawnAs === 'water' || drawnAs === 'land')
