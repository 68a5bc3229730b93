import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk
let guest: Desk
let host: Desk
let programme: string

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const plan = async (title: string, given: Record<string, string> = {}): Promise<string> => {
  const answer = await guest.post('/desk/events/new', {
    programme,
    'title-en': title,
    discipline: 'music',
    date: '21 September 2021',
    owner: 'XX',
    visibility: 'XX',
    ...given,
  })
  assert.equal(answer.status, 303, await answer.text())
  return (answer.headers.get('location') ?? '').split('?', 1)[0] ?? ''
}

const slugOf = (at: string): string => at.split('/').at(-1) ?? ''

const hash = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(page)?.[1] ?? ''

const publish = async (at: string): Promise<void> => {
  const from = hash(await textOf(guest, at), 'started-from')
  await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
  const content = hash(await textOf(host, at), 'content')
  await host.post(`${at}/proposal`, { content, answer: 'approve' })
}

const joint = { owner: 'joint', visibility: 'joint' }

/** Everything that the preview would send when its button is pressed. */
const fieldsOf = (page: string): URLSearchParams => {
  const form = page.slice(page.indexOf('action="/desk/events/change"'))
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const fields = new URLSearchParams()
  for (const [, name = '', value = ''] of inputs) fields.append(name, value)
  return fields
}

const send = (by: Desk, fields: URLSearchParams): Promise<Response> => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return by.post('/desk/events/change', form)
}

const preview = async (slugs: readonly string[], change: Record<string, string>) => {
  const fields = new URLSearchParams()
  for (const slug of slugs) fields.append('event', slug)
  for (const [name, value] of Object.entries({ ...change, step: 'preview' }))
    fields.set(name, value)
  const answer = await send(guest, fields)
  assert.equal(answer.status, 200)
  return answer.text()
}

const apply = async (page: string): Promise<string> => {
  const fields = fieldsOf(page)
  fields.set('step', 'apply')
  const answer = await send(guest, fields)
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get('location') ?? ''
}

