import type { CooperationField } from '#contexts/agreements/contract.ts'
import type { Discipline } from '#contexts/programme/contract.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

/** In which field an event of a discipline is: the one place where both vocabularies meet. */
export const fieldOfDiscipline: Readonly<Record<Discipline, CooperationField>> = {
  music: 'music',
  cinema: 'cinema',
  literature: 'literature',
  gastronomy: 'gastronomy',
  conferences: 'culture',
  'visual-arts': 'culture',
  photography: 'culture',
  traditions: 'culture',
  dance: 'culture',
  education: 'education',
  heritage: 'cultural-heritage',
}

/**
 * The fields that an agreement on culture gives a basis to as well. Gastronomy is not among them:
 * agreements name it where they mean it. A declared reading, which the page states.
 */
const partsOfCulture: readonly CooperationField[] = [
  'cinema',
  'music',
  'literature',
  'cultural-heritage',
]

/** Whether an agreement that names these fields gives a basis to one. */
const isBasisOf = (named: readonly CooperationField[], field: CooperationField): boolean =>
  named.includes(field) || (named.includes('culture') && partsOfCulture.includes(field))

export const happeningKinds = ['undertakings', 'events', 'projects'] as const
export type HappeningKind = (typeof happeningKinds)[number]

/** Something that happens, happened or is promised in fields of cooperation. */
export type Happening = {
  readonly kind: HappeningKind
  readonly id: string
  readonly fields: readonly CooperationField[]
  /** When; null: not known. */
  readonly on: KnownDate | null
  /** An undertaking that is open, a project that is under way. */
  readonly isOpen: boolean
}

export type FieldFacts = {
  /** Those in force. */
  readonly agreements: readonly {
    readonly id: string
    readonly basisOf: readonly CooperationField[]
    readonly since: KnownDate | null
  }[]
  readonly happenings: readonly Happening[]
  /** Who holds a post today in an institution that has a part in one of these. */
  readonly people: readonly { readonly id: string; readonly fields: readonly CooperationField[] }[]
}

/** `asleep`: in force, but nothing happens. `no-basis`: it happens without a legal basis. */
export type Gap = 'asleep' | 'no-basis'

export type FieldRow = Readonly<
  Record<HappeningKind | 'agreements' | 'people', readonly string[]>
> & {
  readonly field: CooperationField
  /** The first thing on record; null where no date is known. */
  readonly since: KnownDate | null
  readonly marks: readonly Happening[]
  readonly basisSince: KnownDate | null
  readonly gap: Gap | null
}

const aYear = 366

/** Whether it keeps a field awake: within a year back, ahead, or open. */
const isAlive = ({ on, isOpen }: Happening, today: Day): boolean =>
  isOpen || (on !== null && on.last >= today - aYear)

const earliest = (dates: readonly (KnownDate | null)[]): KnownDate | null =>
  dates
    .filter((date) => date !== null)
    .reduce<KnownDate | null>(
      (first, date) => (first === null || date.first < first.first ? date : first),
      null,
    )

const gapOf = (
  { agreements, marks }: Pick<FieldRow, 'agreements' | 'marks'>,
  today: Day,
): Gap | null => {
  const isAwake = marks.some((mark) => isAlive(mark, today))
  if (agreements.length === 0) return isAwake ? 'no-basis' : null
  return isAwake ? null : 'asleep'
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id)

const rowOf = (field: CooperationField, facts: FieldFacts, today: Day): FieldRow => {
  const bases = facts.agreements.filter(({ basisOf }) => isBasisOf(basisOf, field))
  const marks = facts.happenings.filter(({ fields }) => fields.includes(field))
  const ofKind = (kind: HappeningKind) => idsOf(marks.filter((mark) => mark.kind === kind))
  const agreements = idsOf(bases)
  return {
    field,
    agreements,
    undertakings: ofKind('undertakings'),
    events: ofKind('events'),
    projects: ofKind('projects'),
    people: idsOf(facts.people.filter(({ fields }) => fields.includes(field))),
    since: earliest([...bases.map(({ since }) => since), ...marks.map(({ on }) => on)]),
    basisSince: earliest(bases.map(({ since }) => since)),
    marks,
    gap: gapOf({ agreements, marks }, today),
  }
}

/** The relation by field: those of which anything is on record, in the order of the vocabulary. */
export const relationByField = (
  facts: FieldFacts,
  { fields, today }: { readonly fields: readonly CooperationField[]; readonly today: Day },
): readonly FieldRow[] =>
  fields
    .map((field) => rowOf(field, facts, today))
    .filter(({ agreements, marks }) => agreements.length + marks.length > 0)

/** Of some kind, those that name no field: they are in no row, and the page says so. */
export const withoutField = ({ happenings }: FieldFacts, kind: HappeningKind): readonly string[] =>
  idsOf(happenings.filter((one) => one.kind === kind && one.fields.length === 0))
