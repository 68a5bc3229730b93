import { median } from './measuring.ts'

/** What clients measured who ask again as soon as they are answered. Times in milliseconds. */
export type Taken = {
  readonly perSecond: number
  /** How long each answer took, in no order. */
  readonly times: readonly number[]
  /** The processor's time for each answer, of the process that gives them. */
  readonly cpu: number
}

/** Milliseconds of processor time that a process has used so far. */
export const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export type Load = {
  readonly clients: number
  readonly milliseconds: number
  /** Of the process that answers. */
  readonly cpuNow: () => number | Promise<number>
}

/**
 * Lets `clients` ask at once, each again when it is answered, for so many milliseconds; everyone
 * who is still waiting then is waited for and counts, too.
 */
export const letAsk = async (
  { clients, milliseconds, cpuNow }: Load,
  ask: (client: number) => Promise<unknown>,
): Promise<Taken> => {
  const times: number[] = []
  const cpuBefore = await cpuNow()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_none, client) => {
      for (let at = performance.now(); at - started < milliseconds;) {
        await ask(client)
        const answered = performance.now()
        times.push(answered - at)
        at = answered
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const cpu = ((await cpuNow()) - cpuBefore) / times.length
  return { perSecond: times.length / seconds, times, cpu }
}

const share = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN

/** The median rate of several rounds, with the times of all of them. */
export const rateOf = (rounds: readonly Taken[]): number =>
  median(rounds.map(({ perSecond }) => perSecond))

const inTime = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${milliseconds.toPrecision(3)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`

export const inWords = (rounds: readonly Taken[]): string => {
  const times = rounds.flatMap((round) => round.times).toSorted((a, b) => a - b)
  const cpu = median(rounds.map((round) => round.cpu))
  return [
    `${rateOf(rounds).toFixed(0)}/s`,
    `p50 ${inTime(share(times, 0.5))}`,
    `p99 ${inTime(share(times, 0.99))}`,
    `CPU ${cpu.toPrecision(2)} ms`,
  ].join(', ')
}
