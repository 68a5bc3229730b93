import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { ProjectAct, RecordedAct } from './act.ts'
import { type ActingOn, mayAct } from './may-act.ts'
import { overduePhases, type Scope, stateOf } from './project.ts'

const scope: Scope = {
  vocabulary: 'works-1',
  title: { en: 'A project' },
  words: {},
  works: ['consolidation'],
  materials: [],
  skills: [],
  phases: [
    { id: 'survey', title: { en: 'Survey' }, team: 'A team', from: 100, until: 110 },
    { id: 'works', title: { en: 'Works' }, team: 'A team', from: 120, until: 140 },
  ],
  costs: [],
  permits: [],
  training: '',
  illustrative: true,
}

const recorded = (content: ProjectAct, index = 0, side = 'MX'): RecordedAct => ({
  act: `act-${String(index)}`,
  content,
  side,
  memberName: 'A member',
  recordedAt: index,
})

const opened: ProjectAct = { kind: 'opening-assessed', assessment: 'an assessment' }
const started = (phase: string, on: number): ProjectAct => ({ kind: 'phase-started', phase, on })
const ended = (phase: string, on: number): ProjectAct => ({ kind: 'phase-ended', phase, on })
const closing: ProjectAct = { kind: 'closing-assessed', assessment: 'another' }
const whole = [
  opened,
  started('survey', 100),
  ended('survey', 112),
  started('works', 121),
  ended('works', 150),
]

const acting = (acts: readonly ProjectAct[], said: Partial<ActingOn> = {}): ActingOn => ({
  scope,
  acts: acts.map((act, index) => recorded(act, index)),
  sides: ['MX', 'AZ'],
  approvedBy: ['MX', 'AZ'],
  today: 200,
  side: 'MX',
  assessorIsOfTheTeam: false,
  ...said,
})

const refusalOf = (act: ProjectAct, on: ActingOn): string => {
  const answer = mayAct(act, on)
  return answer.ok ? 'recorded' : answer.refusal
}

describe('a project', () => {
  it('goes from a draft over the approval of both to its closing', () => {
    const states = [
      stateOf(acting([], { approvedBy: [] })),
      stateOf(acting([], { approvedBy: ['MX'] })),
      stateOf(acting([])),
      stateOf(acting(whole.slice(0, 2))),
      stateOf(acting(whole)),
      stateOf(acting([...whole, closing])),
    ]
    deepEqual(states, [
      { state: 'drafted' },
      { state: 'awaits-approval', of: ['AZ'] },
      { state: 'approved' },
      { state: 'under-way', since: 100 },
      { state: 'works-done', on: 150 },
      { state: 'closed', assessment: 'another' },
    ])
  })

  it('has no works, money or teaching before both approved what the scope says now', () => {
    const half = acting([opened], { approvedBy: ['AZ'] })
    equal(refusalOf(started('survey', 100), half), 'scope-is-not-approved')
    equal(refusalOf(started('survey', 100), acting([opened])), 'recorded')
  })

  it('has no works without an opening assessment', () => {
    equal(refusalOf(started('survey', 100), acting([])), 'no-opening-assessment')
  })

  it('closes when every phase has ended, by somebody who is not of the team', () => {
    equal(refusalOf(closing, acting(whole.slice(0, 4))), 'phases-are-still-open')
    equal(
      refusalOf(closing, acting(whole, { assessorIsOfTheTeam: true })),
      'closing-is-by-the-team',
    )
    equal(refusalOf(closing, acting(whole)), 'recorded')
  })

  it('ends no phase before it started, and none twice', () => {
    equal(refusalOf(ended('survey', 99), acting(whole.slice(0, 2))), 'ends-before-it-starts')
    equal(refusalOf(ended('works', 150), acting(whole.slice(0, 3))), 'phase-has-not-started')
    equal(refusalOf(ended('survey', 150), acting(whole.slice(0, 3))), 'phase-has-ended-already')
    equal(refusalOf(started('roof', 150), acting([opened])), 'phase-is-not-of-the-scope')
    equal(refusalOf(started('survey', 201), acting([opened])), 'day-is-in-the-future')
  })

  it('takes samples that destroy only as the other side approved', () => {
    const proposed: ProjectAct = {
      kind: 'sampling-proposed',
      phase: 'survey',
      what: 'Two cores of 2 cm',
      why: 'To tell the binder',
    }
    const acts = [...whole.slice(0, 2), proposed]
    const treated: ProjectAct = {
      kind: 'treated',
      phase: 'survey',
      work: 'consolidation',
      technique: '',
      materials: [],
      products: '',
      reversibility: 'irreversible',
      by: '',
      from: 101,
      until: null,
      summary: '',
      sampling: 'act-2',
    }
    const approved: ProjectAct = { kind: 'sampling-approved', sampling: 'act-2' }
    equal(refusalOf(treated, acting(acts)), 'sampling-is-not-approved')
    equal(refusalOf(approved, acting(acts)), 'sampling-is-approved-by-the-other-side')
    equal(refusalOf(approved, acting(acts, { side: 'AZ' })), 'recorded')
    equal(refusalOf(treated, acting([...acts, approved])), 'recorded')
    equal(refusalOf({ ...treated, sampling: 'act-0' }, acting(acts)), 'sampling-not-found')
  })

  it('is followed up once it is closed, and else takes nothing more', () => {
    const followed: ProjectAct = { kind: 'followed-up', on: 190, words: 'Dry.' }
    equal(refusalOf(followed, acting(whole)), 'project-is-not-closed')
    equal(refusalOf(followed, acting([...whole, closing])), 'recorded')
    equal(refusalOf(opened, acting([...whole, closing])), 'project-is-over')
  })

  it('says which phases are late to start or to end', () => {
    const late = (acts: readonly ProjectAct[], today: number) =>
      overduePhases(acting(acts), today).map(({ phase, what }) => `${what} of ${phase.id}`)
    deepEqual(late([], 100), [])
    deepEqual(late([], 121), ['start of survey', 'start of works'])
    deepEqual(late(whole.slice(0, 2), 111), ['end of survey'])
    deepEqual(late(whole, 300), [])
  })
})
