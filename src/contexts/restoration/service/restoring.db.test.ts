import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, joinSide, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { foundRelation, saveInstitution } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Result } from '#kit/result/result.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { anAssessment, aSite } from '#tests/support/heritage-factories.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import {
  aCompetenceContent,
  aNeedContent,
  anOfferContent,
  aPhase,
  aScope,
} from '#tests/support/restoration-factories.ts'

import type { ProjectAct } from '../domain/act.ts'
import { listProjects } from '../store/project-store.ts'
import { approveScope, beginProject, hashOfScope, reviseScope } from './agree-scope.ts'
import { summaryOf, tasksOn } from './read-restoration.ts'
import { recordAct, takeActBack } from './record-act.ts'
import { recordCompetence, recordOffer } from './record-capability.ts'
import { recordNeed, reviseNeed, shareOwnNeed } from './record-need.ts'
import { listNeeds } from '../store/need-store.ts'

const memberOf = (side: string, role: Actor['role'] = 'editor'): Actor => ({
  ...operatorActingFor(aRelation.id, side),
  member: randomUUID(),
  role,
})
const ours = memberOf('XX')
const theirs = memberOf('YY')
const today = 18_050

const said = (result: Result<unknown, unknown>): unknown => (result.ok ? 'done' : result.refusal)

