import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aRecord, known, notified, signedAt } from '#tests/support/agreement-factories.ts'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Act } from './act.ts'
import type { ForceRule, Trigger } from './clause.ts'
import type { Law, Reckoning } from './ground.ts'
import { reckonForce } from './reckon-force.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN

const daysOf = (reckoning: Reckoning): string[] => {
  if (reckoning.outcome === 'day') return [isoFromDay(reckoning.day)]
  return reckoning.outcome === 'several' ? reckoning.days.map(isoFromDay) : []
}

const missingOf = (reckoning: Reckoning) => (reckoning.outcome === 'open' ? reckoning.missing : [])

const rests = (reckoning: Reckoning, law: Law): boolean =>
  reckoning.because.some((ground) => ground.kind === 'law' && ground.law === law)

const received: Trigger = { on: 'last-notification', basis: 'received' }
const signature: Trigger = { on: 'signature' }

const after = (trigger: Trigger, period: { days?: number; months?: number }): ForceRule => ({
  kind: 'after-trigger',
  trigger,
  period,
})

const bothReceived = [
  notified('MX', { received: '2018-06-25' }),
  notified('AZ', { received: '2017-12-19' }),
]

describe('a clause that counts from the last receipt', () => {
  it('counts from the later of both, in whichever order they came', () => {
    const rule = after(received, { days: 30 })
    deepEqual(daysOf(reckonForce(aRecord(rule, bothReceived))), ['2018-07-25'])
    deepEqual(daysOf(reckonForce(aRecord(rule, bothReceived.toReversed()))), ['2018-07-25'])
  })

  it('waits for the other side by name while its notification is missing', () => {
    const one = aRecord(after(received, { days: 30 }), bothReceived.slice(0, 1))
    deepEqual(missingOf(reckonForce(one)), [{ fact: 'notification', party: 'AZ', had: 1 }])
  })

  it('does not take two notifications of one side for those of both', () => {
    const twice = [
      notified('MX', { received: '2018-01-10' }),
      notified('MX', { received: '2018-06-25' }),
    ]
    equal(reckonForce(aRecord(after(received, { days: 30 }), twice)).outcome, 'open')
  })

  it('does not take the date of a note for its receipt (Vienna Convention, Art. 78)', () => {
    const dated = [
      notified('MX', { dated: '2018-06-25' }),
      notified('AZ', { received: '2017-12-19' }),
    ]
    deepEqual(missingOf(reckonForce(aRecord(after(received, { days: 30 }), dated))), [
      { fact: 'note-stage', stage: 'received', party: 'MX' },
    ])
  })

  it('does not need the first receipt where it was acknowledged before the last', () => {
    const acts = [
      notified('MX', { received: '2018-06-25' }),
      notified('AZ', { dated: '2017-12-01', acknowledged: '2018-01-10' }),
    ]
    deepEqual(daysOf(reckonForce(aRecord(after(received, { days: 30 }), acts))), ['2018-07-25'])
  })
})

describe('a clause that speaks of the notification only (Vienna Convention, Art. 78)', () => {
  const trigger: Trigger = { on: 'last-notification', basis: 'notification' }

  it('gives receipt and date of the note as two readings, and relies on the later', () => {
    const acts = [
      notified('MX', { dated: '2018-06-20', received: '2018-06-25' }),
      notified('AZ', { dated: '2017-12-01', received: '2017-12-19' }),
    ]
    const reckoning = reckonForce(aRecord(after(trigger, { days: 30 }), acts))
    deepEqual(daysOf(reckoning), ['2018-07-20', '2018-07-25'])
    equal(reckoning.outcome === 'several' && isoFromDay(reckoning.safe), '2018-07-25')
  })

  it('is certain where both readings come to one day', () => {
    const acts = [
      notified('MX', { dated: '2018-06-20', received: '2018-06-25' }),
      notified('AZ', { received: '2017-12-19' }),
    ]
    const rule: ForceRule = { kind: 'first-of-nth-month', trigger, month: 1 }
    deepEqual(daysOf(reckonForce(aRecord(rule, acts))), ['2018-07-01'])
  })
})

