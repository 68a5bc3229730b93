const [frame, startOfImage, endOfImage, startOfScan] = [0xff, 0xd8, 0xd9, 0xda] as const

// Tables, sizes and pixels: ITU-T T.81, table B.1. APP0 is JFIF's; neither comments nor any other application's data.
const isNeeded = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) ||
  (marker >= 0xda && marker <= 0xdd) ||
  marker === 0xdb ||
  marker === 0xe0

// JFIF 1.02: 16 bytes where it carries no small picture of its own.
const lengthOfJfif = 16

/** Where the pixels of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
const endOfPixels = (bytes: Uint8Array, from: number): number => {
  let at = from
  for (;;) {
    at = bytes.indexOf(frame, at)
    if (at === -1) return bytes.length
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 2
  }
}

/** Where the segment at a place ends, with the pixels after it; undefined where it is none that a picture needs. */
const endOfSegment = (bytes: Uint8Array, at: number): number | undefined => {
  const [first, marker = 0, high = 0, low = 0] = bytes.subarray(at, at + 4)
  const length = high * 256 + low
  if (first !== frame || !isNeeded(marker)) return undefined
  if (marker === 0xe0 && length !== lengthOfJfif) return undefined
  const end = at + 2 + length
  return marker === startOfScan ? endOfPixels(bytes, end) : end
}

const isEnd = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === frame && bytes[at + 1] === endOfImage

/**
 * Whether bytes are a JPEG picture and nothing else: no position, no camera, no comment in it, and nothing after it.
 * Says nothing of whether its pixels can be read.
 */
export const isBareJpeg = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== frame || bytes[1] !== startOfImage) return false
  let at: number | undefined = 2
  while (at !== undefined && at + 3 < bytes.length) at = endOfSegment(bytes, at)
  return at !== undefined && at + 2 === bytes.length && isEnd(bytes, at)
}
