import { accept, refuse, type Result } from '#kit/result/result.ts'

const lineOfByte = (bytes: Uint8Array, end: number): number =>
  bytes.subarray(0, end).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)

/** The longest beginning that is UTF-8 tells the line of the first byte that is not. */
const firstLineNotUtf8 = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.byteLength]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    // A beginning may end within a letter: `stream` allows for that.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return lineOfByte(bytes, good)
}

/** The text of these bytes, without a byte order mark; else the line on which they stop being UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): Result<string, { readonly line: number }> => {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse({ line: firstLineNotUtf8(bytes) })
  }
}
