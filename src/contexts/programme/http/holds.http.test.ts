import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { saveInstitution, saveVenue } from '#contexts/relations/contract.ts'
import { aRelation, aVenue } from '#tests/support/an-event-view.ts'
import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')
const operatorsHall = '7b0a3c1e-0000-4000-8000-0000000000cc'
const nobodysHall = aVenue.id

let desk: OpenDesk
let guest: Desk
let host: Desk
let viewer: Desk
let programme: string

const plan = async (by: Desk, given: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await by.post('/desk/events/new', {
    programme,
    'title-en': 'Arbitrary evening',
    discipline: 'music',
    'start-time': '19:00',
    'end-time': '21:00',
    venue: operatorsHall,
    owner: 'XX',
    visibility: 'XX',
    ...given,
  })
  assert.equal(answer.status, 303)
  return (answer.headers.get('location') ?? '').split('?', 1)[0] ?? ''
}

const ask = (at: string, given: Readonly<Record<string, string>>): Promise<Response> =>
  guest.post(`${at}/hold`, { start: '18:00', end: '22:00', note: '', ...given })

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

/** Where the hold whose story holds `text` is answered. */
const answerOf = async (by: Desk, text: string): Promise<string> => {
  const page = await textOf(by, '/desk/holds')
  const from = page.slice(page.indexOf(text))
  return /action="(\/desk\/holds\/[0-9a-f-]{36}\/answer)"/.exec(from)?.[1] ?? ''
}

