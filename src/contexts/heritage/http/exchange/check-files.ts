import type { Result } from '#kit/result/result.ts'

import type { ArrivingSite } from '../../service/arriving-records.ts'
import {
  arrivedDocument,
  arrivedPhotograph,
  type ArrivingFileRefusal,
} from '../../service/write-arriving-files.ts'
import type { Wrong } from './arriving-site.ts'

const problems: Readonly<Record<ArrivingFileRefusal, string>> = {
  'photograph-is-missing': 'is empty',
  'photograph-is-unreadable': 'is no JPEG, PNG or WebP picture that can be read',
  'photograph-is-too-large': 'is larger than 15 MB, or unpacks to more than 60 million pixels',
  'document-is-missing': 'is empty',
  'document-is-too-large': 'is larger than 10 MB',
  'document-is-no-pdf': 'is no PDF',
  'document-is-torn': 'ends in the middle: the PDF is incomplete',
  'file-is-too-large': 'is larger than 15 MB',
  'file-is-damaged': 'cannot be unpacked: the archive is damaged',
  'file-is-another': 'is not the file that is named here: its hash is another',
}

type Checked = {
  readonly wrongs: readonly Wrong[]
  readonly missing: number
  readonly files: number
}

/** Looks at each picture and document that came with a site: which are wrong, and how many did not come. */
export const checkFiles = async ({ site, readFile }: ArrivingSite): Promise<Checked> => {
  const { photographs = [], documents = [] } = site
  const files = photographs.length + documents.length
  if (readFile === undefined) return { wrongs: [], missing: files, files: 0 }
  const wrongs: Wrong[] = []
  let missing = 0
  const note = (field: string, arrived: Result<unknown, ArrivingFileRefusal>): void => {
    if (!arrived.ok) wrongs.push({ field, problem: problems[arrived.refusal] })
    else if (arrived.value === undefined) missing += 1
  }
  for (const one of photographs) note(one.file, await arrivedPhotograph(one, readFile))
  for (const one of documents) note(one.file, await arrivedDocument(one, readFile))
  return { wrongs, missing, files: files - missing }
}
