import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { aRecord, known, signedAt } from '#tests/support/agreement-factories.ts'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Act } from './act.ts'
import type { AgreementRecord } from './agreement-record.ts'
import type { Clauses } from './clause.ts'
import { type TermFinding, termOn } from './term.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN

const term = (years: number) => ({ kind: 'term', period: { years }, from: 'force' }) as const
const tacit = (years: number) => ({ kind: 'tacit', period: { years }, most: null }) as const

const record = (clauses: Partial<Clauses>, acts: readonly Act[] = []): AgreementRecord => {
  const plain = aRecord({ kind: 'not-seen' }, acts)
  return { ...plain, clauses: { ...plain.clauses, ...clauses } }
}

const renewed = (on: string, until: string): Act => ({
  kind: 'renewal',
  id: `renewal until ${until}`,
  on: known(on),
  until: known(until),
})

const force = dayOf('2000-03-01')
const on = (given: AgreementRecord, iso: string): TermFinding => termOn(given, force, dayOf(iso))

const said = (found: TermFinding): readonly (string | number | null)[] => {
  if (found.outcome === 'open') {
    return ['open', ...found.missing.map(({ fact }) => fact)]
  }
  const { number, start, end } = found.term
  return [found.outcome, number, isoFromDay(start), end === null ? null : isoFromDay(end)]
}

describe('the term that runs', () => {
  it('has no end where the agreement is of indefinite duration', () => {
    const found = on(record({ duration: { kind: 'indefinite' } }), '2090-01-01')
    deepEqual(said(found), ['runs', 1, '2000-03-01', null])
    deepEqual(
      found.because.map(({ kind }) => kind),
      ['duration'],
    )
  })

  it('is the first on its first day and its last, and says how it was counted', () => {
    const given = record({ duration: term(5), renewal: tacit(2) })
    const found = on(given, '2000-03-01')
    deepEqual(said(found), ['runs', 1, '2000-03-01', '2005-03-01'])
    deepEqual(said(on(given, '2005-02-28')), said(found))
    const [duration, step] = found.because
    equal(duration?.kind, 'duration')
    deepEqual(step?.kind === 'step' && step.of, {
      step: 'add',
      from: dayOf('2000-03-01'),
      period: { years: 5 },
      to: dayOf('2005-03-01'),
      clamped: false,
    })
  })

  it('is followed by terms of another length where the clause says so', () => {
    const given = record({ duration: term(5), renewal: tacit(2) })
    deepEqual(said(on(given, '2005-03-01')), ['runs', 2, '2005-03-01', '2007-03-01'])
    const third = on(given, '2007-03-01')
    deepEqual(said(third), ['runs', 3, '2007-03-01', '2009-03-01'])
    const [renewal, step] = third.because
    equal(renewal?.kind, 'renewal')
    equal(step?.kind === 'step' && step.of.step === 'add' && isoFromDay(step.of.to), '2009-03-01')
  })

  it('says that a month without the number of the day ends it (ETS No. 76 Art. 4(2))', () => {
    const found = termOn(record({ duration: term(1) }), dayOf('2024-02-29'), dayOf('2024-03-01'))
    const step = found.because.at(-1)
    ok(step?.kind === 'step' && step.of.step === 'add' && step.of.clamped)
  })

  it('counts months and days together, months first', () => {
    const period = { months: 1, days: 15 }
    const given = record({ duration: { kind: 'term', period, from: 'force' } })
    deepEqual(said(on(given, '2000-03-01')), ['runs', 1, '2000-03-01', '2000-04-16'])
  })

  it('ends with the last day that the text names, whatever is counted', () => {
    const duration = { kind: 'until', lastDay: known('2002-12-31') } as const
    const given = record({ duration, renewal: { kind: 'none' } })
    deepEqual(said(on(given, '2002-12-31')), ['runs', 1, '2000-03-01', '2003-01-01'])
    deepEqual(said(on(given, '2003-01-01')), ['over', 1, '2000-03-01', '2003-01-01'])
    deepEqual(
      on(given, '2002-12-31').because.map(({ kind }) => kind),
      ['duration'],
    )
  })

  it('runs on without an end until denounced, where the clause says so', () => {
    const given = record({ duration: term(5), renewal: { kind: 'until-denounced' } })
    deepEqual(said(on(given, '2090-01-01')), ['runs', 2, '2005-03-01', null])
  })

  it('renews as often as the clause allows and no more', () => {
    const given = record({ duration: term(5), renewal: { ...tacit(5), most: 1 } })
    deepEqual(said(on(given, '2005-03-01')), ['runs', 2, '2005-03-01', '2010-03-01'])
    deepEqual(said(on(given, '2010-03-01')), ['over', 2, '2005-03-01', '2010-03-01'])
  })
})

