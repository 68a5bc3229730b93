/** The size of a picture in pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

/** A rectangle of a picture, and how large it is drawn. */
export type PictureCut = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly drawn: PictureSize
}

/** The side of a square tile, in pixels. */
export const tileSide = 512

/** By how much the levels of a picture are reduced: 1, 2, 4 and so on until it fits into one tile. */
export const scaleFactorsOf = ({ width, height }: PictureSize): readonly number[] => {
  const levels = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / tileSide)))
  return Array.from({ length: levels + 1 }, (_, level) => 2 ** level)
}

const reduced = ({ width, height }: PictureSize, factor: number): PictureSize => ({
  width: Math.ceil(width / factor),
  height: Math.ceil(height / factor),
})

/** The whole picture at each of its levels, the smallest first. */
export const wholeSizesOf = (size: PictureSize): readonly PictureSize[] =>
  scaleFactorsOf(size)
    .map((factor) => reduced(size, factor))
    .toReversed()

const written = ({ width, height }: PictureSize): string => `${String(width)},${String(height)}`

const wholeAsked = (drawnAs: string, picture: PictureSize): PictureCut | undefined => {
  const drawn =
    drawnAs === 'max' ? picture : wholeSizesOf(picture).find((size) => written(size) === drawnAs)
  return drawn && { left: 0, top: 0, ...picture, drawn }
}

const integers = /^(0|[1-9]\d{0,5}),(0|[1-9]\d{0,5}),([1-9]\d{0,5}),([1-9]\d{0,5})$/

const tileAt = (
  picture: PictureSize,
  { left, top, factor }: { readonly left: number; readonly top: number; readonly factor: number },
): PictureCut | undefined => {
  const side = tileSide * factor
  if (left % side !== 0 || top % side !== 0 || left >= picture.width || top >= picture.height) {
    return undefined
  }
  const cut = {
    width: Math.min(side, picture.width - left),
    height: Math.min(side, picture.height - top),
  }
  return { left, top, ...cut, drawn: reduced(cut, factor) }
}

/**
 * What an address of the IIIF Image API 3.0 asks for, where it is one of the pictures that stand at level 0:
 * the whole at one of its sizes, or a tile. Any other region or size is undefined, so that nobody can ask for
 * endlessly many.
 */
export const cutAsked = (
  { region, size }: { readonly region: string; readonly size: string },
  picture: PictureSize,
): PictureCut | undefined => {
  if (region === 'full') return wholeAsked(size, picture)
  const [, left, top, width, height] = integers.exec(region) ?? []
  const asked = { width: Number(width), height: Number(height) }
  return scaleFactorsOf(picture)
    .flatMap((factor) => tileAt(picture, { left: Number(left), top: Number(top), factor }) ?? [])
    .find(
      (tile) =>
        tile.width === asked.width &&
        tile.height === asked.height &&
        (written(tile.drawn) === size || (size === 'max' && tile.drawn.width === tile.width)),
    )
}
