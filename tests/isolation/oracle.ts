import { isOfHolders, isOfPeople, isOfRegister, isStep } from './registers.ts'
import { isOfOneSide, type Kept } from './world.ts'

/** For whom a transaction runs; `outsider` takes the side's role and names no side. */
export type Actor =
  | { readonly kind: 'side'; readonly relation: string; readonly side: string }
  | { readonly kind: 'registrar'; readonly relation: string }
  /** The holder of a link; without a registration: of one that names nobody's. */
  | { readonly kind: 'visitor'; readonly registration: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'outsider' }

/** Who may see a row: the rule of the product in a few lines, against which the policies are held. */
export const maySee = (actor: Actor, row: Kept): boolean => {
  const isPublic = row.visibility === 'public' && !isOfPeople(row.table)
  switch (actor.kind) {
    case 'public':
      return isPublic
    case 'visitor':
      return (
        (isPublic && row.table !== 'measures.measure') ||
        (isOfHolders(row.table) && row.id === actor.registration)
      )
    case 'registrar':
      return (
        row.relation === actor.relation &&
        row.table !== 'measures.measure' &&
        !isOfOneSide(row.table)
      )
    case 'outsider':
      return false
    case 'side':
      return (
        row.relation === actor.relation &&
        // People are seen by those whom the event belongs to, not by all who see the event.
        (isOfRegister(row.table)
          ? ['joint', actor.side].includes(row.owner)
          : ['public', 'joint', actor.side].includes(row.visibility))
      )
  }
}

const hasOwner = (row: Kept): boolean => !row.table.startsWith('relations.')

const sideMayChange = (actor: Actor & { readonly kind: 'side' }, row: Kept): boolean =>
  !isOfRegister(row.table) &&
  maySee(actor, row) &&
  (!hasOwner(row) || ['joint', actor.side].includes(row.owner))

const registrarMayKeep = (actor: Actor & { readonly kind: 'registrar' }, row: Kept): boolean =>
  isOfRegister(row.table) && row.relation === actor.relation

export const mayChange = (actor: Actor, row: Kept): boolean => {
  if (actor.kind === 'side') return sideMayChange(actor, row)
  if (actor.kind !== 'registrar' || row.relation !== actor.relation) return false
  // The registrar carries out what was approved; steps are only ever added.
  if (row.table === 'programme.event') return true
  return registrarMayKeep(actor, row) && !isStep(row.table)
}

export const mayErase = (actor: Actor, row: Kept): boolean =>
  actor.kind === 'side' &&
  row.relation === actor.relation &&
  row.visibility === actor.side &&
  !isOfRegister(row.table) &&
  // What was done stays on record for the side that did it.
  !isOfOneSide(row.table)

/** A private row belongs to the side that alone sees it; the database says so by a constraint. */
export const mayInsert = (actor: Actor, row: Kept): boolean =>
  actor.kind === 'registrar' ? registrarMayKeep(actor, row) : mayChange(actor, row)
