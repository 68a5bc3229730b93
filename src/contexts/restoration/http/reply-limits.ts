import { networkOf, rateLimit } from '#kit/http/rate-limit.ts'
import type { Visit } from '#kit/http/visit.ts'

const anHour = 3_600_000
const mostOfOneNetwork = 10
const leastMilliseconds = 3_000

/** Whether one more answer from where this visit comes is taken; kept in memory, forgotten at a restart. */
export type ReplyLimit = (visit: Pick<Visit, 'address' | 'now'>) => boolean

export const replyLimit = (): ReplyLimit => {
  const ofNetwork = rateLimit(mostOfOneNetwork, anHour)
  return ({ address, now }) => ofNetwork(networkOf(address), now)
}

/** Nobody reads a call and writes an answer within three seconds. */
export const isFilledByHand = (shownAt: string, now: number): boolean =>
  /^\d{1,16}$/.test(shownAt) && now - Number(shownAt) >= leastMilliseconds
