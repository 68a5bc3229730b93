import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { signToken } from '#kit/ids/signed-token.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { millisecondsPerDay } from '#kit/time/days.ts'

import { ensureGuestsAreReminded } from '../jobs/ensure-guests-are-reminded.ts'
import { eraseGuestsOfPastEvents } from '../store/guest-store.ts'
import { asRegistrar } from '#contexts/access/contract.ts'
import { answerInvitation } from '../service/answer-invitation.ts'
import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
const linkKey = 'a key of the tests alone'
const links = { baseUrl: 'https://example.org', linkKey, now: today }

type Row = {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly answer: string | null
  readonly state: string | null
  readonly offer: string | null
  readonly party: number | null
}

describe('inviting to a joint event', () => {
  let open: OpenDesk
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  let visitor: Desk
  let event: string
  let at: string

  before(async () => {
    open = await openDesk(deskRoutes, today, openRoutes)
    admin = new pg.Client({ connectionString: open.adminUrl })
    await admin.connect()
    guest = await open.signIn('XX', 'editor')
    host = await open.signIn('YY', 'head')
    visitor = open.visitor
  })
  after(async () => {
    await admin.end()
    await open.close()
  })
  beforeEach(async () => {
    const made = await anOpenRegister(open.adminUrl, { seats: 20, online: 50 }, place)
    event = made.event
    at = `/desk/events/${made.slug}/guests`
    await admin.query(
      `update registrations.reserve set seats = 3, given = 3 where event = $1 and kind = 'on-site'`,
      [event],
    )
    await admin.query(
      `update registrations.reserve set seats = 5, given = 5 where event = $1 and kind = 'online'`,
      [event],
    )
  })

  const list = async (rows: readonly string[], desk: Desk = guest): Promise<void> => {
    const text = ['title,name,email,language,companions', ...rows].join('\n')
    const answer = await desk.post(`${at}/table`, { text, step: 'enter', language: 'en' })
    assert.equal(answer.status, 303, await answer.text())
  }
  const threeGuests = () =>
    list([
      'H.E.,Ana Ruiz,ana@example.org,es,1',
      ',Bəhram Əliyev,behram@example.org,az,0',
      'Dr,Carl Fox,carl@example.org,en,2',
    ])
  const guests = async (): Promise<Row[]> => {
    const { rows } = await admin.query<Row>(
      `select g.id, g.name, g.position, g.answer, r.state, r.offer, r.party from guests.guest g
       left join registrations.registration r on r.id = g.registration
       where g.event = $1 order by g.position`,
      [event],
    )
    return rows
  }
  const idOf = async (name: string): Promise<string> =>
    (await guests()).find((one) => one.name === name)?.id ?? ''
  const linkOf = async (name: string): Promise<string> =>
    `/en/invitations/${signToken(linkKey, await idOf(name))}`
  const invite = async (): Promise<void> => {
    const body = new FormData()
    for (const { id } of await guests()) body.append('guest', id)
    const sent = await guest.post(`${at}/invitations`, body)
    assert.equal(sent.status, 303, await sent.text())
  }
  const answer = async (name: string, fields: Readonly<Record<string, string>>) =>
    visitor.post(await linkOf(name), { act: 'answer', ...fields })
  const accept = { answer: 'accepted on-site', companions: '0', 'if-moved': 'online' }

  it('lists guests from a table in its order, and writes to nobody', async () => {
    const text = 'name;e-mail\nAna;ana@example.org\nBeto;'
    const seen = await (await guest.post(`${at}/table`, { text, step: 'look' })).text()
    assert.match(seen, /2 guests would be added/)
    assert.deepEqual(await guests(), [])
    await threeGuests()
    assert.deepEqual(
      (await guests()).map(({ name, position }) => `${String(position)} ${name}`),
      ['1 Ana Ruiz', '2 Bəhram Əliyev', '3 Carl Fox'],
    )
    const { rows } = await admin.query('select from access.mail where recipient = $1', [
      'ana@example.org',
    ])
    assert.equal(rows.length, 0)
  })

  it('moves guests up and down, and to a place by its number', async () => {
    await threeGuests()
    await guest.post(at, { act: 'up', guest: await idOf('Carl Fox') })
    const names = async () => (await guests()).map(({ name }) => name)
    assert.deepEqual(await names(), ['Ana Ruiz', 'Carl Fox', 'Bəhram Əliyev'])
    const carl = await idOf('Carl Fox')
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

  it('shows the letters first, and writes to each guest once, in their language', async () => {
    await threeGuests()
    const preview = await (await guest.get(`${at}/invitations`)).text()
    assert.match(preview, /tiene el honor de invitarle/)
    assert.match(preview, /dəvət etməkdən şərəf duyur/)
    await invite()
    const again = await guest.post(`${at}/invitations`, { guest: await idOf('Ana Ruiz') })
    assert.equal(again.status, 422)
    const { rows } = await admin.query<{ recipient: string; text: string; language: string }>(
      `select recipient, text, language from access.mail
       where purpose = 'invitation' and text like '%' || $1 || '%'`,
      [signToken(linkKey, await idOf('Ana Ruiz'))],
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.language, 'es')
    assert.match(rows[0]?.text ?? '', /H\.E\. Ana Ruiz/)
  })

  it('seats who accepts in the reserve of the side, with companions, and gives them a ticket', async () => {
    await threeGuests()
    await invite()
    const shown = await (await visitor.get(await linkOf('Ana Ruiz'))).text()
    assert.match(shown, /H\.E\. Ana Ruiz/)
    const done = await answer('Ana Ruiz', { ...accept, companions: '1', names: 'A friend' })
    assert.equal(done.status, 303, await done.text())
    const [ana] = await guests()
    assert.deepEqual([ana?.answer, ana?.state, ana?.party], ['accepted', 'confirmed', 2])
    const { rows } = await admin.query<{ text: string; calendars: unknown[] }>(
      `select text, calendars from access.mail where purpose = 'confirmation' and recipient = 'ana@example.org'
       order by recorded_at desc limit 1`,
    )
    assert.match(rows[0]?.text ?? '', /boleto/)
    assert.equal(rows[0]?.calendars.length, 1)
  })

  it('lets who finds no seat stand by, and seats them by precedence when there is one', async () => {
    await threeGuests()
    await answer('Carl Fox', { ...accept, companions: '2' })
    await answer('Bəhram Əliyev', accept)
    await answer('Ana Ruiz', accept)
    const states = async () => (await guests()).map(({ state }) => state)
    assert.deepEqual(await states(), ['waiting', 'waiting', 'confirmed'])
    await answer('Carl Fox', { ...accept, companions: '1' })
    assert.deepEqual(await states(), ['confirmed', 'waiting', 'confirmed'])
    await answer('Carl Fox', { answer: 'declined', note: 'Regrets' })
    assert.deepEqual(await states(), ['confirmed', 'confirmed', 'cancelled'])
    assert.match(await (await guest.get(at)).text(), /“Regrets”/)
  })

  it('takes no seat from who asks for more than there are', async () => {
    await threeGuests()
    await answer('Bəhram Əliyev', accept)
    await answer('Ana Ruiz', { ...accept, companions: '1' })
    await admin.query(`update guests.guest set companions_allowed = 3 where event = $1`, [event])
    const more = await answer('Ana Ruiz', { ...accept, companions: '3' })
    assert.equal(more.status, 422)
    assert.match(await more.text(), /You keep what you have/)
    assert.equal((await guests())[0]?.party, 2)
  })

  it('answers to many at once seats no more than the reserve has, nor one guest twice', async () => {
    await list(Array.from({ length: 16 }, (_, index) => `,Guest ${String(index)},,en,0`))
    const all = await guests()
    const given = {
      answer: 'accepted',
      offer: 'on-site',
      companionsCount: 0,
      companions: '',
      accessNeeds: '',
      ifMoved: 'wait',
      note: '',
    } as const
    await Promise.all(
      [...all, ...all.slice(0, 4)].map(({ id }) =>
        answerInvitation(open.db, {
          guest: { id, event, relation: 'xx-yy' },
          answer: given,
          by: 'link',
          today,
          links,
        }),
      ),
    )
    const { rows } = await admin.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from registrations.registration where event = $1 group by state order by state`,
      [event],
    )
    assert.deepEqual(rows, [
      { state: 'confirmed', count: 3 },
      { state: 'waiting', count: 13 },
    ])
  })

  it('records what came by note or telephone, also after the day for answers', async () => {
    await threeGuests()
    await guest.post(at, { act: 'reply-by', 'reply-by': '2030-03-20' })
    const late = await answer('Ana Ruiz', accept)
    assert.equal(late.status, 422)
    assert.match(await late.text(), /is past/)
    const ana = await idOf('Ana Ruiz')
    const noted = await guest.post(`${at}/${ana}`, { act: 'answer', by: 'telephone', ...accept })
    assert.equal(noted.status, 303, await noted.text())
    assert.match(await (await guest.get(`${at}/${ana}`)).text(), /accepted, by telephone/)
  })

  it('is refused beside what was typed when it cannot be', async () => {
    await threeGuests()
    for (const [fields, text] of [
      [{}, /Choose an answer/],
      [{ ...accept, companions: '5' }, /no more than the invitation allows/],
      [{ ...accept, companions: '-1' }, /no more than the invitation allows/],
      [{ ...accept, names: 'x'.repeat(10_000) }, /500 characters/],
      [{ answer: 'accepted nowhere' }, /Choose an answer/],
    ] as const) {
      const refused = await answer('Ana Ruiz', fields)
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

  it('opens with its own link alone', async () => {
    await threeGuests()
    const link = await linkOf('Ana Ruiz')
    const altered = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    assert.equal((await visitor.get(altered)).status, 404)
    assert.equal((await visitor.get(link)).status, 200)
  })

  it('forgets a guest who asks for it, with the seats, and everybody after the event', async () => {
    await threeGuests()
    await answer('Ana Ruiz', accept)
    assert.equal((await visitor.post(await linkOf('Ana Ruiz'), { act: 'erase' })).status, 303)
    const known = await admin.query(
      `select from guests.guest where event = $1 and (name = 'Ana Ruiz' or email = 'ana@example.org')
       union all select from registrations.registration where event = $1 and (name is not null or state = 'confirmed')`,
      [event],
    )
    assert.equal(known.rows.length, 0)
    await answer('Carl Fox', { answer: 'declined' })
    await asRegistrar(open.db, 'xx-yy', (tx) =>
      eraseGuestsOfPastEvents(tx, Date.parse('2031-01-01T00:00:00Z')),
    )
    const left = await admin.query(`select from guests.guest where event = $1 and name <> ''`, [
      event,
    ])
    assert.equal(left.rows.length, 0)
  })

  it('asks once more who has not answered, once, when the day for answers is near', async () => {
    await threeGuests()
    await invite()
    await answer('Ana Ruiz', { answer: 'declined' })
    await guest.post(at, { act: 'reply-by', 'reply-by': '2030-04-10' })
    const later = Date.now() + 3 * millisecondsPerDay
    const remind = (day: string) =>
      ensureGuestsAreReminded(open.db, 'xx-yy', {
        ...links,
        now: later,
        today: Date.parse(`${day}T08:00:00Z`),
      })
    assert.equal(await remind('2030-04-02'), 0)
    assert.equal(await remind('2030-04-08'), 2)
    assert.equal(await remind('2030-04-09'), 0)
    const { rows } = await admin.query<{ recipient: string }>(
      `select recipient from access.mail where purpose = 'reminder' order by 1`,
    )
    assert.deepEqual(
      rows.map(({ recipient }) => recipient),
      ['behram@example.org', 'carl@example.org'],
    )
  })

  it('says who of the own guests is invited elsewhere at the same time', async () => {
    await threeGuests()
    const first = at
    const made = await anOpenRegister(open.adminUrl, { seats: 20 }, place)
    at = `/desk/events/${made.slug}/guests`
    await list([',Ana Ruiz,ana@example.org,es,0'])
    const note = /Invited to “An evening” at the same time/
    assert.match(await (await guest.get(at)).text(), note)
    assert.match(await (await guest.get(first)).text(), note)
    await list([',Ana Ruiz,ana@example.org,es,0'], host)
    assert.doesNotMatch(await (await host.get(at)).text(), note)
  })

  it('shows both sides whom each shares, in turn, without a trace of the others', async () => {
    await threeGuests()
    await list([',Hosted Guest,hosted@example.org,en,0', ',Second Host,,en,0'], host)
    const share = async (desk: Desk, name: string, shared: string) =>
      desk.post(`${at}/${await idOf(name)}`, { act: 'save', name, language: 'en', shared })
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
    assert.equal((await visitor.post(await linkOf('Bəhram Əliyev'), { act: 'erase' })).status, 303)
    assert.doesNotMatch(await order(host), /Bəhram|Carl/)
  })

  it('shows the other side nothing: no page, no figure, no name', async () => {
    await threeGuests()
    await invite()
    await answer('Ana Ruiz', accept)
    await list([',Hosted Guest,hosted@example.org,en,0'], host)
    const own = await (await guest.get(at)).text()
    assert.match(own, /Ana Ruiz/)
    assert.doesNotMatch(own, /Hosted Guest/)
    const other = await (await host.get(at)).text()
    assert.match(other, /Hosted Guest/)
    assert.doesNotMatch(other, /Ruiz|Fox|hold 1 of 3/)
    const ana = await idOf('Ana Ruiz')
    assert.equal((await host.get(`${at}/${ana}`)).status, 404)
    assert.equal((await host.post(`${at}/${ana}`, { act: 'remove' })).status, 404)
    await host.post(at, { act: 'down', guest: ana })
    assert.equal((await guests()).find(({ id }) => id === ana)?.position, 1)
    const sent = await host.post(`${at}/invitations`, { guest: await idOf('Carl Fox') })
    assert.equal(sent.status, 422)
    assert.equal((await host.get('/desk/guests')).status, 200)
  })

  it('lets the other side see them where a policy is wrong: the control', async () => {
    await threeGuests()
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
