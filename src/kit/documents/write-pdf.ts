import type { PaperDocument } from './document.ts'
import { setOnThread } from './setting-thread.ts'
import { typstData } from './typst-data.ts'

/**
 * A document as a tagged PDF (PDF/UA-1): headings, lists, header cells and texts for figures are in
 * its structure. Fonts come with the program; nothing is fetched and no file is read.
 */
export const writePdf = (document: PaperDocument): Promise<Uint8Array> =>
  setOnThread(typstData(document))
