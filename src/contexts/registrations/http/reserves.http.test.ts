import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const

describe('the seats that sides keep for guests', () => {
  let open: OpenDesk
  let guest: Desk
  let host: Desk
  let at: string

  before(async () => {
    open = await openDesk(deskRoutes, today)
    guest = await open.signIn('XX', 'editor')
    host = await open.signIn('YY', 'head')
    const { slug } = await anOpenRegister(open.adminUrl, { seats: 30 }, place)
    at = `/desk/events/${slug}/reserves`
  })
  after(() => open.close())

  const keep = (desk: Desk, seats: string, kind = 'on-site') => desk.post(at, { kind, seats })

  it('are set by each side for itself, and seen by both with their history', async () => {
    assert.equal((await keep(guest, '12')).status, 303)
    const seen = await (await host.get(at)).text()
    assert.match(seen, /Guestland, on site: from 0 to 12/)
    assert.match(seen, /editor of XX/)
    assert.match(seen, /From 0 to 18 now/)
  })

  it('are refused beside the field when there are not so many, or they are no number', async () => {
    for (const [seats, text] of [
      ['31', /not so many free seats/],
      ['-1', /whole number/],
      ['', /whole number/],
      ['1e2', /whole number/],
      ['٣', /whole number/],
      ['9'.repeat(10_000), /whole number/],
    ] as const) {
      const answer = await keep(host, seats)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), text)
    }
  })

  it('are not set where an offer is closed', async () => {
    const answer = await keep(host, '1', 'online')
    assert.equal(answer.status, 422)
  })

  it('are only read by who only reads', async () => {
    const reader = await open.signIn('YY', 'viewer')
    const page = await (await reader.get(at)).text()
    assert.doesNotMatch(page, /Keep these seats/)
    const answer = await keep(reader, '1')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /only reads/)
  })

  it('of an event that is the other side’s are not there', async () => {
    const { slug } = await anOpenRegister(open.adminUrl, { seats: 30, owner: 'YY' }, place)
    const own = `/desk/events/${slug}/reserves`
    assert.equal((await guest.get(own)).status, 404)
    assert.equal((await guest.post(own, { kind: 'on-site', seats: '1' })).status, 404)
    assert.equal((await host.get(own)).status, 200)
  })
})
