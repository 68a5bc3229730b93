import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

let desk: OpenDesk
let guest: Desk
let colleague: Desk
let host: Desk

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const keep = async (by: Desk, given: Record<string, string>): Promise<string> => {
  const answer = await by.post('/desk/views', { page: 'events', search: 'format=online', ...given })
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get('location') ?? ''
}

const idIn = (location: string): string => /view=([0-9a-f-]{36})/.exec(location)?.[1] ?? ''

before(async () => {
  desk = await openDesk(deskRoutes, Date.parse('2020-11-26T06:00:00Z'))
  guest = await desk.signIn('XX', 'editor')
  colleague = await desk.signIn('XX', 'viewer')
  host = await desk.signIn('YY', 'editor')
})
after(() => desk.close())

describe('saving a view', () => {
  it('keeps what the list is asked for under a name, and opens it from the list', async () => {
    const search = new URLSearchParams({ format: 'hybrid', q: 'Şuşa & co', nonsense: 'x' })
    const form = await textOf(
      guest,
      `/desk/views?${String(new URLSearchParams({ page: 'events', search: String(search) }))}`,
    )
    assert.match(form, /Format: hybrid · [^<]*“Şuşa &amp; co”/)
    const kept = await keep(guest, { search: String(search), name: '  Halls\n<b>both</b> ' })
    const page = await textOf(guest, kept)
    assert.match(page, /“Halls &lt;b&gt;both&lt;\/b&gt;” is saved/)
    const href = '/desk/events?format=hybrid&amp;q=%C5%9Eu%C5%9Fa+%26+co'
    assert.ok(page.includes(`href="${href}"`), page)
    assert.doesNotMatch(page, /nonsense=x/)
    const list = await textOf(guest, href.replaceAll('&amp;', '&'))
    assert.match(list, /aria-current="page"\s*>Halls &lt;b&gt;both/)
  })

  it('shows it to the member alone, to the side, or to both', async () => {
    const names = { member: 'Mine alone', side: 'Of our side', both: 'Of both sides' }
    for (const [readers, name] of Object.entries(names)) await keep(guest, { readers, name })
    const seenBy = async (by: Desk): Promise<string[]> => {
      const pages = [await textOf(by, '/desk/views'), await textOf(by, '/desk/events')]
      return Object.values(names).filter((name) => pages.some((page) => page.includes(name)))
    }
    assert.deepEqual(await seenBy(guest), Object.values(names))
    assert.deepEqual(await seenBy(colleague), [names.side, names.both])
    assert.deepEqual(await seenBy(host), [names.both])
  })

  it('keeps the timeline with its span, and nothing that it does not understand', async () => {
    const search = 'from=2021-03&zoom=quarter&by=venue&show=<script>&to=//elsewhere.example'
    const page = await textOf(
      guest,
      await keep(guest, { page: 'timeline', search, name: 'Spring' }),
    )
    assert.match(page, /href="\/desk\?from=2021-03&amp;zoom=quarter&amp;by=venue"/)
    assert.match(page, /Timeline · from March 2021/)
    assert.doesNotMatch(page, /elsewhere/)
  })

  it('is renamed and removed, each with a way back', async () => {
    const id = idIn(await keep(guest, { name: 'First name', readers: 'side' }))
    const act = async (fields: Record<string, string>): Promise<string> => {
      const answer = await guest.post(`/desk/views/${id}`, fields)
      return textOf(guest, answer.headers.get('location') ?? '')
    }
    const renamed = await act({ act: 'rename', name: 'Second name' })
    assert.match(renamed, /is called “Second name” now/)
    assert.match(renamed, /name="name" value="First name"/)
    const removed = await act({ act: 'remove' })
    assert.match(removed, /“Second name” is removed/)
    assert.doesNotMatch(await textOf(colleague, '/desk/views'), /Second name/)
    await act({ act: 'restore' })
    assert.match(await textOf(colleague, '/desk/views'), /Second name/)
  })

  it('is refused without a name, and where a member may not share or change it', async () => {
    const refused = async (by: Desk, path: string, fields: Record<string, string>) => {
      const answer = await by.post(path, fields)
      return { status: answer.status, text: await answer.text() }
    }
    const nameless = await refused(guest, '/desk/views', { search: 'format=online', name: ' ' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.text, /Give the view a name/)
    assert.match(nameless.text, /name="search" value="format=online"/)
    const long = await refused(guest, '/desk/views', { name: 'x'.repeat(81) })
    assert.match(long.text, /more than 80 letters/)
    const shared = await refused(colleague, '/desk/views', { name: 'Shared', readers: 'side' })
    assert.match(shared.text, /ask an editor/)
    await keep(colleague, { name: 'A viewer has own ones' })
    const joint = idIn(await keep(guest, { name: 'For both', readers: 'both' }))
    const own = idIn(await keep(guest, { name: 'Own', readers: 'member' }))
    for (const by of [host, colleague]) {
      for (const id of [joint, own, 'no-id']) {
        const answer = await refused(by, `/desk/views/${id}`, { act: 'remove' })
        assert.ok(answer.status >= 400, `${id} ${String(answer.status)}`)
      }
    }
    assert.match(await textOf(guest, '/desk/views'), /For both[\s\S]*Own/)
  })
})
