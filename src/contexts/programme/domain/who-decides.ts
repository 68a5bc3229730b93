/** The part of an event that says whose it is. */
type Owned = { readonly owner: string; readonly visibility: string }

/** Whether members of this side may edit it: its own, or what belongs to both. */
export const belongsTo = ({ owner }: Owned, side: string): boolean =>
  owner === 'joint' || owner === side

/**
 * Whether a new content needs the approval of both sides before it holds: what belongs to both
 * and stands before the public changes only together.
 */
export const needsBoth = ({ owner, visibility }: Owned): boolean =>
  owner === 'joint' && visibility === 'public'
