import { deepEqual, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { events, measures, moments } from '#tests/support/measure-arbitraries.ts'

import { compileMeasures, decideCompiled } from './compile-measures.ts'
import { concerns, eventsConcernedBy } from './concerns.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { Measure, Rule } from './measure.ts'

const bounds = ({ allowed }: Decision): [number, number] => [allowed.lo, allowed.hi ?? Infinity]

const opensNothing = (before: Decision, after: Decision): boolean => {
  const [lo, hi] = bounds(before)
  const [tighterLo, tighterHi] = bounds(after)
  return tighterLo <= lo && tighterHi <= hi
}

const ban = (rule: Rule): Rule => {
  const scope = 'scope' in rule && rule.scope !== undefined ? { scope: rule.scope } : {}
  return { kind: 'events-banned', ...scope }
}

const halved = (rule: Rule): Rule => {
  switch (rule.kind) {
    case 'people-limit':
      return { ...rule, people: Math.floor(rule.people / 2) }
    case 'people-range':
      return {
        ...rule,
        from: Math.floor(rule.from / 2),
        to: rule.to === null ? 400 : Math.floor(rule.to / 2),
      }
    case 'capacity-share':
      return { ...rule, percent: Math.floor(rule.percent / 2) }
    case 'venues-closed':
    case 'events-banned':
      return rule
    case 'curfew':
    case 'stay-at-home':
    case 'audiences-barred':
    case 'entry-condition':
    case 'contact-data':
    case 'arrivals':
    case 'none':
    case 'not-known':
      return rule
  }
}

const isOfScope = ({ kind }: Rule): boolean =>
  ['people-limit', 'people-range', 'capacity-share', 'venues-closed'].includes(kind)

/** Tightens one measure: its limits halved, or turned into bans of the same scope. */
const tightened = (measure: Measure, how: 'halve' | 'ban'): Measure => ({
  ...measure,
  rules: measure.rules.map((rule) => {
    if (how === 'halve') return halved(rule)
    return isOfScope(rule) ? ban(rule) : rule
  }),
})

describe('the engine, whatever it is asked', () => {
  it('opens no seat when a measure is tightened', () => {
    fc.assert(
      fc.property(
        measures,
        fc.tuple(events, moments),
        fc.tuple(fc.nat(), fc.constantFrom('halve' as const, 'ban' as const)),
        (all, [event, asOf], [pick, how]) => {
          const before = decide(event, all, asOf)
          const tighter = all.map((one, index) =>
            index === pick % all.length ? tightened(one, how) : one,
          )
          ok(opensNothing(before, decide(event, tighter, asOf)))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('opens no seat when a measure is added that does not prevail', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const [added, ...others] = all
        if (added === undefined) return
        const before = decide(event, others, asOf)
        const after = decide(event, [...others, { ...added, prevails: false }], asOf)
        ok(opensNothing(before, after))
      }),
      { numRuns: 1000 },
    )
  })

  it('answers the same, grounds and all, in whatever order the measures come', () => {
    const shuffled = measures.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, events, moments, ([all, other], event, asOf) => {
        deepEqual(decide(event, other, asOf), decide(event, all, asOf))
      }),
      { numRuns: 500 },
    )
  })

  it('is changed by no measure that does not concern the event', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const relevant = all.filter((one) => eventsConcernedBy(one, [event]).length > 0)
        deepEqual(decide(event, relevant, asOf), decide(event, all, asOf))
      }),
      { numRuns: 1000 },
    )
  })

  it('is concerned by every measure that is a ground', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const byId = new Map(all.map((one) => [one.id, one]))
        for (const ground of decide(event, all, asOf).because) {
          const measure = ground.kind === 'measure' ? byId.get(ground.measure.id) : undefined
          if (measure !== undefined) ok(concerns(measure, event))
        }
      }),
    )
  })

  it('answers the same from measures arranged beforehand', () => {
    fc.assert(
      fc.property(measures, fc.array(events, { maxLength: 5 }), moments, (all, asked, asOf) => {
        const compiled = compileMeasures(all)
        for (const event of asked) {
          deepEqual(decideCompiled(compiled, event, asOf), decide(event, all, asOf))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('answers the same when asked again, from a copy of everything', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const again = decide(structuredClone(event), structuredClone(all), { ...asOf })
        deepEqual(again, decide(event, all, asOf))
      }),
    )
  })

  it('does not know what was announced or recorded later', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const known = all
          .filter((one) => one[asOf.by] <= asOf.at)
          .map((one) =>
            one.ended !== null && one.ended[asOf.by] > asOf.at ? { ...one, ended: null } : one,
          )
        deepEqual(decide(event, known, asOf), decide(event, all, asOf))
      }),
      { numRuns: 500 },
    )
  })

  it('always gives grounds, plain JSON, within the seats there are', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const decision = decide(event, all, asOf)
        ok(decision.because.length > 0)
        deepEqual(JSON.parse(JSON.stringify(decision)), decision)
        const [lo, hi] = bounds(decision)
        ok(lo >= 0 && lo <= hi && hi <= (event.capacity ?? Infinity))
      }),
    )
  })

  it('says what is missing whenever it cannot tell', () => {
    fc.assert(
      fc.property(measures, events, moments, (all, event, asOf) => {
        const { outcome, because } = decide(event, all, asOf)
        if (outcome !== 'unclear') return
        ok(because.some((ground) => ground.kind !== 'measure' || ground.missing.length > 0))
      }),
      { numRuns: 500 },
    )
  })

  it('never tells for certain what a missing fact could overturn', () => {
    fc.assert(
      fc.property(
        measures,
        fc.tuple(events, moments),
        fc.constantFrom('baku', 'gence'),
        (all, [event, asOf], city) => {
          const unknown = decide({ ...event, place: { country: 'AZ' } }, all, asOf)
          const region = city === 'baku' ? 'AZ-BA' : 'AZ-GA'
          const known = decide({ ...event, place: { country: 'AZ', region, city } }, all, asOf)
          const [lo, hi] = bounds(unknown)
          const [knownLo, knownHi] = bounds(known)
          ok(lo <= knownLo && knownHi <= hi)
          if (unknown.outcome !== 'unclear') deepEqual(known.outcome, unknown.outcome)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
