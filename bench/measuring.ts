/** One figure beside its reference, both measured in the same run. */
export type Row = {
  readonly name: string
  readonly figure: string
  readonly reference: string
  readonly ratio: number
  readonly note?: string
}

export type Report = (row: Row) => void

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What 95 of 100 stay below. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

/** Runs both in turn, so that what else the machine does touches both alike; answers both medians. */
export const interleaved = async (
  rounds: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ ours: number; reference: number }> => {
  const own: number[] = []
  const other: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    own.push(await ours())
    other.push(await reference())
  }
  return { ours: median(own), reference: median(other) }
}
