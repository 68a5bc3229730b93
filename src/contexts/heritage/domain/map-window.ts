/** What a map shows: the middle in degrees, and how many degrees of longitude it is wide. */
export type MapWindow = {
  readonly longitude: number
  readonly latitude: number
  readonly width: number
}

/** Degrees from the west, south, east and north edge. */
export type Box = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** How high the picture is for its width. */
const heightForWidth = 0.62
export const narrowest = 0.02
const widest = 360

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

// A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
const shortening = (latitude: number): number => Math.max(0.2, Math.cos((latitude * Math.PI) / 180))

/** How many degrees of latitude a window is high. */
export const heightOf = ({ width, latitude }: MapWindow): number =>
  width * heightForWidth * shortening(latitude)

/** The window with its middle and its width where a map can be. */
export const within = ({ longitude, latitude, width }: MapWindow): MapWindow => ({
  longitude: clamp(longitude, -180, 180),
  latitude: clamp(latitude, -85, 85),
  width: clamp(width, narrowest, widest),
})

export const boxOf = (window: MapWindow): Box => {
  const half = heightOf(window) / 2
  return {
    west: window.longitude - window.width / 2,
    east: window.longitude + window.width / 2,
    south: window.latitude - half,
    north: window.latitude + half,
  }
}

/** The window that shows all of a box, with some room around it. */
export const windowAround = ({ west, south, east, north }: Box): MapWindow => {
  const latitude = (south + north) / 2
  const forHeight = (north - south) / (heightForWidth * shortening(latitude))
  return within({
    longitude: (west + east) / 2,
    latitude,
    width: Math.max(0.3, (east - west) * 1.15, forHeight * 1.15),
  })
}

/** Reads `47.5,40.2,6`; undefined for anything else. */
export const windowFrom = (text: string): MapWindow | undefined => {
  const [longitude, latitude, width, ...more] = text.split(',').map(Number)
  if (longitude === undefined || latitude === undefined || width === undefined) return undefined
  const isWindow = more.length === 0 && [longitude, latitude, width].every(Number.isFinite)
  return isWindow && width > 0 ? within({ longitude, latitude, width }) : undefined
}

export const windowInAddress = ({ longitude, latitude, width }: MapWindow): string =>
  [longitude, latitude, width].map((value) => String(Number(value.toFixed(4)))).join(',')

/** Squares are eight degrees wide at level 0 and half of the level before at each further one. */
export const squareOf = (level: number): number => 8 / 2 ** level

/** The level at which about twenty squares stand side by side. */
export const levelFor = ({ width }: MapWindow): number =>
  clamp(Math.round(Math.log2((8 * 22) / width)), 0, 6)
