import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import type { BothDesks } from '#tests/support/both-desks.ts'
import { type GuestLists, openGuestLists } from '#tests/support/guest-lists.ts'
import type { Desk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

describe('the protocol list of a side', () => {
  let open: BothDesks['open']
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  let visitor: Desk
  let event: string
  let at: string
  let lists: GuestLists
  let anew: () => Promise<GuestLists>
  let close: BothDesks['close']

  before(async () => {
    ;({ open, admin, guest, host, anew, close } = await openGuestLists(today))
    visitor = open.visitor
  })
  after(() => close())
  beforeEach(async () => {
    lists = await anew()
    ;({ event, at } = lists)
  })

  const accept = { answer: 'accepted on-site', companions: '0', 'if-moved': 'online' }

  it('lists guests from a table in its order, and writes to nobody', async () => {
    const text = 'name;e-mail\nAna;ana@example.org\nBeto;'
    const seen = await (await guest.post(`${at}/table`, { text, step: 'look' })).text()
    assert.match(seen, /2 guests would be added/)
    assert.deepEqual(await lists.guests(), [])
    await lists.threeGuests()
    assert.deepEqual(
      (await lists.guests()).map(({ name, position }) => `${String(position)} ${name}`),
      ['1 Ana Ruiz', '2 Bəhram Əliyev', '3 Carl Fox'],
    )
    const { rows } = await admin.query('select from access.mail where recipient = $1', [
      'ana@example.org',
    ])
    assert.equal(rows.length, 0)
  })

  it('moves guests up and down, and to a place by its number', async () => {
    await lists.threeGuests()
    await guest.post(at, { act: 'up', guest: await lists.idOf('Carl Fox') })
    const names = async () => (await lists.guests()).map(({ name }) => name)
    assert.deepEqual(await names(), ['Ana Ruiz', 'Carl Fox', 'Bəhram Əliyev'])
    const carl = await lists.idOf('Carl Fox')
    await guest.post(`${at}/${carl}`, {
      act: 'save',
      name: 'Carl Fox',
      language: 'en',
      companions: '2',
      email: 'carl@example.org',
      place: '99',
    })
    assert.deepEqual(await names(), ['Ana Ruiz', 'Bəhram Əliyev', 'Carl Fox'])
  })

  it('is refused beside what was typed when it cannot be', async () => {
    await lists.threeGuests()
    for (const [fields, text] of [
      [{}, /Choose an answer/],
      [{ ...accept, companions: '5' }, /no more than the invitation allows/],
      [{ ...accept, companions: '-1' }, /no more than the invitation allows/],
      [{ ...accept, names: 'x'.repeat(10_000) }, /500 characters/],
      [{ answer: 'accepted nowhere' }, /Choose an answer/],
    ] as const) {
      const refused = await lists.answer('Ana Ruiz', fields)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), text)
    }
    const sheet = await guest.post(`${at}/table`, {
      text: 'name,email\n,no address',
      step: 'enter',
    })
    assert.equal(sheet.status, 422)
    assert.match(await sheet.text(), /Line 2, column Name: say who it is/)
    const long = await guest.post(`${at}/new`, { name: 'x'.repeat(10_000), language: 'en' })
    assert.equal(long.status, 422)
  })

  it('says who of the own guests is invited elsewhere at the same time', async () => {
    await lists.threeGuests()
    const further = await anew()
    await further.list([',Ana Ruiz,ana@example.org,es,0'])
    const note = /Invited to “An evening” at the same time/
    assert.match(await (await guest.get(further.at)).text(), note)
    assert.match(await (await guest.get(at)).text(), note)
    await further.list([',Ana Ruiz,ana@example.org,es,0'], host)
    assert.doesNotMatch(await (await host.get(further.at)).text(), note)
  })

  it('shows both sides whom each shares, in turn, without a trace of the others', async () => {
    await lists.threeGuests()
    await lists.list([',Hosted Guest,hosted@example.org,en,0', ',Second Host,,en,0'], host)
    const share = async (desk: Desk, name: string, shared: string) =>
      desk.post(`${at}/${await lists.idOf(name)}`, { act: 'save', name, language: 'en', shared })
    await share(guest, 'Bəhram Əliyev', 'both')
    await share(guest, 'Carl Fox', 'both')
    await share(host, 'Second Host', 'both')
    const order = async (desk: Desk): Promise<string> => (await desk.get(`${at}/order`)).text()
    assert.match(await order(guest), /Bəhram Əliyev[\s\S]*Second Host[\s\S]*Carl Fox/)
    const other = await order(host)
    assert.match(other, /Second Host[\s\S]*Bəhram Əliyev[\s\S]*Carl Fox/)
    assert.doesNotMatch(other, /Ana Ruiz|behram@/)
    const places = await admin.query<{ place: number }>(
      `select place from guests.shared_guest where event = $1 and side = 'XX' order by place`,
      [event],
    )
    assert.deepEqual(
      places.rows.map((row) => row.place),
      [1, 2],
    )
    await share(guest, 'Carl Fox', '')
    assert.equal(
      (await visitor.post(await lists.linkOf('Bəhram Əliyev'), { act: 'erase' })).status,
      303,
    )
    assert.doesNotMatch(await order(host), /Bəhram|Carl/)
  })

  it('shows the other side nothing: no page, no figure, no name', async () => {
    await lists.threeGuests()
    await lists.invite()
    await lists.answer('Ana Ruiz', accept)
    await lists.list([',Hosted Guest,hosted@example.org,en,0'], host)
    const own = await (await guest.get(at)).text()
    assert.match(own, /Ana Ruiz/)
    assert.doesNotMatch(own, /Hosted Guest/)
    const other = await (await host.get(at)).text()
    assert.match(other, /Hosted Guest/)
    assert.doesNotMatch(other, /Ruiz|Fox|hold 1 of 3/)
    const ana = await lists.idOf('Ana Ruiz')
    assert.equal((await host.get(`${at}/${ana}`)).status, 404)
    assert.equal((await host.post(`${at}/${ana}`, { act: 'remove' })).status, 404)
    await host.post(at, { act: 'down', guest: ana })
    assert.equal((await lists.guests()).find(({ id }) => id === ana)?.position, 1)
    const sent = await host.post(`${at}/invitations`, { guest: await lists.idOf('Carl Fox') })
    assert.equal(sent.status, 422)
    assert.equal((await host.get('/desk/guests')).status, 200)
  })

  it('lets the other side see them where a policy is wrong: the control', async () => {
    await lists.threeGuests()
    await admin.query(
      'create policy broken on guests.guest for select to alternat_side using (true)',
    )
    try {
      assert.match(await (await host.get(at)).text(), /Ana Ruiz/)
    } finally {
      await admin.query('drop policy broken on guests.guest')
    }
  })
})
