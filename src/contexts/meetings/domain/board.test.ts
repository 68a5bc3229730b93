import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { onDay } from '#kit/time/known-date.ts'

import { ageOf, boardGroupings, boardOf, type BoardQuery } from './board.ts'
import { type Modality, modalities } from './modality.ts'
import type { Undertaking } from './undertaking.ts'

const today = 18_592
const recorded = { side: 'MX', memberName: 'A member', recordedAt: 0 }
const sides = ['MX', 'AZ'] as const
const usual: BoardQuery = { whose: null, state: 'open', firmness: null, needs: 'all', by: 'side' }

const firm: readonly Modality[] = [
  'commitment',
  'agreed',
  'agreed-subject-to-condition',
  'under-way',
  'done',
]

const due = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((days) => ({ kind: 'day' as const, on: today + days })),
  fc.integer({ min: 2019, max: 2021 }).map((year) => ({ kind: 'year' as const, year })),
  fc.constant({ kind: 'next-session' as const }),
  fc.constant({ kind: 'none' as const }),
)
const nobody = { institution: null, unit: '', person: null, personName: '' }
const owner = fc.oneof(
  fc.constant(nobody),
  fc.record({
    institution: fc.constantFrom(null, 'an-institution'),
    unit: fc.constantFrom('', 'A unit'),
    person: fc.constantFrom(null, 'a-person'),
    personName: fc.constantFrom('', 'A person'),
  }),
)
const act = fc
  .constantFrom('kept', 'kept-late', 'dropped', 'overtaken', 'reopened')
  .map((kind) => ({ ...recorded, kind, on: today, words: 'words', visibility: 'joint' }))

const undertaking = fc
  .record({
    actorSide: fc.constantFrom(...sides),
    recordedSide: fc.constantFrom(...sides),
    visibility: fc.constantFrom('joint', 'MX'),
    answer: fc.constantFrom(null, 'confirmed', 'reworded', 'declined'),
    modality: fc.oneof(fc.constantFrom(...firm), fc.constantFrom(...modalities)),
    nextSessionBy: fc.constantFrom(null, today - 1, today + 1),
    saidOn: fc.integer({ min: today - 900, max: today }).map(onDay),
    acts: fc.oneof(fc.constant([]), fc.array(act, { maxLength: 2 })),
    due,
    owner,
  })
  .map((one, index = 0): Undertaking => ({
    id: `undertaking-${String(index)}`,
    relation: 'mx-az',
    visibility: one.visibility,
    actorSide: one.actorSide,
    recorded: { ...recorded, side: one.recordedSide },
    origin: { kind: 'letter' },
    content: {
      text: { en: 'Something' },
      wording: null,
      modality: one.modality,
      due: one.due,
      condition: '',
      owner: one.owner,
      article: '',
      sources: [],
      illustrative: false,
    },
    ownerInstitution: null,
    revision: 'a-revision',
    revised: recorded,
    answer: one.answer === null ? null : { ...recorded, says: one.answer, words: 'words' },
    acts: one.acts,
    fulfilledBy: [],
    saidOn: one.saidOn,
    nextSessionBy: one.nextSessionBy,
  }))
const board = fc.array(undertaking, { maxLength: 12 })

const isOver = ({ content: { due: by }, nextSessionBy }: Undertaking): boolean =>
  (by.kind === 'day' && by.on < today) ||
  (by.kind === 'year' && by.year < 2020) ||
  (by.kind === 'next-session' && (nextSessionBy ?? today) < today)

const isNobodys = ({ content: { owner: of } }: Undertaking): boolean =>
  of.institution === null && of.person === null && of.unit + of.personName === ''

const isOwn = ({ recorded: { side }, actorSide, answer }: Undertaking): boolean =>
  side === actorSide || answer?.says === 'confirmed' || answer?.says === 'reworded'

/** What must not be, told over again from the words of the rule. */
const breaksTheRule = (one: Undertaking): boolean =>
  firm.includes(one.content.modality) &&
  isOwn(one) &&
  ['reopened', undefined].includes(one.acts.at(-1)?.kind) &&
  isOver(one) &&
  isNobodys(one)

const shown = (all: readonly Undertaking[], query: BoardQuery): readonly Undertaking[] =>
  boardOf(all, query, { today, language: 'en', sides }).flatMap(({ undertakings }) => undertakings)

const anywhere = (all: readonly Undertaking[]): ReadonlySet<Undertaking> => new Set(all)

describe('the board of undertakings', () => {
  it('lists as alarming exactly what is firm, overdue and nobody’s', () => {
    let found = 0
    fc.assert(
      fc.property(board, (all) => {
        const alarming = shown(all, { ...usual, needs: 'alarm' })
        found += alarming.length
        assert.deepEqual(anywhere(alarming), anywhere(all.filter(breaksTheRule)))
      }),
      { numRuns: 400 },
    )
    // The rule was broken often enough for the test to mean something.
    assert.ok(found > 20, `only ${String(found)} alarms were made`)
  })

  it('shows the same to both sides, each with itself first', () => {
    fc.assert(
      fc.property(board, fc.constantFrom(...boardGroupings), (all, by) => {
        const query = { ...usual, by, state: 'all' } as const
        const theirs = boardOf(all, query, { today, language: 'en', sides: sides.toReversed() })
        assert.deepEqual(
          anywhere(theirs.flatMap(({ undertakings }) => undertakings)),
          anywhere(shown(all, query)),
        )
        assert.equal(shown(all, query).length, all.length)
      }),
    )
  })

  it('keeps both sides on the page where nothing of one is asked for, and one where one is', () => {
    const keys = (query: BoardQuery) =>
      boardOf([], query, { today, language: 'en', sides }).map(({ key }) => key)
    assert.deepEqual(keys(usual), ['MX', 'AZ'])
    assert.deepEqual(keys({ ...usual, whose: 'AZ' }), ['AZ'])
    assert.deepEqual(keys({ ...usual, by: 'owner' }), [])
  })

  it('tells ages by days', () => {
    const age = (days: number) => ageOf({ saidOn: onDay(today - days) }, today)
    assert.deepEqual([0, 91, 92, 365, 366, 730, 731].map(age), [
      'quarter',
      'quarter',
      'year',
      'year',
      'two-years',
      'two-years',
      'older',
    ])
  })
})
