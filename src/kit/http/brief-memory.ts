// As long as a finished page is used.
const longestMilliseconds = 30_000
const greatestNumberOfKeys = 500

type Read<Value> = (key: string, read: () => Promise<Value>) => Promise<Value>

type Known<Value> = {
  readonly value: Promise<Value>
  readonly generation: number
  readonly readAt: number
}

/**
 * Reads once for all who ask for the same public facts, and remembers them for half a minute at most. An announcement that content changed (`generation` moves) makes it read anew, also
 * what was being read meanwhile. Only for what everybody may see: it does not ask who wants to know.
 */
export const openBriefMemory = <Value>(generation: () => number): Read<Value> => {
  const known = new Map<string, Known<Value>>()
  const isFresh = (one: Known<Value>): boolean =>
    one.generation === generation() && performance.now() - one.readAt < longestMilliseconds
  return (key, read) => {
    const found = known.get(key)
    if (found !== undefined && isFresh(found)) return found.value
    const fresh = { value: read(), generation: generation(), readAt: performance.now() }
    known.delete(key)
    known.set(key, fresh)
    const oldest = known.keys().next()
    if (known.size > greatestNumberOfKeys && oldest.done !== true) known.delete(oldest.value)
    // What could not be read is not remembered; whoever asked is told by the promise itself.
    fresh.value.catch(() => known.get(key) === fresh && known.delete(key))
    return fresh.value
  }
}
