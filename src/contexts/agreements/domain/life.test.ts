import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { Act, Note } from './act.ts'
import type { AgreementRecord } from './agreement-record.ts'
import type { Clauses, Denunciation } from './clause.ts'
import { denunciationEffect } from './denunciation-effect.ts'
import type { Reckoning } from './ground.ts'
import { lifeOn } from './life.ts'
import { lastSafeDayForNotice } from './notice-day.ts'
import { termOn } from './term.ts'

const day = (iso: string): Day => dayFromIso(iso) ?? assert.fail(iso)
const known = (iso: string): KnownDate => knownDateFromIso(iso) ?? assert.fail(iso)

const clauses: Clauses = {
  force: {
    rule: {
      kind: 'after-trigger',
      trigger: { on: 'last-notification', basis: 'received' },
      period: { days: 30 },
    },
    notBefore: [],
  },
  provisional: null,
  duration: null,
  renewal: null,
  nonRenewal: null,
  denunciation: null,
  survival: [],
}

const signature = (on: string): Act => ({
  id: 's',
  kind: 'signature',
  on: known(on),
  signatories: [],
})
const note = (
  party: string,
  received: string,
  about: Note['about'] = 'internal-procedures',
): Note => ({
  id: `${party} ${received}`,
  kind: 'note',
  about,
  party,
  received: known(received),
})

const recordOf = (acts: readonly Act[], said: Partial<Clauses> = {}): AgreementRecord => ({
  parties: ['XX', 'YY'],
  constitutedByNotes: false,
  clauses: { ...clauses, ...said },
  acts,
  othersInForce: {},
  calendar: null,
})

const signed = signature('2017-08-24')
const inForce = (on: string): Act => ({ id: 'f', kind: 'entry-into-force', on: known(on) })
const daysOf = (reckoning: Reckoning | null): readonly string[] => {
  if (reckoning?.outcome === 'day') return [isoFromDay(reckoning.day)]
  return reckoning?.outcome === 'several' ? reckoning.days.map(isoFromDay) : []
}

describe('where an agreement stands', () => {
  it('is in force 30 days after receipt of the last note, whichever side was first', () => {
    const acts = [signed, note('YY', '2018-06-25'), note('XX', '2017-12-19')]
    const { standing, force } = lifeOn(recordOf(acts), day('2018-07-25'))
    assert.deepEqual(standing, {
      state: 'in-force',
      since: known('2018-07-25'),
      isOfficial: false,
    })
    assert.ok(force.because.length > 0)
    assert.equal(lifeOn(recordOf(acts), day('2018-07-24')).standing.state, 'comes-into-force')
  })

  it('counts days and not months', () => {
    const acts = [signed, note('XX', '2018-01-09'), note('YY', '2018-07-09')]
    assert.deepEqual(lifeOn(recordOf(acts), day('2018-09-01')).force.days, [day('2018-08-08')])
  })

  it('waits for the side whose note is missing, and names it', () => {
    const { standing } = lifeOn(recordOf([signed, note('XX', '2017-12-19')]), day('2020-01-01'))
    assert.equal(standing.state, 'signed')
    assert.deepEqual(standing.state === 'signed' && standing.missing, [
      { fact: 'notification', party: 'YY', had: 1 },
    ])
  })

  it('lets the official date govern, and never fits the rule to it', () => {
    const acts = [signed, note('XX', '2017-12-19'), note('YY', '2018-06-25'), inForce('2018-08-01')]
    const { standing, force } = lifeOn(recordOf(acts), day('2019-01-01'))
    assert.equal(force.verdict, 'differs')
    assert.deepEqual(force.days, [day('2018-07-25')])
    assert.deepEqual(standing, { state: 'in-force', since: known('2018-08-01'), isOfficial: true })
  })

  it('is applied provisionally before it is in force (VCLT Art. 25), until a side gives it up', () => {
    const provisional = { from: 'signature', partial: false, notice: null } as const
    const standingOf = (acts: readonly Act[]): string =>
      lifeOn(recordOf(acts, { provisional }), day('2018-01-01')).standing.state
    assert.equal(standingOf([signed]), 'provisional')
    assert.equal(standingOf([signed, note('XX', '2017-12-01', 'not-becoming-party')]), 'signed')
  })
})

