import type { Event, Programme } from './event.ts'
import { belongsTo, needsBoth } from './who-decides.ts'

export type RevisionRefusal =
  | 'event-belongs-to-the-other-side'
  | 'event-was-changed-meanwhile'
  | 'programme-not-found'
  | 'public-joint-event-stays-in-its-programme'
  | 'programme-is-not-seen-by-both'

export type Revising = {
  readonly side: string
  /** The hash that the editor started from. */
  readonly startedFrom: string
  /** Who is to see it from now on. */
  readonly visibility: string
  /** Where it is to stand; undefined where it stays. */
  readonly programme: { readonly id: string } | undefined
  /** Those that the side sees. */
  readonly programmes: readonly Pick<Programme, 'id' | 'visibility'>[]
}

const isPrivate = (visibility: string): boolean => visibility !== 'joint' && visibility !== 'public'

const refuseProgramme = (event: Event, revising: Revising): RevisionRefusal | undefined => {
  const { programme, programmes, visibility } = revising
  if (programme === undefined) return undefined
  const found = programmes.find(({ id }) => id === programme.id)
  if (found === undefined) return 'programme-not-found'
  // An approval binds the content alone, so what both published cannot be carried elsewhere by one.
  if (needsBoth(event)) return 'public-joint-event-stays-in-its-programme'
  return isPrivate(found.visibility) && !isPrivate(visibility)
    ? 'programme-is-not-seen-by-both'
    : undefined
}

/** Why a side may not change an event as it asks; undefined when it may. */
export const refuseRevision = (event: Event, revising: Revising): RevisionRefusal | undefined => {
  if (!belongsTo(event, revising.side)) return 'event-belongs-to-the-other-side'
  if (event.contentHash !== revising.startedFrom) return 'event-was-changed-meanwhile'
  return refuseProgramme(event, revising)
}
