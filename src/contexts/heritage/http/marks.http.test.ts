import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import sharp from 'sharp'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const described = {
  name: 'Marked vault',
  nameLanguage: 'en',
  assertedBy: 'The ministry',
  kind: 'religious',
  latitude: '40.5',
  longitude: '47.5',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
}
const survey = (said: Readonly<Record<string, string>>) => ({
  id: randomUUID(),
  observedOn: '2026-05-01',
  assessorName: 'An Assessor',
  capacity: 'Conservator',
  condition: 'poor',
  visibility: 'public',
  ...said,
})

describe('damage marked on a photograph', () => {
  let desk: OpenDesk
  let ours: Desk
  let path: string
  let open: string
  let hidden: string

  const photograph = async (visibility: string): Promise<string> => {
    const create = { width: 400, height: 300, channels: 3, background: '#a86' } as const
    const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
    const form = new FormData()
    form.set('photograph', new File([bytes], 'vault.jpg', { type: 'image/jpeg' }))
    form.set('visibility', visibility)
    form.set('caption', `Seen by ${visibility}`)
    await ours.post(`${path}/photographs`, form)
    const text = await (await ours.get(`${path}/survey`)).text()
    const [, id] = /data-board="([^"]+)"/.exec(text) ?? []
    assert.ok(id)
    return id
  }

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies),
      today,
      (dependencies) => openRoutes(dependencies),
    )
    ours = await desk.signIn('XX', 'editor')
    const answer = await ours.post('/desk/heritage/new', described)
    path = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    const bare = await (await ours.get(`${path}/survey`)).text()
    assert.match(bare, /has no photograph yet/)
    open = await photograph('public')
    hidden = await photograph('XX')
  })
  after(async () => {
    await desk.close()
  })

  const mark = (photo: string, area: string) => ({
    'markPhotograph-1': photo,
    'markArea-1': area,
    'markEffect-1': 'burning',
    'markWords-1': 'soot above the arch',
  })
  const sign = (said: Readonly<Record<string, string>>) => ours.post(`${path}/survey`, survey(said))

  it('is signed with the survey, and seen by everybody who reads both', async () => {
    const signed = await sign(mark(open, 'B2-D4'))
    assert.equal(signed.status, 303, await signed.text())
    const seen = await (await desk.visitor.get(path.replace('/desk', ''))).text()
    assert.match(seen, /class="picture-mark"/)
    assert.match(seen, /soot above the arch/)
    const [, x, y] = /<rect\s+x="([\d.]+)"\s+y="([\d.]+)"/.exec(seen) ?? []
    assert.deepEqual([x, y], ['33.2', '33.3'])
  })

  it('is kept by a correction as long as nobody says otherwise', async () => {
    const sent = survey(mark(open, '10 20 30 40'))
    await ours.post(`${path}/survey`, sent)
    const form = await (await ours.get(`${path}/survey?corrects=${sent.id}`)).text()
    assert.match(form, /name="markArea-1"[^>]*value="10 20 30 40"/)
    assert.match(form, /class="picture-mark"/)
  })

  it('names the row whose area is not understood, and keeps what was written', async () => {
    const answer = await sign(mark(open, 'Z9'))
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, /<a href="#markArea-1"/)
    assert.match(text, /value="Z9"/)
    assert.match(await (await sign(mark('', 'B2'))).text(), /<a href="#markPhotograph-1"/)
  })

  it('tells nobody of a photograph that they may not see', async () => {
    assert.match(await (await sign(mark(hidden, 'B2'))).text(), /Not everybody who reads this/)
    const own = await ours.post(`${path}/survey`, {
      ...survey(mark(hidden, 'B2')),
      visibility: 'XX',
    })
    assert.equal(own.status, 303)
    const theirs = await desk.signIn('YY', 'editor')
    for (const text of [
      await (await theirs.get(path)).text(),
      await (await theirs.get(`${path}/survey`)).text(),
      await (await desk.visitor.get(path.replace('/desk', ''))).text(),
    ]) {
      assert.doesNotMatch(text, new RegExp(hidden))
      assert.match(text, new RegExp(open))
    }
    assert.match(await (await ours.get(path)).text(), new RegExp(hidden))
    const stranger = await sign(mark(randomUUID(), 'B2'))
    assert.match(await stranger.text(), /is not one of this site/)
  })
})
