/** How long agreements took from signature to entry into force, in days. */
export type UsualWait = {
  readonly count: number
  readonly median: number
  /** A quarter of them took at most so long, and three quarters. */
  readonly lowerQuartile: number
  readonly upperQuartile: number
}

// The value below which a share of the sorted values lies, between neighbours by their distance.
const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}

/** Of those that did not enter into force on signature; undefined below five: too few to say. */
export const usualWait = (days: readonly number[]): UsualWait | undefined => {
  const sorted = days.filter((each) => each > 0).toSorted((a, b) => a - b)
  if (sorted.length < 5) return undefined
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  }
}
