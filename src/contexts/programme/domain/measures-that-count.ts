type Seen = { readonly visibility: string }

/**
 * Whether a measure counts for an event: only what everybody sees who sees the event decides it.
 * A private measure would otherwise show through in a format that others see.
 */
export const countsFor =
  (event: Seen) =>
  (measure: Seen): boolean =>
    measure.visibility === 'public' ||
    (event.visibility !== 'public' && measure.visibility === 'joint') ||
    measure.visibility === event.visibility
