import { deepEqual, equal, notEqual, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { aCompetenceContent, anOfferContent } from '#tests/support/restoration-factories.ts'

import { type Capability, capabilityOfCompetence, capabilityOfOffer } from './capability.ts'
import { match, type Verdict, type Wanted } from './match.ts'
import { rankReasons, whatCouldBeHelped, whoCouldHelp } from './rank.ts'
import { materials, skills, surveyWork, workingLanguages, works } from './vocabulary.ts'

const aNeed = (said: Partial<Wanted> = {}): Wanted => ({
  id: 'need',
  works: ['consolidation', 'training'],
  materials: ['earth'],
  skills: [],
  languages: [],
  period: null,
  assessment: 'an assessment',
  urgency: 'high',
  ...said,
})

const aCapability = (said: Partial<Capability> = {}): Capability => ({
  id: 'capability',
  institution: 'an institution',
  firmness: 'stated',
  works: ['consolidation', 'training'],
  materials: ['earth'],
  skills: [],
  languages: [],
  period: null,
  ...said,
})

const verdicts = (need: Wanted, ...said: Partial<Capability>[]): Verdict[] =>
  said.map((one) => match(need, aCapability(one)).verdict)

describe('matching a need with what an institution states', () => {
  it('fits when all that is asked is stated', () => {
    equal(match(aNeed(), aCapability()).verdict, 'fits')
  })

  it('compares an offer with its period, a competence without one', () => {
    const period = { from: 100, until: 200 }
    const who = { institution: 'an institution', visibility: 'joint', side: 'MX' }
    const offer = {
      ...who,
      offer: 'an offer',
      version: 'a row',
      need: null,
      content: anOfferContent({ period }),
    }
    const competence = { ...who, competence: 'a competence', content: aCompetenceContent() }
    const need = aNeed({ works: ['consolidation'], period })
    deepEqual(
      [capabilityOfOffer(offer), capabilityOfCompetence(competence)].map(
        (one) => match(need, one).verdict,
      ),
      ['fits', 'cannot-tell'],
    )
  })

  it('fits in part when something of it is left out of a list that is there', () => {
    const found = match(aNeed(), aCapability({ works: ['training'], materials: ['paper'] }))
    equal(found.verdict, 'fits-in-part')
    deepEqual(
      found.because.filter(({ kind }) => kind === 'does-not-state'),
      [
        { kind: 'does-not-state', aspect: 'works', term: 'consolidation' },
        { kind: 'does-not-state', aspect: 'materials', term: 'earth' },
      ],
    )
  })

  it('cannot tell where a list is missing, and names it', () => {
    const found = match(aNeed(), aCapability({ materials: [] }))
    equal(found.verdict, 'cannot-tell')
    deepEqual(found.missing, [{ kind: 'not-stated', aspect: 'materials' }])
  })

  it('cannot tell of a need that names no work', () => {
    const found = match(aNeed({ works: [] }), aCapability())
    equal(found.verdict, 'cannot-tell')
    deepEqual(found.missing, [{ kind: 'need-names-no-work' }])
  })

  it('rules out who states works and none of those asked, and who is there at another time', () => {
    const period = { from: 100, until: 200 }
    deepEqual(
      verdicts(
        aNeed({ period }),
        { works: ['funding'], period },
        { period: { from: 201, until: null } },
        { period: { from: 150, until: 300 } },
        { period: { from: null, until: 200 } },
        { period: null },
      ),
      ['does-not-fit', 'does-not-fit', 'fits-in-part', 'fits', 'cannot-tell'],
    )
  })

  it('asks for a survey first where nobody has assessed the site', () => {
    const unseen = aNeed({ assessment: null })
    const surveyor = match(unseen, aCapability({ works: [surveyWork] }))
    equal(surveyor.verdict, 'fits')
    deepEqual(surveyor.because[0], { kind: 'survey-first' })
    equal(match(unseen, aCapability()).verdict, 'does-not-fit')
  })

  it('takes a language that is not stated for no answer, and none shared for a condition', () => {
    deepEqual(
      verdicts(
        aNeed({ languages: ['az', 'en'] }),
        {},
        { languages: ['es'] },
        { languages: ['en'] },
      ),
      ['cannot-tell', 'fits-in-part', 'fits'],
    )
  })
})

const some = <Term>(terms: readonly Term[]): fc.Arbitrary<Term[]> =>
  fc.subarray([...terms], { maxLength: 4 })
const days = fc.option(fc.integer({ min: 0, max: 60 }))
const periods = fc.option(fc.record({ from: days, until: days }, { noNullPrototype: true }))
const terms = { works: some(works.slice(0, 9)), materials: some(materials.slice(0, 4)) }
const needs: fc.Arbitrary<Wanted> = fc.record(
  {
    ...terms,
    id: fc.uuid(),
    skills: some(skills.slice(0, 4)),
    languages: some(workingLanguages),
    period: periods,
    assessment: fc.option(fc.constant('an assessment')),
    urgency: fc.constantFrom('immediate', 'urgent', 'high', 'medium', 'low'),
  },
  { noNullPrototype: true },
)
const capabilities: fc.Arbitrary<Capability> = fc.record(
  {
    ...terms,
    id: fc.uuid(),
    institution: fc.uuid(),
    firmness: fc.constantFrom('offered', 'stated'),
    skills: some(skills.slice(0, 4)),
    languages: some(workingLanguages),
    period: periods,
  },
  { noNullPrototype: true },
)

const rank: Readonly<Record<Verdict, number>> = {
  'does-not-fit': 0,
  'fits-in-part': 1,
  'cannot-tell': 1,
  fits: 2,
}

describe('matching, whatever the records say', () => {
  it('always has grounds or says what is missing, and never fits with anything missing', () => {
    fc.assert(
      fc.property(needs, capabilities, (need, capability) => {
        const { verdict, because, missing } = match(need, capability)
        ok(because.length + missing.length > 0)
        if (verdict === 'fits') deepEqual(missing, [])
        if (verdict === 'cannot-tell') notEqual(missing.length, 0)
      }),
    )
  })

  it('answers the same from either end', () => {
    fc.assert(
      fc.property(fc.array(needs, { maxLength: 5 }), capabilities, (all, capability) => {
        const fromTheirEnd = whatCouldBeHelped(capability, all)
        for (const need of all) {
          const [fromOurs] = whoCouldHelp(need, [capability])
          const theirs = fromTheirEnd.find((one) => one.need === need.id)
          equal(theirs?.verdict ?? 'does-not-fit', fromOurs?.verdict)
          if (theirs !== undefined) deepEqual(theirs.because, fromOurs?.because)
        }
      }),
    )
  })

  it('ranks the same whatever the order in which the records come', () => {
    fc.assert(
      fc.property(
        needs,
        fc.uniqueArray(capabilities, { selector: ({ id }) => id }),
        (need, all) => {
          deepEqual(whoCouldHelp(need, all), whoCouldHelp(need, all.toReversed()))
        },
      ),
    )
  })

  it('explains each place by the first reason that tells it from the next', () => {
    fc.assert(
      fc.property(needs, fc.array(capabilities, { minLength: 2, maxLength: 6 }), (need, all) => {
        const [first, second] = whoCouldHelp(need, all)
        ok(first !== undefined && second !== undefined)
        if (first.beforeNext === null) equal(first.verdict, second.verdict)
        else ok(rankReasons.includes(first.beforeNext))
      }),
    )
  })

  it('never finds less for who states a work that is asked', () => {
    fc.assert(
      fc.property(needs, capabilities, (need, capability) => {
        const [asked] = need.assessment === null ? [surveyWork] : need.works
        if (asked === undefined || capability.works.length === 0) return
        const more = { ...capability, works: [...new Set([...capability.works, asked])] }
        ok(rank[match(need, more).verdict] >= rank[match(need, capability).verdict])
      }),
    )
  })
})