describe('days and months (ETS No. 76)', () => {
  const table: readonly (readonly [string, { days?: number; months?: number }, string])[] = [
    // Art. 3: the day of the event does not count.
    ['2018-07-09', { days: 30 }, '2018-08-08'],
    ['2018-07-09', { months: 1 }, '2018-08-09'],
    ['2013-12-09', { days: 30 }, '2014-01-08'],
    ['1996-02-13', { days: 30 }, '1996-03-14'],
    // Art. 4(2): the day of the same number, else the last of the month.
    ['2021-01-31', { months: 1 }, '2021-02-28'],
    ['2023-08-31', { months: 6 }, '2024-02-29'],
    // Art. 4(3): months first, then days.
    ['2021-01-31', { months: 1, days: 15 }, '2021-03-15'],
    // Art. 5: a Sunday stays a Sunday, since entry into force is no act.
    ['2025-12-12', { days: 30 }, '2026-01-11'],
  ]
  for (const [signed, period, inForce] of table) {
    it(`${signed} and ${JSON.stringify(period)} is ${inForce}`, () => {
      const record = aRecord(after(signature, period), [signedAt(signed)])
      deepEqual(daysOf(reckonForce(record)), [inForce])
    })
  }

  it('counts working days only where the clause says so, and only with a calendar', () => {
    const rule: ForceRule = {
      kind: 'after-trigger',
      trigger: signature,
      period: { workingDays: 3 },
    }
    const acts = [signedAt('2020-11-26')]
    const calendar = { restDays: [6, 7], holidays: [dayOf('2020-11-30')] }
    deepEqual(daysOf(reckonForce(aRecord(rule, acts, { calendar }))), ['2020-12-02'])
    deepEqual(missingOf(reckonForce(aRecord(rule, acts))), [{ fact: 'working-days' }])
  })

  it('shows both where the source does not say which, and one where they are the same', () => {
    const rule: ForceRule = {
      kind: 'after-either',
      trigger: signature,
      periods: [{ days: 30 }, { months: 1 }],
    }
    const of = (signed: string) => daysOf(reckonForce(aRecord(rule, [signedAt(signed)])))
    deepEqual(of('2018-07-09'), ['2018-08-08', '2018-08-09'])
    deepEqual(of('2018-06-25'), ['2018-07-25'])
  })
})

describe('clauses that come to the first of a month', () => {
  const kinds = (signed: string) =>
    [
      { kind: 'first-of-nth-month', trigger: signature, month: 3 } as const,
      { kind: 'first-after-full-months', trigger: signature, months: 3 } as const,
      { kind: 'first-of-month-after-expiry', trigger: signature, months: 3 } as const,
    ].map((rule) => daysOf(reckonForce(aRecord(rule, [signedAt(signed)]))))

  it('are three kinds, never one', () => {
    deepEqual(kinds('2021-05-10'), [['2021-08-01'], ['2021-09-01'], ['2021-09-01']])
    deepEqual(kinds('2021-11-30'), [['2022-02-01'], ['2022-03-01'], ['2022-03-01']])
  })

  it('are read in two ways where the trigger itself is a first', () => {
    deepEqual(kinds('2021-05-01')[2], ['2021-08-01', '2021-09-01'])
  })

  it('need no more than the month', () => {
    const rule: ForceRule = { kind: 'first-of-nth-month', trigger: received, month: 2 }
    const acts = [
      notified('MX', { received: '2005-08' }),
      notified('AZ', { received: '2005-03-01' }),
    ]
    deepEqual(daysOf(reckonForce(aRecord(rule, acts))), ['2005-10-01'])
  })

  it('ask for the day where the month does not decide', () => {
    const acts = [
      notified('MX', { received: '2005-08' }),
      notified('AZ', { received: '2005-03-01' }),
    ]
    deepEqual(missingOf(reckonForce(aRecord(after(received, { days: 30 }), acts))), [
      { fact: 'exact-day', span: { first: dayOf('2005-08-01'), last: dayOf('2005-08-31') } },
    ])
  })
})

describe('a signature (Vienna Convention, Art. 12)', () => {
  const on: ForceRule = { kind: 'on-trigger', trigger: signature }
  const adReferendum: Act = {
    kind: 'signature',
    id: 'signature',
    on: known('2017-10-20'),
    signatories: [
      {
        party: 'MX',
        name: 'A',
        capacity: 'foreign-minister',
        fullPowers: null,
        adReferendum: true,
      },
      {
        party: 'AZ',
        name: 'B',
        capacity: 'foreign-minister',
        fullPowers: null,
        adReferendum: false,
      },
    ],
  }

  it('binds on its day', () => {
    deepEqual(daysOf(reckonForce(aRecord(on, [signedAt('1997-03-24')]))), ['1997-03-24'])
  })

  it('ad referendum waits for its confirmation, Art. 12(2)(b)', () => {
    const reckoning = reckonForce(aRecord(on, [adReferendum]))
    deepEqual(missingOf(reckoning), [{ fact: 'confirmation', party: 'MX' }])
    ok(rests(reckoning, 'vclt-12'))
  })

  it('ad referendum, once confirmed, is read from signing and from confirming', () => {
    const confirmed: Act = { kind: 'confirmation', id: 'c', party: 'MX', on: known('2017-12-01') }
    deepEqual(daysOf(reckonForce(aRecord(on, [adReferendum, confirmed]))), [
      '2017-10-20',
      '2017-12-01',
    ])
  })
})

