import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { type Basis, coverageByField, type Rest } from './coverage.ts'
import { cooperationFields } from './description.ts'

const culture: Basis = {
  id: 'culture',
  isInForce: true,
  description: {
    fields: ['culture', 'education'],
    articles: [
      { number: '12', subject: {}, field: 'cinema' },
      { number: '17', subject: {}, field: null },
    ],
  },
}
const old: Basis = {
  id: 'old',
  isInForce: false,
  description: { fields: ['gastronomy'], articles: [] },
}
const rest = (more: Partial<Rest>): Rest => ({
  agreement: 'culture',
  article: '',
  kind: 'event',
  subject: 'arbitrary',
  ...more,
})
const told = (agreements: readonly Basis[], rests: readonly Rest[]) =>
  coverageByField(agreements, rests, cooperationFields).map(({ field, bases, event, gap }) => [
    field,
    bases.length,
    event,
    gap,
  ])

describe('the coverage of fields', () => {
  it('names each field that a text in force names, itself or in an article', () => {
    assert.deepEqual(told([culture, old], []), [
      ['culture', 1, 0, 'unused'],
      ['cinema', 1, 0, 'unused'],
      ['education', 1, 0, 'unused'],
    ])
  })

  it('counts what rests on an article in the field of that article alone', () => {
    assert.deepEqual(told([culture], [rest({ article: '12' })]), [
      ['culture', 1, 0, 'unused'],
      ['cinema', 1, 1, undefined],
      ['education', 1, 0, 'unused'],
    ])
  })

  it('counts what rests on the whole of several fields in none of them, and of one field in it', () => {
    for (const article of ['', '17']) {
      const counts = told([culture], [rest({ article })]).map(([, , event]) => event)
      assert.deepEqual(counts, [0, 0, 0])
    }
    const single = { ...old, isInForce: true }
    const [only] = told([single], [rest({ agreement: 'old' })])
    assert.deepEqual(only, ['gastronomy', 1, 1, undefined])
  })

  it('counts a record once that rests on two articles of a field', () => {
    const { description } = culture
    const articles = [
      ...description.articles,
      { number: '13', subject: {}, field: 'cinema' },
    ] as const
    const twice = [rest({ article: '12' }), rest({ article: '13' })]
    const rows = told([{ ...culture, description: { ...description, articles } }], twice)
    assert.deepEqual(rows[1], ['cinema', 1, 1, undefined])
  })

  it('names what rests on a text that is not in force', () => {
    assert.deepEqual(told([old], [rest({ agreement: 'old' })]), [['gastronomy', 0, 1, 'no-basis']])
    assert.deepEqual(told([old], []), [])
  })
})
