type Reported = {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  readonly status: string
}

/**
 * What a report means for its mail.
 *
 * - `gone`: the address does not take mails (failed, 5.x.x of RFC 3463), so it is not mailed again
 * - `undelivered`: this mail did not arrive, another may
 * - `on-its-way`: delayed, or delivered after all
 */
export type BounceVerdict = 'gone' | 'undelivered' | 'on-its-way'

export const verdictOf = (recipients: readonly Reported[]): BounceVerdict => {
  const failed = recipients.filter(({ action }) => action === 'failed')
  if (failed.length === 0) return 'on-its-way'
  return failed.some(({ status }) => status.startsWith('5.')) ? 'gone' : 'undelivered'
}
