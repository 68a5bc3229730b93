import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { readPublishing } from '../service/publish-agreement.ts'
import { listRevisions } from '../store/agreement-store.ts'
import { listDocuments } from '../store/document-store.ts'
import { listNotes } from '../store/note-store.ts'
import { listReliances } from '../store/reliance-store.ts'
import type { OpenedAgreement } from './open-agreement.ts'
import { readLife } from './read-life.ts'

/** All that the page of an agreement shows beside the agreement itself. */
export const readAround = async (tx: Transaction, opened: OpenedAgreement, visit: DeskVisit) => ({
  notes: await listNotes(tx, opened.agreement.id),
  documents: await listDocuments(tx, opened.agreement.id),
  revisions: await listRevisions(tx, opened.agreement.id),
  publishing: await readPublishing(tx, opened.agreement),
  reliances: await listReliances(tx, { agreement: opened.agreement.id }),
  life: await readLife(tx, opened, visit),
})

export type ReadAround = Awaited<ReturnType<typeof readAround>>
