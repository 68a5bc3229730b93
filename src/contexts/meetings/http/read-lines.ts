import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { LineReading } from '../domain/line-reading.ts'
import type { Meeting } from '../domain/meeting.ts'

/** Marked lines, with the notes that they are from. */
export type LinesToRead = {
  readonly meeting: Meeting
  readonly notes: string
  readonly lines: readonly string[]
  readonly visit: DeskVisit
}

/** Reads marked lines, one reading for each: the rules that know how are of another context. */
export type ReadLines = (tx: Transaction, asked: LinesToRead) => Promise<readonly LineReading[]>

/** Where no rules are at hand, a line says its words and no more. */
export const readNothing: ReadLines = (_, { lines, visit: { language } }) =>
  Promise.resolve(
    lines.map((text) => ({
      language,
      text,
      modality: null,
      cue: '',
      whose: '',
      unit: '',
      due: '',
      condition: '',
    })),
  )
