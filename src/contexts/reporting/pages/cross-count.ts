/** A number of a table in two directions; where nothing is behind it, it is no link. */
export type CrossCount = { readonly count: number; readonly href: string }
