import { deepEqual, equal } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { known } from '#tests/support/agreement-factories.ts'

import { isoFromDay } from '#kit/time/days.ts'

import type { Act } from '../domain/act.ts'
import type { Clauses, ForceRule } from '../domain/clause.ts'
import { findForce } from '../domain/force-finding.ts'
import type { NewAgreement } from '../service/record-agreement.ts'
import { agreementsOfTable } from './agreements-of-table.ts'
import { tableOfAgreements } from './export-table.ts'

const asFound = { visibility: 'joint', side: (party: string) => party } as const

const readBack = (agreements: readonly NewAgreement[]): readonly NewAgreement[] => {
  const bytes = new TextEncoder().encode(tableOfAgreements(agreements, (party) => party))
  const read = agreementsOfTable(bytes, asFound)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.agreements
}

const published = (): readonly NewAgreement[] => {
  const file = new URL('../../../../tests/fixtures/agreements/agreements.csv', import.meta.url)
  const read = agreementsOfTable(readFileSync(file), asFound)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.agreements
}

const [example] = published()
if (example === undefined) throw new Error('the fixture has no rows')

const none: Clauses = {
  force: { rule: { kind: 'not-seen' }, notBefore: [] },
  provisional: null,
  duration: null,
  renewal: null,
  nonRenewal: null,
  denunciation: null,
  survival: [],
}

const withClauses = (clauses: Partial<Clauses>, acts: readonly Act[] = []): NewAgreement => ({
  ...example,
  clauses: { ...none, ...clauses },
  acts,
})

const clausesBack = (clauses: Partial<Clauses>): Clauses | undefined =>
  readBack([withClauses(clauses)])[0]?.clauses

const foundOf = ({ description, clauses, acts }: NewAgreement) =>
  findForce({
    parties: description.parties,
    constitutedByNotes: description.constitutedByNotes,
    clauses,
    acts,
    othersInForce: {},
    calendar: null,
  })

