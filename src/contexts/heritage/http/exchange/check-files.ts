import type { Result } from '#kit/result/result.ts'

import type { ArrivingSite } from '../../service/arriving-records.ts'
import {
  arrivedDocument,
  arrivedPhotograph,
  type ArrivingFileRefusal,
} from '../../service/write-arriving-files.ts'
import type { Wrong } from './arriving-site.ts'

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
    if (!arrived.ok) wrongs.push({ field, problem: { is: arrived.refusal } })
    else if (arrived.value === undefined) missing += 1
  }
  for (const one of photographs) note(one.file, await arrivedPhotograph(one, readFile))
  for (const one of documents) note(one.file, await arrivedDocument(one, readFile))
  return { wrongs, missing, files: files - missing }
}