describe('a renewal that the parties agreed', () => {
  const express = record({ duration: term(5), renewal: { kind: 'express' } })
  const agreed = (...acts: readonly Act[]): AgreementRecord => ({ ...express, acts })

  it('is needed where passing the date never renews', () => {
    deepEqual(said(on(express, '2005-03-01')), ['over', 1, '2000-03-01', '2005-03-01'])
    const given = agreed(renewed('2004-06-01', '2010-06-30'))
    deepEqual(said(on(given, '2005-03-01')), ['runs', 2, '2005-03-01', '2010-07-01'])
    deepEqual(said(on(given, '2010-07-01')), ['over', 2, '2005-03-01', '2010-07-01'])
  })

  it('is the ground of its term, and no count of the clause is', () => {
    const given = { ...agreed(renewed('2004-06-01', '2010-06-30')) }
    const tacitToo = { ...given, clauses: { ...given.clauses, renewal: tacit(1) } }
    for (const one of [given, tacitToo]) {
      deepEqual(
        on(one, '2006-01-01').because.map((ground) => ground.kind === 'act' && ground.act),
        ['renewal'],
      )
    }
  })

  it('counts on the day on which the term ends and not later', () => {
    deepEqual(said(on(agreed(renewed('2005-03-01', '2006-02-28')), '2005-03-01'))[0], 'runs')
    deepEqual(said(on(agreed(renewed('2005-03-02', '2006-02-28')), '2005-03-01'))[0], 'over')
  })

  it('has to go beyond the term', () => {
    deepEqual(said(on(agreed(renewed('2004-01-01', '2005-02-28')), '2005-03-01'))[0], 'over')
    const byOneDay = agreed(renewed('2004-01-01', '2005-03-01'))
    deepEqual(said(on(byOneDay, '2005-03-01')), ['runs', 2, '2005-03-01', '2005-03-02'])
  })

  it('is the one that goes furthest, in whichever order they are recorded', () => {
    const [short, long] = [renewed('2004-01-01', '2006-02-28'), renewed('2004-02-01', '2007-02-28')]
    for (const acts of [
      [short, long],
      [long, short],
    ]) {
      deepEqual(said(on(agreed(...acts), '2005-03-01')), ['runs', 2, '2005-03-01', '2007-03-01'])
    }
  })

  it('answers where nobody has recorded a clause on renewal', () => {
    const bare = { ...express, clauses: { ...express.clauses, renewal: null } }
    deepEqual(said(on(bare, '2005-03-01')), ['open', 'renewal'])
    const given = { ...bare, acts: [renewed('2004-01-01', '2006-02-28')] }
    deepEqual(said(on(given, '2005-03-01')), ['runs', 2, '2005-03-01', '2006-03-01'])
  })
})

describe('a term that cannot be told', () => {
  it('lacks its duration, or has it in words or inexactly', () => {
    deepEqual(said(on(record({}), '2001-01-01')), ['open', 'duration'])
    const inWords = { kind: 'in-words', words: 'half a year, or so' } as const
    const found = on(record({ duration: inWords }), '2001-01-01')
    deepEqual(said(found), ['open', 'duration'])
    deepEqual(
      found.because.map(({ kind }) => kind),
      ['duration', 'missing'],
    )
    const inexact = { kind: 'until', lastDay: known('2002-12') } as const
    deepEqual(said(on(record({ duration: inexact }), '2001-01-01')), ['open', 'duration'])
  })

  it('is counted from a signature of which the day is not known', () => {
    const duration = { kind: 'term', period: { years: 5 }, from: 'signature' } as const
    deepEqual(said(on(record({ duration }), '2001-01-01')), ['open', 'signature'])
    deepEqual(said(on(record({ duration }, [signedAt('1999-11')]), '2001-01-01')), [
      'open',
      'signature',
    ])
    deepEqual(said(on(record({ duration }, [signedAt('1999-11-05')]), '2001-01-01')), [
      'runs',
      1,
      '1999-11-05',
      '2004-11-05',
    ])
  })

  it('has a renewal that depends on something, or is there in words', () => {
    const conditional = { kind: 'conditional', condition: 'if the commission meets' } as const
    deepEqual(said(on(record({ duration: term(5), renewal: conditional }), '2005-03-01')), [
      'open',
      'renewal',
    ])
    const inWords = { kind: 'in-words', words: 'as the moon wanes' } as const
    const found = on(record({ duration: term(5), renewal: inWords }), '2005-03-01')
    deepEqual(found.outcome === 'open' && found.missing, [
      { fact: 'renewal', words: 'as the moon wanes' },
    ])
  })

  it('renews by nothing: no end of terms would be reached', () => {
    const renewal = { kind: 'tacit', period: {}, most: null } as const
    deepEqual(said(on(record({ duration: term(5), renewal }), '2005-03-01')), ['open', 'duration'])
  })
})

describe('terms', () => {
  it('adjoin without a gap, whatever their lengths, and hold the day that was asked for', () => {
    const years = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(years, years, fc.integer({ min: 0, max: 50_000 }), (first, further, later) => {
        const given = record({ duration: term(first), renewal: tacit(further) })
        const found = termOn(given, force, force + later)
        ok(found.outcome === 'runs' && found.term.end !== null)
        ok(found.term.start <= force + later && force + later < found.term.end)
        const before = termOn(given, force, found.term.start - 1)
        if (found.term.number === 1) return
        ok(before.outcome === 'runs')
        deepEqual([before.term.end, before.term.number], [found.term.start, found.term.number - 1])
      }),
    )
  })
})
