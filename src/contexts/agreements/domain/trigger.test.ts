import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aRecord, known, notified, signedAt } from '#tests/support/agreement-factories.ts'

import { isoFromDay } from '#kit/time/days.ts'

import type { Act, Note, Signatory } from './act.ts'
import type { NoteBasis, Trigger } from './clause.ts'
import { findTrigger } from './find-trigger.ts'
import type { TriggerReading } from './trigger-reading.ts'

const rule = { kind: 'not-seen' } as const

const iso = (day: number): string =>
  Number.isFinite(day) ? isoFromDay(day) : day > 0 ? 'open' : 'ever'

const said = ({ reading, first, last }: TriggerReading): readonly (string | null)[] => [
  reading,
  iso(first),
  iso(last),
]

const found = (
  trigger: Trigger,
  acts: readonly Act[],
  given: { readonly constitutedByNotes?: boolean } = {},
): readonly TriggerReading[] => findTrigger(aRecord(rule, acts, given), trigger)

const grounds = (readings: readonly TriggerReading[]): readonly string[] =>
  readings.flatMap(({ because }) =>
    because.map((one) => {
      if (one.kind === 'law') return one.law
      return one.kind === 'remark' ? one.of.remark : one.kind
    }),
  )

describe('the last notification', () => {
  const last = (basis: NoteBasis, acts: readonly Act[]) =>
    found({ on: 'last-notification', basis }, acts)

  it('is open on both sides while neither party has notified', () => {
    const [only] = last('received', [])
    deepEqual(only && said(only), [null, 'ever', 'open'])
    deepEqual(
      only?.missing.map((one) => one.fact === 'notification' && [one.party, one.had]),
      [
        ['MX', 0],
        ['AZ', 0],
      ],
    )
  })

  it('cannot come before the one that is on record', () => {
    const [only] = last('received', [notified('AZ', { received: '2018-01-05' })])
    deepEqual(only && said(only), [null, '2018-01-05', 'open'])
    deepEqual(only?.missing, [{ fact: 'notification', party: 'MX', had: 1 }])
  })

  it('is missing of somebody where the record does not say whose the others are', () => {
    const nobodys: Act = {
      kind: 'note',
      id: 'nobodys',
      about: 'internal-procedures',
      party: null,
      received: known('2018-01-05'),
    }
    const [only] = last('received', [nobodys])
    deepEqual(only?.missing, [{ fact: 'notification', party: null, had: 1 }])
  })

  it('takes the first of two notifications of one party, in whichever order they are recorded', () => {
    const first = notified('MX', { received: '2018-01-01' })
    const again = { ...notified('MX', { received: '2018-09-01' }), id: 'again' }
    const other = notified('AZ', { received: '2018-03-01' })
    for (const acts of [
      [first, again, other],
      [again, other, first],
      [other, again, first],
    ]) {
      deepEqual(last('received', acts).map(said), [[null, '2018-03-01', '2018-03-01']])
    }
  })

  it('orders notes of which different days are known by the earliest of each', () => {
    const dated = notified('MX', { dated: '2018-01-01', received: '2018-05-01' })
    const again = { ...notified('MX', { received: '2018-03-01' }), id: 'again' }
    const other = notified('AZ', { received: '2018-02-01' })
    deepEqual(last('received', [again, dated, other]).map(said), [
      [null, '2018-05-01', '2018-05-01'],
    ])
  })

  it('lies between the stages of a note that are on record', () => {
    const other = notified('AZ', { received: '2017-01-01' })
    const between = (stages: Parameters<typeof notified>[1]) =>
      last('received', [notified('MX', stages), other]).map(said)
    deepEqual(between({ sent: '2018-01-05', acknowledged: '2018-01-20' }), [
      [null, '2018-01-05', '2018-01-20'],
    ])
    deepEqual(between({ dated: '2018-01-01', sent: '2018-01-05' }), [[null, '2018-01-05', 'open']])
    deepEqual(between({ dated: '2018-01-01' }), [[null, '2018-01-01', 'open']])
  })

  it('names the stage that is missing, and rests on those that are there', () => {
    const other = notified('AZ', { received: '2017-01-01' })
    const [only] = last('received', [
      notified('MX', { sent: '2018-01-05', acknowledged: '2018-01-20' }),
      other,
    ])
    deepEqual(only?.missing, [{ fact: 'note-stage', stage: 'received', party: 'MX' }])
    equal(only.because.length, 3)
  })

  it('misses nothing where the days that are known decide', () => {
    const other = notified('AZ', { dated: '2017-01-01', acknowledged: '2017-02-01' })
    const [only] = last('received', [notified('MX', { received: '2018-01-05' }), other])
    deepEqual(only && said(only), [null, '2018-01-05', '2018-01-05'])
    deepEqual(only?.missing, [])
  })

  it('is read by receipt and by the note where the clause says neither (Art. 78)', () => {
    const acts = [
      notified('MX', { dated: '2018-01-01', received: '2018-01-09' }),
      notified('AZ', { dated: '2018-01-05', received: '2018-01-07' }),
    ]
    deepEqual(last('notification', acts).map(said), [
      ['by-receipt', '2018-01-09', '2018-01-09'],
      ['by-note', '2018-01-05', '2018-01-05'],
    ])
    deepEqual(last('dated', acts).map(said), [[null, '2018-01-05', '2018-01-05']])
  })

  it('says where the source does not tell what happened on the day of a note', () => {
    const note = (party: string): Note => ({
      kind: 'note',
      id: party,
      about: 'internal-procedures',
      party,
      unspecified: known('2018-01-05'),
    })
    ok(grounds(last('received', [note('MX'), note('AZ')])).includes('basis-not-stated'))
    const stated = last('received', [
      notified('MX', { received: '2018-01-05' }),
      notified('AZ', { received: '2018-01-05' }),
    ])
    ok(!grounds(stated).includes('basis-not-stated'))
  })

  it('asks for receipt where a note is on record without any day', () => {
    const bare: Note = { kind: 'note', id: 'x', about: 'internal-procedures', party: 'MX' }
    const acts = [bare, notified('AZ', { received: '2018-01-05' })]
    const [byReceipt] = last('notification', acts)
    deepEqual(byReceipt?.missing, [{ fact: 'note-stage', stage: 'received', party: 'MX' }])
  })
})

