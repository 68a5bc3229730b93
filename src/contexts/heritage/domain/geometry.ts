import { accept, refuse, type Result } from '#kit/result/result.ts'

/** Longitude first, then latitude, in degrees of WGS 84 (RFC 7946, 3.1.1). */
export type Position = readonly [number, number]

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | {
      readonly type: 'Polygon' | 'MultiLineString'
      readonly coordinates: readonly (readonly Position[])[]
    }
  | {
      readonly type: 'MultiPolygon'
      readonly coordinates: readonly (readonly (readonly Position[])[])[]
    }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] }

export type GeometryFault =
  'out-of-range' | 'swapped' | 'ring-not-closed' | 'ring-crosses-itself' | 'empty'

const linesOf = (geometry: Geometry): readonly (readonly Position[])[] => {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates]
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
  }
}

const ringsOf = (geometry: Geometry): readonly (readonly Position[])[] => {
  if (geometry.type === 'Polygon') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(ringsOf) : []
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

type Segment = readonly [Position, Position]

const cross = ([a, b]: Segment, [c, d]: Segment): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

const segmentsOf = (ring: readonly Position[]): readonly Segment[] =>
  ring.slice(1).flatMap((end, index) => {
    const start = ring[index]
    return start === undefined ? [] : [[start, end] satisfies Segment]
  })

const westOf = ([[a], [b]]: Segment): number => Math.min(a, b)
const eastOf = ([[a], [b]]: Segment): number => Math.max(a, b)

// Sorted from the west, a segment has to be compared only with those that begin before it ends.
const crossesItself = (ring: readonly Position[]): boolean => {
  const segments = segmentsOf(ring).toSorted((one, other) => westOf(one) - westOf(other))
  return segments.some((segment, index) => {
    const east = eastOf(segment)
    for (let at = index + 1; at < segments.length; at += 1) {
      const other = segments[at]
      if (other === undefined || westOf(other) > east) return false
      if (cross(segment, other)) return true
    }
    return false
  })
}

const isClosed = (ring: readonly Position[]): boolean => {
  const first = ring[0]
  const last = ring.at(-1)
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const isOnGlobe = ([longitude, latitude]: Position): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

const faultOf = (geometry: Geometry): GeometryFault | undefined => {
  const positions = linesOf(geometry).flat()
  if (positions.length === 0) return 'empty'
  const off = positions.filter((position) => !isOnGlobe(position))
  if (off.length > 0) {
    const isSwapped = off.every(([a, b]) => Math.abs(a) <= 90 && Math.abs(b) <= 180)
    return isSwapped ? 'swapped' : 'out-of-range'
  }
  const rings = ringsOf(geometry)
  if (!rings.every(isClosed)) return 'ring-not-closed'
  return rings.some(crossesItself) ? 'ring-crosses-itself' : undefined
}

/** The geometry when it is one that can be drawn on the globe, else what is wrong with it. */
export const checkGeometry = (geometry: Geometry): Result<Geometry, GeometryFault> => {
  const fault = faultOf(geometry)
  return fault === undefined ? accept(geometry) : refuse(fault)
}

/** The middle of what a geometry covers. */
export const middleOf = (geometry: Geometry): Position => {
  const positions = linesOf(geometry).flat()
  const middle = (axis: 0 | 1): number => {
    const values = positions.map((position) => position[axis])
    return (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2
  }
  return [middle(0), middle(1)]
}

const area = (ring: readonly Position[]): number =>
  segmentsOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0)

const windRings = (rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] =>
  rings.map((ring, index) => (area(ring) < 0 === (index === 0) ? ring.toReversed() : ring))

/** The same with outer rings counter-clockwise and holes clockwise, as RFC 7946 asks of what is written. */
export const wound = (geometry: Geometry): Geometry => {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: windRings(geometry.coordinates) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windRings) }
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(wound) }
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return geometry
  }
}
