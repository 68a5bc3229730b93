import type { KnownDate } from '#kit/time/known-date.ts'

import type { Act, Note, NoteSubject, Signatory } from '../domain/act.ts'
import type { ForceRule } from '../domain/clause.ts'
import { datesInWords } from './dates-in-words.ts'
import { type CellReading, dateIn, partsIn, type TableRow } from './table-row.ts'

/** Which day of a note a date is. */
export type NoteDate = 'dated' | 'sent' | 'received' | 'acknowledged' | 'effected' | 'unspecified'

/** What happened on the date of a note, by the words of the source; the first that fits. */
const stages: readonly (readonly [RegExp, NoteDate])[] = [
  [/\backnowledg/i, 'acknowledged'],
  [/\breceiv|\breceipt|\brecibid/i, 'received'],
  [/\beffected\b|\befectua/i, 'effected'],
  [/\bsent\b|\bdispatched\b|\bdelivered\b/i, 'sent'],
  [/\bdated\b|\bfechad|\bdate of (?:the )?note|\bnotes? (?:no\b|number)/i, 'dated'],
]

/** Which day of a note the words of a source mean. */
export const stageInWords = (kind: string): NoteDate =>
  stages.find(([pattern]) => pattern.test(kind))?.[1] ?? 'unspecified'

const placeOf = (kind: string): string | undefined => /\bin ([^;,]+)$/i.exec(kind)?.[1]?.trim()

const numberOf = (kind: string): string | undefined => /\bno\. ?(\S+)/i.exec(kind)?.[1]

type Dated = { readonly id: string; readonly on: KnownDate; readonly kind: string }

const noteOf = ({ id, on, kind }: Dated, about: NoteSubject): Note => {
  const stage = stageInWords(kind)
  const [place, number] = [placeOf(kind), numberOf(kind)]
  return {
    id,
    kind: 'note',
    about,
    party: null,
    [stage]: on,
    ...(place === undefined ? {} : stage === 'received' ? { receivedAt: place } : { place }),
    ...(number === undefined ? {} : { number }),
    ...(kind === '' ? {} : { source: kind }),
  }
}

/** Two notes that make or carry out an exchange, or that each tell that a side is ready. */
const subjectsOf = (
  rule: ForceRule,
  isConstituted: boolean,
): readonly [NoteSubject, NoteSubject] => {
  const waitsFor = 'trigger' in rule ? rule.trigger.on : null
  const isExchange = waitsFor === 'exchange-of-notes' || waitsFor === 'reply-note'
  return isExchange || (isConstituted && waitsFor !== 'last-notification')
    ? ['proposal', 'reply']
    : ['internal-procedures', 'internal-procedures']
}

const speaksOfNotes = (kind: string): boolean => /note|notif|receiv|effect/i.test(kind)

/** Dates of notes are of no use to a clause that wants instruments, and the other way round. */
const actOf = (dated: Dated, about: NoteSubject, rule: ForceRule): Act => {
  const { id, on, kind } = dated
  const wants = 'trigger' in rule ? rule.trigger.on : null
  const isInstruments =
    /instrument|ratif/i.test(kind) || (kind === '' && wants === 'exchange-of-instruments')
  if (isInstruments && !speaksOfNotes(kind)) return { id, kind: 'exchange-of-instruments', on }
  return noteOf(dated, about)
}

const datedNotes = (row: TableRow): CellReading<readonly (Dated | null)[]> => {
  const kinds = partsIn(row, 'notification_kind')
  const cells = (['notification_1', 'notification_2'] as const).map((column, index) => {
    const { value, problems } = dateIn(row, column)
    const kind = kinds[index] ?? kinds[0] ?? ''
    return { problems, dated: value === null ? null : { id: column, on: value, kind } }
  })
  return {
    value: cells.map(({ dated }) => dated),
    problems: cells.flatMap(({ problems }) => problems),
  }
}

const isOneExchange = (kind: string): boolean => /\bexchang/i.test(kind)

/** One date of an exchange is the day on which both notes changed hands. */
const exchangeOnOneDay = (
  notes: readonly Dated[],
  [about]: readonly [NoteSubject, NoteSubject],
): Act | undefined => {
  const [only, other] = notes
  return about === 'proposal' &&
    only !== undefined &&
    other === undefined &&
    isOneExchange(only.kind)
    ? { id: only.id, kind: 'exchange-of-notes', on: only.on }
    : undefined
}

const actsOfNotes = (
  notes: readonly (Dated | null)[],
  rule: ForceRule,
  subjects: readonly [NoteSubject, NoteSubject],
): Act[] => {
  const there = notes.flatMap((one) => one ?? [])
  const exchange = exchangeOnOneDay(there, subjects)
  if (exchange !== undefined) return [exchange]
  return notes.flatMap((one, index) =>
    one === null ? [] : [actOf(one, subjects[index] ?? subjects[0], rule)],
  )
}

/** An event is on record where the row itself names its day. */
const eventOf = (row: TableRow, rule: ForceRule): Act[] => {
  if (!('trigger' in rule) || rule.trigger.on !== 'event') return []
  const { event } = rule.trigger
  const words = `${row.cell('eif_trigger')} ${row.cell('eif_clause_own_words')}`
  return datesInWords(words)
    .slice(0, 1)
    .map((on) => ({ id: 'event', kind: 'event', event, on }))
}

const end = (row: TableRow): Act[] => {
  const [on] = /^\d{4}-\d{2}-\d{2}$/.test(row.cell('end_date'))
    ? datesInWords(row.cell('end_date'))
    : []
  return on === undefined ? [] : [{ id: 'end', kind: 'end', on }]
}

const withSource = (source: string) => (source === '' ? {} : { source })

/** VCLT Art. 12(2)(b): a row may say only in words that it was signed ad referendum. */
const signatories = (row: TableRow): readonly Signatory[] => {
  const said = ['eif_trigger', 'eif_clause_own_words', 'place_signed'] as const
  return said.some((column) => /\bad[ -]referendum\b/i.test(row.cell(column)))
    ? partsIn(row, 'parties').map((party) => ({
        party,
        name: '',
        capacity: 'other',
        fullPowers: null,
        adReferendum: true,
      }))
    : []
}

/** The acts of which a row has dates: signature, the two notes, entry into force, end. */
export const actsOfRow = (
  row: TableRow,
  rule: ForceRule,
  isConstituted: boolean,
): CellReading<readonly Act[]> => {
  const [signed, official, notes] = [
    dateIn(row, 'date_signed'),
    dateIn(row, 'eif_actual'),
    datedNotes(row),
  ]
  const place = row.cell('place_signed')
  const signature: Act[] =
    signed.value === null
      ? []
      : [
          {
            id: 'date_signed',
            kind: 'signature',
            on: signed.value,
            signatories: signatories(row),
            ...(place === '' ? {} : { place }),
          },
        ]
  const force: Act[] =
    official.value === null
      ? []
      : [
          {
            id: 'eif_actual',
            kind: 'entry-into-force',
            on: official.value,
            ...withSource(row.cell('eif_actual_basis')),
          },
        ]
  const between = actsOfNotes(notes.value, rule, subjectsOf(rule, isConstituted))
  return {
    value: [...signature, ...between, ...eventOf(row, rule), ...force, ...end(row)],
    problems: [...signed.problems, ...notes.problems, ...official.problems],
  }
}