describe('an agreement that has ended', () => {
  const force = inForce('2013-04-25')
  const endOn = (act: Act) => {
    const { standing, end } = lifeOn(recordOf([force, act]), day('2024-01-01'))
    const on = standing.state === 'ended' && standing.on !== null ? isoFromDay(standing.on) : ''
    return { on, because: end?.because ?? [] }
  }

  it('ended on the day that an official source gives, as the parties agreed (VCLT Art. 54)', () => {
    const { on, because } = endOn({
      id: 'e',
      kind: 'end',
      on: known('2020-06-30'),
      source: 'a gazette',
    })
    assert.equal(on, '2020-06-30')
    assert.deepEqual(because, [
      { kind: 'act', act: 'end', id: 'e', on: known('2020-06-30'), source: 'a gazette' },
      { kind: 'law', law: 'vclt-54' },
    ])
  })

  it('ended with the entry into force of the later one that replaces it (VCLT Art. 59)', () => {
    const { on, because } = endOn({
      id: 'l',
      kind: 'supersession',
      by: 'LATER',
      on: known('2021-02-01'),
    })
    assert.equal(on, '2021-02-01')
    assert.deepEqual(because.at(-1), { kind: 'law', law: 'vclt-59' })
  })

  it('is no longer in force on that very day, and still is on the day before', () => {
    const end: Act = { id: 'e', kind: 'end', on: known('2020-06-30') }
    const stateOn = (iso: string): string => lifeOn(recordOf([force, end]), day(iso)).standing.state
    assert.deepEqual([stateOn('2020-06-29'), stateOn('2020-06-30')], ['in-force', 'ended'])
  })

  it('goes on with a State that takes the place of a party', () => {
    const succeeded: Act = {
      id: 'n',
      kind: 'succession',
      party: 'YY',
      successor: 'ZZ',
      on: known('2019-01-01'),
    }
    const { standing } = lifeOn(recordOf([force, succeeded]), day('2024-01-01'))
    assert.equal(standing.state, 'in-force')
  })
})

describe('the terms of an agreement', () => {
  const tenYears = { kind: 'term', period: { years: 10 }, from: 'force' } as const
  const tacit = { kind: 'tacit', period: { years: 10 }, most: null } as const
  const sixMonths = { kind: 'before-end', period: { months: 6 } } as const
  const renewing = { duration: tenYears, renewal: tacit, nonRenewal: sixMonths }

  it('adjoin: each starts on the day on which the one before ends', () => {
    const record = recordOf([inForce('2013-04-25')], renewing)
    const first = termOn(record, day('2013-04-25'), day('2023-04-24'))
    const second = termOn(record, day('2013-04-25'), day('2023-04-25'))
    assert.ok(first.outcome === 'runs' && second.outcome === 'runs')
    assert.equal(first.term.end, second.term.start)
    assert.deepEqual([first.term.number, second.term.number], [1, 2])
  })

  it('are counted from signature where the text says so', () => {
    const from = { ...tenYears, period: { years: 5 }, from: 'signature' } as const
    const record = recordOf([signature('2006-02-23'), inForce('2007-06-01')], {
      duration: from,
      renewal: { ...tacit, period: { years: 1 } },
    })
    const found = termOn(record, day('2007-06-01'), day('2011-02-23'))
    assert.ok(found.outcome === 'runs')
    assert.deepEqual([found.term.number, isoFromDay(found.term.start)], [2, '2011-02-23'])
  })

  it('never renew past a fixed end, nor end by passing a date that renews', () => {
    const fixed = { kind: 'until', lastDay: known('1970-12-31') } as const
    const ends = recordOf([inForce('1968-01-01')], { duration: fixed, renewal: { kind: 'none' } })
    assert.equal(lifeOn(ends, day('1970-12-31')).standing.state, 'in-force')
    assert.equal(lifeOn(ends, day('1971-01-01')).standing.state, 'ended')
    const renews = recordOf([inForce('2013-04-25')], renewing)
    assert.equal(lifeOn(renews, day('2090-01-01')).standing.state, 'in-force')
  })

  it('renew no more often than the clause allows', () => {
    const record = recordOf([inForce('2000-01-01')], {
      duration: { ...tenYears, period: { years: 5 } },
      renewal: { kind: 'tacit', period: { years: 5 }, most: 1 },
    })
    assert.equal(lifeOn(record, day('2009-12-31')).standing.state, 'in-force')
    assert.equal(lifeOn(record, day('2010-01-01')).standing.state, 'ended')
  })

  it('have a last safe day for notice before every reading (VCLT Art. 78: it has to be received)', () => {
    const { notice } = lifeOn(recordOf([inForce('2013-04-25')], renewing), day('2020-11-26'))
    assert.deepEqual(daysOf(notice), ['2022-10-24', '2022-10-25'])
    assert.equal(notice?.outcome === 'several' && isoFromDay(notice.safe), '2022-10-24')
  })

  it('take the earliest day where the month lacks the number of the day', () => {
    const found = lastSafeDayForNotice(sixMonths, day('1952-08-30'), null)
    assert.equal(found.outcome === 'several' && isoFromDay(found.safe), '1952-02-29')
    assert.ok(daysOf(found).includes('1952-02-29') && daysOf(found).includes('1952-03-01'))
  })

  it('end when a side said in time that it wants no further one, and go on when it was late', () => {
    const after = (received: string): string =>
      lifeOn(
        recordOf([inForce('2013-04-25'), note('XX', received, 'non-renewal')], renewing),
        day('2023-04-25'),
      ).standing.state
    assert.equal(after('2022-10-24'), 'ended')
    assert.equal(after('2022-12-01'), 'in-force')
  })
})

