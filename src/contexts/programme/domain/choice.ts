import type { Format } from '#contexts/measures/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

/** One way to attend, as chosen: whether it takes people, and how many; null = as many as come. */
export type ChosenOffer = { readonly isOpen: boolean; readonly seats: number | null }

/** What an approved change chose for an event. At least one of its offers is open. */
export type Choice = {
  readonly onSite: ChosenOffer
  readonly online: ChosenOffer
  readonly holdsFrom: Instant
  readonly reason: Localised
  readonly change: string
  readonly visibility: string
}

/** The format follows from which offers are open. */
export const formatOfOffers = ({ onSite, online }: Pick<Choice, 'onSite' | 'online'>): Format => {
  if (!onSite.isOpen) return 'online'
  return online.isOpen ? 'hybrid' : 'in-person'
}
