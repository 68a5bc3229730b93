import { undertakings } from '#contexts/meetings/contract.ts'
import { institutionKinds } from '#contexts/relations/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import type {
  Capture,
  CapturedInstitution,
  CapturedPerson,
  CapturedUndertaking,
} from '../domain/capture.ts'
import type {
  InstitutionRow,
  PersonRow,
  ReviewValues,
  UndertakingRow,
} from '../pages/review-values.ts'
import type { KnownRecords } from './known-records.ts'

export type FaultKind =
  | 'title-missing'
  | 'title-too-long'
  | 'meeting-gone'
  | 'on-wrong'
  | 'published-wrong'
  | 'address-wrong'
  | 'side-missing'
  | 'entry-missing'
  | 'name-too-long'
  | 'capacities-too-long'
  | 'whose-missing'
  | 'text-missing'
  | 'text-too-long'
  | 'modality-missing'

/** What has to be put right, and in which field. */
export type Fault = { readonly field: string; readonly kind: FaultKind }

const mostCapacities = 500
const mostName = 300
const mostText = 1_000
const mostTitle = 300

const fault = (isWrong: boolean, field: string, kind: FaultKind): readonly Fault[] =>
  isWrong ? [{ field, kind }] : []

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

const sideOf = (text: string): string | null => (text === 'neither' ? null : text)

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const personFaults = (row: PersonRow, index: number): readonly Fault[] => {
  const field = (name: string): string => `person-${String(index)}-${name}`
  return row.take
    ? [
        ...fault(row.name.length > mostName, field('name'), 'name-too-long'),
        ...fault(row.side === '', field('side'), 'side-missing'),
        ...fault(row.entry === '', field('entry'), 'entry-missing'),
        ...fault(
          row.capacities.length > mostCapacities,
          field('capacities'),
          'capacities-too-long',
        ),
      ]
    : []
}

const institutionFaults = (row: InstitutionRow, index: number): readonly Fault[] => {
  const field = (name: string): string => `institution-${String(index)}-${name}`
  return row.take
    ? [
        ...fault(row.entry === '', field('entry'), 'entry-missing'),
        ...fault(row.entry === 'new' && row.side === '', field('side'), 'side-missing'),
        ...fault(row.name.length > mostName, field('name'), 'name-too-long'),
      ]
    : []
}

const undertakingFaults = (row: UndertakingRow, index: number): readonly Fault[] => {
  const field = (name: string): string => `undertaking-${String(index)}-${name}`
  const isKnown = undertakings.modalities.some((one) => one === row.modality)
  return row.take
    ? [
        ...fault(row.text === '', field('text'), 'text-missing'),
        ...fault(row.text.length > mostText, field('text'), 'text-too-long'),
        ...fault(row.whose === '', field('whose'), 'whose-missing'),
        ...fault(!isKnown, field('modality'), 'modality-missing'),
      ]
    : []
}

/** The meeting on record to which it is added. */
const meetingOf = ({ into }: ReviewValues, { meetings }: KnownRecords) =>
  meetings.find(({ id }) => id === into)

const ownFaults = ({ title, on }: ReviewValues): readonly Fault[] => [
  ...fault(title === '', 'title', 'title-missing'),
  ...fault(title.length > mostTitle, 'title', 'title-too-long'),
  ...fault(on !== '' && knownDateFromIso(on) === undefined, 'on', 'on-wrong'),
]

const faultsOf = (values: ReviewValues, known: KnownRecords): readonly Fault[] => {
  const { into, published, address } = values
  return [
    ...fault(into !== '' && meetingOf(values, known) === undefined, 'into', 'meeting-gone'),
    // Title and day of a meeting on record stay, and are not asked.
    ...(into === '' ? ownFaults(values) : []),
    ...values.people.flatMap(personFaults),
    ...values.institutions.flatMap(institutionFaults),
    ...values.undertakings.flatMap(undertakingFaults),
    ...fault(address !== '' && !/^https?:\/\/\S+$/.test(address), 'address', 'address-wrong'),
    ...fault(
      published !== '' && dayFromIso(published) === undefined,
      'published',
      'published-wrong',
    ),
  ]
}

const personOf = ({ name, side, capacities, entry }: PersonRow): CapturedPerson => ({
  name,
  side: sideOf(side),
  capacities: linesOf(capacities),
  entry: isUuid(entry)
    ? { is: 'known', id: entry }
    : { is: entry === 'new' ? 'new' : 'name-alone' },
})

const institutionOf = ({ name, side, kind, entry }: InstitutionRow): CapturedInstitution => ({
  name,
  side: sideOf(side),
  kind: institutionKinds.find((one) => one === kind) ?? 'institute',
  entry: isUuid(entry) ? { is: 'known', id: entry } : { is: 'new' },
})

const undertakingOf = (row: UndertakingRow): CapturedUndertaking => ({
  whose: row.whose,
  text: row.text,
  // The record keeps so many letters of the wording; the text itself has the rest.
  wording: (row.wording === '' ? row.text : row.wording).slice(0, 2_000),
  modality: undertakings.modalities.find((one) => one === row.modality) ?? 'proposal',
  owner: row.owner.slice(0, mostCapacities),
})

/** The records that are named; what one side alone sees is not named at a meeting that both see. */
const linkedOf = (values: ReviewValues, known: KnownRecords, isShared: boolean) => {
  const sides = known.relation.sides.map(({ id }) => id)
  return {
    agreements: known.agreements
      .filter(({ id }) => values.agreements.some(({ entry }) => entry === id))
      .filter((one) => one.isShared || !isShared)
      .map(({ id, title }) => ({ id, title: title.slice(0, mostText) })),
    events: known.events
      .map(({ event }) => event)
      .filter(({ id }) => values.events.includes(id))
      .filter(({ visibility }) => !isShared || !sides.includes(visibility))
      .map(({ id }) => id),
  }
}

const captureOf = (
  values: ReviewValues,
  known: KnownRecords,
  { language, side }: { readonly language: Language; readonly side: string },
): Capture => {
  const taken = <Row extends { readonly take: boolean }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ take }) => take)
  const into = meetingOf(values, known)
  const visibility = into?.visibility ?? (values.visibility === 'joint' ? 'joint' : side)
  return {
    into: into?.id ?? null,
    visibility,
    language: values.language,
    meeting: {
      title: { [language]: values.title },
      on: knownDateFromIso(values.on) ?? null,
      place: values.place === '' ? {} : { [values.language]: values.place.slice(0, mostName) },
    },
    people: taken(values.people).map(personOf),
    institutions: taken(values.institutions).map(institutionOf),
    ...linkedOf(values, known, visibility === 'joint'),
    disciplines: values.disciplines,
    undertakings: taken(values.undertakings).map(undertakingOf),
    source: {
      words: values.text,
      language: values.language,
      publisher: values.publisher.slice(0, mostName),
      address: values.address,
      publishedOn: dayFromIso(values.published) ?? null,
    },
    keep: values.keep,
  }
}

/** What a member confirmed, or every field that has to be put right before. */
export const readReview = (
  values: ReviewValues,
  known: KnownRecords,
  reader: { readonly language: Language; readonly side: string },
): Result<Capture, readonly Fault[]> => {
  const faults = faultsOf(values, known)
  return faults.length > 0 ? refuse(faults) : accept(captureOf(values, known, reader))
}
