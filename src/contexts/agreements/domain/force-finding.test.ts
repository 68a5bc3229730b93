import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aRecord, notified, officialAt, signedAt } from '#tests/support/agreement-factories.ts'

import { isoFromDay } from '#kit/time/days.ts'

import type { AgreementRecord } from './agreement-record.ts'
import type { ForceRule } from './clause.ts'
import { findForce, type ForceFinding } from './force-finding.ts'

const thirtyDays: ForceRule = {
  kind: 'after-trigger',
  trigger: { on: 'last-notification', basis: 'received' },
  period: { days: 30 },
}
const onSignature: ForceRule = { kind: 'on-trigger', trigger: { on: 'signature' } }
const secondMonth: ForceRule = {
  kind: 'first-of-nth-month',
  trigger: { on: 'last-notification', basis: 'received' },
  month: 2,
}

const contradictions = ({ because }: ForceFinding): string[] =>
  because.flatMap((ground) => (ground.kind === 'contradiction' ? [ground.of.what] : []))

const remarks = ({ because }: ForceFinding): string[] =>
  because.flatMap((ground) => (ground.kind === 'remark' ? [ground.of.remark] : []))

const spans = ({ triggers }: ForceFinding): string[] =>
  triggers.map(({ first, last }) => `${isoFromDay(first)} ${isoFromDay(last)}`)

const both = [
  notified('MX', { received: '2018-06-25' }),
  notified('AZ', { received: '2017-12-19' }),
]

describe('a day that clause and acts give', () => {
  it('agrees with the official one, or differs by so many days', () => {
    equal(findForce(aRecord(thirtyDays, [...both, officialAt('2018-07-25')])).verdict, 'agrees')
    const finding = findForce(aRecord(thirtyDays, [...both, officialAt('2018-07-27')]))
    equal(finding.verdict, 'differs')
    deepEqual(finding.days.map(isoFromDay), ['2018-07-25'])
    ok(finding.because.some((ground) => ground.kind === 'official' && ground.days === 2))
  })

  it('agrees with an official month that holds it', () => {
    equal(findForce(aRecord(thirtyDays, [...both, officialAt('2018-07')])).verdict, 'agrees')
    equal(findForce(aRecord(thirtyDays, [...both, officialAt('2018-08')])).verdict, 'differs')
  })

  it('is recorded where there is no official one', () => {
    equal(findForce(aRecord(thirtyDays, both)).verdict, 'recorded')
  })

  it('is never moved by the official one', () => {
    const days = ['2018-07-25', '2018-09-01', '2018-06-26'].map(
      (iso) => findForce(aRecord(thirtyDays, [...both, officialAt(iso)])).days,
    )
    equal(new Set(days.map((one) => one.join())).size, 1)
  })
})

describe('an official date without the acts', () => {
  const of = (rule: ForceRule, official: string, acts = [signedAt('2004-12-07')]) =>
    findForce(aRecord(rule, [...acts, officialAt(official)]))

  it('agrees where there is a day for the trigger, and names it', () => {
    const finding = of(secondMonth, '2005-10-01')
    equal(finding.verdict, 'agrees')
    deepEqual(spans(finding), ['2005-08-01 2005-08-31'])
    deepEqual(finding.days, [])
  })

  it('excludes triggers before the signature', () => {
    deepEqual(spans(of(secondMonth, '2005-02-01')), ['2004-12-07 2004-12-31'])
    equal(of(secondMonth, '2005-01-01').verdict, 'conflict')
  })

  it('is held against the notification that is on record', () => {
    const one = notified('MX', { received: '2005-06-01' })
    const acts = [signedAt('2004-12-07'), one]
    equal(findForce(aRecord(thirtyDays, [...acts, officialAt('2005-08-01')])).verdict, 'agrees')
    const early = findForce(aRecord(thirtyDays, [...acts, officialAt('2005-06-15')]))
    deepEqual(contradictions(early), ['trigger-outside-record'])
  })

  it('cannot be tested without the number of the clause', () => {
    const rule: ForceRule = { ...thirtyDays, period: null }
    equal(of(rule, '2005-10-01').verdict, 'undetermined')
  })
})