describe('a table of agreements that is written and read again', () => {
  it('says the same of every published agreement', () => {
    const all = published()
    equal(all.length, 72)
    deepEqual(readBack(all), all)
  })

  const rules: readonly ForceRule[] = [
    { kind: 'on-trigger', trigger: { on: 'signature' } },
    { kind: 'on-trigger', trigger: { on: 'event', event: 'a federation is divided' } },
    {
      kind: 'after-trigger',
      trigger: { on: 'last-notification', basis: 'received' },
      period: { days: 30 },
    },
    {
      kind: 'after-trigger',
      trigger: { on: 'last-notification', basis: 'notification' },
      period: { months: 2 },
    },
    {
      kind: 'after-trigger',
      trigger: { on: 'exchange-of-instruments' },
      period: { workingDays: 10 },
    },
    { kind: 'after-trigger', trigger: { on: 'signature' }, period: null },
    { kind: 'after-either', trigger: { on: 'signature' }, periods: [{ days: 30 }, { months: 1 }] },
    { kind: 'after-either', trigger: { on: 'signature' }, periods: null },
    { kind: 'first-of-nth-month', trigger: { on: 'signature' }, month: 2 },
    {
      kind: 'first-of-nth-month',
      trigger: { on: 'last-notification', basis: 'received' },
      month: null,
    },
    ...(
      [
        { on: 'signature' },
        { on: 'last-notification', basis: 'received' },
        { on: 'last-notification', basis: 'notification' },
      ] as const
    ).map((trigger): ForceRule => ({ kind: 'first-after-full-months', trigger, months: 3 })),
    { kind: 'fixed-date', date: known('2020-01-01') },
    { kind: 'fixed-date', date: null },
    { kind: 'retroactive', date: known('2020-01-01') },
    { kind: 'fixed-or-signature', date: known('2020-01-01'), which: 'later' },
    { kind: 'fixed-or-signature', date: known('2020-01-01'), which: 'earlier' },
    { kind: 'fixed-or-signature', date: known('2020-01-01'), which: 'not-stated' },
    { kind: 'not-seen' },
    { kind: 'not-known', named: 'WHEN_PIGS_FLY' },
    { kind: 'inconsistent', named: 'DAYS_AFTER_SIGNATURE', unit: 'month' },
  ]
  for (const rule of rules) {
    it(`keeps the clause ${JSON.stringify(rule)}`, () => {
      deepEqual(clausesBack({ force: { rule, notBefore: [] } })?.force.rule, rule)
      const force = { rule, article: 'XIV(1)', words: 'as the parties have agreed', notBefore: [] }
      const back = clausesBack({ force })?.force
      deepEqual([back?.rule, back?.article], [rule, 'XIV(1)'])
    })
  }

  const beyond: readonly ForceRule[] = [
    { kind: 'on-trigger', trigger: { on: 'last-consent' } },
    { kind: 'on-trigger', trigger: { on: 'last-notification', basis: 'acknowledged' } },
    { kind: 'first-of-month-after-expiry', trigger: { on: 'signature' }, months: 3 },
    { kind: 'after-trigger', trigger: { on: 'signature' }, period: { months: 1, days: 15 } },
    { kind: 'after-trigger', trigger: { on: 'exchange-of-notes' }, period: { days: 30 } },
  ]
  for (const rule of beyond) {
    it(`writes ${JSON.stringify(rule)}, which no pattern says, as no other clause`, () => {
      const back = clausesBack({ force: { rule, notBefore: [] } })?.force
      deepEqual(back?.rule, { kind: 'not-known', named: 'OTHER' })
      equal(back.words?.startsWith('It enters into force '), true)
    })
  }

  it('writes a clause that waits for another agreement as no other clause', () => {
    const rule: ForceRule = { kind: 'on-trigger', trigger: { on: 'signature' } }
    const back = clausesBack({ force: { rule, notBefore: ['XX-YY-2020'] } })
    deepEqual(back?.force.rule, { kind: 'not-known', named: 'OTHER' })
  })

  const period = fc.oneof(
    fc.integer({ min: 1, max: 99 }).map((years) => ({ years })),
    fc.integer({ min: 1, max: 99 }).map((months) => ({ months })),
    fc.integer({ min: 1, max: 365 }).map((days) => ({ days })),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }))
      .map(([years, months]) => ({ years, months })),
  )
  const duration = fc.oneof(
    fc.constant({ kind: 'indefinite' } as const),
    fc
      .tuple(period, fc.constantFrom('force' as const, 'signature' as const))
      .map(([of, from]) => ({ kind: 'term', period: of, from }) as const),
    fc.constant({ kind: 'until', lastDay: known('1970-12-31') } as const),
    fc.constant({ kind: 'in-words', words: 'half a year, or so' } as const),
  )
  const renewal = fc.oneof(
    fc
      .tuple(period, fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([of, most]) => ({ kind: 'tacit', period: of, most }) as const),
    fc.constantFrom(
      { kind: 'express' } as const,
      { kind: 'until-denounced' } as const,
      { kind: 'none' } as const,
      { kind: 'conditional', condition: 'extended to 2030 if both so wish' } as const,
      { kind: 'in-words', words: 'as the moon wanes' } as const,
    ),
  )
  const nonRenewal = fc.oneof(
    period.map((of) => ({ kind: 'before-end', period: of }) as const),
    period.map((of) => ({ kind: 'before-year-end', period: of }) as const),
    fc.constant({ kind: 'in-words', words: 'in good time' } as const),
  )
  const denunciation = fc.oneof(
    fc
      .record(
        {
          period,
          from: fc.constantFrom('given', 'received', 'acknowledged'),
          effect: fc.constantFrom(
            { kind: 'after-notice' } as const,
            { kind: 'end-of-year' } as const,
            { kind: 'before-next-year' } as const,
            { kind: 'after-first-full-year' } as const,
            { kind: 'from-next-month' } as const,
          ),
          firstTermBars: fc.constantFrom('nothing', 'effect', 'notice'),
          atOnceForBreach: fc.boolean(),
        },
        { noNullPrototype: true },
      )
      .map((rest) => ({ kind: 'by-notice', ...rest }) as const),
    fc.constantFrom(
      { kind: 'silent', implied: null } as const,
      { kind: 'in-words', words: 'by a letter' } as const,
    ),
  )
  const provisional = fc.record(
    {
      from: fc.constantFrom('signature' as const, known('2020-01-01'), known('2020-03')),
      partial: fc.boolean(),
      notice: fc.option(period),
    },
    { noNullPrototype: true },
  )

  it('keeps every clause on duration, renewal, notice and provisional application', () => {
    const clauses = fc.record(
      {
        duration: fc.option(duration),
        renewal: fc.option(renewal),
        nonRenewal: fc.option(nonRenewal),
        denunciation: fc.option(denunciation),
        provisional: fc.option(provisional),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(clauses, (given) => {
        deepEqual(clausesBack(given), { ...none, ...given })
      }),
    )
  })

  it('comes to the same day where a note has more dates than a row has room for', () => {
    const note = (party: string, dated: string, received: string): Act => ({
      id: party,
      kind: 'note',
      about: 'internal-procedures',
      party,
      dated: known(dated),
      received: known(received),
      receivedAt: 'Baku; by courier',
    })
    const acts: readonly Act[] = [
      note('XX', '2020-03-01', '2020-03-09'),
      note('YY', '2020-01-01', '2020-01-20'),
    ]
    const daysBack = (basis: 'received' | 'notification') => {
      const trigger = { on: 'last-notification', basis } as const
      const rule: ForceRule = { kind: 'after-trigger', trigger, period: { days: 30 } }
      const given = withClauses({ force: { rule, notBefore: [] } }, acts)
      return [given, ...readBack([given])].map((one) => foundOf(one).days.map(isoFromDay))
    }
    deepEqual(daysBack('received'), [['2020-04-08'], ['2020-04-08']])
    // By receipt or by the date of the note: a row keeps the receipt, by which both sides are safe.
    deepEqual(daysBack('notification'), [['2020-03-31', '2020-04-08'], ['2020-04-08']])
  })

  it('keeps the exchange of notes or instruments on one day', () => {
    for (const on of ['exchange-of-notes', 'exchange-of-instruments'] as const) {
      const rule: ForceRule = { kind: 'on-trigger', trigger: { on } }
      const given = withClauses({ force: { rule, notBefore: [] } }, [
        { id: 'x', kind: on, on: known('2020-02-29') },
      ])
      const back = readBack([given])
      deepEqual(back[0] && foundOf(back[0]).days, foundOf(given).days)
    }
  })

  it('hands nothing to a spreadsheet as a formula, and reads it without the guard', () => {
    const remarks = '=HYPERLINK("https://example.org")'
    const given = { ...example, description: { ...example.description, remarks } }
    const csv = tableOfAgreements([given], (party) => party)
    equal(csv.includes(`"'=HYPERLINK(`), true)
    equal(readBack([given])[0]?.description.remarks, remarks)
  })
})
