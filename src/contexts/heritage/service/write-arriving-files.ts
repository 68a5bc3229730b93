import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { checkDocument, documentName, type DocumentRefusal } from '../domain/site-document.ts'
import { listAssessments } from '../store/assessment-store.ts'
import { insertDocument } from '../store/document-store.ts'
import type { ExchangedDocument, ExchangedPhotograph } from '../store/exchange-schema.ts'
import { insertPhotograph } from '../store/photograph-store.ts'
import { type ArrivingSite, signedFor, type Unread } from './arriving-records.ts'
import { type Developed, type PhotographRefusal, restorePhotograph } from './develop-photograph.ts'

export type ArrivingFileRefusal =
  PhotographRefusal | DocumentRefusal | Exclude<Unread, 'file-is-missing'> | 'file-is-another'

type Reading = NonNullable<ArrivingSite['readFile']>
type Named = { readonly file: string; readonly sha256: string }

const bytesOf = async (
  { file, sha256 }: Named,
  readFile: Reading,
): Promise<Result<Uint8Array | undefined, ArrivingFileRefusal>> => {
  const bytes = await readFile(file)
  if (bytes === 'file-is-missing') return accept(undefined)
  if (!(bytes instanceof Uint8Array)) return refuse(bytes)
  return hashOf(bytes) === sha256 ? accept(bytes) : refuse('file-is-another')
}

/** A picture that came with a file; undefined where it did not come. */
export const arrivedPhotograph = async (
  named: Named,
  readFile: Reading,
): Promise<Result<Developed | undefined, ArrivingFileRefusal>> => {
  const bytes = await bytesOf(named, readFile)
  if (!bytes.ok) return bytes
  return bytes.value === undefined ? accept(undefined) : restorePhotograph(bytes.value)
}

/** A document that came with a file; undefined where it did not come. */
export const arrivedDocument = async (
  named: Named,
  readFile: Reading,
): Promise<Result<Uint8Array | undefined, ArrivingFileRefusal>> => {
  const bytes = await bytesOf(named, readFile)
  if (!bytes.ok || bytes.value === undefined) return bytes
  const checked = checkDocument(bytes.value)
  return checked.ok ? bytes : checked
}

type Writing = {
  readonly site: string
  readonly side: string
  readonly readFile: Reading
  /** Those that are here: a picture may belong to one that another side keeps to itself. */
  readonly assessments: ReadonlySet<string>
}

const sentFrom = (one: ExchangedPhotograph | ExchangedDocument, { site, side }: Writing) => ({
  id: one.id,
  site,
  visibility: one.visibility,
  signedFor: signedFor(one.side, side),
  recordedElsewhere: one.recordedOn,
})

const writePhotograph = async (
  tx: Transaction,
  actor: Actor,
  { one, writing }: { readonly one: ExchangedPhotograph; readonly writing: Writing },
): Promise<boolean> => {
  const arrived = await arrivedPhotograph(one, writing.readFile)
  if (!arrived.ok) throw new Error(`${one.file}: ${arrived.refusal}`)
  if (arrived.value === undefined) return false
  const { caption, credit, illustrative } = one
  return insertPhotograph(tx, actor, {
    ...arrived.value,
    ...sentFrom(one, writing),
    assessment: writing.assessments.has(one.assessment ?? '') ? one.assessment : null,
    takenOn: one.takenOn === null ? null : (dayFromIso(one.takenOn) ?? null),
    viewpoint: one.viewpoint,
    content: { caption, credit, illustrative },
  })
}

const writeDocument = async (
  tx: Transaction,
  actor: Actor,
  { one, writing }: { readonly one: ExchangedDocument; readonly writing: Writing },
): Promise<boolean> => {
  const arrived = await arrivedDocument(one, writing.readFile)
  if (!arrived.ok) throw new Error(`${one.file}: ${arrived.refusal}`)
  if (arrived.value === undefined) return false
  const name = documentName(one.name)
  return insertDocument(tx, actor, { ...sentFrom(one, writing), name, bytes: arrived.value })
}

/** Keeps the pictures and documents that came with a site, after its assessments; answers how many are new. */
export const writeArrivingFiles = async (
  tx: Transaction,
  actor: Actor,
  { id, site, readFile }: ArrivingSite,
): Promise<number> => {
  if (readFile === undefined) return 0
  const { photographs = [], documents = [] } = site
  if (photographs.length + documents.length === 0) return 0
  const assessments = await listAssessments(tx, { sites: [id] })
  const writing = {
    site: id,
    side: actor.side,
    readFile,
    assessments: new Set(assessments.map((one) => one.id)),
  }
  let written = 0
  for (const one of photographs)
    if (await writePhotograph(tx, actor, { one, writing })) written += 1
  for (const one of documents) if (await writeDocument(tx, actor, { one, writing })) written += 1
  return written
}
