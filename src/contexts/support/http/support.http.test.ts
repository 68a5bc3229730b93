import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T13:00:00Z')

const typed = {
  giver: 'YY',
  body: 'UNESCO, Executive Board',
  candidature: 'Seat 2021 to 2025',
  session: '41st General Conference',
  decidedOn: '2021-11',
  reciprocal: '',
  state: 'requested',
  on: '2020-11-26',
  noteNumber: 'XX-0123',
  words: '',
  source: '',
  visibility: 'joint',
}

describe('the ledger of support', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('YY', 'viewer')
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const record = async (
    said: Readonly<Record<string, string>> = {},
    as = ours,
  ): Promise<string> => {
    const answer = await as.post('/desk/support/new', { ...typed, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const stepIn = async (path: string, as: Desk): Promise<string> =>
    /name="step" value="([0-9a-f-]{36})"/.exec(await textOf(path, as))?.[1] ?? ''

  it('teaches while it is empty, and never asks for a vote', async () => {
    const page = await textOf('/desk/support')
    assert.match(page, /Nothing asked and nothing offered yet/)
    assert.match(page, /never how anybody voted/)
    assert.doesNotMatch(await textOf('/desk/support/new'), /value="voted/)
  })

  it('shows an own request to both at once, and an answer by note as the act of who gives', async () => {
    const path = await record()
    assert.match(await textOf(path, viewer), /requested, 26 November 2020, note XX-0123/)
    const confirmed = {
      act: 'step',
      state: 'confirmed-by-note',
      noteNumber: 'YY-77',
      on: '2021-01',
    }
    assert.equal((await theirs.post(path, confirmed)).status, 303)
    const page = await textOf(path)
    assert.match(page, /confirmed by note, January 2021, note YY-77/)
    assert.doesNotMatch(page, /as recorded by/)
    assert.match(await textOf('/desk/support'), /1 promised or confirmed/)
  })

  it('keeps blanks visible until somebody fills them', async () => {
    const path = await record({ body: '', candidature: '', session: '', decidedOn: '' })
    assert.match(await textOf('/desk/support'), /Candidature not stated/)
    const filled = {
      body: 'UNESCO',
      candidature: 'A filled candidature',
      session: '',
      decidedOn: '',
    }
    assert.equal((await theirs.post(`${path}/content`, filled)).status, 422)
    assert.equal((await ours.post(`${path}/content`, filled)).status, 303)
    assert.match(await textOf(path, theirs), /A filled candidature/)
    assert.match(await textOf(path), /session not stated|not stated/)
  })

  it('keeps what is ascribed to the other private, whatever is asked for, until it is released', async () => {
    const said = {
      state: 'promised-orally',
      candidature: 'Covert candidature',
      words: 'Covert words',
    }
    const path = await record({ ...said, visibility: 'joint' })
    assert.equal((await theirs.get(path)).status, 404)
    assert.doesNotMatch(await textOf('/desk/support', theirs), /Covert/)
    assert.match(await textOf(path), /does not see that this is ascribed to it/)

    assert.equal((await ours.post(path, { act: 'release' })).status, 303)
    const shown = await textOf(path, theirs)
    assert.match(shown, /Covert candidature/)
    assert.match(shown, /as recorded by/)
    assert.match(shown, /until then it is not counted for both/)
    assert.match(await textOf('/desk/support'), /1 more is said by one side alone/)
  })

  it('lets the other side alone confirm, reword or decline what is ascribed to it', async () => {
    const path = await record({ state: 'promised-orally', candidature: 'Answered candidature' })
    await ours.post(path, { act: 'release' })
    const step = await stepIn(path, theirs)
    assert.equal(await stepIn(path, ours), '')
    assert.equal((await ours.post(path, { act: 'confirmed', step })).status, 422)
    assert.equal((await viewer.post(path, { act: 'confirmed', step })).status, 422)
    assert.equal((await theirs.post(path, { act: 'reworded', step, words: '' })).status, 422)
    const words = 'We would look at it with goodwill'
    assert.equal((await theirs.post(path, { act: 'reworded', step, words })).status, 303)
    assert.match(await textOf(path), /words it so: We would look at it with goodwill/)
  })

  it('falls back where the other side declines', async () => {
    const path = await record({ candidature: 'Declined candidature' })
    await ours.post(path, { act: 'step', state: 'promised-orally' })
    assert.doesNotMatch(await textOf(path, theirs), /promised orally<\/strong>/)
    await ours.post(path, { act: 'release' })
    const step = await stepIn(path, theirs)
    assert.equal((await theirs.post(path, { act: 'declined', step })).status, 303)
    const page = await textOf(path)
    assert.match(page, /Declined by/)
    assert.match(page, /class="lede">[^<]*requested/)
  })

  it('names each field that is wrong, and asks a note for its number or date', async () => {
    const answer = await ours.post('/desk/support/new', {
      ...typed,
      decidedOn: 'November 2021',
      state: 'confirmed-by-note',
      on: '',
      noteNumber: '',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /Write a date as 2021-11-17/)
    assert.match(page, /A note has a number or at least a date/)
  })

  it('lets a viewer change nothing', async () => {
    assert.equal((await viewer.get('/desk/support/new')).status, 403)
    const answer = await viewer.post('/desk/support/new', typed)
    assert.match(await answer.text(), /Only editors and heads/)
  })
})
