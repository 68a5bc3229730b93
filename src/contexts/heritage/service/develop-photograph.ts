import sharp from 'sharp'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import { isBareJpeg } from '../domain/bare-jpeg.ts'

export type PhotographRefusal =
  'photograph-is-missing' | 'photograph-is-unreadable' | 'photograph-is-too-large'

/** A picture as it is kept: no larger than a screen needs, and nothing in it but pixels. */
export type Developed = {
  readonly bytes: Uint8Array
  readonly thumbnail: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a browser may send of one picture. */
export const greatestPhotographBytes = 15 * 1024 * 1024
// A few kilobytes can unpack to gigabytes; a good camera makes fewer than these.
const mostPixels = 60_000_000
const longestEdge = 4_000
const thumbnailEdge = 640

// By its first bytes, since a name and a declared type say what somebody wants them to say.
const isPicture = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return (
    head.startsWith('\u00ff\u00d8\u00ff') ||
    head.startsWith('\u0089PNG\r\n\u001a\n') ||
    (head.startsWith('RIFF') && head.slice(8) === 'WEBP')
  )
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('exceeds pixel limit')

const thumbnailOf = (bytes: Uint8Array): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .resize(thumbnailEdge, thumbnailEdge, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer()

/** Writes a picture anew, upright and without any metadata; refuses what is none, and what unpacks to too much. */
export const developPhotograph = async (
  bytes: Uint8Array,
): Promise<Result<Developed, PhotographRefusal>> => {
  if (bytes.length === 0) return refuse('photograph-is-missing')
  if (bytes.length > greatestPhotographBytes) return refuse('photograph-is-too-large')
  if (!isPicture(bytes)) return refuse('photograph-is-unreadable')
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const { data, info } = await upright
      .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    const thumbnail = await thumbnailOf(data)
    return accept({ bytes: data, thumbnail, width: info.width, height: info.height })
  } catch (error) {
    return refuse(isTooLarge(error) ? 'photograph-is-too-large' : 'photograph-is-unreadable')
  }
}

/**
 * Takes a picture that comes back from an export of ours as it is, byte for byte; any other is developed, so that
 * whoever writes such a file brings in nothing that a form would not take.
 */
export const restorePhotograph = async (
  bytes: Uint8Array,
): Promise<Result<Developed, PhotographRefusal>> => {
  if (bytes.length > greatestPhotographBytes || !isBareJpeg(bytes)) return developPhotograph(bytes)
  try {
    const { width, height } = await sharp(bytes).metadata()
    if (Math.max(width, height) > longestEdge) return await developPhotograph(bytes)
    return accept({ bytes, thumbnail: await thumbnailOf(bytes), width, height })
  } catch {
    return refuse('photograph-is-unreadable')
  }
}

/** Makes a picture of a drawing that this program brings along; never of one that somebody sent. */
export const paintDrawing = (drawing: Uint8Array): Promise<Uint8Array> =>
  sharp(drawing).jpeg({ quality: 90 }).toBuffer()
