import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { deskRoutes as meetingsDesk } from '#contexts/meetings/routes.ts'
import { deskRoutes as supportDesk } from '#contexts/support/routes.ts'
import { besideMeeting } from '#site/beside-records.ts'
import { findMeetings, findSubjects } from '#site/subjects.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-01T13:00:00Z')
const actor = operatorActingFor('xx-yy', 'XX')

describe('support that was spoken of at a meeting', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk
  let shared: { readonly id: string; readonly slug: string }
  let own: { readonly id: string; readonly slug: string }

  before(async () => {
    desk = await openDesk(
      (dependencies) => [
        ...meetingsDesk(dependencies, findSubjects, { beside: besideMeeting }),
        ...supportDesk(dependencies, findMeetings),
      ],
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('YY', 'viewer')
    const enter = (title: string, visibility: string) =>
      asActor(desk.db, actor, (tx) =>
        meetings.enter(tx, actor, { visibility, content: aMeeting(title), participants: [] }),
      )
    shared = await enter('A shared meeting', 'joint')
    own = await enter('Covert meeting', 'XX')
  })
  after(() => desk.close())

  const record = (said: Readonly<Record<string, string>>): Promise<Response> =>
    ours.post('/desk/support/new', {
      giver: 'YY',
      candidature: 'A seat',
      state: 'requested',
      visibility: 'joint',
      ...said,
    })
  const pathOf = (answer: Response): string =>
    (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()

  it('is recorded from the page of the meeting, and stands there and in the ledger', async () => {
    const page = await textOf(meetings.route.href(shared))
    const form = /href="(\/desk\/support\/new\?meeting=[^"]+)"/.exec(page)?.[1] ?? ''
    assert.match(await textOf(form), new RegExp(`value="${shared.id}"[^>]* selected`))
    const entry = pathOf(await record({ meeting: shared.id }))
    assert.match(await textOf(entry, theirs), /At the meeting: <a[^>]*>A shared meeting/)
    const there = await textOf(meetings.route.href(shared), theirs)
    assert.match(there, /Multilateral support[^]*A seat<\/a>[^]*requested/)
  })

  it('is not told of to whoever does not see it, there neither', async () => {
    const said = { meeting: shared.id, candidature: 'Covert seat', state: 'promised-orally' }
    await record(said)
    assert.match(await textOf(meetings.route.href(shared)), /Covert seat/)
    assert.doesNotMatch(await textOf(meetings.route.href(shared), theirs), /Covert seat/)
  })

  it('offers nothing to record to those who only read', async () => {
    assert.doesNotMatch(await textOf(meetings.route.href(shared), viewer), /support\/new/)
  })

  it('names no meeting of one side before both', async () => {
    const refused = await record({ meeting: own.id })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /show them the meeting first/)
    const kept = pathOf(await record({ meeting: own.id, visibility: 'private' }))
    assert.match(await textOf(kept), /Covert meeting/)
    const released = await ours.post(kept, { act: 'release' })
    assert.equal(released.status, 422)
    assert.match(await released.text(), /Show the meeting to both first/)
    const shown = pathOf(await record({}))
    const next = { act: 'step', state: 'requested', meeting: own.id }
    assert.equal((await ours.post(shown, next)).status, 422)
  })
})
