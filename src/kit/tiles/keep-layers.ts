// The numbers of fields in a vector tile: https://github.com/mapbox/vector-tile-spec/tree/master/2.1
const layersOfTile = 3
const nameOfLayer = 1

type Field = {
  readonly number: number
  readonly from: number
  readonly start: number
  readonly end: number
}

const brokenTile = (): Error => new Error('a vector tile ends in the middle of a field')

const readNumber = (
  bytes: Uint8Array,
  from: number,
): { readonly value: number; readonly end: number } => {
  let value = 0
  for (let at = from, factor = 1; at < from + 10; at += 1, factor *= 128) {
    const byte = bytes[at]
    if (byte === undefined) throw brokenTile()
    value += (byte & 127) * factor
    if (byte < 128) return { value, end: at + 1 }
  }
  throw brokenTile()
}

const endOfContent = (bytes: Uint8Array, wire: number, start: number): number => {
  switch (wire) {
    case 0:
      return readNumber(bytes, start).end
    case 1:
      return start + 8
    case 5:
      return start + 4
    default:
      throw brokenTile()
  }
}

/** The fields of a protocol buffer, one after another. */
const fieldsOf = function* (bytes: Uint8Array): Generator<Field> {
  for (let from = 0; from < bytes.length;) {
    const key = readNumber(bytes, from)
    const wire = key.value % 8
    const number = Math.floor(key.value / 8)
    const length = wire === 2 ? readNumber(bytes, key.end) : undefined
    const start = length?.end ?? key.end
    const end = length === undefined ? endOfContent(bytes, wire, start) : start + length.value
    if (end > bytes.length) throw brokenTile()
    yield { number, from, start, end }
    from = end
  }
}

const nameOf = (layer: Uint8Array): string => {
  for (const { number, start, end } of fieldsOf(layer)) {
    if (number === nameOfLayer) return new TextDecoder().decode(layer.subarray(start, end))
  }
  return ''
}

/** A vector tile with the layers of these names alone. Throws where the bytes are no vector tile. */
export const keepLayers = (tile: Uint8Array, names: ReadonlySet<string>): Uint8Array => {
  const kept = [...fieldsOf(tile)].filter(
    ({ number, start, end }) =>
      number === layersOfTile && names.has(nameOf(tile.subarray(start, end))),
  )
  return Buffer.concat(kept.map(({ from, end }) => tile.subarray(from, end)))
}
