import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const described = {
  name: 'Far bridge',
  nameLanguage: 'en',
  assertedBy: 'The ministry',
  kind: 'building',
  latitude: '40.5',
  longitude: '47.5',
  certainty: 'high',
  visibility: 'joint',
  publicSees: 'exact',
  otherSees: 'exact',
}

describe('two people who assess one site without a connection', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let site: string

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    const answer = await ours.post('/desk/heritage/new', described)
    site = (answer.headers.get('location') ?? '').replace(/\?.*/, '').replace(/.*\//, '')
  })
  after(async () => {
    await desk.close()
  })

  const signedOffline = (narrative: string, since: number) => ({
    id: randomUUID(),
    site,
    since: String(since),
    observedOn: '2026-05-01',
    assessorName: 'An Assessor',
    capacity: 'Engineer',
    condition: 'poor',
    narrative,
    visibility: 'joint',
  })
  const bring = async (who: Desk, signed: Readonly<Record<string, string>>): Promise<string> =>
    (await who.post('/desk/heritage/field', signed)).headers.get('location') ?? ''

  it('both are recorded, once each, and the later one is told of the other', async () => {
    const opened = Date.now() - 1_000
    const first = signedOffline('The north arch fell', opened)
    const second = signedOffline('The south arch fell', opened)
    assert.match(await bring(ours, first), /did=assessed$/)
    assert.match(await bring(theirs, second), /did=assessed-too/)
    await bring(ours, first)
    const page = await (await ours.get(`/desk/heritage/${site}`)).text()
    assert.equal(page.match(/ id="assessment-/g)?.length, 2)
    assert.match(page, /The north arch fell/)
    assert.match(page, /The south arch fell/)
  })

  it('are told nothing where nobody else came', async () => {
    const later = signedOffline('Nothing fell since', Date.now() + 1_000)
    assert.match(await bring(ours, later), /did=assessed$/)
  })
})