describe('an exchange of notes (Vienna Convention, Art. 13)', () => {
  const exchange: Trigger = { on: 'exchange-of-notes' }
  const note = (about: 'proposal' | 'reply', dated: string): Act => ({
    kind: 'note',
    id: about,
    about,
    party: null,
    dated: known(dated),
  })
  const [proposal, reply] = [note('proposal', '1990-10-03'), note('reply', '1991-04-08')]

  it('is what is recorded as one, whatever notes are on record beside it', () => {
    const act: Act = { kind: 'exchange-of-notes', id: 'x', on: known('1991-05-01') }
    deepEqual(found(exchange, [proposal, reply, act]).map(said), [
      [null, '1991-05-01', '1991-05-01'],
    ])
  })

  it('has its two days in order, in whichever order the notes are recorded', () => {
    for (const acts of [
      [proposal, reply],
      [reply, proposal],
    ]) {
      deepEqual(found(exchange, acts).map(said), [
        ['by-first-date', '1990-10-03', '1990-10-03'],
        ['by-second-date', '1991-04-08', '1991-04-08'],
      ])
    }
  })

  it('cannot come before the one note that is there', () => {
    deepEqual(found(exchange, [proposal]).map(said), [[null, '1990-10-03', 'open']])
    deepEqual(found(exchange, []).map(said), [[null, 'ever', 'open']])
  })

  it('is the signature where the notes are the agreement, or the second note', () => {
    const given = { constitutedByNotes: true }
    const signed = signedAt('1991-04-01')
    const alone = found(exchange, [signed], given)
    deepEqual(alone.map(said), [['by-exchange', '1991-04-01', '1991-04-01']])
    ok(grounds(alone).includes('constituted-by-notes'))
    deepEqual(found(exchange, [signed, proposal, reply], given).map(said), [
      ['by-exchange', '1991-04-01', '1991-04-01'],
      ['by-second-date', '1991-04-08', '1991-04-08'],
    ])
  })

  it('has effect with the reply, which only the signature of such an agreement can stand for', () => {
    const on: Trigger = { on: 'reply-note' }
    const signed = signedAt('1991-04-01')
    deepEqual(found(on, [proposal, reply, signed]).map(said), [[null, '1991-04-08', '1991-04-08']])
    deepEqual(found(on, [proposal, signed]).map(said), [[null, '1990-10-03', 'open']])
    deepEqual(found(on, [signed]).map(said), [[null, 'ever', 'open']])
    const constituted = found(on, [proposal, signed], { constitutedByNotes: true })
    deepEqual(constituted.map(said), [[null, '1991-04-01', '1991-04-01']])
    ok(grounds(constituted).includes('constituted-by-notes'))
    deepEqual(found(on, [proposal], { constitutedByNotes: true }).map(said), [
      [null, '1990-10-03', 'open'],
    ])
  })
})

