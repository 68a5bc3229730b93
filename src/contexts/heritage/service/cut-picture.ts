import sharp from 'sharp'

import type { PictureCut } from '../domain/picture-tiles.ts'

const mostRememberedBytes = 32 * 1024 * 1024

/** Remembers the latest of what was made, by name, up to so many bytes. */
const openShelf = () => {
  const made = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    find: (name: string): Uint8Array | undefined => made.get(name),
    keep: (name: string, picture: Uint8Array): void => {
      if (made.has(name)) return
      made.set(name, picture)
      bytes += picture.length
      for (const [oldest, { length }] of made) {
        if (bytes <= mostRememberedBytes) return
        made.delete(oldest)
        bytes -= length
      }
    },
  }
}

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
  const shelf = openShelf()
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
