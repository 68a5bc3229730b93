import fc from 'fast-check'

import type { Act } from '#contexts/agreements/domain/act.ts'
import type { Ground } from '#contexts/agreements/domain/ground.ts'

import { clauses, knownDates, periods, triggers } from './clause-arbitraries.ts'
import { dayOf } from './measure-factories.ts'

const acts = [
  'adoption',
  'initialling',
  'signature',
  'confirmation',
  'internal-step',
  'exchange-of-notes',
  'exchange-of-instruments',
  'consent',
  'event',
  'entry-into-force',
  'publication',
  'registration',
  'amendment',
  'renewal',
  'supersession',
  'succession',
  'end',
] as const satisfies readonly Exclude<Act['kind'], 'note'>[]

const anyDay = fc.integer({ min: dayOf('1949-08-30'), max: dayOf('2040-12-31') })
const sources = fc.constantFrom(null, '', 'DOF 2018-07-24.', 'press release of the embassy')
const parties = fc.constantFrom(null, 'MX', 'CH')
const stages = fc.constantFrom(
  'dated' as const,
  'sent' as const,
  'received' as const,
  'acknowledged' as const,
)

/** Grounds with any days, parties, clauses and sources. */
export const grounds: fc.Arbitrary<Ground> = fc.oneof(
  clauses.map(({ force }): Ground => ({ kind: 'force-clause', clause: force })),
  clauses.map(({ duration, renewal, nonRenewal, denunciation }): Ground => {
    if (duration !== null) return { kind: 'duration', duration }
    if (renewal !== null) return { kind: 'renewal', renewal }
    if (nonRenewal !== null) return { kind: 'non-renewal', notice: nonRenewal }
    return { kind: 'denunciation', denunciation: denunciation ?? { kind: 'silent', implied: null } }
  }),
  fc
    .tuple(fc.constantFrom(...acts), knownDates, sources)
    .map(([act, on, source]): Ground => ({ kind: 'act', act, id: 'any', on, source })),
  fc
    .tuple(
      fc.constantFrom(
        'internal-procedures' as const,
        'proposal' as const,
        'reply' as const,
        'not-becoming-party' as const,
        'non-renewal' as const,
        'termination' as const,
      ),
      parties,
      fc.oneof(stages, fc.constantFrom('effected' as const, 'unspecified' as const)),
      knownDates,
    )
    .map(([about, party, stage, on]): Ground => ({
      kind: 'note',
      id: 'any',
      about,
      party,
      stage,
      on,
    })),
  fc
    .tuple(knownDates, sources, fc.option(fc.integer({ min: -40, max: 40 })))
    .map(([on, source, days]): Ground => ({ kind: 'official', on, source, days })),
  fc
    .tuple(fc.option(triggers), anyDay, fc.nat({ max: 3 }))
    .map(([trigger, first, more]): Ground => ({
      kind: 'triggers',
      trigger,
      span: { first, last: first + more },
    })),
  fc.tuple(anyDay, periods, anyDay, fc.boolean()).map(([start, period, end, clamped]): Ground => ({
    kind: 'step',
    of: { step: 'add', from: start, period, to: end, clamped },
  })),
  fc
    .tuple(fc.constantFrom('nth-month' as const, 'full-months' as const), fc.nat({ max: 40 }))
    .map(([step, n]): Ground => ({
      kind: 'step',
      of: { step, from: dayOf('2021-01-31'), n, to: dayOf('2021-02-28') },
    })),
  fc.tuple(parties, fc.nat({ max: 2 })).map(([party, had]): Ground => ({
    kind: 'missing',
    missing: { fact: 'notification', party, had },
  })),
  fc.tuple(parties, stages).map(([party, stage]): Ground => ({
    kind: 'missing',
    missing: { fact: 'note-stage', party, stage },
  })),
  fc
    .integer({ min: -3, max: 40 })
    .map((days): Ground => ({ kind: 'remark', of: { remark: 'no-rule-from-distance', days } })),
  fc
    .tuple(fc.constantFrom('rely-from' as const, 'act-by' as const), anyDay)
    .map(([use, one]): Ground => ({ kind: 'safe', use, day: one })),
)
