/**
 * The SEQUENCE of the next mail to one person about an entry whose own sequence is `event`.
 * `lastSent`: that of the last mail to the same person, null before the first. A CANCEL always
 * rises (RFC 5546 2.1.4), and whatever follows it rises again, so that what one recipient sees
 * under one UID never goes down even while the entry itself stays as it was.
 */
export const personalSequence = ({
  event,
  lastSent,
  method,
}: {
  readonly event: number
  readonly lastSent: number | null
  readonly method: 'REQUEST' | 'CANCEL'
}): number => {
  if (method === 'CANCEL') return Math.max(event, lastSent ?? 0) + 1
  return lastSent === null ? event : Math.max(event, lastSent + 1)
}
