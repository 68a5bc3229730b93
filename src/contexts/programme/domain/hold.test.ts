import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aVenue, dayOf } from '#tests/support/an-event-view.ts'

import { answeringSide, covers, type Hold, type HoldAnswer, holdState, refuseHold } from './hold.ts'

const day = dayOf('2021-03-12')
const at = (iso: string): number => Date.parse(iso)

const hold: Hold = {
  id: 'arbitrary',
  venue: aVenue.id,
  side: 'XX',
  answeredBy: 'YY',
  when: { precision: 'day', first: day, last: day, startTime: '17:00', endTime: '22:00' },
  zone: 'Asia/Baku',
  note: '',
  asked: { by: 'somebody', at: 0 },
  answers: [],
  event: null,
}

const answer = (given: HoldAnswer['answer'], heldUntil: number | null = null): HoldAnswer => ({
  answer: given,
  side: 'YY',
  by: 'somebody',
  at: 0,
  heldUntil,
  note: '',
})

const before = at('2021-03-01T00:00:00Z')

describe('how a hold stands', () => {
  it('is asked until it is answered, and expired once its time is over', () => {
    assert.equal(holdState(hold, before), 'asked')
    assert.equal(holdState(hold, at('2021-03-12T17:59:00Z')), 'asked')
    assert.equal(holdState(hold, at('2021-03-12T18:00:00Z')), 'expired')
  })

  it('is as it was answered last, so that there is a way back', () => {
    assert.equal(holdState({ ...hold, answers: [answer('declined')] }, before), 'declined')
    const back = [answer('declined'), answer('held')]
    assert.equal(holdState({ ...hold, answers: back }, before), 'held')
  })

  it('is withdrawn for good, whatever was answered at the same moment', () => {
    const crossed = [answer('withdrawn'), answer('held')]
    assert.equal(holdState({ ...hold, answers: crossed }, before), 'withdrawn')
  })

  it('is held until the end of the last day that was named', () => {
    const until = { ...hold, answers: [answer('held', dayOf('2021-03-05'))] }
    assert.equal(holdState(until, at('2021-03-05T19:59:00Z')), 'held')
    assert.equal(holdState(until, at('2021-03-05T20:00:00Z')), 'expired')
  })
})

describe('who answers for a venue', () => {
  const institution = { id: 'operator', visibility: 'public', side: 'YY' }
  const venue = { visibility: 'public', institution: institution.id }

  it('is the side of its institution', () => {
    assert.equal(answeringSide(venue, [institution]), 'YY')
  })

  it('is nobody without an institution, without its side, or where one side alone sees it', () => {
    assert.equal(answeringSide({ ...venue, institution: null }, [institution]), undefined)
    assert.equal(answeringSide(venue, [{ ...institution, side: null }]), undefined)
    assert.equal(answeringSide({ ...venue, visibility: 'XX' }, [institution]), undefined)
    assert.equal(answeringSide(venue, [{ ...institution, visibility: 'XX' }]), undefined)
  })
})

describe('whether a hold still covers its event', () => {
  const evening = (startTime: string, endTime: string) => ({
    venue: aVenue.id,
    zone: hold.zone,
    when: { ...hold.when, startTime, endTime },
  })

  it('does from its first to its last minute, and no longer', () => {
    assert.equal(covers(hold, evening('17:00', '22:00')), true)
    assert.equal(covers(hold, evening('16:45', '22:00')), false)
    assert.equal(covers(hold, evening('17:00', '22:15')), false)
    assert.equal(covers(hold, { ...evening('18:00', '20:00'), venue: null }), false)
  })
})

describe('asking', () => {
  it('needs days, both times or none, an order, and a bound', () => {
    const ask = (part: Partial<Hold['when']>) =>
      refuseHold({ when: { ...hold.when, ...part }, note: '' })
    assert.equal(ask({}), undefined)
    assert.equal(ask({ startTime: null, endTime: null }), undefined)
    assert.equal(ask({ endTime: null }), 'hold-needs-both-times')
    assert.equal(ask({ endTime: '17:00' }), 'hold-ends-before-it-starts')
    assert.equal(ask({ last: day - 1 }), 'hold-ends-before-it-starts')
    assert.equal(ask({ last: day + 367 }), 'hold-is-too-long')
    assert.equal(refuseHold({ when: { precision: 'none' }, note: '' }), 'hold-needs-days')
    const long = { when: hold.when, note: 'a'.repeat(501) }
    assert.equal(refuseHold(long), 'hold-note-is-too-long')
  })
})
