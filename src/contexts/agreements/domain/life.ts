import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { actsOfKind, firstActOfKind, type Note, notesAbout } from './act.ts'
import { type AgreementRecord, officialForce, signedOn } from './agreement-record.ts'
import { denunciationEffect } from './denunciation-effect.ts'
import { findForce, type ForceFinding } from './force-finding.ts'
import type { Ground, Missing, Reckoning } from './ground.ts'
import { lastSafeDayForNotice } from './notice-day.ts'
import { type Term, type TermFinding, termOn } from './term.ts'

/** Where an agreement stands on a day. */
export type Standing =
  | { readonly state: 'unsigned' }
  /** VCLT Art. 18: signed, not in force, and not to be defeated. */
  | { readonly state: 'signed'; readonly missing: readonly Missing[] }
  /** VCLT Art. 25. */
  | { readonly state: 'provisional'; readonly since: KnownDate }
  | { readonly state: 'in-force'; readonly since: KnownDate; readonly isOfficial: boolean }
  | { readonly state: 'comes-into-force'; readonly on: Day }
  | { readonly state: 'ended'; readonly on: Day | null }
  /** Several readings, of which not all have it in force on the day. */
  | { readonly state: 'cannot-tell'; readonly days: readonly Day[] }

/** All that clauses and acts come to, as of a day. */
export type Life = {
  readonly force: ForceFinding
  readonly standing: Standing
  /** Null: it is not in force on the day, so no term runs. */
  readonly term: TermFinding | null
  /** Null: nothing renews by itself, so nobody has to be heard. */
  readonly notice: Reckoning | null
  /** Null: nothing on record ends it. */
  readonly end: Reckoning | null
}

const day = (on: Day): KnownDate => ({ precision: 'day', first: on, last: on })

/** The day from which it is in force: official, else the one day that clause and acts come to. */
const inForceFrom = (
  record: AgreementRecord,
  force: ForceFinding,
): { readonly since: KnownDate; readonly isOfficial: boolean } | undefined => {
  const official = officialForce(record)
  if (official !== undefined) return { since: official.on, isOfficial: true }
  const [only, other] = force.days
  return only === undefined || other !== undefined
    ? undefined
    : { since: day(only), isOfficial: false }
}

const officialEnd = (record: AgreementRecord): Reckoning | undefined => {
  const act = firstActOfKind(record.acts, 'end') ?? firstActOfKind(record.acts, 'supersession')
  if (act === undefined || act.on.precision !== 'day') return undefined
  const ground: Ground = {
    kind: 'act',
    act: act.kind,
    id: act.id,
    on: act.on,
    source: act.source ?? null,
  }
  const law: Ground = { kind: 'law', law: act.kind === 'end' ? 'vclt-54' : 'vclt-59' }
  return { outcome: 'day', day: act.on.first, because: [ground, law] }
}

const firstTermEnd = (record: AgreementRecord, force: Day): Day | null => {
  const first = termOn(record, force, force)
  return first.outcome === 'open' ? null : first.term.end
}

type Heard = Extract<Ground, { kind: 'note' }>

/** VCLT Art. 78: a notice is made when it is received; its day has to be known. */
const hearing = ({ id, about, party, received, effected }: Note): Heard | undefined => {
  const on = received ?? effected
  if (on?.precision !== 'day') return undefined
  return {
    kind: 'note',
    id,
    about,
    party,
    stage: received === undefined ? 'effected' : 'received',
    on,
  }
}

/** A side that said in time that it wants no further term: the term that ran then is the last. */
const byNonRenewal = (record: AgreementRecord, force: Day): Reckoning | undefined => {
  const [note] = notesAbout(record.acts, 'non-renewal')
  const heard = note && hearing(note)
  if (heard === undefined) return undefined
  const found = termOn(record, force, heard.on.first)
  if (found.outcome === 'open' || found.term.end === null) return undefined
  const last = lastSafeDayForNotice(record.clauses.nonRenewal, found.term.end, record.calendar)
  const isInTime = last.outcome === 'several' && heard.on.first <= Math.max(...last.days)
  return isInTime
    ? { outcome: 'day', day: found.term.end, because: [heard, ...last.because] }
    : undefined
}

