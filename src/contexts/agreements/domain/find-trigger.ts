import {
  type Act,
  actsOfKind,
  type DatedAct,
  firstActOfKind,
  notesAbout,
  type Signature,
} from './act.ts'
import type { AgreementRecord } from './agreement-record.ts'
import type { Trigger } from './clause.ts'
import type { Ground, Missing, Reading } from './ground.ts'
import { lastNotification } from './last-notification.ts'
import { type Bounds, noteAtStage, unbounded } from './note-stage.ts'
import type { TriggerReading } from './trigger-reading.ts'

const groundOf = ({ kind, id, on, source }: DatedAct): Ground => ({
  kind: 'act',
  act: kind,
  id,
  on,
  source: source ?? null,
})

const byAct = (act: DatedAct, reading: Reading | null = null): TriggerReading => ({
  reading,
  first: act.on.first,
  last: act.on.last,
  missing: [],
  because: [groundOf(act)],
})

const notThere = (missing: Missing, bounds: Bounds = unbounded): TriggerReading => ({
  ...bounds,
  reading: null,
  missing: [missing],
  because: [],
})

const partiesAdReferendum = ({ signatories }: Signature): string[] => [
  ...new Set(signatories.filter((one) => one.adReferendum).map(({ party }) => party)),
]

/**
 * VCLT Art. 12(2)(b): a signature ad referendum is a full one if it is confirmed. Whether from the
 * day of signing or of confirming is read in both ways.
 */
const bySignature = ({ acts }: AgreementRecord): readonly TriggerReading[] => {
  const signature = firstActOfKind(acts, 'signature')
  if (signature === undefined) return [notThere({ fact: 'signature' })]
  const waitingFor = partiesAdReferendum(signature)
  if (waitingFor.length === 0) return [byAct(signature)]
  const confirmations = actsOfKind(acts, 'confirmation')
  const open = waitingFor.filter((one) => !confirmations.some(({ party }) => party === one))
  const because: Ground[] = [groundOf(signature), { kind: 'law', law: 'vclt-12' }]
  if (open.length > 0) {
    const missing = open.map((party): Missing => ({ fact: 'confirmation', party }))
    return [{ reading: null, first: signature.on.first, last: Infinity, missing, because }]
  }
  const last = confirmations.toSorted((one, other) => other.on.last - one.on.last)[0]
  return last === undefined
    ? []
    : [
        { ...byAct(signature, 'by-signing'), because },
        { ...byAct(last, 'by-confirming'), because: [...because, groundOf(last)] },
      ]
}

const notesExchanged = (acts: readonly Act[]): readonly TriggerReading[] =>
  notesAbout(acts, 'proposal', 'reply')
    .map((note): TriggerReading => ({ reading: null, ...noteAtStage(note, 'dated') }))
    .toSorted((one, other) => one.first - other.first)

/** VCLT Art. 13: one note alone exchanges nothing; which of two days counts, the record may not say. */
const ofTwoNotes = (acts: readonly Act[]): readonly TriggerReading[] => {
  const [first, second] = notesExchanged(acts)
  if (first === undefined) return [notThere({ fact: 'exchange-of-notes' })]
  const known = { ...unbounded, first: first.first }
  if (second === undefined) return [notThere({ fact: 'exchange-of-notes' }, known)]
  const because: Ground[] = [
    ...first.because,
    ...second.because,
    { kind: 'law', law: 'vclt-13' },
    { kind: 'remark', of: { remark: 'later-is-proposal' } },
  ]
  return [
    { ...first, reading: 'by-first-date', because },
    { ...second, reading: 'by-second-date', because },
  ]
}

const constituted: Ground = { kind: 'remark', of: { remark: 'constituted-by-notes' } }

/** Where notes themselves are the agreement, the signature is the day of their exchange. */
const byExchangeOfNotes = (record: AgreementRecord): readonly TriggerReading[] => {
  const { acts, constitutedByNotes } = record
  const exchange = firstActOfKind(acts, 'exchange-of-notes')
  if (exchange !== undefined) return [byAct(exchange)]
  const signature = firstActOfKind(acts, 'signature')
  if (!constitutedByNotes || signature === undefined) return ofTwoNotes(acts)
  const ofExchange = byAct(signature, 'by-exchange')
  const second = notesExchanged(acts)[1]
  const signed = { ...ofExchange, because: [constituted, ...ofExchange.because] }
  return second === undefined ? [signed] : [signed, { ...second, reading: 'by-second-date' }]
}

const byReplyNote = ({ acts, constitutedByNotes }: AgreementRecord): readonly TriggerReading[] => {
  const reply = notesAbout(acts, 'reply')[0]
  if (reply !== undefined) return [{ reading: null, ...noteAtStage(reply, 'dated') }]
  const signature = firstActOfKind(acts, 'signature')
  if (constitutedByNotes && signature !== undefined) {
    const signed = byAct(signature)
    return [{ ...signed, because: [constituted, ...signed.because] }]
  }
  const proposal = notesAbout(acts, 'proposal')[0]
  const first = proposal === undefined ? -Infinity : noteAtStage(proposal, 'dated').first
  return [notThere({ fact: 'reply-note' }, { first, last: Infinity })]
}

const ofAct = (act: DatedAct | undefined, missing: Missing): readonly TriggerReading[] => [
  act === undefined ? notThere(missing) : byAct(act),
]

/** VCLT Art. 13 and 16: an exchange is one act; where the record has two days, either may be meant. */
const byExchangeOfInstruments = (acts: readonly Act[]): readonly TriggerReading[] => {
  const [first, second] = actsOfKind(acts, 'exchange-of-instruments').toSorted(
    (one, other) => one.on.first - other.on.first,
  )
  if (first === undefined || second === undefined) {
    return ofAct(first, { fact: 'exchange-of-instruments' })
  }
  return [byAct(first, 'by-first-date'), byAct(second, 'by-second-date')]
}

/** VCLT Art. 11 to 16: the day on which the consent of the last party was established. */
const byLastConsent = ({ acts, parties }: AgreementRecord): readonly TriggerReading[] => {
  const each = parties.map((party): TriggerReading => {
    const consent = actsOfKind(acts, 'consent').find((one) => one.party === party)
    return consent === undefined ? notThere({ fact: 'consent', party }) : byAct(consent)
  })
  return [
    {
      reading: null,
      first: Math.max(...each.map(({ first }) => first)),
      last: Math.max(...each.map(({ last }) => last)),
      missing: each.flatMap(({ missing }) => missing),
      because: [
        ...each.flatMap(({ because }) => because),
        { kind: 'law', law: 'vclt-16' },
        { kind: 'law', law: 'vclt-24-2' },
      ],
    },
  ]
}

/** The day that a clause waits for, as far as the acts tell: one reading, or several. */
export const findTrigger = (
  record: AgreementRecord,
  trigger: Trigger,
): readonly TriggerReading[] => {
  const { acts } = record
  switch (trigger.on) {
    case 'signature':
      return bySignature(record)
    case 'last-notification':
      return lastNotification(record, trigger.basis)
    case 'exchange-of-notes':
      return byExchangeOfNotes(record)
    case 'reply-note':
      return byReplyNote(record)
    case 'exchange-of-instruments':
      return byExchangeOfInstruments(acts)
    case 'event':
      return ofAct(firstActOfKind(acts, 'event'), { fact: 'event', event: trigger.event })
    case 'last-consent':
      return byLastConsent(record)
  }
}
