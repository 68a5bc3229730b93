import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { mondayOf } from './digest.ts'

describe('the week of a digest', () => {
  it('begins on the Monday before, and on a Monday itself', () => {
    const monday = (iso: string): string => isoFromDay(mondayOf(dayFromIso(iso) ?? 0))
    assert.equal(monday('2020-11-23'), '2020-11-23')
    assert.equal(monday('2020-11-26'), '2020-11-23')
    assert.equal(monday('2020-11-29'), '2020-11-23')
    assert.equal(monday('2020-11-30'), '2020-11-30')
  })
})
