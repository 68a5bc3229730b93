import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { officialAt, signedAt } from '#tests/support/agreement-factories.ts'

import { isoFromDay } from '#kit/time/days.ts'

import type { Act } from './act.ts'
import { type Agreement, type RecordedAct, recordOf } from './agreement.ts'
import type { ForceRule } from './clause.ts'
import { forceDay, inForceByKey } from './others-in-force.ts'

const recorded = { side: 'MX', memberName: 'Arbitrary Name', recordedAt: 0, announcedOn: null }

const act = (one: Act, says: 'confirmed' | 'contested' | null = null): RecordedAct => ({
  ...recorded,
  row: one.id,
  act: one,
  visibility: 'joint',
  answer: says === null ? null : { ...recorded, side: 'AZ', says, words: '' },
})

const agreement = (key: string, rule: ForceRule, acts: readonly RecordedAct[]): Agreement => ({
  id: key,
  relation: 'mx-az',
  slug: key,
  visibility: 'joint',
  description: {
    key,
    title: { en: key },
    level: 'intergovernmental',
    parties: ['MX', 'AZ'],
    fields: [],
    articles: [],
    authenticLanguages: [],
    prevailing: { kind: 'not-recorded' },
    translations: [],
    constitutedByNotes: false,
    replaces: null,
    sources: [],
    evidence: '',
    remarks: '',
    illustrative: true,
  },
  clauses: {
    force: { rule, notBefore: [] },
    provisional: null,
    duration: null,
    renewal: null,
    nonRenewal: null,
    denunciation: null,
    survival: [],
  },
  revised: recorded,
  acts,
})

const onSignature: ForceRule = { kind: 'on-trigger', trigger: { on: 'signature' } }
const alone = { othersInForce: {}, calendar: null }

const dayOf = (one: Agreement): string | undefined => {
  const day = forceDay(one, alone)
  return day === undefined ? undefined : isoFromDay(day)
}

describe('when another agreement is in force', () => {
  const signed = act(signedAt('2017-10-20'))

  it('is the official day before any that is reckoned', () => {
    equal(dayOf(agreement('A', onSignature, [signed])), '2017-10-20')
    const official = act(officialAt('2018-01-01'))
    equal(dayOf(agreement('A', onSignature, [signed, official])), '2018-01-01')
  })

  it('is not known from an official month, whatever is reckoned', () => {
    equal(dayOf(agreement('A', onSignature, [signed, act(officialAt('2018-01'))])), undefined)
  })

  it('is not known while the reckoning is open or has several readings', () => {
    equal(dayOf(agreement('A', onSignature, [])), undefined)
    const either: ForceRule = {
      kind: 'after-either',
      trigger: { on: 'signature' },
      periods: [{ days: 30 }, { months: 1 }],
    }
    equal(dayOf(agreement('A', either, [act(signedAt('2018-07-09'))])), undefined)
  })

  it('is found by the keys that clauses name', () => {
    const all = [agreement('A', onSignature, [signed]), agreement('B', onSignature, [])]
    const byKey = inForceByKey(all)
    deepEqual(Object.keys(byKey), ['A', 'B'])
    deepEqual(
      [byKey['A'] === undefined ? '' : isoFromDay(byKey['A']), byKey['B']],
      ['2017-10-20', undefined],
    )
  })
})

describe('agreements that wait for others', () => {
  const signed = act(signedAt('2017-10-20'))
  const waiting = (key: string, ...others: readonly string[]): Agreement => {
    const one = agreement(key, onSignature, [signed])
    return {
      ...one,
      clauses: { ...one.clauses, force: { rule: onSignature, notBefore: [...others] } },
    }
  }
  const days = (all: readonly Agreement[]): readonly (string | undefined)[] =>
    Object.values(inForceByKey(all)).map((day) => (day === undefined ? undefined : isoFromDay(day)))

  it('are followed along a chain of three, in whatever order they stand', () => {
    const last = agreement('C', onSignature, [act(signedAt('2019-05-01'))])
    const chain = [waiting('A', 'B'), waiting('B', 'C'), last]
    deepEqual(days(chain), ['2019-05-01', '2019-05-01', '2019-05-01'])
    deepEqual(days(chain.toReversed()), ['2019-05-01', '2019-05-01', '2019-05-01'])
  })

  it('stay open where the last of them is, or where they wait for each other', () => {
    const open = agreement('C', onSignature, [])
    deepEqual(days([waiting('A', 'B'), waiting('B', 'C'), open]), [undefined, undefined, undefined])
    deepEqual(days([waiting('A', 'B'), waiting('B', 'A')]), [undefined, undefined])
  })
})

describe('an act that the other side contests', () => {
  it('is not reckoned with; one that it confirms, or has not answered, is', () => {
    const [one, two, three] = ['2017-10-20', '2017-10-21', '2017-10-22'].map(signedAt)
    if (one === undefined || two === undefined || three === undefined) throw new Error('three acts')
    const acts = [act(one), act(two, 'contested'), act(three, 'confirmed')]
    const given = agreement('A', onSignature, acts)
    deepEqual(recordOf(given, alone).acts, [one, three])
  })
})
