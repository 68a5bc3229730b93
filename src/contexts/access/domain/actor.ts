import type { Role } from './permissions.ts'

declare const minted: unique symbol

/**
 * For whom something is done: a member acting for one side of one relation. Only `access` mints
 * it, from a session or from the operator's command, so that nothing can act for nobody.
 */
export type Actor = {
  readonly relation: string
  readonly side: string
  /** The member, or the nil UUID for the operator. */
  readonly member: string
  readonly name: string
  readonly role: Role
  readonly [minted]: true
}

export type UnmintedActor = Omit<Actor, typeof minted>

// The brand's one constructor. `contract.ts` does not export it.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is where the brand is put on
export const mintActor = (actor: UnmintedActor): Actor => actor as Actor
