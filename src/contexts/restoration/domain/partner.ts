import type { Day } from '#kit/time/days.ts'

/** Somebody of an institution who sees one project by a link, until a day or until a side ends it. */
export type Partner = {
  readonly id: string
  readonly project: string
  readonly institution: string
  readonly name: string
  readonly until: Day
  readonly hasEnded: boolean
}

/** The longest time for which a link is given, in days. */
const longestPartnership = 731

export type PartnerRefusal =
  | 'partner-has-no-name'
  | 'partner-name-is-too-long'
  | 'partner-link-has-no-day'
  | 'partner-link-is-past'
  | 'partner-link-is-too-long'

const longestName = 200

/** What is wrong with an invitation, if anything. */
export const faultOfPartner = (
  { name, until }: { readonly name: string; readonly until: Day | undefined },
  today: Day,
): PartnerRefusal | undefined => {
  if (name === '') return 'partner-has-no-name'
  if (name.length > longestName) return 'partner-name-is-too-long'
  if (until === undefined) return 'partner-link-has-no-day'
  if (until < today) return 'partner-link-is-past'
  return until > today + longestPartnership ? 'partner-link-is-too-long' : undefined
}
