import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import { asRegistrar } from '#contexts/access/contract.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'
import type { BothDesks } from '#tests/support/both-desks.ts'
import { type GuestLists, openGuestLists } from '#tests/support/guest-lists.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { ensureGuestsAreReminded } from '../jobs/ensure-guests-are-reminded.ts'
import { answerInvitation } from '../service/answer-invitation.ts'
import { eraseGuestsOfPastEvents } from '../store/guest-store.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const linkKey = 'a key of the tests alone'
const links = { baseUrl: 'https://example.org', linkKey, now: today }

describe('inviting to a joint event', () => {
  let open: BothDesks['open']
  let admin: pg.Client
  let guest: Desk
  let visitor: Desk
  let event: string
  let at: string
  let lists: GuestLists
  let anew: () => Promise<GuestLists>
  let close: BothDesks['close']

  before(async () => {
    ;({ open, admin, guest, anew, close } = await openGuestLists(today))
    visitor = open.visitor
  })
  after(() => close())
  beforeEach(async () => {
    lists = await anew()
    ;({ event, at } = lists)
  })

  const accept = { answer: 'accepted on-site', companions: '0', 'if-moved': 'online' }

  it('shows the letters first, and writes to each guest once, in their language', async () => {
    await lists.threeGuests()
    const preview = await (await guest.get(`${at}/invitations`)).text()
    assert.match(preview, /tiene el honor de invitarle/)
    assert.match(preview, /dəvət etməkdən şərəf duyur/)
    await lists.invite()
    const again = await guest.post(`${at}/invitations`, { guest: await lists.idOf('Ana Ruiz') })
    assert.equal(again.status, 422)
    const { rows } = await admin.query<{ recipient: string; text: string; language: string }>(
      `select recipient, text, language from access.mail
       where purpose = 'invitation' and text like '%' || $1 || '%'`,
      [signToken(linkKey, await lists.idOf('Ana Ruiz'))],
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.language, 'es')
    assert.match(rows[0]?.text ?? '', /H\.E\. Ana Ruiz/)
  })

  it('seats who accepts in the reserve of the side, with companions, and gives them a ticket', async () => {
    await lists.threeGuests()
    await lists.invite()
    const shown = await (await visitor.get(await lists.linkOf('Ana Ruiz'))).text()
    assert.match(shown, /H\.E\. Ana Ruiz/)
    const done = await lists.answer('Ana Ruiz', { ...accept, companions: '1', names: 'A friend' })
    assert.equal(done.status, 303, await done.text())
    const [ana] = await lists.guests()
    assert.deepEqual([ana?.answer, ana?.state, ana?.party], ['accepted', 'confirmed', 2])
    const { rows } = await admin.query<{ text: string; calendars: unknown[] }>(
      `select text, calendars from access.mail where purpose = 'confirmation' and recipient = 'ana@example.org'
       order by recorded_at desc limit 1`,
    )
    assert.match(rows[0]?.text ?? '', /boleto/)
    assert.equal(rows[0]?.calendars.length, 1)
  })

  it('lets who finds no seat stand by, and seats them by precedence when there is one', async () => {
    await lists.threeGuests()
    await lists.answer('Carl Fox', { ...accept, companions: '2' })
    await lists.answer('Bəhram Əliyev', accept)
    await lists.answer('Ana Ruiz', accept)
    const states = async () => (await lists.guests()).map(({ state }) => state)
    assert.deepEqual(await states(), ['waiting', 'waiting', 'confirmed'])
    await lists.answer('Carl Fox', { ...accept, companions: '1' })
    assert.deepEqual(await states(), ['confirmed', 'waiting', 'confirmed'])
    await lists.answer('Carl Fox', { answer: 'declined', note: 'Regrets' })
    assert.deepEqual(await states(), ['confirmed', 'confirmed', 'cancelled'])
    assert.match(await (await guest.get(at)).text(), /“Regrets”/)
  })

  it('takes no seat from who asks for more than there are', async () => {
    await lists.threeGuests()
    await lists.answer('Bəhram Əliyev', accept)
    await lists.answer('Ana Ruiz', { ...accept, companions: '1' })
    await admin.query(`update guests.guest set companions_allowed = 3 where event = $1`, [event])
    const more = await lists.answer('Ana Ruiz', { ...accept, companions: '3' })
    assert.equal(more.status, 422)
    assert.match(await more.text(), /You keep what you have/)
    assert.equal((await lists.guests())[0]?.party, 2)
  })

  it('answers to many at once seats no more than the reserve has, nor one guest twice', async () => {
    await lists.list(Array.from({ length: 16 }, (_, index) => `,Guest ${String(index)},,en,0`))
    const all = await lists.guests()
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
    await lists.threeGuests()
    await guest.post(at, { act: 'reply-by', 'reply-by': '2030-03-20' })
    const late = await lists.answer('Ana Ruiz', accept)
    assert.equal(late.status, 422)
    assert.match(await late.text(), /is past/)
    const ana = await lists.idOf('Ana Ruiz')
    const noted = await guest.post(`${at}/${ana}`, { act: 'answer', by: 'telephone', ...accept })
    assert.equal(noted.status, 303, await noted.text())
    assert.match(await (await guest.get(`${at}/${ana}`)).text(), /accepted, by telephone/)
  })

  it('opens with its own link alone', async () => {
    await lists.threeGuests()
    const link = await lists.linkOf('Ana Ruiz')
    const altered = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    assert.equal((await visitor.get(altered)).status, 404)
    assert.equal((await visitor.get(link)).status, 200)
  })

  it('forgets a guest who asks for it, with the seats, and everybody after the event', async () => {
    await lists.threeGuests()
    await lists.answer('Ana Ruiz', accept)
    assert.equal((await visitor.post(await lists.linkOf('Ana Ruiz'), { act: 'erase' })).status, 303)
    const known = await admin.query(
      `select from guests.guest where event = $1 and (name = 'Ana Ruiz' or email = 'ana@example.org')
       union all select from registrations.registration where event = $1 and (name is not null or state = 'confirmed')`,
      [event],
    )
    assert.equal(known.rows.length, 0)
    await lists.answer('Carl Fox', { answer: 'declined' })
    await asRegistrar(open.db, 'xx-yy', (tx) =>
      eraseGuestsOfPastEvents(tx, Date.parse('2031-01-01T00:00:00Z')),
    )
    const left = await admin.query(`select from guests.guest where event = $1 and name <> ''`, [
      event,
    ])
    assert.equal(left.rows.length, 0)
  })

  it('asks once more who has not answered, once, when the day for answers is near', async () => {
    await lists.threeGuests()
    await lists.invite()
    await lists.answer('Ana Ruiz', { answer: 'declined' })
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
})
