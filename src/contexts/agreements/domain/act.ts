import type { KnownDate } from '#kit/time/known-date.ts'

/**
 * The record of an agreement: what was done, by whom, when, and who says so. An act is dated as
 * exactly as its source dates it. A party is the code of a side, or a name where it is no side.
 */
type ActBase = {
  /** By which grounds cite it; unique within its record. */
  readonly id: string
  /** Who says so: a gazette reference, the number of a note, a decree. */
  readonly source?: string
  readonly place?: string
}

/** How a signatory stands to full powers. VCLT Art. 7 dispenses the three high offices with them. */
export type Capacity =
  | 'head-of-state'
  | 'head-of-government'
  | 'foreign-minister'
  | 'head-of-mission'
  | 'representative'
  | 'other'

export type Signatory = {
  readonly party: string
  readonly name: string
  readonly capacity: Capacity
  /** The reference of the full powers; null: none are on record. */
  readonly fullPowers: string | null
  /** VCLT Art. 12(2)(b): consent only once the party has confirmed it. */
  readonly adReferendum: boolean
}

export type Signature = ActBase & {
  readonly kind: 'signature'
  readonly on: KnownDate
  /** Empty: the record does not name them, and the signature is taken to be definitive. */
  readonly signatories: readonly Signatory[]
}

/** What a notification or note is about. */
export type NoteSubject =
  | 'internal-procedures'
  /** The two notes that make or carry out an exchange: the first one, and the answer to it. */
  | 'proposal'
  | 'reply'
  /** VCLT Art. 25(2): the party will not become one. */
  | 'not-becoming-party'
  | 'non-renewal'
  | 'termination'

/** The stages of a note, in the order in which they happen. */
export type NoteStage = 'dated' | 'sent' | 'received' | 'acknowledged'

/** A note of one side to the other: one entity, however many dates are known of it. */
export type Note = ActBase & {
  readonly kind: 'note'
  readonly about: NoteSubject
  /** Null: the source does not say whose note it is. */
  readonly party: string | null
  readonly number?: string
  readonly dated?: KnownDate
  readonly sent?: KnownDate
  readonly received?: KnownDate
  readonly acknowledged?: KnownDate
  /** A source that says only that the notification was effected: VCLT Art. 78(c) makes that receipt, a source may not mean it. */
  readonly effected?: KnownDate
  /** A date of which the source does not say what happened on it. */
  readonly unspecified?: KnownDate
  readonly receivedAt?: string
  readonly signatory?: Signatory
  /** Of a termination: the ground invoked, where it is not the clause itself. */
  readonly invokes?: 'clause' | 'material-breach'
}

/** VCLT Art. 11: how a party expresses its consent to be bound. */
export type ConsentMode =
  'signature' | 'exchange' | 'ratification' | 'acceptance' | 'approval' | 'accession'

export type Act =
  | (ActBase & { readonly kind: 'adoption'; readonly on: KnownDate })
  | (ActBase & { readonly kind: 'initialling'; readonly on: KnownDate })
  | Signature
  /** VCLT Art. 12(2)(b): a party makes its signature ad referendum definitive. */
  | (ActBase & { readonly kind: 'confirmation'; readonly party: string; readonly on: KnownDate })
  /** A step of a party's own path (approval by a senate, a decree): never an act between the sides. */
  | (ActBase & {
      readonly kind: 'internal-step'
      readonly party: string
      readonly step: string
      readonly on: KnownDate
    })
  | Note
  | (ActBase & { readonly kind: 'exchange-of-notes'; readonly on: KnownDate })
  | (ActBase & { readonly kind: 'exchange-of-instruments'; readonly on: KnownDate })
  /** VCLT Art. 16: on the day on which the instrument was exchanged, deposited or notified. */
  | (ActBase & {
      readonly kind: 'consent'
      readonly party: string
      readonly mode: ConsentMode
      readonly on: KnownDate
    })
  /** An event outside the agreement on which it depends, confirmed by a person. */
  | (ActBase & { readonly kind: 'event'; readonly event: string; readonly on: KnownDate })
  /** What an official source gives as the day of entry into force: governs, and is never computed with. */
  | (ActBase & { readonly kind: 'entry-into-force'; readonly on: KnownDate })
  | (ActBase & { readonly kind: 'publication'; readonly party: string; readonly on: KnownDate })
  /** UN Charter Art. 102. */
  | (ActBase & {
      readonly kind: 'registration'
      readonly number: string
      readonly on: KnownDate
    })
  | (ActBase & { readonly kind: 'amendment'; readonly what: string; readonly on: KnownDate })
  /** An express renewal: the last day until which the parties agreed to go on. */
  | (ActBase & { readonly kind: 'renewal'; readonly on: KnownDate; readonly until: KnownDate })
  /** VCLT Art. 59: the entry into force of a later agreement on the same subject. */
  | (ActBase & { readonly kind: 'supersession'; readonly by: string; readonly on: KnownDate })
  /** Another State takes the place of a party, as both recorded it: the agreement goes on with it. */
  | (ActBase & {
      readonly kind: 'succession'
      readonly party: string
      readonly successor: string
      readonly on: KnownDate
    })
  /** The end as an official source gives it, or as the parties agreed (VCLT Art. 54(b)). */
  | (ActBase & { readonly kind: 'end'; readonly on: KnownDate })

export type ActKind = Act['kind']

/** All acts of one kind, as the record has them. */
export const actsOfKind = <Kind extends ActKind>(
  acts: readonly Act[],
  kind: Kind,
): readonly Extract<Act, { kind: Kind }>[] =>
  acts.filter((act): act is Extract<Act, { kind: Kind }> => act.kind === kind)

export const notesAbout = (acts: readonly Act[], ...subjects: readonly NoteSubject[]) =>
  actsOfKind(acts, 'note').filter(({ about }) => subjects.includes(about))

/** An act that has one date; a note has as many as are known of it. */
export type DatedAct = Exclude<Act, Note>

/** The first of the acts of one kind by date; a record rarely has two. */
export const firstActOfKind = <Kind extends DatedAct['kind']>(
  acts: readonly Act[],
  kind: Kind,
): Extract<DatedAct, { kind: Kind }> | undefined =>
  acts
    .filter((act): act is Extract<DatedAct, { kind: Kind }> => act.kind === kind)
    .reduce<Extract<DatedAct, { kind: Kind }> | undefined>(
      (first, act) => (first === undefined || act.on.first < first.on.first ? act : first),
      undefined,
    )
