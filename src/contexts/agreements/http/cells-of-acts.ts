import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { type Act, firstActOfKind, type Note, notesAbout } from '../domain/act.ts'
import type { ForceClause, NoteBasis } from '../domain/clause.ts'
import { type NoteDate, stageInWords } from './acts-of-row.ts'
import type { Cells } from './table-columns.ts'

type Dated = { readonly stage: NoteDate; readonly on: KnownDate }

const byReceipt = ['received', 'effected', 'unspecified', 'sent', 'dated', 'acknowledged'] as const
const byNote = ['dated', 'sent', 'effected', 'unspecified', 'received', 'acknowledged'] as const

/** A row has room for one date of a note: the one that the clause counts from. */
const dateOf = (note: Note, basis: NoteBasis): Dated | undefined => {
  const usual = basis === 'dated' ? byNote : byReceipt
  const stages: readonly NoteDate[] = basis === 'notification' ? usual : [basis, ...usual]
  return stages.flatMap((stage) => {
    const on = note[stage]
    return on === undefined ? [] : [{ stage, on }]
  })[0]
}

const withoutSeparator = (text: string): string => text.replaceAll(';', ',')

/** What happened then: in the words of the source where they say it, else in ours. */
const kindOf = (note: Note, { stage }: Dated): string => {
  const { source = '', receivedAt, place, number } = note
  if (source !== '' && stageInWords(source) === stage) return withoutSeparator(source)
  const numbered = number === undefined ? '' : `no. ${withoutSeparator(number)}`
  const at = stage === 'received' ? (receivedAt ?? place) : place
  const words = [stage === 'unspecified' ? '' : stage, numbered].filter((one) => one !== '')
  return [words.join(', '), at === undefined ? '' : `in ${at.replaceAll(/[;,]/g, ' ')}`]
    .filter((one) => one !== '')
    .join(' ')
}

type NoteCell = { readonly on: string; readonly kind: string }

const cellOf = (note: Note, basis: NoteBasis): NoteCell[] => {
  const dated = dateOf(note, basis)
  return dated === undefined ? [] : [{ on: isoFromKnownDate(dated.on), kind: kindOf(note, dated) }]
}

const basisOf = ({ rule }: ForceClause): NoteBasis => {
  if (!('trigger' in rule)) return 'notification'
  const { trigger } = rule
  if (trigger.on === 'last-notification') return trigger.basis
  return trigger.on === 'exchange-of-notes' || trigger.on === 'reply-note'
    ? 'dated'
    : 'notification'
}

const exchanges = (acts: readonly Act[]): NoteCell[] =>
  acts.flatMap((act) => {
    if (act.kind === 'exchange-of-notes') {
      return [{ on: isoFromKnownDate(act.on), kind: 'notes exchanged' }]
    }
    return act.kind === 'exchange-of-instruments'
      ? [{ on: isoFromKnownDate(act.on), kind: 'instruments exchanged' }]
      : []
  })

/** The first and the last of them by date; a note in reply stays in its column without the first. */
const notesOf = (acts: readonly Act[], force: ForceClause): readonly (NoteCell | undefined)[] => {
  const done = exchanges(acts)
  if (done.length > 0) return done
  const basis = basisOf(force)
  const [first, second] = (['proposal', 'reply'] as const).map(
    (about) => notesAbout(acts, about).flatMap((note) => cellOf(note, basis))[0],
  )
  if (first !== undefined || second !== undefined) return [first, second]
  return notesAbout(acts, 'internal-procedures')
    .flatMap((note) => cellOf(note, basis))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

const kindCell = (kinds: readonly string[]): string => {
  const [first = '', second = first] = kinds
  return first === second ? first : `${first}; ${second}`
}

const placeCell = (place: string, isAdReferendum: boolean): string =>
  isAdReferendum && !/\bad[ -]referendum\b/i.test(place) ? `${place} (ad referendum)`.trim() : place

const isoOf = (act: { readonly on: KnownDate } | undefined): string =>
  act === undefined ? '' : isoFromKnownDate(act.on)

const cellsOfSignature = (acts: readonly Act[]): Cells => {
  const signature = firstActOfKind(acts, 'signature')
  if (signature === undefined) return {}
  const isAdReferendum = signature.signatories.some((one) => one.adReferendum)
  return {
    place_signed: placeCell(signature.place ?? '', isAdReferendum),
    date_signed: isoOf(signature),
  }
}

const cellsOfNotes = (acts: readonly Act[], force: ForceClause): Cells => {
  const [first, second] = notesOf(acts, force)
  const kinds = [first, second].flatMap((one) => (one === undefined ? [] : [one.kind]))
  return {
    notification_1: first?.on ?? '',
    notification_2: second?.on ?? '',
    notification_kind: kindCell(kinds),
  }
}

/** The cells of the acts that a row has columns for. */
export const cellsOfActs = (acts: readonly Act[], force: ForceClause): Cells => {
  const official = firstActOfKind(acts, 'entry-into-force')
  return {
    ...cellsOfSignature(acts),
    ...cellsOfNotes(acts, force),
    eif_actual: isoOf(official),
    eif_actual_basis: official?.source ?? '',
    end_date: isoOf(firstActOfKind(acts, 'end')),
  }
}
