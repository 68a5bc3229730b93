import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, dayOf, midnightOf } from '#tests/support/measure-factories.ts'

import type { Measure } from '../../domain/measure.ts'
import type { RecordedMeasure } from '../../store/measure-store.ts'
import { knownPlaces } from '../measure-form/known-places.ts'
import { type MeasureFilter, measuresView } from './view-model.ts'

const recorded = (given: Partial<Measure>): RecordedMeasure => ({
  ...aMeasure(given),
  visibility: 'public',
  owner: 'joint',
  illustrative: false,
})

const places = knownPlaces(
  ['AZ', 'MX'],
  [{ country: 'AZ', region: 'AZ-BA', city: 'baku', cityName: { en: 'Baku', az: 'Bakı' } }],
)

const everything: MeasureFilter = { place: '', kind: '', standing: 'all', known: undefined }

const viewOn = (
  iso: string,
  measures: readonly RecordedMeasure[],
  filter: Partial<MeasureFilter> = {},
) =>
  measuresView(
    measures,
    { ...everything, ...filter },
    {
      language: 'en',
      zone: 'UTC',
      day: dayOf(iso),
      at: midnightOf(iso) + 1,
      places,
      countries: ['MX', 'AZ'],
      accents: ['a', 'b'],
      mayRecord: true,
      isLookedBack: filter.known !== undefined,
    },
  )

const holds = recorded({ id: 'holds' })
const ended = recorded({
  id: 'ended',
  holdsFrom: dayOf('2020-03-01'),
  statedUntil: dayOf('2020-05-01'),
  announced: midnightOf('2020-03-01'),
})
const toCome = recorded({ id: 'to-come', holdsFrom: dayOf('2021-01-01') })
const withdrawn = recorded({ id: 'withdrawn', withdrawn: midnightOf('2020-11-01') })
const announcedLater = recorded({ id: 'later', announced: midnightOf('2020-12-20') })
const inBaku = recorded({
  id: 'baku',
  jurisdiction: { country: 'AZ', region: 'AZ-BA', city: 'baku' },
  rules: [{ kind: 'people-limit', people: 30 }],
})
const all = [ended, toCome, holds, withdrawn, announcedLater, inBaku]

const ids = (view: ReturnType<typeof viewOn>): string[] => view.rows.map(({ id }) => id)

describe('the measures of a day', () => {
  it('stand in the order of what matters now, what is not announced yet left out', () => {
    const view = viewOn('2020-11-26', all)
    assert.deepEqual(ids(view), ['holds', 'baku', 'to-come', 'ended', 'withdrawn'])
    assert.equal(view.lede, 'On 26 November 2020, 2 measures hold; one is to come, one has ended.')
  })

  it('are those in force and to come, unless all are wanted', () => {
    const view = viewOn('2020-11-26', all, { standing: 'now' })
    assert.deepEqual(ids(view), ['holds', 'baku', 'to-come'])
  })

  it('face each other by country, the own one first', () => {
    const [own, other] = viewOn('2020-11-26', all).holding
    assert.deepEqual([own.country, own.measures], ['Mexico', []])
    assert.deepEqual(
      [other.country, other.measures.map(({ id }) => id)],
      ['Azerbaijan', ['holds', 'baku']],
    )
  })

  it('are found by place, with all that lies within it, and by kind of rule', () => {
    assert.deepEqual(ids(viewOn('2020-11-26', all, { place: 'AZ/AZ-BA' })), ['baku'])
    assert.deepEqual(ids(viewOn('2020-11-26', all, { kind: 'people-limit' })), ['baku'])
    assert.deepEqual(ids(viewOn('2020-11-26', all, { place: 'MX' })), [])
  })

  it('of a past day say what was announced by then and what was on record', () => {
    const late = recorded({ id: 'late', recorded: midnightOf('2026-01-01') })
    const view = viewOn('2020-11-26', [late, announcedLater], { known: dayOf('2020-11-26') })
    assert.deepEqual(
      view.rows.map(({ id, recordedByThen }) => [id, recordedByThen]),
      [['late', false]],
    )
    assert.match(view.lede, /one measure had been announced; none of them was on record/)
  })

  it('that end later than first announced end when that became known', () => {
    const prolonged = recorded({
      statedUntil: dayOf('2020-10-31'),
      ended: {
        lastDay: dayOf('2020-12-31'),
        announced: midnightOf('2020-10-20'),
        recorded: midnightOf('2020-10-20'),
      },
    })
    assert.match(viewOn('2020-10-10', [prolonged]).rows[0]?.holds ?? '', /31 Oct 2020/)
    assert.match(viewOn('2020-11-26', [prolonged]).rows[0]?.holds ?? '', /31 Dec 2020/)
  })
})
