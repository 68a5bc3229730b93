import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'

import { romanNumeral } from './roman-numeral.ts'
import type { SessionInterval } from './series.ts'
import {
  besideSession,
  inOrder,
  lastAndNext,
  nextHost,
  nextSessionDue,
  numberAfter,
} from './sessions.ts'

const session = (number: number | null, on: string | null = null, host: string | null = null) => ({
  id: `${String(number)} of ${on ?? ''}`,
  session: number,
  content: aMeeting('arbitrary', {
    on: on === null ? null : (knownDateFromIso(on) ?? assert.fail(on)),
    host,
  }),
})

const dayOf = (iso: string): number => knownDateFromIso(iso)?.first ?? assert.fail(iso)
const idOf = (one: { readonly id: string } | undefined): string | undefined => one?.id

describe('the sessions of a series', () => {
  const first = session(1, '2018-05-04')
  const third = session(3, '2022-05')
  const second = session(2, '2020')
  const between = session(null, '2019-01-01')
  const planned = session(4)
  const all = [planned, between, third, first, second]

  it('stand by number, those between sessions behind them', () => {
    assert.deepEqual(inOrder(all), [first, second, third, planned, between])
  })

  it('are followed by the number after the highest, the first being 1', () => {
    assert.equal(numberAfter(all), 5)
    assert.equal(numberAfter([between]), 1)
    assert.equal(numberAfter([]), 1)
  })

  it('know the one before and the one after, also across a number that is not on record', () => {
    const known = [first, third, between]
    assert.deepEqual(besideSession(known, third), { before: first, after: undefined })
    assert.deepEqual(besideSession(known, second), { before: first, after: third })
    assert.deepEqual(besideSession(known, between), { before: undefined, after: undefined })
  })

  it('are over on the day after, and to come while they have no day', () => {
    const on = (iso: string) => {
      const { last, next } = lastAndNext(all, dayOf(iso))
      return [idOf(last), idOf(next)]
    }
    assert.deepEqual(on('2018-05-04'), [undefined, first.id])
    assert.deepEqual(on('2018-05-05'), [first.id, second.id])
    assert.deepEqual(on('2022-05-31'), [second.id, third.id])
    assert.deepEqual(on('2022-06-01'), [third.id, planned.id])
  })

  it('are hosted by the other side in turn, where that is agreed and the last host is known', () => {
    const turns = { hostsAlternate: true }
    assert.equal(nextHost(session(1, null, 'XX'), turns, ['XX', 'YY']), 'YY')
    assert.equal(nextHost(session(1, null, 'YY'), turns, ['XX', 'YY']), 'XX')
    assert.equal(nextHost(session(1), turns, ['XX', 'YY']), null)
    assert.equal(nextHost(undefined, turns, ['XX', 'YY']), null)
    assert.equal(nextHost(session(1, null, 'XX'), { hostsAlternate: false }, ['XX', 'YY']), null)
  })

  it('are due so long after the last as agreed, as exactly as that is known', () => {
    const due = (on: string, everyMonths: SessionInterval | null): string | null => {
      const found = nextSessionDue(session(1, on), { everyMonths })
      return found === null ? null : isoFromKnownDate(found)
    }
    assert.equal(due('2020-08-31', 6), '2021-02-28')
    assert.equal(due('2020-11', 3), '2021-02')
    assert.equal(due('2020', 24), '2022')
    assert.equal(due('2020', 6), null)
    assert.equal(due('2020-08-31', null), null)
    assert.equal(nextSessionDue(undefined, { everyMonths: 12 }), null)
  })

  it('are numbered in Roman signs as far as those go', () => {
    const written = [1, 4, 9, 14, 40, 1994, 3999, 4000].map(romanNumeral)
    assert.deepEqual(written, ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV', 'MMMCMXCIX', '4000'])
  })
})
