import type { Box } from './map-window.ts'

/** Positions in turn, longitude first. */
export type Ring = readonly (readonly [number, number])[]

type Edge = {
  readonly isInside: (point: readonly [number, number]) => boolean
  readonly meet: (
    from: readonly [number, number],
    to: readonly [number, number],
  ) => readonly [number, number]
}

const atLongitude =
  (longitude: number): Edge['meet'] =>
  ([ax, ay], [bx, by]) => [longitude, ay + ((by - ay) * (longitude - ax)) / (bx - ax)]

const atLatitude =
  (latitude: number): Edge['meet'] =>
  ([ax, ay], [bx, by]) => [ax + ((bx - ax) * (latitude - ay)) / (by - ay), latitude]

const edgesOf = ({ west, east, south, north }: Box): readonly Edge[] => [
  { isInside: ([x]) => x >= west, meet: atLongitude(west) },
  { isInside: ([x]) => x <= east, meet: atLongitude(east) },
  { isInside: ([, y]) => y >= south, meet: atLatitude(south) },
  { isInside: ([, y]) => y <= north, meet: atLatitude(north) },
]

const cutAt = (ring: Ring, { isInside, meet }: Edge): Ring =>
  ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point
    if (isInside(point)) return isInside(before) ? [point] : [meet(before, point), point]
    return isInside(before) ? [meet(before, point)] : []
  })

/** The part of a closed ring that lies in a box (Sutherland and Hodgman, 1974); empty where none does. */
export const cutToBox = (ring: Ring, box: Box): Ring => edgesOf(box).reduce(cutAt, ring)
