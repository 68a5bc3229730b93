import { type Note, notesAbout } from './act.ts'
import type { AgreementRecord } from './agreement-record.ts'
import type { NoteBasis } from './clause.ts'
import type { Ground, Missing } from './ground.ts'
import { type NoteDated, noteReadings, unbounded } from './note-stage.ts'
import type { TriggerReading } from './trigger-reading.ts'

const earliestOf = (note: Note): number =>
  Math.min(
    Infinity,
    ...[note.dated, note.sent, note.effected, note.received, note.unspecified].map(
      (on) => on?.first ?? Infinity,
    ),
  )

/** One notification of each party: who notifies twice has done so with the first. */
const oneOfEach = ({ acts }: AgreementRecord): readonly Note[] => {
  const notes = notesAbout(acts, 'internal-procedures').toSorted(
    (one, other) => earliestOf(one) - earliestOf(other),
  )
  const isFirst = ({ party }: Note, at: number): boolean =>
    party === null || notes.findIndex((other) => other.party === party) === at
  return notes.filter(isFirst).slice(0, 2)
}

/** Whose notification is still to come; null where the record does not say whose the others are. */
const partiesWithout = (
  { parties }: AgreementRecord,
  notes: readonly Note[],
): (string | null)[] => {
  const known = notes.map(({ party }) => party)
  const lacking = parties.filter((party) => !known.includes(party))
  return known.includes(null)
    ? Array.from({ length: 2 - notes.length }, () => null)
    : lacking.slice(0, 2 - notes.length)
}

const notYet = (party: string | null, had: number): NoteDated => ({
  ...unbounded,
  missing: [{ fact: 'notification', party, had }],
  because: [],
})

const latest = (all: readonly NoteDated[]) => ({
  first: Math.max(...all.map(({ first }) => first)),
  last: Math.max(...all.map(({ last }) => last)),
})

const combined = (
  reading: TriggerReading['reading'],
  all: readonly NoteDated[],
): TriggerReading => {
  const { first, last } = latest(all)
  const missing: Missing[] = first === last ? [] : all.flatMap((one) => one.missing)
  const because: Ground[] = all.flatMap((one) => one.because)
  return { reading, first, last, missing, because }
}

/**
 * The last of the notifications by which both parties tell each other that their internal
 * requirements are met. In which order they come is free, and the last one alone decides.
 */
export const lastNotification = (
  record: AgreementRecord,
  basis: NoteBasis,
): readonly TriggerReading[] => {
  const notes = oneOfEach(record)
  const lacking = partiesWithout(record, notes).map((party) => notYet(party, notes.length))
  return noteReadings(basis).map(([reading, dateOf]) =>
    combined(reading, [...notes.map(dateOf), ...lacking]),
  )
}
