import type { Guest } from './guest.ts'

/** Why a guest is not written to. */
export type NotInvited =
  'not-on-the-list' | 'invited-before' | 'answered-already' | 'has-no-address'

type Invitable = Pick<Guest, 'position' | 'invitedAt' | 'answer' | 'email' | 'isErased'>

/** Why an invitation would not go to this guest; undefined when it would. */
export const whyNotInvited = (guest: Invitable | undefined): NotInvited | undefined => {
  if (guest === undefined || guest.position === null || guest.isErased) return 'not-on-the-list'
  if (guest.invitedAt !== null) return 'invited-before'
  if (guest.answer !== null) return 'answered-already'
  return guest.email === null ? 'has-no-address' : undefined
}