describe('restoring together', () => {
  let opened: OpenFreshDatabase
  let db: OpenDatabase
  let site: string
  let assessment: string
  let institution: string

  before(async () => {
    opened = await openFreshDatabase(4)
    ;({ db } = opened)
    await foundRelation(db, aRelation)
    for (const { id } of aRelation.sides) await joinSide(db, { relation: aRelation.id, side: id })
    institution = randomUUID()
    await asActor(db, theirs, async (tx) => {
      ;({ id: site } = await sites.enter(tx, theirs, aSite('A chapel')))
      const one = anAssessment(site)
      await assessments.insert(tx, theirs, [one])
      assessment = one.id
      await saveInstitution(tx, {
        relation: aRelation.id,
        institution: {
          id: institution,
          visibility: 'joint',
          side: 'XX',
          kind: 'institute',
          name: { en: 'An institute' },
          sources: [],
        },
      })
    })
  })
  after(() => opened.close())

  const begin = async (need: string | null = null): Promise<string> => {
    const begun = await beginProject(db, ours, { site, need, scope: aScope() })
    ok(begun.ok)
    return begun.value.slug
  }
  const hash = hashOfScope(aScope())
  const act = (slug: string, what: ProjectAct, actor = ours) =>
    recordAct(db, actor, { slug, act: what, today })
  const opening = (): ProjectAct => ({ kind: 'opening-assessed', assessment })
  const started: ProjectAct = { kind: 'phase-started', phase: 'works', on: 18_001 }

  it('begins with a need that the owner of the site states, and shares when it wants', async () => {
    const content = aNeedContent()
    const need = { site, visibility: 'YY', content }
    equal(said(await recordNeed(db, ours, need)), 'site-is-of-the-other-side')
    equal(said(await recordNeed(db, memberOf('YY', 'viewer'), need)), 'member-may-not-edit')
    const elsewhere = { ...need, content: aNeedContent({ assessment: randomUUID() }) }
    equal(said(await recordNeed(db, theirs, elsewhere)), 'assessment-is-of-another-site')
    const recorded = await recordNeed(db, theirs, need)
    ok(recorded.ok)
    const { slug } = recorded.value
    const [known] = await asActor(db, theirs, (tx) => listNeeds(tx, { slug }))
    ok(known)
    const revised = { slug, content: aNeedContent({ assessment }), startedFrom: known.revisedAt }
    equal(said(await reviseNeed(db, theirs, revised)), 'done')
    equal(said(await reviseNeed(db, theirs, revised)), 'somebody-was-faster')
    const project = { site, need: known.id, scope: aScope() }
    equal(said(await beginProject(db, theirs, project)), 'need-is-private')
    equal(said(await beginProject(db, ours, project)), 'need-not-found')
    equal(said(await shareOwnNeed(db, theirs, slug)), 'done')
    equal(said(await shareOwnNeed(db, theirs, slug)), 'need-is-shared-already')
    equal(said(await beginProject(db, ours, project)), 'done')
  })

  it('keeps what an institution can do and offers, each by the side that recorded it', async () => {
    const competence = { institution, visibility: 'joint', content: aCompetenceContent() }
    const recorded = await recordCompetence(db, ours, competence)
    ok(recorded.ok)
    const taken = { ...competence, competence: recorded.value.id, content: null }
    equal(said(await recordCompetence(db, theirs, taken)), 'is-of-the-other-side')
    equal(said(await recordCompetence(db, ours, taken)), 'done')
    const offer = { institution, need: null, visibility: 'XX', content: anOfferContent() }
    const offered = await recordOffer(db, ours, offer)
    ok(offered.ok)
    const own = { ...offer, offer: offered.value.id }
    equal(said(await recordOffer(db, theirs, own)), 'not-found')
    equal(said(await recordOffer(db, ours, { ...own, visibility: 'joint' })), 'done')
    equal(said(await recordOffer(db, ours, own)), 'released-stays-released')
    equal(
      said(await recordOffer(db, ours, { ...offer, institution: randomUUID() })),
      'institution-not-found',
    )
  })

  it('has works only when both approved, and asks for both again when a letter changes', async () => {
    const slug = await begin()
    equal(said(await act(slug, opening())), 'done')
    const approve = (actor: Actor, contentHash = hash) =>
      approveScope(db, actor, { slug, contentHash })
    deepEqual(await approve(ours), { ok: true, value: { outcome: 'awaits-the-other-side' } })
    equal(said(await act(slug, started)), 'scope-is-not-approved')
    deepEqual(await approve(theirs), { ok: true, value: { outcome: 'approved' } })
    const changed = aScope({ training: '.' })
    equal(said(await reviseScope(db, ours, { slug, scope: changed, startedFrom: hash })), 'done')
    equal(said(await act(slug, started)), 'scope-is-not-approved')
    equal(said(await approve(theirs)), 'scope-has-changed')
    const back = { slug, scope: aScope(), startedFrom: hashOfScope(changed) }
    equal(said(await reviseScope(db, theirs, back)), 'done')
    // The same letters as both approved before: nothing new to approve.
    equal(said(await act(slug, started)), 'done')
    const without = aScope({ phases: [{ ...aPhase, id: 'other' }] })
    const dropping = { slug, scope: without, startedFrom: hash }
    equal(said(await reviseScope(db, ours, dropping)), 'phase-with-acts-stays')
  })

  it('takes back what nothing rests on, by the side that recorded it', async () => {
    const slug = await begin()
    await act(slug, opening())
    for (const actor of [ours, theirs]) await approveScope(db, actor, { slug, contentHash: hash })
    await act(slug, started)
    const idOf = async (kind: ProjectAct['kind']): Promise<string> => {
      const [project] = await asActor(db, ours, (tx) => listProjects(tx, { slug }))
      return project?.acts.find(({ content }) => content.kind === kind)?.act ?? ''
    }
    const id = await idOf('opening-assessed')
    equal(said(await takeActBack(db, ours, { slug, id })), 'others-rest-on-it')
    const start = await idOf('phase-started')
    equal(said(await takeActBack(db, theirs, { slug, id: start })), 'act-is-of-the-other-side')
    equal(said(await takeActBack(db, ours, { slug, id: start })), 'done')
    equal(said(await takeActBack(db, ours, { slug, id: start })), 'act-not-found')
    equal(said(await takeActBack(db, ours, { slug, id })), 'done')
  })

  it('closes by an assessment that the team did not sign, and says what is late', async () => {
    const slug = await begin()
    const scope = aScope({ phases: [{ ...aPhase, team: 'Ms Ours, conservator' }] })
    await reviseScope(db, ours, { slug, scope, startedFrom: hash })
    await act(slug, opening())
    const contentHash = hashOfScope(scope)
    for (const actor of [ours, theirs]) await approveScope(db, actor, { slug, contentHash })
    await act(slug, started)
    const tasks = await asActor(db, ours, (tx) => tasksOn(tx, ours, 18_101))
    ok(tasks.some(({ kind, href }) => kind === 'phase-late-to-end' && href.includes(slug)))
    await act(slug, { kind: 'phase-ended', phase: 'works', on: 18_040 })
    const closing = async (name: string): Promise<ProjectAct> => {
      const one = anAssessment(site, { assessor: { name, capacity: 'Conservator' } })
      await asActor(db, theirs, (tx) => assessments.insert(tx, theirs, [one]))
      return { kind: 'closing-assessed', assessment: one.id }
    }
    equal(said(await act(slug, await closing('Ms Ours'))), 'closing-is-by-the-team')
    equal(said(await act(slug, await closing('Mr Independent'))), 'done')
    const { projects } = await asActor(db, ours, summaryOf)
    ok(projects.some((one) => one.slug === slug && one.state.state === 'closed'))
  })
})