const endOf = (record: AgreementRecord, force: Day, on: Day): Reckoning | null => {
  const official = officialEnd(record)
  if (official !== undefined) return official
  const [termination] = notesAbout(record.acts, 'termination')
  if (termination !== undefined) {
    const clause = record.clauses.denunciation
    return denunciationEffect(clause, termination, firstTermEnd(record, force))
  }
  const nonRenewal = byNonRenewal(record, force)
  if (nonRenewal !== undefined) return nonRenewal
  const found = termOn(record, force, on)
  return found.outcome === 'over' && found.term.end !== null
    ? { outcome: 'day', day: found.term.end, because: found.because }
    : null
}

const provisionalFrom = ({ clauses, ...record }: AgreementRecord): KnownDate | undefined => {
  const { provisional } = clauses
  if (provisional === null) return undefined
  const from =
    provisional.from === 'signature' ? signedOn({ clauses, ...record }) : provisional.from
  const isGivenUp = notesAbout(record.acts, 'not-becoming-party').length > 0
  return isGivenUp ? undefined : from
}

const beforeForce = (record: AgreementRecord, force: ForceFinding, on: Day): Standing => {
  const provisional = provisionalFrom(record)
  if (provisional !== undefined && provisional.first <= on) {
    return { state: 'provisional', since: provisional }
  }
  const isSigned =
    signedOn(record) !== undefined || actsOfKind(record.acts, 'exchange-of-notes').length > 0
  return isSigned ? { state: 'signed', missing: force.missing } : { state: 'unsigned' }
}

const hasEnded = (end: Reckoning | null, on: Day): boolean =>
  end !== null &&
  ((end.outcome === 'day' && end.day <= on) || (end.outcome === 'several' && end.safe <= on))

const noticeFor = (record: AgreementRecord, term: Term): Reckoning | null => {
  const { renewal, nonRenewal } = record.clauses
  if (term.end === null || renewal?.kind !== 'tacit') return null
  return lastSafeDayForNotice(nonRenewal, term.end, record.calendar)
}

const whileInForce = (
  record: AgreementRecord,
  { since, isOfficial }: { readonly since: KnownDate; readonly isOfficial: boolean },
  on: Day,
): Omit<Life, 'force'> => {
  const end = endOf(record, since.first, on)
  const inForce: Standing = { state: 'in-force', since, isOfficial }
  if (hasEnded(end, on)) {
    const ended: Standing = { state: 'ended', on: end?.outcome === 'day' ? end.day : null }
    return { standing: ended, term: null, notice: null, end }
  }
  const term = since.precision === 'day' ? termOn(record, since.first, on) : null
  const notice = term?.outcome === 'runs' ? noticeFor(record, term.term) : null
  return { standing: inForce, term, notice, end }
}

/**
 * Where an agreement stands on a day, and what comes next: entry into force, the term that runs, the
 * last safe day for notice, and what ends it. The official day governs; nothing is guessed.
 */
export const lifeOn = (record: AgreementRecord, on: Day): Life => {
  const force = findForce(record)
  const from = inForceFrom(record, force)
  const nothing = { term: null, notice: null, end: null } as const
  if (from === undefined) {
    const isUnsure = force.days.length > 1 && force.days.some((one) => one <= on)
    const standing: Standing = isUnsure
      ? { state: 'cannot-tell', days: force.days }
      : beforeForce(record, force, on)
    return { force, standing, ...nothing }
  }
  if (on < from.since.first) {
    return { force, standing: { state: 'comes-into-force', on: from.since.first }, ...nothing }
  }
  return { force, ...whileInForce(record, from, on) }
}
