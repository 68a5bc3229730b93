import type { PaperDocument } from './document.ts'
import { setOnThread } from './setting-thread.ts'
import { typstData } from './typst-data.ts'

/**
 * A document as a tagged PDF (PDF/UA-1): headings, lists, header cells and texts for figures are in
 * its structure. Fonts come with the program; nothing is fetched and no file is read.
 */
export const writePdf = async (document: PaperDocument): Promise<Uint8Array> => {
  const made = await setOnThread({ what: 'pdf', document: typstData(document) })
  if (typeof made === 'string') throw new Error('a PDF is bytes')
  return made
}
