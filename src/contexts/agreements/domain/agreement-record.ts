import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type Act, firstActOfKind } from './act.ts'
import type { Clauses } from './clause.ts'
import type { WorkingCalendar } from './period.ts'

/** All that the date engine is told of an agreement. */
export type AgreementRecord = {
  readonly parties: readonly [string, string]
  /** The notes themselves are the agreement, and the signature is the day of their exchange. */
  readonly constitutedByNotes: boolean
  readonly clauses: Clauses
  readonly acts: readonly Act[]
  /** When other agreements named by a clause entered into force, as far as that is known. */
  readonly othersInForce: Readonly<Record<string, Day | undefined>>
  /** Where notices are received; null: no calendar of the place is on record. */
  readonly calendar: WorkingCalendar | null
}

/** The day of signature, with the precision of the record. */
export const signedOn = ({ acts }: AgreementRecord): KnownDate | undefined =>
  firstActOfKind(acts, 'signature')?.on

/** What an official source gives as the entry into force. */
export const officialForce = ({ acts }: AgreementRecord) => firstActOfKind(acts, 'entry-into-force')