describe('a record that contradicts itself', () => {
  it('has its official date before the signature, where the clause forbids it', () => {
    const finding = findForce(
      aRecord(onSignature, [signedAt('2010-05-01'), officialAt('2010-04-01')]),
    )
    equal(finding.verdict, 'conflict')
    deepEqual(contradictions(finding), ['official-before-signature'])
  })

  it('has it before the trigger', () => {
    const acts = [signedAt('2017-01-01'), ...both, officialAt('2018-06-01')]
    deepEqual(contradictions(findForce(aRecord(thirtyDays, acts))), ['official-before-trigger'])
  })

  it('has it on another day than the first of a month', () => {
    const acts = [signedAt('2017-01-01'), officialAt('2018-08-02')]
    deepEqual(contradictions(findForce(aRecord(secondMonth, acts))), ['not-first-of-month'])
  })

  it('has it on a day that no count comes to', () => {
    const rule: ForceRule = { ...thirtyDays, period: { months: 1 } }
    const acts = [signedAt('2017-01-01'), officialAt('2021-03-31')]
    deepEqual(contradictions(findForce(aRecord(rule, acts))), ['no-trigger-day'])
  })

  it('has the last notification before the signature of what it is about', () => {
    const acts = [signedAt('2019-01-01'), ...both]
    deepEqual(contradictions(findForce(aRecord(thirtyDays, acts))), ['trigger-before-signature'])
  })

  it('has a retroactive clause and a day after the signature (Vienna Convention, Art. 28)', () => {
    const rule: ForceRule = { kind: 'retroactive', date: null }
    const at = (official: string) =>
      findForce(aRecord(rule, [signedAt('2010-05-01'), officialAt(official)])).verdict
    equal(at('2010-06-01'), 'conflict')
    equal(at('2010-01-01'), 'agrees')
  })

  it('takes provisional application for entry into force (Vienna Convention, Art. 25)', () => {
    const acts = [signedAt('2008-05-01'), officialAt('2008-05-01')]
    const record: AgreementRecord = aRecord(secondMonth, acts)
    const provisional = { from: 'signature', partial: false, notice: null } as const
    const finding = findForce({ ...record, clauses: { ...record.clauses, provisional } })
    deepEqual(contradictions(finding), ['provisional-taken-for-force'])
    // Without it nothing says so: the trigger itself cannot lie before the signature.
    deepEqual(contradictions(findForce(record)), ['trigger-outside-record'])
  })
})

describe('what is said and decides nothing', () => {
  it('is that an exchange on the day of signature may be a mistake', () => {
    const rule: ForceRule = { kind: 'on-trigger', trigger: { on: 'exchange-of-notes' } }
    const of = (official: string) =>
      findForce(aRecord(rule, [signedAt('1977-11-25'), officialAt(official)]))
    deepEqual(remarks(of('1977-11-25')), ['same-day-exchange'])
    deepEqual(remarks(of('1977-11-26')), [])
  })

  it('is the distance to the last note, of which no rule is made', () => {
    const finding = findForce(aRecord({ kind: 'not-seen' }, [...both, officialAt('2018-07-25')]))
    equal(finding.verdict, 'recorded')
    deepEqual(finding.days, [])
    deepEqual(remarks(finding), ['no-rule-from-distance'])
  })
})

describe('several readings', () => {
  it('stay several, and the official date bears one of them out', () => {
    const rule: ForceRule = {
      ...thirtyDays,
      trigger: { on: 'last-notification', basis: 'notification' },
    }
    const acts = [
      notified('MX', { dated: '2018-06-20', received: '2018-06-25' }),
      notified('AZ', { dated: '2017-12-01', received: '2017-12-19' }),
    ]
    const finding = findForce(aRecord(rule, [...acts, officialAt('2018-07-25')]))
    equal(finding.verdict, 'ambiguous')
    deepEqual(
      finding.because.flatMap((ground) => (ground.kind === 'borne-out' ? [ground.reading] : [])),
      ['by-receipt'],
    )
  })
})

describe('a clause that nobody knows', () => {
  it('is undetermined and named', () => {
    const rule: ForceRule = { kind: 'not-known', named: 'ON_FULL_MOON' }
    const finding = findForce(aRecord(rule, [officialAt('2018-07-25')]))
    equal(finding.verdict, 'undetermined')
    deepEqual(finding.missing, [{ fact: 'pattern', named: 'ON_FULL_MOON' }])
  })
})
