import type { Transaction } from '#kit/db/database.ts'

import type { Reading } from './subjects.ts'

/** A programme of events, as the reader may know it. */
export type ProgrammeOfEvents = {
  readonly id: string
  readonly label: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
}

/** All programmes of events that the transaction may see: pages that span contexts know them. */
export type FindProgrammes = (
  tx: Transaction,
  reading: Reading,
) => Promise<readonly ProgrammeOfEvents[]>

export const noProgrammes: FindProgrammes = () => Promise.resolve([])
