import type { Priority } from '#contexts/heritage/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { Terms } from './capability.ts'

/** A need as everybody may read it. The estimate stays with the two sides. */
export type CallContent = Terms & {
  readonly title: Localised
  readonly words: Localised
  readonly urgency: Priority
  /** The last day for an answer; null: none is set. */
  readonly until: Day | null
  readonly illustrative: boolean
}

export type Call = {
  readonly id: string
  readonly need: string
  readonly site: string
  readonly relation: string
  /** The side that calls. */
  readonly side: string
  readonly slug: string
  readonly content: CallContent
  readonly publishedAt: Instant
}

/** What somebody answered by the public form. */
export type ReplyContent = {
  readonly organisation: string
  readonly country: string
  readonly name: string
  readonly email: string
  readonly words: string
  readonly language: string
  /** The last day on which what is offered stands; null: it names none. */
  readonly standsUntil: Day | null
}

export type Reply = {
  readonly id: string
  readonly need: string
  readonly content: ReplyContent
  readonly at: Instant
  readonly review: 'taken-up' | 'declined' | null
}

export type ReplyRefusal =
  | 'organisation-is-missing'
  | 'name-is-missing'
  | 'email-is-not-an-address'
  | 'words-are-missing'
  | 'text-is-too-long'
  | 'stands-until-is-past'

const longest = { organisation: 300, country: 100, name: 200, words: 5_000 } as const
const limited = ['organisation', 'country', 'name', 'words'] as const

/** What is wrong with a reply on a day; the address was read before, '' where it is none. */
export const faultsOf = (reply: ReplyContent, today: Day): readonly ReplyRefusal[] => {
  const faults: ReplyRefusal[] = []
  if (reply.organisation === '') faults.push('organisation-is-missing')
  if (reply.name === '') faults.push('name-is-missing')
  if (reply.email === '') faults.push('email-is-not-an-address')
  if (reply.words === '') faults.push('words-are-missing')
  if (reply.standsUntil !== null && reply.standsUntil < today) faults.push('stands-until-is-past')
  const isTooLong = limited.some((field) => reply[field].length > longest[field])
  return isTooLong ? [...faults, 'text-is-too-long'] : faults
}

/** Whether a call still takes answers on a day. */
export const isOpenOn = ({ content }: Pick<Call, 'content'>, today: Day): boolean =>
  content.until === null || content.until >= today
