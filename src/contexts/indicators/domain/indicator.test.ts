import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { readValue } from './figure-value.ts'
import { byPeriod, type Figure, differenceInPercent } from './indicator.ts'
import { periodFromText } from './period.ts'

const figure = (period: string, value: string, more: Partial<Figure> = {}): Figure => {
  const read = periodFromText(period)
  assert.ok(read)
  return {
    id: `${period} ${value}`,
    period: read,
    value,
    statisticsOf: null,
    source: 'A source',
    link: '',
    statedOn: null,
    side: 'XX',
    recordedAt: 0,
    broughtWith: null,
    ...more,
  }
}

describe('a period', () => {
  it('is a year, a month or months, however tables write them', () => {
    const written = ['2019', '2019-03', '201903', '2019-Q1', '2019-01/2019-09', '2019-01..2019-12']
    assert.deepEqual(
      written.map((text) => periodFromText(text)?.text),
      ['2019', '2019-03', '2019-03', '2019-01/2019-03', '2019-01/2019-09', '2019'],
    )
  })
  it('is nothing else, and nothing is completed', () => {
    for (const text of [
      '',
      '19',
      '2019-13',
      '2019-09/2019-01',
      '2019-01-05',
      'Q1',
      '2019/2020',
      '1/2/3',
    ]) {
      assert.equal(periodFromText(text), undefined, text)
    }
  })
})

describe('a value', () => {
  it('has a point before its decimals', () => {
    assert.deepEqual(readValue(' 42.8 '), { ok: true, value: '42.8' })
    assert.deepEqual(readValue('\u22125'), { ok: true, value: '-5' })
  })
  it('with a comma is refused and not guessed at', () => {
    for (const text of ['42,8', '1,000', '1.000,5', '1 000,5']) {
      assert.deepEqual(readValue(text), { ok: false, refusal: 'value-has-a-comma' }, text)
    }
  })
  it('is a number and no formula, no unit, no infinity', () => {
    for (const text of ['=1+1', '42.8 million', 'NaN', 'Infinity', '1e9', '٤٢', '.5', '1 000']) {
      assert.deepEqual(readValue(text), { ok: false, refusal: 'value-is-no-number' }, text)
    }
  })
})

describe('an indicator', () => {
  it('shows periods in the order of time, and lets the latest figure of the same statistics stand', () => {
    const figures = [
      figure('2019', '50', { statisticsOf: 'XX' }),
      figure('2018', '26.2'),
      figure('2019', '52.4', { statisticsOf: 'XX' }),
      figure('2019', '61', { statisticsOf: 'YY' }),
      figure('2019-01/2019-09', '42.8'),
    ]
    const rows = byPeriod({ figures })
    assert.deepEqual(
      rows.map(({ period, standing, replaced }) => [
        period.text,
        standing.map(({ value }) => value),
        replaced.map(({ value }) => value),
      ]),
      [
        ['2018', ['26.2'], []],
        ['2019-01/2019-09', ['42.8'], []],
        ['2019', ['52.4', '61'], ['50']],
      ],
    )
  })
  it('says how far mirror figures are apart, and nothing from nothing', () => {
    assert.equal(differenceInPercent(figure('2019', '50'), figure('2019', '60')), 20)
    assert.equal(differenceInPercent(figure('2019', '0'), figure('2019', '60')), undefined)
  })
})
