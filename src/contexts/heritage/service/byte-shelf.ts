const mostRememberedBytes = 32 * 1024 * 1024

/** Remembers the latest of what was made, by name, up to 32 MB. */
export const openByteShelf = () => {
  const made = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    find: (name: string): Uint8Array | undefined => made.get(name),
    keep: (name: string, one: Uint8Array): void => {
      if (made.has(name)) return
      made.set(name, one)
      bytes += one.length
      for (const [oldest, { length }] of made) {
        if (bytes <= mostRememberedBytes) return
        made.delete(oldest)
        bytes -= length
      }
    },
  }
}
