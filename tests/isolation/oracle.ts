import type { Kept } from './world.ts'

/** For whom a transaction runs; `outsider` takes the side's role and names no side. */
export type Actor =
  | { readonly kind: 'side'; readonly relation: string; readonly side: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'outsider' }

/** Who may see a row: the rule of the product in one line, against which the policies are held. */
export const maySee = (actor: Actor, row: Kept): boolean => {
  switch (actor.kind) {
    case 'public':
      return row.visibility === 'public'
    case 'outsider':
      return false
    case 'side':
      return (
        row.relation === actor.relation && ['public', 'joint', actor.side].includes(row.visibility)
      )
  }
}

const hasOwner = (row: Kept): boolean => !row.table.startsWith('relations.')

export const mayChange = (actor: Actor, row: Kept): boolean =>
  actor.kind === 'side' &&
  maySee(actor, row) &&
  (!hasOwner(row) || ['joint', actor.side].includes(row.owner))

export const mayErase = (actor: Actor, row: Kept): boolean =>
  actor.kind === 'side' && row.relation === actor.relation && row.visibility === actor.side

/** A private row belongs to the side that alone sees it; the database says so by a constraint. */
export const mayInsert = (actor: Actor, row: Kept): boolean => mayChange(actor, row)