before(async () => {
  desk = await openDesk(deskRoutes, today)
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  viewer = await desk.signIn('YY', 'viewer')
  const institution = {
    id: '7b0a3c1e-0000-4000-8000-0000000000dd',
    visibility: 'public',
    side: 'YY',
    kind: 'venue-operator' as const,
    name: { en: 'Operator' },
    sources: [],
  }
  await asActor(desk.db, operatorActingFor(aRelation.id, 'YY'), async (tx) => {
    const relation = aRelation.id
    await saveInstitution(tx, { relation, institution })
    await saveVenue(tx, { relation, venue: aVenue })
    const venue = { ...aVenue, id: operatorsHall, institution: institution.id }
    await saveVenue(tx, { relation, venue: { ...venue, name: { en: 'Operated Hall' } } })
  })
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('holding a venue of the other side', () => {
  it('teaches where nothing is held yet', async () => {
    assert.match(await textOf(host, '/desk/holds'), /No venue is held yet/)
  })

  it('is asked from the event, answered by the side of the venue, and both see it', async () => {
    const at = await plan(guest, { 'title-en': 'Secret recital', date: '5 March 2021' })
    assert.match(await textOf(guest, at), /Ask to hold the venue/)
    const form = await textOf(guest, `${at}/hold`)
    assert.match(form, /value="5 March 2021"/)
    assert.match(form, /It will not see the event/)
    const asked = await ask(at, { date: '5 March 2021', note: 'A piano, 80 people' })
    assert.equal(asked.headers.get('location'), '/desk/holds?did=asked')
    const theirs = await textOf(host, '/desk/holds')
    assert.match(theirs, /A piano, 80 people/)
    assert.match(theirs, /18:00–22:00/)
    assert.doesNotMatch(theirs, /Secret recital|secret-recital/)
    const url = await answerOf(host, 'A piano')
    const held = await host.post(url, { answer: 'held', until: '2021-02-01', note: 'Gladly' })
    assert.equal(held.headers.get('location'), '/desk/holds?did=held')
    const ours = await textOf(guest, '/desk/holds')
    assert.match(ours, /Secret recital/)
    assert.match(ours, /until 1 February 2021. “Gladly”/)
    assert.match(await textOf(guest, at), /Held by Hostland until 1 February 2021/)
  })

  it('counts in double-booking for the other side, without its event', async () => {
    const own = { owner: 'YY', visibility: 'YY', date: '5 March 2021', 'start-time': '20:00' }
    const page = await textOf(host, await plan(host, { 'title-en': 'Own evening', ...own }))
    assert.match(page, /Operated Hall, Near City is held at that time/)
    assert.match(page, /a hold asked by Guestland/)
    assert.doesNotMatch(page, /Secret recital/)
    const asked = await textOf(host, '/desk/holds')
    assert.match(asked, /In the way, as far as our side may see[^]*Own evening/)
    assert.doesNotMatch(await textOf(guest, '/desk/holds'), /Own evening/)
  })

  it('is asked once, however often the form is sent', async () => {
    const at = await plan(guest, { 'title-en': 'Sent twice', date: '8 March 2021' })
    const both = await Promise.all([1, 2, 3].map(() => ask(at, { date: '8 March 2021' })))
    assert.deepEqual(
      both.map(({ status }) => status).sort((a, b) => a - b),
      [303, 422, 422],
    )
  })

  it('is declined, held after all, and withdrawn by who asked, for good', async () => {
    const at = await plan(guest, { 'title-en': 'Back and forth', date: '9 March 2021' })
    await ask(at, { date: '9 March 2021', note: 'Back and forth' })
    const url = await answerOf(host, 'Back and forth')
    const said = async (by: Desk, answer: string) =>
      (await by.post(url, { answer })).headers.get('location')
    assert.equal(await said(guest, 'held'), '/desk/holds?refused=hold-is-not-yours')
    assert.equal(await said(host, 'withdrawn'), '/desk/holds?refused=hold-is-not-yours')
    assert.equal((await viewer.post(url, { answer: 'held' })).status, 403)
    assert.equal(await said(host, 'declined'), '/desk/holds?did=declined')
    assert.equal(await said(host, 'held'), '/desk/holds?did=held')
    assert.equal(await said(guest, 'withdrawn'), '/desk/holds?did=withdrawn')
    assert.equal(await said(host, 'held'), '/desk/holds?refused=hold-is-over')
  })

  it('says so when the event has left the time that is held', async () => {
    const at = await plan(guest, { 'title-en': 'On the move', date: '10 March 2021' })
    await ask(at, { date: '10 March 2021' })
    assert.doesNotMatch(await textOf(guest, at), /no longer within it/)
    const from = /name="started-from" value="([0-9a-f]{64})"/.exec(
      await textOf(guest, `${at}/edit`),
    )
    await guest.post(`${at}/edit`, {
      'title-en': 'On the move',
      discipline: 'music',
      date: '11 March 2021',
      venue: operatorsHall,
      'started-from': from?.[1] ?? '',
    })
    assert.match(await textOf(guest, at), /no longer within it/)
  })

  it('cannot be asked of a venue for which nobody answers', async () => {
    const at = await plan(guest, { venue: nobodysHall, date: '12 March 2021' })
    assert.match(await textOf(guest, at), /Nobody in this relation answers for Hall of Mirrors/)
    assert.equal((await ask(at, { date: '12 March 2021' })).status, 409)
  })

  it('names the field of every slip, and keeps what was typed', async () => {
    const at = await plan(guest, { date: '15 March 2021' })
    const slips: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ date: 'March 2021' }, /href="#date">Write the day/],
      [{ date: '15 March 2021', end: '' }, /href="#end">Give both hours/],
      [{ date: '15 March 2021', end: '17:00' }, /href="#end">The end must come after/],
      [{ date: '15 March 2021', start: 'noon' }, /href="#start">Write the hour/],
      [{ date: '15 March 2021', note: '<b>'.repeat(300) }, /href="#note">The note may have 500/],
    ]
    for (const [slip, wanted] of slips) {
      const answer = await ask(at, slip)
      assert.equal(answer.status, 422)
      const form = await answer.text()
      assert.match(form, wanted)
      assert.doesNotMatch(form, /<b>/)
    }
  })

  it('knows nothing of a private event of the other side', async () => {
    const at = await plan(guest, { 'title-en': 'Hidden', date: '16 March 2021' })
    assert.equal((await host.get(`${at}/hold`)).status, 404)
    assert.equal((await host.post(`${at}/hold`, { date: '16 March 2021' })).status, 404)
  })
})

describe('holding a venue of one’s own', () => {
  it('stands at once and tells the other side that it is taken', async () => {
    const own = { owner: 'YY', visibility: 'YY', date: '20 March 2021' }
    const at = await plan(host, { 'title-en': 'Closed evening', ...own })
    const fields = { date: '20 March 2021', start: '18:00', end: '22:00' }
    const held = await host.post(`${at}/hold`, fields)
    assert.equal(held.headers.get('location'), '/desk/holds?did=own')
    const page = await textOf(guest, await plan(guest, { date: '20 March 2021' }))
    assert.match(page, /Operated Hall, Near City is held at that time/)
    assert.doesNotMatch(page, /Closed evening/)
  })
})
