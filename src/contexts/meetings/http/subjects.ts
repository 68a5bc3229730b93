import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Reference } from '../domain/recorded.ts'

/** What a record is called that fulfils an undertaking; a visit is kept as a meeting. */
export type SubjectWord = 'event' | 'project' | 'agreement' | 'act' | 'meeting' | 'visit'

/** A record that fulfils an undertaking, as the reader may know it. */
export type Subject = Reference & {
  readonly word: SubjectWord
  readonly label: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
}

/** For whom they are named, and as of when. */
export type Reading = { readonly language: Language; readonly today: Instant }

/** All records that can fulfil an undertaking and that the transaction may see: pages that span contexts know them. */
export type FindSubjects = (tx: Transaction, reading: Reading) => Promise<readonly Subject[]>
