import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import type { PaperDocument } from '#kit/documents/document.ts'
import { writeDocx } from '#kit/documents/write-docx.ts'
import { documentPage } from '#kit/documents/write-html.ts'
import { writePdf } from '#kit/documents/write-pdf.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { briefingPaper } from './briefing-paper.ts'
import type { BriefingReader } from './briefing-telling.ts'
import { readBriefing } from './read-briefing.ts'

// No side has this name, so that row-level security shows what is joint or public and nothing else.
const nobodysSide = '-'

/** Who reads for an edition: a member's side, or for what can be shared nobody's. */
const readerFor = (relation: string, actor: Actor | null, edition: BriefingReader['edition']) =>
  edition === 'private' && actor !== null ? actor : operatorActingFor(relation, nobodysSide)

export type BriefingAsked = BriefingReader & {
  readonly relation: string
  /** Whose private records are read for the private edition. */
  readonly actor: Actor | null
  readonly day: Day
  readonly today: Instant
  readonly language: Language
}

/**
 * A briefing for the meetings of a day. The shareable edition is read by nobody's side: what it
 * could leak, the database does not hand out.
 */
export const makeBriefing = async (
  db: OpenDatabase,
  asked: BriefingAsked,
): Promise<PaperDocument> => {
  const { relation, actor, edition, day, today, language } = asked
  const briefing = await asActor(db, readerFor(relation, actor, edition), (tx) =>
    readBriefing(tx, { day, today, language }),
  )
  return briefingPaper(briefing, asked)
}

/** How a briefing is written, with the type of each file. */
export const briefingFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const
export type BriefingFormat = keyof typeof briefingFormats

/** A briefing as the bytes of a file. */
export const writeBriefing = async (
  paper: PaperDocument,
  format: BriefingFormat,
): Promise<Uint8Array> => {
  switch (format) {
    case 'pdf':
      return writePdf(paper)
    case 'docx':
      return writeDocx(paper)
    case 'html':
      return new TextEncoder().encode(documentPage(paper))
  }
}
