import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { known } from '#tests/support/agreement-factories.ts'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Note } from './act.ts'
import type { Denunciation } from './clause.ts'
import { denunciationEffect } from './denunciation-effect.ts'
import type { Reckoning } from './ground.ts'

type ByNotice = Extract<Denunciation, { kind: 'by-notice' }>

const by = (said: Partial<ByNotice> = {}): ByNotice => ({
  kind: 'by-notice',
  period: { months: 6 },
  from: 'received',
  effect: { kind: 'after-notice' },
  firstTermBars: 'nothing',
  atOnceForBreach: false,
  ...said,
})

const notice = (said: Partial<Note>): Note => ({
  kind: 'note',
  id: 'notice',
  about: 'termination',
  party: 'MX',
  ...said,
})

const received = (iso: string): Note => notice({ received: known(iso) })

const daysOf = (reckoning: Reckoning): readonly string[] => {
  if (reckoning.outcome === 'open') return []
  return (reckoning.outcome === 'day' ? [reckoning.day] : reckoning.days).map(isoFromDay)
}

const missingOf = (reckoning: Reckoning) => (reckoning.outcome === 'open' ? reckoning.missing : [])

const effect = (clause: Denunciation | null, note: Note, firstTermEnd: string | null = null) =>
  denunciationEffect(clause, note, firstTermEnd === null ? null : (dayFromIso(firstTermEnd) ?? 0))

describe('the day on which a notice of termination counts', () => {
  const all = notice({
    dated: known('2020-01-01'),
    sent: known('2020-01-02'),
    effected: known('2020-01-03'),
    received: known('2020-01-04'),
    acknowledged: known('2020-01-05'),
  })

  it('is its receipt (Vienna Convention, Art. 78), unless the text says otherwise', () => {
    deepEqual(daysOf(effect(by({ from: 'received' }), all)), ['2020-07-04'])
    deepEqual(daysOf(effect(by({ from: 'acknowledged' }), all)), ['2020-07-05'])
    deepEqual(daysOf(effect(by({ from: 'given' }), all)), ['2020-07-02'])
  })

  it('is taken from what stands for it where it is not on record itself', () => {
    const rest = notice({
      dated: known('2020-01-01'),
      effected: known('2020-01-03'),
      acknowledged: known('2020-01-05'),
    })
    deepEqual(daysOf(effect(by({ from: 'received' }), rest)), ['2020-07-03'])
    deepEqual(daysOf(effect(by({ from: 'given' }), rest)), ['2020-07-01'])
  })

  for (const [from, stage] of [
    ['given', 'sent'],
    ['received', 'received'],
    ['acknowledged', 'acknowledged'],
  ] as const) {
    it(`is missing where the clause counts from ${stage} and the record has another day`, () => {
      const other = notice(
        from === 'given' ? { received: known('2020-01-04') } : { dated: known('2020-01-01') },
      )
      const found = effect(by({ from }), other)
      deepEqual(missingOf(found), [{ fact: 'notice-stage', stage }])
      deepEqual(
        found.because.map(({ kind }) => kind),
        ['denunciation', 'missing'],
      )
    })
  }

  it('has to be known to the day', () => {
    deepEqual(missingOf(effect(by(), received('2020-01'))), [
      { fact: 'notice-stage', stage: 'received' },
    ])
  })
})