describe('an exchange of notes (Vienna Convention, Art. 13)', () => {
  const on: ForceRule = { kind: 'on-trigger', trigger: { on: 'exchange-of-notes' } }
  const note = (about: 'proposal' | 'reply', dated: string): Act => ({
    kind: 'note',
    id: about,
    about,
    party: null,
    dated: known(dated),
  })

  it('takes two notes; with two days neither is chosen', () => {
    const reckoning = reckonForce(
      aRecord(on, [note('proposal', '1990-10-03'), note('reply', '1991-04-08')]),
    )
    deepEqual(daysOf(reckoning), ['1990-10-03', '1991-04-08'])
    ok(rests(reckoning, 'vclt-13'))
  })

  it('is nothing with one note alone', () => {
    equal(reckonForce(aRecord(on, [note('proposal', '1990-10-03')])).outcome, 'open')
  })

  it('is the signature only where the notes are the agreement', () => {
    const acts = [signedAt('1996-10-23')]
    equal(reckonForce(aRecord(on, acts)).outcome, 'open')
    deepEqual(daysOf(reckonForce(aRecord(on, acts, { constitutedByNotes: true }))), ['1996-10-23'])
  })

  it('has effect on the day of the reply where the clause says so', () => {
    const reply: ForceRule = { kind: 'on-trigger', trigger: { on: 'reply-note' } }
    const both = [note('proposal', '1948-12-28'), note('reply', '1949-08-30')]
    deepEqual(daysOf(reckonForce(aRecord(reply, both))), ['1949-08-30'])
    equal(reckonForce(aRecord(reply, both.slice(0, 1))).outcome, 'open')
  })
})

describe('a silent text (Vienna Convention, Art. 24(2))', () => {
  const silent: ForceRule = { kind: 'on-trigger', trigger: { on: 'last-consent' } }
  const consent = (party: string, on: string): Act => ({
    kind: 'consent',
    id: party,
    party,
    mode: 'ratification',
    on: known(on),
  })

  it('enters into force with the consent of the last party, established as in Art. 11 to 16', () => {
    const both = [consent('MX', '2020-01-02'), consent('AZ', '2020-02-22')]
    const reckoning = reckonForce(aRecord(silent, both))
    deepEqual(daysOf(reckoning), ['2020-02-22'])
    ok(rests(reckoning, 'vclt-16') && rests(reckoning, 'vclt-24-2'))
  })

  it('does not with the consent of one', () => {
    deepEqual(missingOf(reckonForce(aRecord(silent, [consent('MX', '2020-01-02')]))), [
      { fact: 'consent', party: 'AZ' },
    ])
  })
})

describe('a day before the signature (Vienna Convention, Art. 28)', () => {
  it('is accepted and flagged where the clause names it', () => {
    const rule: ForceRule = { kind: 'fixed-date', date: known('2015-01-01') }
    const reckoning = reckonForce(aRecord(rule, [signedAt('2015-03-01')]))
    deepEqual(daysOf(reckoning), ['2015-01-01'])
    ok(rests(reckoning, 'vclt-28'))
  })

  it('is not flagged where there is none', () => {
    const rule: ForceRule = { kind: 'fixed-date', date: known('2015-04-01') }
    ok(!rests(reckonForce(aRecord(rule, [signedAt('2015-03-01')])), 'vclt-28'))
  })
})

describe('a clause that waits for another agreement', () => {
  const waiting = (othersInForce: Record<string, number>) => {
    const record = aRecord({ kind: 'on-trigger', trigger: signature }, [signedAt('2015-03-01')])
    const force = { ...record.clauses.force, notBefore: ['other'] }
    return reckonForce({ ...record, clauses: { ...record.clauses, force }, othersInForce })
  }

  it('is not in force before it', () => {
    deepEqual(daysOf(waiting({ other: dayOf('2016-01-01') })), ['2016-01-01'])
    deepEqual(daysOf(waiting({ other: dayOf('2014-01-01') })), ['2015-03-01'])
  })

  it('cannot be told while that day is not known', () => {
    deepEqual(missingOf(waiting({})), [{ fact: 'other-agreement', agreement: 'other' }])
  })
})

describe('clauses that name a date or the signature', () => {
  const of = (which: 'later' | 'earlier' | 'not-stated') =>
    daysOf(
      reckonForce(
        aRecord({ kind: 'fixed-or-signature', date: known('2015-01-01'), which }, [
          signedAt('2015-03-01'),
        ]),
      ),
    )

  it('take the one that they say, or show both', () => {
    deepEqual(of('later'), ['2015-03-01'])
    deepEqual(of('earlier'), ['2015-01-01'])
    deepEqual(of('not-stated'), ['2015-01-01', '2015-03-01'])
  })
})
