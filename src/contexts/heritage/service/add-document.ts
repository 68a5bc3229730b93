import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { checkDocument, documentName, type DocumentRefusal } from '../domain/site-document.ts'
import { insertDocument, type NewDocument } from '../store/document-store.ts'
import { findSite } from '../store/site-store.ts'

export type AddDocumentRefusal = DocumentRefusal | 'member-may-not-edit' | 'site-not-found'

/** A member puts a document beside the pictures of a site, kept as it was sent. */
export const addDocument = async (
  db: OpenDatabase,
  actor: Actor,
  document: NewDocument,
): Promise<Result<undefined, AddDocumentRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const checked = checkDocument(document.bytes)
  if (!checked.ok) return checked
  return asActor(db, actor, async (tx) => {
    if ((await findSite(tx, { id: document.site })) === undefined) return refuse('site-not-found')
    await insertDocument(tx, actor, { ...document, name: documentName(document.name) })
    await recordAudit(tx, actor, { action: 'added a document', subject: document.id })
    return accept(undefined)
  })
}
