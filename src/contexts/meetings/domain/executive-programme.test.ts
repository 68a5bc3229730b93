import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso } from '#kit/time/days.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import {
  type ExecutiveProgramme,
  lastProgramme,
  programmeStandingOn,
} from './executive-programme.ts'

const programme = (from: string, to: string, untilNext = false): ExecutiveProgramme => ({
  title: { en: 'arbitrary' },
  from: knownDateFromIso(from) ?? assert.fail(from),
  to: knownDateFromIso(to) ?? assert.fail(to),
  untilNext,
  agreement: null,
  programme: null,
})
const dayOf = (iso: string): number => dayFromIso(iso) ?? assert.fail(iso)

describe('an executive programme', () => {
  const plain = programme('2021', '2023')
  const prolonged = programme('2021', '2023', true)
  const next = programme('2025-03-01', '2027')

  it('runs from the first to the last day of its period', () => {
    const on = (iso: string) => programmeStandingOn(plain, [plain], dayOf(iso))
    assert.equal(on('2020-12-31'), 'ahead')
    assert.equal(on('2021-01-01'), 'running')
    assert.equal(on('2023-12-31'), 'running')
    assert.equal(on('2024-01-01'), 'over')
  })

  it('stays in effect until the next one begins, where that is agreed', () => {
    const on = (iso: string, all = [prolonged, next]) =>
      programmeStandingOn(prolonged, all, dayOf(iso))
    assert.equal(on('2024-01-01'), 'prolonged')
    assert.equal(on('2025-02-28'), 'prolonged')
    assert.equal(on('2025-03-01'), 'over')
    assert.equal(on('2030-01-01', [prolonged]), 'prolonged')
  })

  it('is the last when no other ends later', () => {
    assert.equal(lastProgramme([next, plain]), next)
    assert.equal(lastProgramme([]), undefined)
  })
})
