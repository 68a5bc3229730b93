import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { saveVenue } from '#contexts/relations/contract.ts'
import { aRelation, aVenue } from '#tests/support/an-event-view.ts'
import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk
let guest: Desk
let host: Desk
let programme: string

const fields = (given: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  programme,
  'title-en': 'Arbitrary evening',
  discipline: 'music',
  date: '21 September 2021',
  'start-time': '19:00',
  'end-time': '21:00',
  venue: aVenue.id,
  owner: 'joint',
  visibility: 'joint',
  ...given,
})

const plan = async (by: Desk, given?: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await by.post('/desk/events/new', fields(given))
  assert.equal(answer.status, 303)
  return (answer.headers.get('location') ?? '').split('?', 1)[0] ?? ''
}

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const look = async (given: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await guest.post('/desk/events/new', fields({ step: 'look', ...given }))
  assert.equal(answer.status, 200)
  return answer.text()
}

before(async () => {
  desk = await openDesk(deskRoutes, today)
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  const operator = operatorActingFor(aRelation.id, 'YY')
  await asActor(desk.db, operator, (tx) => saveVenue(tx, { relation: aRelation.id, venue: aVenue }))
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('planning where something else is planned', () => {
  it('warns on the event’s page, in the list, and saves all the same', async () => {
    await plan(guest, { 'title-en': 'First in the hall' })
    const second = await plan(guest, { 'title-en': 'Second in the hall', 'start-time': '20:00' })
    const page = await textOf(guest, second)
    assert.match(page, /<h2 id="double-booked">\s*Double-booked/)
    assert.match(page, /Hall of Mirrors, Near City is taken at that time/)
    assert.match(page, /First in the hall/)
    assert.match(await textOf(guest, '/desk/events'), /class="tag">double-booked/)
  })

  it('looks before anything is saved, and keeps what was typed', async () => {
    const form = await look({ 'title-en': 'Only typed' })
    assert.match(form, /value="Only typed"/)
    assert.match(form, /First in the hall/)
    assert.doesNotMatch(await textOf(guest, '/desk/events'), /Only typed/)
  })

  it('says where nothing is in the way, and where there is no day to compare', async () => {
    assert.match(
      await look({ 'start-time': '21:00', 'end-time': '22:00' }),
      /Nothing that your side may see/,
    )
    assert.match(await look({ date: '', 'start-time': '', 'end-time': '' }), /Without a day/)
  })

  it('only perhaps where one of the two has a day and no hours', async () => {
    const form = await look({ 'start-time': '', 'end-time': '' })
    assert.match(form, /Perhaps double-booked/)
    assert.match(form, /counts as the whole day/)
  })

  it('does not find an event in its own way when it is edited', async () => {
    const alone = await plan(guest, { 'title-en': 'Alone', date: '22 September 2021' })
    const from = /name="started-from" value="([0-9a-f]{64})"/.exec(
      await textOf(guest, `${alone}/edit`),
    )?.[1]
    const typed = fields({ date: '22 September 2021', step: 'look', 'started-from': from ?? '' })
    const answer = await guest.post(`${alone}/edit`, typed)
    assert.match(await answer.text(), /Nothing that your side may see/)
  })

  it('tells the other side nothing of a private event', async () => {
    const own = { 'title-en': 'Private there', date: '23 September 2021' }
    await plan(guest, { ...own, owner: 'XX', visibility: 'XX' })
    const seen = await plan(host, { 'title-en': 'Open there', date: '23 September 2021' })
    assert.doesNotMatch(await textOf(host, seen), /double-booked/i)
    assert.match(await textOf(guest, seen), /Private there/)
  })
})
