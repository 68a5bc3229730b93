import type { Ground } from '#contexts/measures/contract.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { OfferKind, RegistrationState } from './registration.ts'

/** What a measure asks of everybody who comes, and which measure it is. */
export type ContactAsked = {
  readonly measure: string
  readonly title: Localised
  readonly source: { readonly name: string; readonly url?: string }
  /** From the last day of the event. */
  readonly keepsDays: number
}

/** A telephone number as it is kept, with the rule that asked for it. */
export type Contact = Pick<ContactAsked, 'measure' | 'keepsDays'> & { readonly telephone: string }

const askedBy = (ground: Ground): ContactAsked[] => {
  if (ground.kind !== 'measure' || ground.rule.kind !== 'contact-data') return []
  const { effect, measure, rule, missing } = ground
  const surelyHolds = effect !== 'recommends' && effect !== 'displaced' && missing.length === 0
  const { id, title, source } = measure
  return surelyHolds ? [{ measure: id, title, source, keepsDays: rule.keepsDays }] : []
}

/**
 * Which measure asks for contact data, by the grounds that the format of an event rests on; undefined
 * where none surely does. Of several the one that keeps them longest: it covers the others.
 */
export const contactAsked = (because: readonly Ground[]): ContactAsked | undefined =>
  because.flatMap(askedBy).toSorted((one, other) => other.keepsDays - one.keepsDays)[0]

/** Whether somebody comes, or may come, through the door. */
export const mayCome = ({
  state,
  offer,
}: {
  readonly state: RegistrationState
  readonly offer: OfferKind
}): boolean => offer === 'on-site' && (state === 'confirmed' || state === 'waiting')

export type TelephoneRefusal = 'telephone-is-missing' | 'telephone-is-no-number'

/** Spaces collapsed; as it was written else, since people read it. */
export const tidyTelephone = (written: string): string => written.trim().replaceAll(/\s+/g, ' ')

/** What is wrong with a telephone number; undefined: it can be called. */
export const refuseTelephone = (telephone: string): TelephoneRefusal | undefined => {
  if (telephone === '') return 'telephone-is-missing'
  const isNumber = /^\+?[\d ()./-]{5,40}$/.test(telephone)
  return isNumber && telephone.replaceAll(/\D/g, '').length >= 5
    ? undefined
    : 'telephone-is-no-number'
}
