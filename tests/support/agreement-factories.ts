import type { Description } from '#contexts/agreements/domain/description.ts'
import type { Act } from '#contexts/agreements/domain/act.ts'
import type { AgreementRecord } from '#contexts/agreements/domain/agreement-record.ts'
import type { ForceRule } from '#contexts/agreements/domain/clause.ts'
import { type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

/** A date as it is written: a day, a month, or a year. */
export const known = (iso: string): KnownDate => {
  const date = knownDateFromIso(iso)
  if (date === undefined) throw new Error(`${iso} is no date`)
  return date
}

export const signedAt = (iso: string): Act => ({
  kind: 'signature',
  id: 'signature',
  on: known(iso),
  signatories: [],
})

export const officialAt = (iso: string): Act => ({
  kind: 'entry-into-force',
  id: 'official',
  on: known(iso),
  source: 'Arbitrary gazette',
})

type Stages = Partial<Record<'dated' | 'sent' | 'received' | 'acknowledged', string>>

/** A notification that a party has met its internal requirements. */
export const notified = (party: string, stages: Stages): Act => ({
  kind: 'note',
  id: `note-${party}`,
  about: 'internal-procedures',
  party,
  ...Object.fromEntries(Object.entries(stages).map(([stage, iso]) => [stage, known(iso)])),
})

/** A record of Mexico and Azerbaijan with one clause on entry into force and these acts. */
export const aRecord = (
  rule: ForceRule,
  acts: readonly Act[] = [],
  given: Partial<AgreementRecord> = {},
): AgreementRecord => ({
  parties: ['MX', 'AZ'],
  constitutedByNotes: false,
  clauses: {
    force: { rule, notBefore: [] },
    provisional: null,
    duration: null,
    renewal: null,
    nonRenewal: null,
    denunciation: null,
    survival: [],
  },
  acts,
  othersInForce: {},
  calendar: null,
  ...given,
})

/** What an agreement of these parties is, with nothing in it that a test does not name. */
export const aDescription = (key: string, parties: readonly [string, string]): Description => ({
  key,
  title: { en: key },
  level: 'intergovernmental',
  parties,
  fields: [],
  articles: [],
  authenticLanguages: [],
  prevailing: { kind: 'not-recorded' },
  translations: [],
  constitutedByNotes: false,
  replaces: null,
  sources: [],
  evidence: '',
  remarks: '',
  illustrative: false,
})
