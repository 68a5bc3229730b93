import { addMonths, civilOfDay, dayOfCivil, firstOfMonth } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { Note } from './act.ts'
import type { Denunciation, NoticeStage } from './clause.ts'
import type { Ground, Missing, Reckoning } from './ground.ts'
import { isClamped, monthsIn, type Period } from './period.ts'

type ByNotice = Extract<Denunciation, { kind: 'by-notice' }>

type Candidate = { readonly day: Day; readonly because: readonly Ground[] }

const after = (from: Day, period: Period): Day =>
  addMonths(from, monthsIn(period)) + (period.days ?? 0)

const added = (from: Day, period: Period, to: Day): Ground => ({
  kind: 'step',
  of: { step: 'add', from, period, to, clamped: isClamped(from, period) },
})

const yearAfter = (day: Day, years: number): Day =>
  dayOfCivil({ year: civilOfDay(day).year + years, month: 1, day: 1 })

/** The last day of the calendar year in which a period has run out, and the ground of that. */
const endOfYear = (ran: Day, because: readonly Ground[]): Candidate => {
  const to = yearAfter(ran, 1) - 1
  return {
    day: to,
    because: [...because, { kind: 'step', of: { step: 'year-end', from: ran, to } }],
  }
}

/** ETS No. 76 ends a period on the day of the same number; counting days, it is full a day earlier. */
const byBothCounts = (notice: Day, period: Period): readonly Candidate[] => {
  const ran = after(notice, period)
  const step = added(notice, period, ran)
  const before: Ground = { kind: 'step', of: { step: 'day-before', from: ran, to: ran - 1 } }
  return [endOfYear(ran, [step]), endOfYear(ran - 1, [step, before])]
}

const candidates = ({ effect, period }: ByNotice, notice: Day): readonly Candidate[] => {
  switch (effect.kind) {
    case 'after-notice': {
      const day = after(notice, period)
      return [{ day, because: [added(notice, period, day)] }]
    }
    case 'end-of-year':
    case 'before-next-year':
      return byBothCounts(notice, period)
    case 'after-first-full-year': {
      const end = yearAfter(notice, 2) - 1
      const day = after(end, period)
      const full: Ground = { kind: 'step', of: { step: 'year-end', from: notice, to: end } }
      return [{ day, because: [full, added(end, period, day)] }]
    }
    case 'from-next-month': {
      const from = firstOfMonth(notice, 1)
      const day = after(from, period)
      const next: Ground = { kind: 'step', of: { step: 'next-month', from: notice, to: from } }
      return [{ day, because: [next, added(from, period, day)] }]
    }
  }
}

const stagesOf: Readonly<
  Record<NoticeStage, readonly ('sent' | 'dated' | 'received' | 'effected' | 'acknowledged')[]>
> = {
  given: ['sent', 'dated'],
  received: ['received', 'effected'],
  acknowledged: ['acknowledged'],
}

type Dated = {
  readonly stage: 'sent' | 'dated' | 'received' | 'effected' | 'acknowledged'
  readonly on: KnownDate
}

const datedAt = (note: Note, stage: NoticeStage): Dated | undefined =>
  stagesOf[stage].flatMap((one) => {
    const on = note[one]
    return on?.precision === 'day' ? [{ stage: one, on }] : []
  })[0]

const open = (missing: Missing, because: readonly Ground[]): Reckoning => ({
  outcome: 'open',
  missing: [missing],
  because: [...because, { kind: 'missing', missing }],
})

const noteGround = (note: Note, { stage, on }: Dated): Ground => ({
  kind: 'note',
  id: note.id,
  about: note.about,
  party: note.party,
  stage,
  on,
})

const reckoned = (
  found: readonly Candidate[],
  { because, notBefore }: { readonly because: readonly Ground[]; readonly notBefore: Day | null },
): Reckoning => {
  const all = found.map((one) => ({ ...one, day: Math.max(one.day, notBefore ?? one.day) }))
  const days = [...new Set(all.map(({ day }) => day))].toSorted((a, b) => a - b)
  const grounds = [...because, ...all.flatMap((one) => one.because)]
  const [day] = days
  const safe = days.at(-1)
  if (day === undefined || safe === undefined) throw new Error('a notice comes to no day')
  return days.length === 1
    ? { outcome: 'day', day, because: grounds }
    : {
        outcome: 'several',
        days,
        safe,
        because: [...grounds, { kind: 'safe', use: 'rely-from', day: safe }],
      }
}

/** VCLT Art. 56(2): at least twelve months' notice, where a right to denounce is implied. */
const impliedPeriod: Period = { months: 12 }

const byNotice = (
  clause: ByNotice,
  note: Note,
  {
    because,
    firstTermEnd,
  }: { readonly because: readonly Ground[]; readonly firstTermEnd: Day | null },
): Reckoning => {
  const dated = datedAt(note, clause.from)
  if (dated === undefined) {
    const stage = clause.from === 'given' ? 'sent' : clause.from
    return open({ fact: 'notice-stage', stage }, because)
  }
  const notice = dated.on.first
  const grounds: readonly Ground[] = [...because, noteGround(note, dated)]
  if (clause.atOnceForBreach && note.invokes === 'material-breach') {
    return { outcome: 'day', day: notice, because: grounds }
  }
  if (clause.firstTermBars === 'notice' && firstTermEnd !== null && notice < firstTermEnd) {
    return open({ fact: 'denunciation-clause', words: null }, grounds)
  }
  const notBefore = clause.firstTermBars === 'effect' ? firstTermEnd : null
  return reckoned(candidates(clause, notice), { because: grounds, notBefore })
}

/**
 * When a notice of termination takes effect. VCLT Art. 54: in conformity with the text; Art. 56:
 * where it is silent, only if a right to denounce is implied, which people judge and nobody guesses;
 * Art. 78: a notice counts from its receipt unless the text says otherwise.
 */
export const denunciationEffect = (
  denunciation: Denunciation | null,
  note: Note,
  firstTermEnd: Day | null,
): Reckoning => {
  if (denunciation === null) return open({ fact: 'denunciation-clause', words: null }, [])
  const because: readonly Ground[] = [{ kind: 'denunciation', denunciation }]
  switch (denunciation.kind) {
    case 'in-words':
      return open({ fact: 'denunciation-clause', words: denunciation.words }, because)
    case 'silent': {
      if (denunciation.implied?.judged !== true) {
        return open({ fact: 'judgement-on-denunciation' }, because)
      }
      const clause: ByNotice = {
        kind: 'by-notice',
        period: impliedPeriod,
        from: 'received',
        effect: { kind: 'after-notice' },
        firstTermBars: 'nothing',
        atOnceForBreach: false,
      }
      const grounds: readonly Ground[] = [...because, { kind: 'law', law: 'vclt-56' }]
      return byNotice(clause, note, { because: grounds, firstTermEnd })
    }
    case 'by-notice':
      return byNotice(denunciation, note, { because, firstTermEnd })
  }
}
