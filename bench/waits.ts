import { setTimeout } from 'node:timers/promises'

/** A page that somebody asks for, again and again. */
export type Page = { readonly name: string; readonly get: () => Promise<unknown> }

/** How long each page took, each time, in milliseconds. */
export type Waits = ReadonlyMap<string, readonly number[]>

export const pauseMilliseconds = 100

/** Seconds that something took. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Asks for each page by one visitor each, again and again, until the work is done. */
export const watch = async (
  pages: readonly Page[],
  work: () => Promise<unknown>,
): Promise<Waits> => {
  const done = new AbortController()
  const waits = pages.map(async ({ name, get }) => {
    const times: number[] = []
    while (!done.signal.aborted) {
      times.push((await timed(get)) * 1000)
      await setTimeout(pauseMilliseconds)
    }
    return [name, times] as const
  })
  try {
    await work()
  } finally {
    done.abort()
  }
  return new Map(await Promise.all(waits))
}

const share = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN

export const p50 = (times: readonly number[]): number =>
  share(
    times.toSorted((a, b) => a - b),
    0.5,
  )

export const waitsInWords = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const figure = (of: number): string => `${share(sorted, of).toPrecision(3)} ms`
  return `p50 ${figure(0.5)}, p99 ${figure(0.99)} (${String(times.length)} times)`
}
