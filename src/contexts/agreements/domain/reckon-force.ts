import type { AgreementRecord } from './agreement-record.ts'
import { type Candidate, type ForceCandidates, forceCandidates } from './force-candidates.ts'
import { becauseMissing, type Ground, type Reckoning } from './ground.ts'

const onceEach = (grounds: readonly Ground[]): Ground[] => {
  const seen = new Set<string>()
  return grounds.filter((ground) => {
    const text = JSON.stringify(ground)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

const readingOf = ({ reading, day }: Candidate): Ground[] =>
  reading === null ? [] : [{ kind: 'reading', reading, day }]

const several = (
  candidates: readonly [Candidate, ...Candidate[]],
  clause: readonly Ground[],
): Reckoning => {
  const days = [...new Set(candidates.map(({ day }) => day))].toSorted((a, b) => a - b)
  const [first] = candidates
  if (days.length === 1) {
    return { outcome: 'day', day: first.day, because: onceEach([...clause, ...first.because]) }
  }
  const safe = days.at(-1) ?? first.day
  const each = candidates.flatMap((one) => [...one.because, ...readingOf(one)])
  const relyFrom: Ground = { kind: 'safe', use: 'rely-from', day: safe }
  return { outcome: 'several', days, safe, because: onceEach([...clause, ...each, relyFrom]) }
}

/** What the candidates come to: one day, several, or none yet. */
export const reckonAmong = (found: ForceCandidates, record: AgreementRecord): Reckoning => {
  const clause: Ground[] = [{ kind: 'force-clause', clause: record.clauses.force }]
  const [first, ...others] = found.candidates
  if (found.missing.length === 0 && first !== undefined) return several([first, ...others], clause)
  const because = onceEach([...clause, ...found.because, ...becauseMissing(found.missing)])
  return { outcome: 'open', missing: found.missing, because }
}

/**
 * When an agreement entered into force, by its clause and its acts alone: the official date is never
 * asked. VCLT Art. 24(1): in the manner and on the date that it provides; Art. 24(2): where it is
 * silent, once both have consented.
 */
export const reckonForce = (record: AgreementRecord): Reckoning =>
  reckonAmong(forceCandidates(record), record)
