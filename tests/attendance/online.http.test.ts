import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { deskRoutes as registrationsDesk } from '#contexts/registrations/routes.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { naughtyStrings, broughtIn } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { fromAttendance } from '#contexts/attendance/contract.ts'
import { deskRoutes } from '#contexts/attendance/routes.ts'

// Two hours before the event.
const today = Date.parse('2030-05-03T13:00:00Z')

const place = { relation: aRelation.id, sides: ['XX', 'YY'] } as const

describe('the room of an event at the desk', () => {
  let desk: OpenDesk
  let editor: Desk
  let slug: string

  before(async () => {
    desk = await openDesk(
      (dependencies) => [
        ...registrationsDesk(dependencies, fromAttendance),
        ...deskRoutes(dependencies),
      ],
      today,
    )
    editor = await desk.signIn('XX', 'editor')
    ;({ slug } = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3 }, place))
  })
  after(async () => {
    await desk.close()
  })

  const path = (): string => `/desk/events/${slug}/online`
  const give = (address: string, minutes = '15', as = editor): Promise<Response> =>
    as.post(path(), { act: 'set', address, minutes })

  it('warns before the start as long as there is none', async () => {
    for (const page of [path(), `/desk/events/${slug}/registrations`]) {
      assert.match(
        await (await editor.get(page)).text(),
        /No join link yet: the event starts in 2 h/,
      )
    }
  })

  it('is set, shown to staff, changed and taken away', async () => {
    const set = await give('https://meet.example/evening')
    assert.equal(set.status, 303)
    const shown = await (await editor.get(set.headers.get('location') ?? '')).text()
    assert.match(shown, /The room is set/)
    assert.match(shown, /href="https:\/\/meet\.example\/evening"/)
    assert.match(shown, /18:45–/)
    assert.doesNotMatch(shown, /No join link yet/)
    const removed = await editor.post(path(), { act: 'remove', address: '', minutes: '15' })
    assert.match(
      await (await editor.get(removed.headers.get('location') ?? '')).text(),
      /taken away/,
    )
    assert.match(await (await editor.get(path())).text(), /No join link yet/)
  })

  it('refuses what is no address of a room, names the field, and keeps what was typed', async () => {
    for (const [address, minutes, words] of [
      ['javascript:alert(1)', '15', /has to begin with https/],
      ['http://meet.example/', '15', /has to begin with https/],
      ['https://ana:secret@meet.example/', '15', /before the @/],
      [`https://meet.example/${'x'.repeat(10_000)}`, '15', /longer than 2,000/],
      ['https://meet.example/', '-1', /from 0 to 240/],
      ['https://meet.example/', '9999', /from 0 to 240/],
    ] as const) {
      const answer = await give(address, minutes)
      assert.equal(answer.status, 422, address)
      const text = await answer.text()
      assert.match(text, words)
      assert.match(text, new RegExp(`<a href="#${minutes === '15' ? 'address' : 'minutes'}"`))
    }
  })

  it('takes a stream for a page of ours when a player of it is known', async () => {
    const here = (address: string) =>
      editor.post(path(), { act: 'set', address, minutes: '15', how: 'here' })
    assert.match(await (await here('https://meet.example/a')).text(), /No player is known/)
    assert.equal((await here('https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv')).status, 303)
    assert.match(await (await editor.get(path())).text(), /value="here"[^>]*checked/)
  })

  it('is set by nobody who only reads, and seen by nobody of the other side when it is not theirs', async () => {
    const viewer = await desk.signIn('XX', 'viewer')
    assert.match(await (await give('https://meet.example/', '15', viewer)).text(), /not edit/)
    const own = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3, owner: 'XX' }, place)
    const ours = `/desk/events/${own.slug}/online`
    const fields = { act: 'set', address: 'https://meet.example/ours-alone', minutes: '15' }
    assert.equal((await editor.post(ours, fields)).status, 303)
    assert.match(await (await editor.get(ours)).text(), /ours-alone/)
    const other = await desk.signIn('YY', 'editor')
    assert.doesNotMatch(await (await other.get(ours)).text(), /ours-alone/)
    const refused = await other.post(ours, { ...fields, address: 'https://meet.example/theirs' })
    assert.match(await refused.text(), /belongs to the other side/)
  })

  it('stands every naughty string', async () => {
    const harmless = await (await give('x')).text()
    // Each of them is tried on the rule itself; some are enough to see that the page escapes.
    for (const text of naughtyStrings.filter((_text, index) => index % 7 === 0)) {
      const answer = await editor.post(path(), { act: text, address: text, minutes: text })
      assert.equal(answer.status, 422, text)
      assert.deepEqual(broughtIn(await answer.text(), harmless), [], text)
    }
  })
})
