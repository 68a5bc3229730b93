import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import type { PaperDocument } from '#kit/documents/document.ts'
import { writeDocx } from '#kit/documents/write-docx.ts'
import { documentPage } from '#kit/documents/write-html.ts'
import { writePdf } from '#kit/documents/write-pdf.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { findLastBriefing, type LastBriefing } from '../store/kept-briefing-store.ts'
import { briefingPaper, type WrittenBriefing } from './briefing-paper.ts'
import type { BriefingReader } from './briefing-telling.ts'
import { readBriefing } from './read-briefing.ts'

// No side has this name, so that row-level security shows what is joint or public and nothing else.
const nobodysSide = '-'

/** Who reads for an edition: a member's side, or for what can be shared nobody's. */
const readerFor = (relation: string, actor: Actor | null, edition: BriefingReader['edition']) =>
  edition === 'private' && actor !== null ? actor : operatorActingFor(relation, nobodysSide)

export type BriefingAsked = Omit<BriefingReader, 'last'> & {
  readonly relation: string
  /** Whose private records are read for the private edition; null: of nobody. */
  readonly actor: Actor | null
  readonly day: Day
  readonly today: Instant
}

/** The last briefing of an edition that the actor's side printed: the next one starts from it. */
export const lastBriefing = async (
  db: OpenDatabase,
  actor: Actor | null,
  edition: BriefingReader['edition'],
): Promise<LastBriefing | null> =>
  actor === null
    ? null
    : ((await asActor(db, actor, (tx) => findLastBriefing(tx, edition))) ?? null)

/**
 * A briefing for the meetings of a day. The shareable edition is read by nobody's side: what it
 * could leak, the database does not hand out. It is compared with shareable ones alone.
 */
export const makeBriefing = async (
  db: OpenDatabase,
  asked: BriefingAsked,
): Promise<WrittenBriefing> => {
  const { relation, actor, edition, day, today, language } = asked
  const seesPeople = edition === 'private' && actor !== null
  const briefing = await asActor(db, readerFor(relation, actor, edition), (tx) =>
    readBriefing(tx, { day, today, language, seesPeople }),
  )
  return briefingPaper(briefing, { ...asked, last: await lastBriefing(db, actor, edition) })
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
