import type { OpenDatabase } from '#kit/db/database.ts'

import { may } from '../domain/permissions.ts'
import { type Letter, mailMembers } from './mail-members.ts'

/** Asks the members of one side who may answer for it. Answers how many were. */
export const askMembers = (db: OpenDatabase, question: Letter): Promise<number> =>
  mailMembers(db, question, {
    purpose: 'approval',
    chosen: (_tx, members) => members.filter((member) => may(member, 'approve')),
  })
