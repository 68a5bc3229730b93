import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso } from '#kit/time/days.ts'
import { onDay } from '#kit/time/known-date.ts'
import { aPromise } from '#tests/support/meeting-factories.ts'

import { isDueBySession, tallyOf } from './session-undertakings.ts'
import type { Answer, Due, Undertaking, UndertakingAct } from './undertaking.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? assert.fail(iso)
const today = dayOf('2030-05-03')
const recorded = { side: 'XX', memberName: 'A Member', recordedAt: 0 }
const byDay = (iso: string): Due => ({ kind: 'day', on: dayOf(iso) })

const said = (
  due: Due,
  more: Partial<Pick<Undertaking, 'actorSide' | 'answer' | 'acts' | 'nextSessionBy'>> = {},
): Undertaking => ({
  id: 'arbitrary',
  relation: 'xx-yy',
  visibility: 'joint',
  actorSide: 'XX',
  recorded,
  origin: { kind: 'letter' },
  content: aPromise('arbitrary', { due }),
  revision: 'arbitrary',
  revised: recorded,
  answer: null,
  acts: [],
  fulfilledBy: [],
  saidOn: onDay(0),
  nextSessionBy: null,
  ownerInstitution: null,
  ...more,
})

const acted = (kind: UndertakingAct['kind']): Partial<Undertaking> => ({
  acts: [{ ...recorded, kind, on: today, words: 'arbitrary', visibility: 'joint' }],
})
const declined: Answer = { ...recorded, side: 'YY', says: 'declined', words: '' }
const confirmed: Answer = { ...declined, says: 'confirmed' }

describe('what was said at the sessions of a series', () => {
  it('is counted once by what became of it, and not at all while it is not theirs', () => {
    const late = byDay('2030-05-02')
    const all = [
      said(late),
      said(byDay('2030-05-03')),
      said({ kind: 'none' }, acted('reopened')),
      said(late, acted('kept')),
      said(late, acted('kept-late')),
      said(late, acted('dropped')),
      said(late, acted('overtaken')),
      said(late, { actorSide: 'YY' }),
      said(late, { actorSide: 'YY', answer: declined }),
      said(late, { actorSide: 'YY', answer: confirmed }),
    ]
    assert.deepEqual(tallyOf(all, today), {
      kept: 2,
      open: 2,
      overdue: 2,
      closed: 2,
      unanswered: 1,
    })
  })

  it('is due by the next session if it says so, or by a day not after it', () => {
    const next = dayOf('2030-06-01')
    const isDue = (one: Undertaking, nextOn: number | null = next): boolean =>
      isDueBySession(one, nextOn, today)
    assert.ok(isDue(said({ kind: 'next-session' })))
    assert.ok(isDue(said({ kind: 'next-session' }), null))
    assert.ok(isDue(said(byDay('2030-06-01'))))
    assert.ok(!isDue(said(byDay('2030-06-02'))))
    assert.ok(!isDue(said(byDay('2030-06-01')), null))
    assert.ok(isDue(said(byDay('2030-05-02')), null))
    assert.ok(!isDue(said({ kind: 'none' })))
    assert.ok(!isDue(said({ kind: 'next-session' }, acted('kept'))))
    assert.ok(!isDue(said({ kind: 'next-session' }, { actorSide: 'YY' })))
  })
})