describe('a notice of termination', () => {
  const by = (said: Partial<Extract<Denunciation, { kind: 'by-notice' }>>): Denunciation => ({
    kind: 'by-notice',
    period: { months: 6 },
    from: 'received',
    effect: { kind: 'after-notice' },
    firstTermBars: 'nothing',
    atOnceForBreach: false,
    ...said,
  })
  const effect = (
    denunciation: Denunciation | null,
    received: string,
    firstTermEnd = '',
  ): readonly string[] =>
    daysOf(
      denunciationEffect(
        denunciation,
        note('XX', received, 'termination'),
        firstTermEnd === '' ? null : day(firstTermEnd),
      ),
    )

  it('runs 30 days from the end of the first calendar year that begins after it', () => {
    const clause = by({ period: { days: 30 }, effect: { kind: 'after-first-full-year' } })
    assert.deepEqual(effect(clause, '1996-03-01'), ['1998-01-30'])
  })

  it('to the end of a calendar year gives both counts where they differ', () => {
    const clause = by({ effect: { kind: 'end-of-year' } })
    assert.deepEqual(effect(clause, '2024-07-01'), ['2024-12-31', '2025-12-31'])
    assert.deepEqual(effect(clause, '2024-06-30'), ['2024-12-31'])
  })

  it('runs a year from the first day of the month after receipt', () => {
    const clause = by({ period: { years: 1 }, effect: { kind: 'from-next-month' } })
    assert.deepEqual(effect(clause, '2010-01-15'), ['2011-02-01'])
  })

  it('has no effect before the end of the first term where the clause bars it', () => {
    assert.deepEqual(effect(by({ firstTermBars: 'effect' }), '1950-01-01', '1952-08-30'), [
      '1952-08-30',
    ])
    assert.deepEqual(effect(by({ firstTermBars: 'notice' }), '1950-01-01', '1952-08-30'), [])
  })

  it('under a silent text takes a judgement that it is implied, and twelve months (VCLT Art. 56)', () => {
    assert.deepEqual(effect({ kind: 'silent', implied: null }, '2020-01-15'), [])
    assert.deepEqual(
      effect({ kind: 'silent', implied: { judged: false, by: 'A' } }, '2020-01-15'),
      [],
    )
    assert.deepEqual(
      effect({ kind: 'silent', implied: { judged: true, by: 'A legal adviser' } }, '2020-01-15'),
      ['2021-01-15'],
    )
    assert.deepEqual(effect(null, '2020-01-15'), [])
  })
})