describe('an exchange of instruments (Vienna Convention, Art. 16)', () => {
  const on: Trigger = { on: 'exchange-of-instruments' }
  const exchanged = (day: string): Act => ({
    kind: 'exchange-of-instruments',
    id: day,
    on: known(day),
    source: 'Arbitrary record',
  })

  it('is one day, or two readings where the record has two, in order', () => {
    deepEqual(found(on, [exchanged('2001-02-03')]).map(said), [[null, '2001-02-03', '2001-02-03']])
    deepEqual(found(on, [exchanged('2001-05-03'), exchanged('2001-02-03')]).map(said), [
      ['by-first-date', '2001-02-03', '2001-02-03'],
      ['by-second-date', '2001-05-03', '2001-05-03'],
    ])
  })

  it('is missing where notes alone were exchanged', () => {
    const [only] = found(on, [{ kind: 'exchange-of-notes', id: 'x', on: known('2001-02-03') }])
    deepEqual(only?.missing, [{ fact: 'exchange-of-instruments' }])
  })

  it('names who says so', () => {
    const [only] = found(on, [exchanged('2001-02-03')])
    const [ground] = only?.because ?? []
    equal(ground?.kind === 'act' && ground.source, 'Arbitrary record')
  })
})

describe('a signature ad referendum (Vienna Convention, Art. 12(2)(b))', () => {
  const signatory = (party: string): Signatory => ({
    party,
    name: 'Arbitrary Name',
    capacity: 'representative',
    fullPowers: null,
    adReferendum: true,
  })
  const signed: Act = {
    kind: 'signature',
    id: 's',
    on: known('2020-01-15'),
    signatories: [signatory('MX'), signatory('AZ'), signatory('AZ')],
  }
  const confirmed = (party: string, day: string): Act => ({
    kind: 'confirmation',
    id: `${party} ${day}`,
    party,
    on: known(day),
  })

  it('waits for each party that signed so, named once', () => {
    const [only] = found({ on: 'signature' }, [signed, confirmed('MX', '2020-02-01')])
    deepEqual(only && said(only), [null, '2020-01-15', 'open'])
    deepEqual(only?.missing, [{ fact: 'confirmation', party: 'AZ' }])
  })

  it('is confirmed with the last confirmation, in whichever order they are recorded', () => {
    const [early, late] = [confirmed('MX', '2020-02-01'), confirmed('AZ', '2020-03-01')]
    for (const acts of [
      [signed, early, late],
      [signed, late, early],
    ]) {
      deepEqual(found({ on: 'signature' }, acts).map(said), [
        ['by-signing', '2020-01-15', '2020-01-15'],
        ['by-confirming', '2020-03-01', '2020-03-01'],
      ])
    }
  })
})