before(async () => {
  desk = await openDesk(deskRoutes, today)
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('changing many events at once', () => {
  it('shows what would become of each, changes by the rules, and takes it back as one step', async () => {
    const own = await plan('Our own evening')
    const published = await plan('Published by both', joint)
    await publish(published)
    const slugs = [own, published].map(slugOf)
    const page = await preview(slugs, { discipline: 'dance' })
    assert.match(page, /1 event changes at once. 1 becomes a proposal/)
    assert.match(page, /“Music” becomes “Dance, Music”/)
    assert.match(await textOf(guest, own), /<dd>\s*Music\s*<\/dd>/)

    const batch = await apply(page)
    const told = await textOf(guest, batch)
    assert.match(told, /Changed, and in force/)
    assert.match(told, /Proposed: it waits for the other side/)
    assert.match(await textOf(guest, own), /Dance, Music/)
    assert.match(await textOf(host, published), /The other side asks you/)

    // The other side sees neither the batch nor a way to undo it.
    assert.equal((await host.get(batch)).status, 404)
    assert.equal((await host.post(`${batch}/undo`, {})).status, 404)
    assert.doesNotMatch(await textOf(host, '/desk/lately'), /at once\./)

    const undone = await guest.post(`${batch}/undo`, {})
    assert.equal(undone.headers.get('location'), '/desk/lately?undone=2&proposed=0&left=0')
    assert.doesNotMatch(await textOf(guest, own), /Dance, Music<\/dd>/)
    assert.doesNotMatch(await textOf(host, published), /The other side asks you/)
    assert.match(await textOf(guest, '/desk/lately'), /Taken back on/)
    const again = await guest.post(`${batch}/undo`, {})
    assert.match(again.headers.get('location') ?? '', /refused=batch-is-undone/)
  })

  it('leaves alone what somebody changed after the look, and changes the others', async () => {
    const [stale, fresh] = [await plan('Looked at too early'), await plan('Still the same')]
    const page = await preview([stale, fresh].map(slugOf), { discipline: 'heritage' })
    const edit = await textOf(guest, `${stale}/edit`)
    await guest.post(`${stale}/edit`, {
      programme,
      'title-en': 'Changed in between',
      discipline: 'cinema',
      'started-from': hash(edit, 'started-from'),
    })
    const told = await textOf(guest, await apply(page))
    assert.match(told, /somebody changed it after you looked/)
    assert.match(told, /Changed, and in force/)
    assert.match(await textOf(guest, fresh), /Heritage, Music/)
    // The desk has a room of that name: only the record is looked at.
    const [, record = ''] = (await textOf(guest, stale)).split('<main')
    assert.match(record, /Cinema/)
    assert.doesNotMatch(record, /Heritage/)
  })

  it('changes once, however often the form is sent', async () => {
    const at = await plan('Sent twice')
    const page = await preview([slugOf(at)], { discipline: 'literature' })
    const first = await apply(page)
    for (let times = 0; times < 5; times += 1) assert.equal(await apply(page), first)
    assert.match(await textOf(guest, first), /Changed, and in force/)
    assert.match(await textOf(guest, at), /2 versions/)
  })

  it('proposes the former content where both have approved the new one since', async () => {
    const at = await plan('Approved since', joint)
    await publish(at)
    const batch = await apply(await preview([slugOf(at)], { discipline: 'education' }))
    const content = hash(await textOf(host, at), 'content')
    await host.post(`${at}/proposal`, { content, answer: 'approve' })
    const undone = await guest.post(`${batch}/undo`, {})
    assert.equal(undone.headers.get('location'), '/desk/lately?undone=0&proposed=1&left=0')
    assert.match(await textOf(guest, at), /Education, Music/)
    assert.match(await textOf(host, at), /The other side asks you/)
  })

  it('brings nothing back where somebody went further', async () => {
    const at = await plan('Changed further')
    const batch = await apply(await preview([slugOf(at)], { discipline: 'education' }))
    await apply(await preview([slugOf(at)], { discipline: 'photography' }))
    assert.match(await textOf(guest, batch), /Nothing is left to take back/)
    const refused = await guest.post(`${batch}/undo`, {})
    assert.match(refused.headers.get('location') ?? '', /refused=nothing-is-left-to-undo/)
    assert.match(await textOf(guest, at), /Photography, Education, Music/)
  })

  it('shares what only our side sees, and says that this is not taken back', async () => {
    const at = await plan('Shared with others')
    assert.equal((await host.get(at)).status, 404)
    const batch = await apply(await preview([slugOf(at)], { share: 'yes' }))
    assert.equal((await host.get(at)).status, 200)
    assert.match(await textOf(guest, batch), /nothing but sharing was done/)
  })

  it('never touches what the other side keeps to itself', async () => {
    const at = await plan('For our eyes only')
    const fields = new URLSearchParams({ event: slugOf(at), discipline: 'dance', step: 'preview' })
    const answer = await send(host, fields)
    assert.equal(answer.status, 422)
    assert.doesNotMatch(await answer.text(), /For our eyes only/)
  })

  it('takes all that the filter finds', async () => {
    await plan('Found by its word one')
    await plan('Found by its word two')
    await plan('Left out')
    const fields = new URLSearchParams({ all: 'yes', filter: 'q=found+by+its+word' })
    const page = await (await send(guest, fields)).text()
    assert.match(page, /2 events are chosen/)
    assert.doesNotMatch(page, /Left out/)
  })

  it('asks for a change, and says what is wrong with a plan', async () => {
    const at = await plan('Arbitrary evening')
    const none = new URLSearchParams({ event: slugOf(at), step: 'preview' })
    assert.match(await (await send(guest, none)).text(), /Say what is to change/)
    const twice = new URLSearchParams({ event: slugOf(at), step: 'preview', 'which-plan': 'own' })
    assert.match(await (await send(guest, twice)).text(), /Name at least one format/)
  })
})
