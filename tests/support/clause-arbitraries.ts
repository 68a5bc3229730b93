import fc from 'fast-check'

import type {
  Clauses,
  Denunciation,
  Duration,
  ForceRule,
  NonRenewalNotice,
  Renewal,
  Trigger,
} from '#contexts/agreements/domain/clause.ts'
import type { Period } from '#contexts/agreements/domain/period.ts'
import { firstOfMonth, lastOfMonth } from '#kit/time/civil-date.ts'
import { type KnownDate, onDay } from '#kit/time/known-date.ts'

import { dayOf } from './measure-factories.ts'

const plain = { noNullPrototype: true }

const days = fc.integer({ min: dayOf('1949-08-30'), max: dayOf('2040-12-31') })

export const knownDates: fc.Arbitrary<KnownDate> = fc.oneof(
  days.map(onDay),
  days.map((day): KnownDate => {
    const first = firstOfMonth(day, 0)
    return { precision: 'month', first, last: lastOfMonth(first) }
  }),
  fc.integer({ min: 1949, max: 2040 }).map((year): KnownDate => ({
    precision: 'year',
    first: dayOf(`${year}-01-01`),
    last: dayOf(`${year}-12-31`),
  })),
)

/** Words as people write them: with a full stop, over two lines, or none at all. */
const written = fc.constantFrom(
  'the division of the federation',
  'Until 31 December 2002.',
  ' two\n lines ',
  'and so on...',
  'S.A. de C.V.',
  '',
  ' . ',
)

const counts = fc.oneof(fc.constantFrom(0, 1, 2, 3, 6, 21, 30), fc.nat({ max: 1_000 }))

export const periods: fc.Arbitrary<Period> = fc.record(
  { years: counts, months: counts, days: counts, workingDays: counts },
  { ...plain, requiredKeys: [] },
)

export const triggers: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constantFrom<Trigger>(
    { on: 'signature' },
    { on: 'exchange-of-notes' },
    { on: 'reply-note' },
    { on: 'exchange-of-instruments' },
    { on: 'last-consent' },
  ),
  fc.record(
    {
      on: fc.constant('last-notification' as const),
      basis: fc.constantFrom(
        'notification' as const,
        'dated' as const,
        'sent' as const,
        'received' as const,
        'acknowledged' as const,
      ),
    },
    plain,
  ),
  fc.record({ on: fc.constant('event' as const), event: written }, plain),
)

const number = fc.option(counts)

const rules: fc.Arbitrary<ForceRule> = fc.oneof(
  triggers.map((trigger): ForceRule => ({ kind: 'on-trigger', trigger })),
  fc
    .tuple(triggers, fc.option(periods))
    .map(([trigger, period]): ForceRule => ({ kind: 'after-trigger', trigger, period })),
  fc
    .tuple(triggers, fc.option(fc.tuple(periods, periods)))
    .map(([trigger, both]): ForceRule => ({ kind: 'after-either', trigger, periods: both })),
  fc
    .tuple(triggers, number)
    .map(([trigger, month]): ForceRule => ({ kind: 'first-of-nth-month', trigger, month })),
  fc
    .tuple(
      fc.constantFrom('first-after-full-months' as const, 'first-of-month-after-expiry' as const),
      triggers,
      number,
    )
    .map(([kind, trigger, months]): ForceRule => ({ kind, trigger, months })),
  fc.option(knownDates).map((date): ForceRule => ({ kind: 'fixed-date', date })),
  fc.option(knownDates).map((date): ForceRule => ({ kind: 'retroactive', date })),
  fc
    .tuple(
      fc.option(knownDates),
      fc.constantFrom('later' as const, 'earlier' as const, 'not-stated' as const),
    )
    .map(([date, which]): ForceRule => ({ kind: 'fixed-or-signature', date, which })),
  fc.constant<ForceRule>({ kind: 'not-seen' }),
  written.map((named): ForceRule => ({ kind: 'not-known', named })),
  written.map((named): ForceRule => ({ kind: 'inconsistent', named, unit: named })),
)

const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.constant<Duration>({ kind: 'indefinite' }),
  fc
    .tuple(periods, fc.constantFrom('force' as const, 'signature' as const))
    .map(([period, from]): Duration => ({ kind: 'term', period, from })),
  knownDates.map((lastDay): Duration => ({ kind: 'until', lastDay })),
  written.map((words): Duration => ({ kind: 'in-words', words })),
)

const renewals: fc.Arbitrary<Renewal> = fc.oneof(
  fc.tuple(periods, number).map(([period, most]): Renewal => ({ kind: 'tacit', period, most })),
  fc.constantFrom<Renewal>({ kind: 'express' }, { kind: 'until-denounced' }, { kind: 'none' }),
  written.map((condition): Renewal => ({ kind: 'conditional', condition })),
  written.map((words): Renewal => ({ kind: 'in-words', words })),
)

const nonRenewals: fc.Arbitrary<NonRenewalNotice> = fc.oneof(
  fc
    .tuple(fc.constantFrom('before-end' as const, 'before-year-end' as const), periods)
    .map(([kind, period]): NonRenewalNotice => ({ kind, period })),
  written.map((words): NonRenewalNotice => ({ kind: 'in-words', words })),
)

const effects = fc
  .constantFrom(
    'after-notice' as const,
    'end-of-year' as const,
    'before-next-year' as const,
    'after-first-full-year' as const,
    'from-next-month' as const,
  )
  .map((kind) => ({ kind }))

const denunciations: fc.Arbitrary<Denunciation> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('by-notice' as const),
      period: periods,
      from: fc.constantFrom('given' as const, 'received' as const, 'acknowledged' as const),
      effect: effects,
      firstTermBars: fc.constantFrom('nothing' as const, 'effect' as const, 'notice' as const),
      atOnceForBreach: fc.boolean(),
    },
    plain,
  ),
  fc
    .option(fc.record({ judged: fc.boolean(), by: written }, plain))
    .map((implied): Denunciation => ({ kind: 'silent', implied })),
  written.map((words): Denunciation => ({ kind: 'in-words', words })),
)

const survivals = fc.record(
  {
    what: fc.constantFrom(
      'projects' as const,
      'claims' as const,
      'investments' as const,
      'scholarships' as const,
      'other' as const,
    ),
    period: fc.option(periods),
  },
  plain,
)

/** Final clauses of every kind, in every combination that the form or a table can bring. */
export const clauses: fc.Arbitrary<Clauses> = fc.record(
  {
    force: fc.record(
      {
        rule: rules,
        article: fc.constantFrom('XIV(1)', '12.', ''),
        words: written,
        notBefore: fc.array(fc.constantFrom('MX-CH-1995-BIT', 'the Protocol.', ''), {
          maxLength: 3,
        }),
      },
      { ...plain, requiredKeys: ['rule', 'notBefore'] },
    ),
    provisional: fc.option(
      fc.record(
        {
          from: fc.oneof(fc.constant('signature' as const), knownDates),
          partial: fc.boolean(),
          notice: fc.option(periods),
        },
        plain,
      ),
    ),
    duration: fc.option(durations),
    renewal: fc.option(renewals),
    nonRenewal: fc.option(nonRenewals),
    denunciation: fc.option(denunciations),
    survival: fc.array(survivals, { maxLength: 3 }),
  },
  plain,
)
