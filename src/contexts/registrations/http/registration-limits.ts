import { networkOf, rateLimit } from '#kit/http/rate-limit.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Instant } from '#kit/time/days.ts'

import { isFilledByHand, unusualFrom } from '../domain/unusual.ts'

const tenMinutes = 600_000
const mostOfOneNetwork = 60
const mostOfOneAddress = 10

type Asked = {
  readonly event: string
  readonly email: string
  /** When the form was shown; undefined when it does not say. */
  readonly shownAt: Instant | undefined
}

/** What is made of one more registration from where this visit comes, for this address. */
export type RegistrationLimits = (
  visit: Pick<Visit, 'address' | 'now'>,
  asked: Asked,
) => 'usual' | 'unusual' | 'too-many'

/** The limits that people have; kept in memory, forgotten at a restart. */
export const limitsForPeople = (): RegistrationLimits => {
  const ofNetwork = rateLimit(mostOfOneNetwork, tenMinutes)
  const ofAddress = rateLimit(mostOfOneAddress, tenMinutes)
  const { forOneEvent } = unusualFrom
  const usualOfNetwork = rateLimit(forOneEvent.ofNetwork, forOneEvent.milliseconds)
  const usualOfAddress = rateLimit(forOneEvent.ofAddress, forOneEvent.milliseconds)
  return ({ address, now }, { event, email, shownAt }) => {
    const network = networkOf(address)
    if (!ofNetwork(network, now) || !ofAddress(email, now)) return 'too-many'
    const isUsual = [
      usualOfNetwork(`${event} ${network}`, now),
      usualOfAddress(`${event} ${email.toLowerCase()}`, now),
      isFilledByHand(shownAt, now),
    ]
    return isUsual.includes(false) ? 'unusual' : 'usual'
  }
}
