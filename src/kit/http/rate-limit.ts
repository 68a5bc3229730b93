import type { Instant } from '#kit/time/days.ts'

const greatestNumberOfKeys = 50_000

/** An IPv6 network hands out /64s, so that one visitor counts as one. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address

/** At most `times` acts of one key within `milliseconds`; kept in memory, forgotten at a restart. */
export const rateLimit = (
  times: number,
  milliseconds: number,
): ((key: string, now: Instant) => boolean) => {
  const acts = new Map<string, Instant[]>()
  return (key, now) => {
    const recent = (acts.get(key) ?? []).filter((at) => at > now - milliseconds)
    if (recent.length >= times) return false
    acts.delete(key)
    acts.set(key, [...recent, now])
    const oldest = acts.keys().next()
    if (acts.size > greatestNumberOfKeys && oldest.done !== true) acts.delete(oldest.value)
    return true
  }
}
