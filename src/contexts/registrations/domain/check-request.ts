import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import { mayCome, refuseTelephone, type TelephoneRefusal } from './contact.ts'
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
  /** '' where none was given. */
  readonly telephone: string
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
  | TelephoneRefusal

const refuseName = (name: string): RequestRefusal | undefined => {
  if (name === '') return 'name-is-missing'
  return name.length > longestName ? 'name-is-too-long' : undefined
}

const refuseParty = (party: number, largest: number): RequestRefusal | undefined => {
  if (!Number.isInteger(party) || party < 1) return 'party-is-not-a-number-of-people'
  return party > largest ? 'party-is-too-large' : undefined
}

type Rules = Pick<PublicRegister, 'largestParty'> & {
  /** Whether a measure asks for contact data of everybody who comes. */
  readonly asksContact: boolean
}

/** Whether a register can take this request as it is written, or all that has to be corrected. */
export const checkRequest = (
  request: RegistrationRequest,
  { largestParty, asksContact }: Rules,
): Result<RegistrationRequest, readonly RequestRefusal[]> => {
  const { name, email, party, accessNeeds, offer, telephone } = request
  const comes = mayCome({ state: 'confirmed', offer })
  const found = [
    refuseName(name),
    email === '' ? 'email-is-not-an-address' : undefined,
    refuseParty(party, largestParty),
    accessNeeds.length > longestNeeds ? 'needs-are-too-long' : undefined,
    asksContact && comes ? refuseTelephone(telephone) : undefined,
  ] as const
  const refusals = found.filter((refusal) => refusal !== undefined)
  return refusals.length === 0 ? accept(request) : refuse(refusals)
}
