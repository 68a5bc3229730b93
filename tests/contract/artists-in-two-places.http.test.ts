import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { deskRoutes as programmeRoutes } from '#contexts/programme/routes.ts'
import { deskRoutes as directoryRoutes } from '#contexts/directory/routes.ts'
import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

let desk: OpenDesk
let guest: Desk
let host: Desk
let programme: string

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const event = (artist: string, given: Record<string, string>): Record<string, string> => ({
  programme,
  'title-en': 'Arbitrary evening',
  discipline: 'music',
  date: '21 September 2021',
  'start-time': '19:00',
  'end-time': '21:00',
  venue: 'city',
  city: 'Baku',
  country: 'YY',
  owner: 'joint',
  visibility: 'joint',
  'institution-0': artist,
  'role-0': 'organiser',
  ...given,
})

const idOf = async (by: Desk, name: string): Promise<string> => {
  const form = await textOf(by, `/desk/events/new?programme=${programme}`)
  return new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*${name}`).exec(form)?.[1] ?? ''
}

before(async () => {
  desk = await openDesk(
    (dependencies) => [...programmeRoutes(dependencies), ...directoryRoutes(dependencies)],
    Date.parse('2020-11-26T06:00:00Z'),
  )
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('an artist who would be in two places', () => {
  it('is named in the directory, and refused without a name', async () => {
    const refused = await guest.post('/desk/directory/institutions', { kind: 'artist', name: '' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /name of at most 200/)
    const fields = { kind: 'artist', name: 'The pianist', visibility: 'joint' }
    assert.equal((await guest.post('/desk/directory/institutions', fields)).status, 303)
    assert.match(await textOf(host, '/desk/directory'), /The pianist/)
  })

  it('is shown while planning, in whichever city', async () => {
    const artist = await idOf(guest, 'The pianist')
    assert.equal((await guest.post('/desk/events/new', event(artist, {}))).status, 303)
    const later = { step: 'look', city: 'Ganja', 'start-time': '20:00', 'end-time': '22:00' }
    const found = await (await host.post('/desk/events/new', event(artist, later))).text()
    assert.match(found, /The pianist[^<]*is to be elsewhere at that time/)
    const free = { ...later, 'start-time': '21:30', 'end-time': '23:00' }
    const none = await (await host.post('/desk/events/new', event(artist, free))).text()
    assert.match(none, /Nothing that your side may see is in the way/)
  })

  it('is nothing to the other side where the event is private', async () => {
    const artist = await idOf(guest, 'The pianist')
    const own = { owner: 'XX', visibility: 'XX', date: '22 September 2021' }
    assert.equal((await guest.post('/desk/events/new', event(artist, own))).status, 303)
    const look = { step: 'look', city: 'Ganja', date: '22 September 2021' }
    const theirs = await (await host.post('/desk/events/new', event(artist, look))).text()
    assert.match(theirs, /Nothing that your side may see is in the way/)
    const ours = await (await guest.post('/desk/events/new', event(artist, look))).text()
    assert.match(ours, /The pianist[^<]*is to be elsewhere/)
  })
})
