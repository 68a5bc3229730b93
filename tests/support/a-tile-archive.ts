import { gzipSync } from 'node:zlib'

// Written by the format's own words (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md and
// https://github.com/mapbox/vector-tile-spec/tree/master/2.1), so that what reads it is not what made it.

const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

const field = (number: number, bytes: ArrayLike<number>): Buffer =>
  Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length), ...Array.from(bytes)])

const count = (number: number, value: number): Buffer =>
  Buffer.from([...varint(number * 8), ...varint(value)])

type Point = readonly [number, number]

const zigzag = (value: number): readonly number[] => varint(value < 0 ? -2 * value - 1 : 2 * value)

const stepsOf = (points: readonly Point[]): readonly number[] =>
  points.flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0]
    return [...zigzag(x - fromX), ...zigzag(y - fromY)]
  })

/** A line, or an area where it is closed, within a tile of 4096 by 4096. */
export type TileShape = { readonly points: readonly Point[]; readonly isArea: boolean }

const geometryOf = ({ points, isArea }: TileShape): Buffer => {
  const moveTo = 1 + 8
  const lineTo = 2 + 8 * (points.length - 1)
  const steps = stepsOf(points)
  const first = stepsOf(points.slice(0, 1)).length
  return Buffer.from([
    ...varint(moveTo),
    ...steps.slice(0, first),
    ...varint(lineTo),
    ...steps.slice(first),
    ...(isArea ? [15] : []),
  ])
}

const layerOf = (name: string, shapes: readonly TileShape[]): Buffer =>
  Buffer.concat([
    count(15, 2),
    field(1, Buffer.from(name)),
    ...shapes.map((shape) =>
      field(2, Buffer.concat([count(3, shape.isArea ? 3 : 2), field(4, geometryOf(shape))])),
    ),
    count(5, 4096),
  ])

/** A vector tile of layers by their names. */
export const aVectorTile = (layers: Readonly<Record<string, readonly TileShape[]>>): Uint8Array =>
  Buffer.concat(Object.entries(layers).map(([name, shapes]) => field(3, layerOf(name, shapes))))

export type ArchiveSaid = {
  readonly tile: Uint8Array
  readonly layers: readonly string[]
  readonly attribution?: string
  /** 1 vector tiles, 2 pictures. */
  readonly tileType?: 1 | 2
}

const headerLength = 127

/** A PMTiles file that holds one tile: the whole world at zoom 0. */
export const aTileArchive = ({ tile, layers, attribution, tileType = 1 }: ArchiveSaid): Buffer => {
  const packed = gzipSync(tile)
  // One entry: its number, how often it runs, its length, its offset plus one.
  const directory = Buffer.from([1, 0, 1, ...varint(packed.length), 1])
  const said = { vector_layers: layers.map((id) => ({ id, fields: {} })), attribution }
  const metadata = Buffer.from(JSON.stringify(said))
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles')
  header[7] = 3
  const metadataAt = headerLength + directory.length
  const tilesAt = metadataAt + metadata.length
  const numbers = [headerLength, directory.length, metadataAt, metadata.length]
  numbers.push(tilesAt, 0, tilesAt, packed.length, 1, 1, 1)
  for (const [index, value] of numbers.entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index)
  }
  // Clustered; directories not compressed; tiles by gzip; their type; zoom 0 to 0; the whole world.
  Buffer.from([1, 1, 2, tileType, 0, 0]).copy(header, 96)
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) {
    header.writeInt32LE(degrees * 10_000_000, 102 + 4 * index)
  }
  return Buffer.concat([header, directory, metadata, packed])
}
