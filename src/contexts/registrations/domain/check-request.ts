import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import type { PublicRegister } from './register.ts'
import type { Fallback, OfferKind } from './registration.ts'

const longestName = 120
const longestNeeds = 500

/** What a visitor asks for. `key` names the form, so that sending it again registers nobody twice. */
export type RegistrationRequest = {
  readonly name: string
  /** '' for what is no address. */
  readonly email: string
  readonly party: number
  readonly offer: OfferKind
  readonly ifMoved: Fallback
  readonly accessNeeds: string
  readonly language: Language
  readonly key: string
}

export type RequestRefusal =
  | 'name-is-missing'
  | 'name-is-too-long'
  | 'email-is-not-an-address'
  | 'party-is-not-a-number-of-people'
  | 'party-is-too-large'
  | 'needs-are-too-long'

/** Whether a register can take this request as it is written. */
export const checkRequest = (
  request: RegistrationRequest,
  register: Pick<PublicRegister, 'largestParty'>,
): Result<RegistrationRequest, RequestRefusal> => {
  const { name, email, party, accessNeeds } = request
  if (name === '') return refuse('name-is-missing')
  if (name.length > longestName) return refuse('name-is-too-long')
  if (email === '') return refuse('email-is-not-an-address')
  if (!Number.isInteger(party) || party < 1) return refuse('party-is-not-a-number-of-people')
  if (party > register.largestParty) return refuse('party-is-too-large')
  if (accessNeeds.length > longestNeeds) return refuse('needs-are-too-long')
  return accept(request)
}
