import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

import type { Meeting } from '../domain/meeting.ts'

/** What other contexts keep of a meeting, as a part of its page; nothing where they keep nothing. */
export type BesideMeeting = (tx: Transaction, meeting: Meeting, visit: DeskVisit) => Promise<Html>
