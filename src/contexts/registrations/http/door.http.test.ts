import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'
import { z } from 'zod'

import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { spelledCode, ticketCodeOf } from '../domain/ticket-code.ts'
import { deskRoutes } from '../routes.ts'

const stateShape = z.object({
  inside: z.number(),
  free: z.number(),
  parties: z.array(z.object({ id: z.string(), inside: z.number() })),
})
const answerShape = z.object({ isDone: z.boolean(), text: z.string() })

describe('a door over HTTP', () => {
  let desk: OpenDesk
  let admin: pg.Client
  let ayla: Desk
  let viewer: Desk
  let event: string
  let path: string

  before(async () => {
    desk = await openDesk(deskRoutes, Date.parse('2030-05-03T15:00:00Z'))
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    ayla = await desk.signIn('XX', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  /** Opens a register of a side in this desk's relation. */
  const opened = async (seats: number, owner = 'XX'): Promise<void> => {
    const made = await anOpenRegister(
      desk.adminUrl,
      { seats, owner },
      { relation: aRelation.id, sides: ['XX', 'YY'] },
    )
    event = made.event
    path = `/desk/events/${made.slug}/door`
  }
  const registered = async (name: string, party: number, state = 'confirmed'): Promise<string> => {
    const id = newId()
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, language)
       select $1, event, relation, visibility, $3, 'on-site', 'on-site', $4, $5, 'en' from registrations.register where event = $2`,
      [id, event, state, party, name],
    )
    return id
  }
  const state = async () => stateShape.parse(await (await ayla.get(`${path}/state.json`)).json())
  const read = async (query = ''): Promise<string> => (await ayla.get(`${path}${query}`)).text()
  const namesIn = (body: string): string[] =>
    [...body.matchAll(/data-name>([^<]+)</g)].map(([, name = '']) => name)

  it('finds a party by any part of its name as people type it, and by its ticket', async () => {
    await opened(20)
    const id = await registered('Əliyeva Şəfəq', 2)
    await registered('Núñez García, José', 1)
    for (const typed of [
      'aliyeva',
      'eliyeva',
      'SEFEQ',
      'şəfəq əliy',
      ticketCodeOf(id),
      spelledCode(ticketCodeOf(id)).toLowerCase(),
    ]) {
      const names = namesIn(await read(`?q=${encodeURIComponent(typed)}`))
      assert.deepEqual(names, ['Əliyeva Şəfəq'], typed)
    }
    assert.deepEqual(namesIn(await read('?q=nunez+jose')), ['Núñez García, José'])
    assert.match(await read('?q=nobody'), /Nobody of that name/)
  })

  it('lets in, counts, and takes back, each by one button', async () => {
    await opened(20)
    const registration = await registered('Leyla', 3)
    const answer = await ayla.post(path, { registration, key: 'a', act: 'in 3' })
    assert.equal(answer.status, 303)
    const next = await (await ayla.get(answer.headers.get('location') ?? '')).text()
    assert.match(next, /Leyla: 3 of 3 inside/)
    assert.match(next, /data-inside>3</)
    assert.match(next, /value="out 3"/)
    assert.equal((await ayla.post(path, { registration, key: 'b', act: 'out 3' })).status, 303)
    assert.equal((await state()).inside, 0)
  })

  it('counts the same act once when it is posted twenty times', async () => {
    await opened(20)
    const registration = await registered('Leyla', 4)
    const acts = Array.from({ length: 20 }, (_none, index) =>
      ayla.post(index % 2 === 0 ? path : `${path}/acts`, {
        registration,
        key: 'same',
        act: 'in 2',
      }),
    )
    for (const { status } of await Promise.all(acts)) assert.ok([200, 303].includes(status))
    assert.equal((await state()).inside, 2)
  })

  it('lets nobody in twice through two doors, and says who was first', async () => {
    await opened(20)
    const registration = await registered('Leyla', 2)
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_none, index) => {
        const answer = await ayla.post(`${path}/acts`, {
          registration,
          key: String(index),
          act: 'in 2',
        })
        return answerShape.parse(await answer.json())
      }),
    )
    const refused = answers.filter(({ isDone }) => !isDone)
    assert.equal(refused.length, 7)
    for (const { text } of refused) {
      assert.match(
        text,
        /^Leyla: 2 of 2 are inside already\. Last at this door: editor of XX, \d\d:\d\d\.$/,
      )
    }
    assert.equal((await state()).inside, 2)
  })

  it('refuses in words whoever has no seat here', async () => {
    await opened(20)
    const cancelled = await registered('Leyla', 2, 'cancelled')
    const waiting = await registered('Waits', 2, 'waiting')
    const form = { key: newId(), act: 'in 1' }
    const answer = await ayla.post(path, { ...form, registration: cancelled })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Leyla has cancelled/)
    assert.match(
      await (await ayla.post(path, { ...form, registration: waiting })).text(),
      /on the waitlist/,
    )
    for (const registration of ['x', newId(), "' or 1=1"]) {
      assert.equal((await ayla.post(path, { ...form, registration })).status, 422)
    }
    for (const act of ['in 0', 'in -1', 'in 1e3', 'in', '', 'out 1']) {
      const id = await registered('Fits', 2)
      assert.equal(
        (await ayla.post(path, { registration: id, key: newId(), act })).status,
        422,
        act,
      )
    }
    assert.equal((await state()).inside, 0)
  })

  it('seats whoever walks in while there are seats, once for each form', async () => {
    await opened(3)
    await registered('Leyla', 1)
    const twice = await Promise.all(
      Array.from({ length: 20 }, () =>
        ayla.post(path, { act: 'walk-in', key: 'w', people: '2', name: '' }),
      ),
    )
    for (const { status } of twice) assert.equal(status, 303)
    const now = await state()
    assert.deepEqual([now.inside, now.free, now.parties.length], [2, 0, 2])
    const full = await ayla.post(path, { act: 'walk-in', key: 'x', people: '1', name: 'Late' })
    assert.equal(full.status, 422)
    assert.match(await full.text(), /not so many free seats[^]*value="Late"/)
  })

  it('is read by a viewer, who lets nobody in', async () => {
    await opened(5)
    const registration = await registered('Leyla', 1)
    const body = await (await viewer.get(path)).text()
    assert.match(body, /Leyla[^]*Your role only reads/)
    assert.doesNotMatch(body, /name="act"/)
    assert.equal((await viewer.post(path, { registration, key: 'v', act: 'in 1' })).status, 422)
    const walkIn = { act: 'walk-in', key: 'w', people: '1', name: '' }
    assert.equal((await viewer.post(path, walkIn)).status, 422)
    assert.equal((await state()).inside, 0)
  })

  it('is no door of the other side', async () => {
    await opened(5, 'YY')
    const registration = await registered('Leyla', 1)
    assert.equal((await ayla.get(path)).status, 404)
    assert.equal((await ayla.get(`${path}/state.json`)).status, 404)
    assert.equal((await ayla.post(path, { registration, key: 'v', act: 'in 1' })).status, 404)
    await opened(5)
    // Under the door of an event of its own, either.
    assert.equal((await ayla.post(path, { registration, key: 'v', act: 'in 1' })).status, 422)
  })

  it('alone may use the camera', async () => {
    await opened(5)
    const answer = await ayla.get(path)
    assert.match(answer.headers.get('permissions-policy') ?? '', /camera=\(self\)/)
    const other = await ayla.get('/desk/registrations')
    assert.match(other.headers.get('permissions-policy') ?? '', /camera=\(\)/)
  })

  it('is refused from another site', async () => {
    await opened(5)
    const foreign = await ayla.post(path, { act: 'in 1' }, { 'sec-fetch-site': 'cross-site' })
    assert.equal(foreign.status, 403)
  })
})
