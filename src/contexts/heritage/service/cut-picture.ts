import sharp from 'sharp'

import type { PictureCut } from '../domain/picture-tiles.ts'
import { openByteShelf } from './byte-shelf.ts'

const draw = (
  bytes: Uint8Array,
  { left, top, width, height, drawn }: PictureCut,
): Promise<Uint8Array> =>
  sharp(bytes)
    .extract({ left, top, width, height })
    .resize(drawn.width, drawn.height, { fit: 'fill' })
    .jpeg({ quality: 85 })
    .toBuffer()

/**
 * Cuts tiles out of kept pictures. What was cut is remembered by the hash of its picture: whoever asks has to have
 * been shown that hash by the database first, so that nothing is told here of a picture that is hidden.
 */
export const openPictureCutter = () => {
  const shelf = openByteShelf()
  return async (
    sha256: string,
    {
      cut,
      read,
    }: { readonly cut: PictureCut; readonly read: () => Promise<Uint8Array | undefined> },
  ): Promise<Uint8Array | undefined> => {
    const { left, top, width, height, drawn } = cut
    const name = [sha256, left, top, width, height, drawn.width, drawn.height].join(' ')
    const known = shelf.find(name)
    if (known !== undefined) return known
    const bytes = await read()
    if (bytes === undefined) return undefined
    const picture = await draw(bytes, cut)
    shelf.keep(name, picture)
    return picture
  }
}