describe('the effect of a notice', () => {
  it('comes with clause, notice and count as its grounds', () => {
    const found = effect(by(), received('2020-01-04'))
    deepEqual(
      found.because.map(({ kind }) => kind),
      ['denunciation', 'note', 'step'],
    )
    equal(found.outcome, 'day')
  })

  it('says that a month without the number of the day ends the period (ETS No. 76 Art. 4(2))', () => {
    const found = effect(by(), received('2023-08-31'))
    deepEqual(daysOf(found), ['2024-02-29'])
    const step = found.because.at(-1)
    ok(step?.kind === 'step' && step.of.step === 'add' && step.of.clamped)
  })

  it('counts days from it where the clause counts days', () => {
    deepEqual(daysOf(effect(by({ period: { days: 90 } }), received('2020-01-01'))), ['2020-03-31'])
  })

  it('is at once for a material breach, only where the clause says so and the notice invokes it', () => {
    const breach = notice({ received: known('2020-01-04'), invokes: 'material-breach' })
    deepEqual(daysOf(effect(by({ atOnceForBreach: true }), breach)), ['2020-01-04'])
    deepEqual(daysOf(effect(by({ atOnceForBreach: false }), breach)), ['2020-07-04'])
    const clause = notice({ received: known('2020-01-04'), invokes: 'clause' })
    deepEqual(daysOf(effect(by({ atOnceForBreach: true }), clause)), ['2020-07-04'])
    deepEqual(daysOf(effect(by({ atOnceForBreach: true }), received('2020-01-04'))), ['2020-07-04'])
  })

  it('may fall on either of two year ends; then rely on the later', () => {
    const found = effect(by({ effect: { kind: 'end-of-year' } }), received('2024-07-01'))
    deepEqual(daysOf(found), ['2024-12-31', '2025-12-31'])
    equal(found.outcome === 'several' && isoFromDay(found.safe), '2025-12-31')
    const safe = found.because.at(-1)
    deepEqual(safe?.kind === 'safe' && [safe.use, isoFromDay(safe.day)], [
      'rely-from',
      '2025-12-31',
    ])
    const dayBefore = found.because.find(
      (one) => one.kind === 'step' && one.of.step === 'day-before',
    )
    deepEqual(
      dayBefore?.kind === 'step' &&
        dayBefore.of.step === 'day-before' &&
        [dayBefore.of.from, dayBefore.of.to].map(isoFromDay),
      ['2025-01-01', '2024-12-31'],
    )
    equal(
      found.because.filter((one) => one.kind === 'step' && one.of.step === 'year-end').length,
      2,
    )
  })

  it('is one year end where both counts end in one year', () => {
    const clause = by({ effect: { kind: 'before-next-year' } })
    deepEqual(daysOf(effect(clause, received('1995-06-30'))), ['1995-12-31'])
    deepEqual(daysOf(effect(clause, received('1995-07-02'))), ['1996-12-31'])
  })

  it('never lies within the first term where the clause bars that', () => {
    const clause = by({ firstTermBars: 'effect' })
    deepEqual(daysOf(effect(clause, received('2020-01-04'), '2022-05-01')), ['2022-05-01'])
    deepEqual(daysOf(effect(clause, received('2022-01-04'), '2022-05-01')), ['2022-07-04'])
    deepEqual(daysOf(effect(clause, received('2020-01-04'))), ['2020-07-04'])
  })

  it('is none where the notice itself had to wait for the end of the first term', () => {
    const clause = by({ firstTermBars: 'notice' })
    const early = effect(clause, received('2022-04-30'), '2022-05-01')
    deepEqual(missingOf(early), [{ fact: 'denunciation-clause', words: null }])
    deepEqual(daysOf(effect(clause, received('2022-05-01'), '2022-05-01')), ['2022-11-01'])
    deepEqual(daysOf(effect(clause, received('2022-04-30'))), ['2022-10-30'])
  })
})

describe('a clause on denunciation that says no day', () => {
  it('is not recorded, or recorded in words alone', () => {
    deepEqual(missingOf(effect(null, received('2020-01-04'))), [
      { fact: 'denunciation-clause', words: null },
    ])
    deepEqual(
      missingOf(effect({ kind: 'in-words', words: 'by a letter' }, received('2020-01-04'))),
      [{ fact: 'denunciation-clause', words: 'by a letter' }],
    )
  })

  it('is silent: a person judges whether denunciation is implied (Vienna Convention, Art. 56(1))', () => {
    for (const implied of [null, { judged: false, by: 'A legal adviser' }]) {
      deepEqual(missingOf(effect({ kind: 'silent', implied }, received('2020-01-15'))), [
        { fact: 'judgement-on-denunciation' },
      ])
    }
  })

  it('is silent and implied: twelve months from receipt, and not at once (Art. 56(2))', () => {
    const implied = { judged: true, by: 'A legal adviser' }
    const breach = notice({ received: known('2020-01-15'), invokes: 'material-breach' })
    const found = effect({ kind: 'silent', implied }, breach)
    deepEqual(daysOf(found), ['2021-01-15'])
    ok(found.because.some((one) => one.kind === 'law' && one.law === 'vclt-56'))
  })
})
