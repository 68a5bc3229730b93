import type { KnownDate } from '#kit/time/known-date.ts'

import type { Note, NoteStage } from './act.ts'
import type { NoteBasis } from './clause.ts'
import type { Ground, Missing } from './ground.ts'

/** Between which days something lies; infinite where the record sets no bound. */
export type Bounds = { readonly first: number; readonly last: number }

export const unbounded: Bounds = { first: -Infinity, last: Infinity }

/** What a note tells of the day that a clause counts from. */
export type NoteDated = Bounds & {
  readonly missing: readonly Missing[]
  readonly because: readonly Ground[]
}

type Dated = { readonly stage: NoteStage | 'effected' | 'unspecified'; readonly on: KnownDate }

const datedAt = (note: Note, stage: Dated['stage']): Dated | undefined => {
  const on = note[stage]
  return on === undefined ? undefined : { stage, on }
}

const groundOf = (note: Note, { stage, on }: Dated): Ground => ({
  kind: 'note',
  id: note.id,
  about: note.about,
  party: note.party,
  stage,
  on,
})

const exactly = (note: Note, dated: Dated): NoteDated => ({
  first: dated.on.first,
  last: dated.on.last,
  missing: [],
  because:
    dated.stage === 'unspecified'
      ? [groundOf(note, dated), { kind: 'remark', of: { remark: 'basis-not-stated' } }]
      : [groundOf(note, dated)],
})

// A note is dated, sent, effected, received, acknowledged, in this order.
const order: readonly Dated['stage'][] = ['dated', 'sent', 'effected', 'received', 'acknowledged']

/** A stage that is not recorded lies between those that are. */
const between = (note: Note, stage: NoteStage): NoteDated => {
  const at = order.indexOf(stage)
  const known = (stages: readonly Dated['stage'][]): Dated[] =>
    stages.flatMap((one) => datedAt(note, one) ?? [])
  const [before, after] = [known(order.slice(0, at)), known(order.slice(at + 1))]
  return {
    first: Math.max(-Infinity, ...before.map(({ on }) => on.first)),
    last: Math.min(Infinity, ...after.map(({ on }) => on.last)),
    missing: [{ fact: 'note-stage', stage, party: note.party }],
    because: [...before, ...after].map((dated) => groundOf(note, dated)),
  }
}

/** The day on which a note reached a stage, or what bounds it. */
export const noteAtStage = (note: Note, stage: NoteStage): NoteDated => {
  const dated = datedAt(note, stage) ?? datedAt(note, 'unspecified')
  return dated === undefined ? between(note, stage) : exactly(note, dated)
}

// VCLT Art. 78(c): a notification is made on receipt; a clause may mean the date of the note.
const byReceipt: readonly Dated['stage'][] = [
  'received',
  'effected',
  'unspecified',
  'sent',
  'dated',
  'acknowledged',
]
const byNote: readonly Dated['stage'][] = [
  'dated',
  'sent',
  'effected',
  'unspecified',
  'received',
  'acknowledged',
]

const firstRecorded = (note: Note, stages: readonly Dated['stage'][]): NoteDated => {
  const dated = stages.flatMap((stage) => datedAt(note, stage) ?? [])[0]
  return dated === undefined
    ? {
        ...unbounded,
        missing: [{ fact: 'note-stage', stage: 'received', party: note.party }],
        because: [],
      }
    : exactly(note, dated)
}

/** The ways to date a note for a clause: two only where the clause does not say which date it means. */
export const noteReadings = (
  basis: NoteBasis,
): readonly (readonly ['by-receipt' | 'by-note' | null, (note: Note) => NoteDated])[] =>
  basis === 'notification'
    ? [
        ['by-receipt', (note) => firstRecorded(note, byReceipt)],
        ['by-note', (note) => firstRecorded(note, byNote)],
      ]
    : [[null, (note) => noteAtStage(note, basis)]]
