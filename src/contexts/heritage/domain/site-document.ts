import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { FromElsewhere } from './photograph.ts'

/** A document of a site, without its bytes: a report, a decree, a drawing. */
export type SiteDocument = {
  readonly id: string
  readonly name: string
  readonly visibility: string
  readonly sha256: string
  readonly side: string
  /** In bytes. */
  readonly size: number
  readonly site: string
  readonly recordedAt: Instant
} & FromElsewhere

/** What one document may weigh, in bytes. */
export const greatestDocumentBytes = 10 * 1024 * 1024

export type DocumentRefusal =
  'document-is-missing' | 'document-is-too-large' | 'document-is-no-pdf' | 'document-is-torn'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Whether bytes are a whole PDF. By what is in them: a name and a declared type say what somebody wants. */
export const checkDocument = (bytes: Uint8Array): Result<undefined, DocumentRefusal> => {
  if (bytes.length === 0) return refuse('document-is-missing')
  if (bytes.length > greatestDocumentBytes) return refuse('document-is-too-large')
  // ISO 32000-2, 7.5.2: the header is the file's first line; readers look for it within the first kilobyte, we do not.
  if (!/^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 16)))) return refuse('document-is-no-pdf')
  // 7.5.5: its last line is the mark of its end.
  return latin(bytes.subarray(-1024)).includes('%%EOF')
    ? accept(undefined)
    : refuse('document-is-torn')
}

/** The name under which a document is kept and taken along: never a path, and always that of a PDF. */
export const documentName = (sent: string): string => {
  const [name = ''] = sent.split(/[/\\]/).slice(-1)
  const stem = name
    .replace(/\.pdf$/i, '')
    .trim()
    .slice(0, 190)
  return `${stem === '' ? 'document' : stem}.pdf`
}
