import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const

describe('until when people may switch', () => {
  let open: OpenDesk
  let desk: Desk
  let at: string
  before(async () => {
    open = await openDesk(deskRoutes, Date.parse('2030-04-01T08:00:00Z'))
    desk = await open.signIn('XX', 'editor')
    const { slug } = await anOpenRegister(open.adminUrl, { seats: 30, online: 30 }, place)
    at = `/desk/events/${slug}/registrations`
  })
  after(() => open.close())

  it('is the start until somebody says otherwise, for each way by itself', async () => {
    assert.equal((await (await desk.get(at)).text()).match(/value="start"\s+selected/g)?.length, 2)
    const set = await desk.post(`${at}/switching`, { 'on-site': '168', online: 'start' })
    assert.equal(set.status, 303)
    const page = await (await desk.get(set.headers.get('location') ?? '')).text()
    assert.match(page, /value="168"\s+selected/)
    assert.match(page, /their personal pages say so/)
  })

  it('is refused where it is no time before the start, or the member only reads', async () => {
    for (const hours of ['0', '-3', '1441', '2.5', '', 'soon']) {
      const answer = await desk.post(`${at}/switching`, { 'on-site': hours, online: 'start' })
      assert.equal(answer.status, 422, hours)
      assert.match(await answer.text(), /from 1 to 1440 hours/)
    }
    const reader = await open.signIn('YY', 'viewer')
    const asked = await reader.post(`${at}/switching`, { 'on-site': '3', online: '3' })
    assert.equal(asked.status, 422)
  })

  it('is not asked of an event with one way to attend', async () => {
    const { slug } = await anOpenRegister(open.adminUrl, { seats: 30 }, place)
    const page = await (await desk.get(`/desk/events/${slug}/registrations`)).text()
    assert.doesNotMatch(page, /Switching between/)
  })
})
