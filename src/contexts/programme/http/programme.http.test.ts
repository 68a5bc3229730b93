import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk
let guest: Desk
let host: Desk
let viewer: Desk
let programme: string

const script = '<script>alert("x")</script>'

const fields = (given: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  programme,
  'title-en': 'Arbitrary evening',
  discipline: 'music',
  date: '21 September 2021',
  'start-time': '19:00',
  owner: 'joint',
  visibility: 'joint',
  'online-rights': 'yes',
  ...given,
})

const refusedText = async (answer: Response): Promise<string> => {
  assert.equal(answer.status, 422)
  return answer.text()
}

const plan = async (by: Desk, given?: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await by.post('/desk/events/new', fields(given))
  assert.equal(answer.status, 303, await answer.text())
  return (answer.headers.get('location') ?? '').split('?', 1)[0] ?? ''
}

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(page)?.[1] ?? ''

const titlesIn = async (by: Desk): Promise<string> => textOf(by, '/desk/events.csv')

before(async () => {
  desk = await openDesk(deskRoutes, today)
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  viewer = await desk.signIn('XX', 'viewer')
  await guest.post('/desk/programmes/new', {
    'title-en': 'Arbitrary year',
    first: '2021-01-01',
    last: '2021-12-31',
    owner: 'joint',
    'format-0': 'in-person',
    'min-on-site-0': '20',
    'format-1': 'online',
    otherwise: 'postpone',
    'decide-by': '14',
    reading: 'open',
  })
  const listed = await textOf(guest, '/desk/programmes')
  programme = /programme=([0-9a-f-]{36})/.exec(listed)?.[1] ?? ''
})
after(() => desk.close())

describe('planning an event', () => {
  it('says the hour on both clocks', async () => {
    const at = await plan(guest)
    const page = await textOf(guest, `${at}?did=planned`)
    assert.match(page, /19:00 Near City = 10:00 Far City/)
  })

  it('needs neither date nor place', async () => {
    const at = await plan(guest, { date: '', 'start-time': '' })
    assert.match(await textOf(guest, at), /Date open/)
  })

  it('escapes markup in every field, in the form and on the page', async () => {
    const wrong = {
      'title-en': script,
      'title-es': script,
      'summary-en': script,
      date: script,
      'start-time': script,
      zone: script,
      venue: 'city',
      city: script,
      sources: script,
      'online-capacity': script,
      'contributes-0-en': script,
      programme: script,
    }
    const form = await refusedText(await guest.post('/desk/events/new', fields(wrong)))
    assert.doesNotMatch(form, /<script>alert/)
    assert.match(form, /&lt;script&gt;alert/)
    const kept = { 'title-en': script, 'summary-en': script, venue: 'city', city: script }
    const at = await plan(guest, { ...kept, country: 'YY' })
    assert.doesNotMatch(await textOf(guest, at), /<script>alert/)
    assert.doesNotMatch(await textOf(guest, '/desk/events'), /<script>alert/)
  })

  it('takes names in Arabic script as they are', async () => {
    const at = await plan(guest, { 'title-en': 'أمسية الموسيقى' })
    assert.match(await textOf(guest, at), /أمسية الموسيقى/)
  })

  it('keeps what was typed when an event ends before it starts', async () => {
    const wrong = { 'title-en': 'Kept as typed', 'start-time': '19:00', 'end-time': '18:00' }
    const form = await refusedText(await guest.post('/desk/events/new', fields(wrong)))
    assert.match(form, /The end must come after the beginning/)
    assert.match(form, /href="#end-time"/)
    assert.match(form, /value="Kept as typed"/)
    assert.doesNotMatch(await titlesIn(guest), /Kept as typed/)
  })

  it('refuses an hour that the change of clocks skips', async () => {
    const gap = { date: '2021-04-04', 'start-time': '02:30', zone: 'America/Mexico_City' }
    const form = await refusedText(await guest.post('/desk/events/new', fields(gap)))
    assert.match(form, /Clocks skip this time/)
    const later = await plan(guest, { ...gap, 'start-time': '03:30' })
    assert.match(await textOf(guest, later), /03:30/)
  })

  it('is for those who write, and from pages of its own', async () => {
    assert.equal((await viewer.get('/desk/events/new')).status, 403)
    assert.equal((await viewer.post('/desk/events/new', fields())).status, 403)
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    const answer = await guest.post(
      '/desk/events/new',
      fields({ 'title-en': 'Foreign form' }),
      foreign,
    )
    assert.equal(answer.status, 403)
    assert.doesNotMatch(await titlesIn(guest), /Foreign form/)
  })
})

describe('two sides and one event', () => {
  it('keeps a private event from the other side, everywhere', async () => {
    const own = { 'title-en': 'Private reception', owner: 'XX', visibility: 'XX' }
    const at = await plan(guest, own)
    assert.match(await titlesIn(guest), /Private reception/)
    assert.doesNotMatch(await titlesIn(host), /Private reception/)
    assert.equal((await host.get(at)).status, 404)
    assert.equal((await host.get(`${at}/edit`)).status, 404)
    assert.equal((await host.post(`${at}/state`, { to: 'announced' })).status, 404)
  })

  it('publishes a joint event only when both approved exactly this', async () => {
    const at = await plan(guest, { 'title-en': 'Joint concert' })
    const from = hidden(await textOf(guest, at), 'started-from')
    await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
    assert.match(await textOf(guest, at), /seen by both sides/)
    const content = hidden(await textOf(host, at), 'content')
    await guest.post(`${at}/proposal`, { content, answer: 'approve' })
    assert.match(await textOf(guest, at), /seen by both sides/)
    await host.post(`${at}/proposal`, { content, answer: 'approve' })
    const page = await textOf(host, at)
    assert.match(page, /before the public/)
    assert.match(page, /Guestland: approved by editor of XX/)
    assert.match(page, /Hostland: approved by editor of YY/)
  })

  it('lets nobody go back alone to what both once approved', async () => {
    const at = await plan(guest, { 'title-en': 'First wording' })
    const from = hidden(await textOf(guest, at), 'started-from')
    await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
    const agree = async (): Promise<void> => {
      const content = hidden(await textOf(host, at), 'content')
      await host.post(`${at}/proposal`, { content, answer: 'approve' })
    }
    const propose = async (title: string): Promise<string | null> => {
      const base = hidden(await textOf(guest, `${at}/edit`), 'started-from')
      const change = fields({ 'title-en': title, 'started-from': base })
      return (await guest.post(`${at}/edit`, change)).headers.get('location')
    }
    await agree()
    await propose('Second wording')
    await agree()
    assert.match(await textOf(guest, at), /<bdi>Second wording/)
    assert.match((await propose('First wording')) ?? '', /awaits-the-other-side/)
    assert.match(await textOf(guest, at), /<bdi>Second wording/)
  })

  it('asks once for what was proposed twice', async () => {
    const at = await plan(guest, { 'title-en': 'Asked twice' })
    const from = hidden(await textOf(guest, at), 'started-from')
    await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
    await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
    const asked = await textOf(host, at)
    assert.equal(asked.split('The other side asks you').length, 2)
    await host.post(`${at}/proposal`, { content: hidden(asked, 'content'), answer: 'approve' })
    assert.doesNotMatch(await textOf(host, at), /The other side asks you/)
  })

  it('gives a public joint event up only when both say so', async () => {
    const at = await plan(guest, { 'title-en': 'Given up together' })
    const from = hidden(await textOf(guest, at), 'started-from')
    await guest.post(`${at}/visibility`, { to: 'public', 'started-from': from })
    const content = hidden(await textOf(host, at), 'content')
    await host.post(`${at}/proposal`, { content, answer: 'approve' })
    await guest.post(`${at}/state`, { to: 'cancelled', reason: 'The hall is closed.' })
    const asked = await textOf(host, at)
    assert.match(asked, /editor of XX \(Guestland\) asked on .* to record it as cancelled/)
    assert.doesNotMatch(asked, /The hall is closed/)
    await host.post(`${at}/state`, { to: 'cancelled', reason: 'The hall is closed.' })
    assert.match(await textOf(host, at), /The hall is closed/)
  })

  it('shows a viewer no button, and why', async () => {
    const at = await plan(guest)
    const page = await textOf(viewer, at)
    assert.match(page, /You may read here/)
    assert.doesNotMatch(page, /<form method="post" action="\/desk\/events/)
  })

  it('loses nothing of the slower of two editors', async () => {
    const at = await plan(guest, { 'title-en': 'Before both' })
    const from = hidden(await textOf(guest, `${at}/edit`), 'started-from')
    const faster = fields({ 'title-en': 'The faster title', 'started-from': from })
    assert.equal((await host.post(`${at}/edit`, faster)).status, 303)
    const slower = fields({ 'title-en': 'The slower title', 'started-from': from })
    const conflict = await refusedText(await guest.post(`${at}/edit`, slower))
    assert.match(conflict, /Somebody was faster/)
    assert.match(conflict, /editor of YY changed this event/)
    assert.match(conflict, /The faster title/)
    assert.match(conflict, /value="The slower title"/)
    const again = { ...slower, 'started-from': hidden(conflict, 'started-from') }
    assert.equal((await guest.post(`${at}/edit`, again)).status, 303)
    assert.match(await titlesIn(guest), /The slower title/)
  })
})

const sheet = [
  'Title;Date;Time;Place;Discipline',
  'Imported concert;3 May 2021;19:00;Near City;Music',
  'Imported film;05/2021;;;Cinema',
  'Imported mistake;03/05/2021;25:00;;Painting',
].join('\n')

const importForm = (given: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ programme, language: 'en', ...given })) {
    form.set(name, value)
  }
  return form
}

describe('importing a sheet', () => {
  it('shows every row before anything is stored', async () => {
    const form = importForm({ step: 'read' })
    form.set('sheet', new Blob([`\uFEFF${sheet}`]), 'sheet.csv')
    const page = await (await guest.post('/desk/import', form)).text()
    assert.match(page, /3 rows: 2 are ready, 1 has errors/)
    assert.match(page, /This could be two days/)
    assert.doesNotMatch(await titlesIn(guest), /Imported/)
  })

  it('hands back the rows with errors, safe to open', async () => {
    const text = `${sheet}\n=1+1;never;;;Music`
    const answer = await guest.post('/desk/import', importForm({ step: 'errors', text }))
    const errors = await answer.text()
    assert.match(errors, /Imported mistake/)
    assert.match(errors, /'=1\+1/)
    assert.doesNotMatch(errors, /Imported film/)
  })

  it('imports the good rows privately, and undoes them as one step', async () => {
    const answer = await guest.post('/desk/import', importForm({ step: 'import', text: sheet }))
    assert.equal(answer.headers.get('location'), '/desk/lately?imported=2')
    const titles = await titlesIn(guest)
    assert.match(titles, /Imported concert/)
    assert.doesNotMatch(titles, /Imported mistake/)
    assert.doesNotMatch(await titlesIn(host), /Imported/)
    const film = /href="(\/desk\/events\/imported-film-[^"]+)"/.exec(
      await textOf(guest, '/desk/events'),
    )?.[1]
    assert.ok(film !== undefined)
    const from = hidden(await textOf(guest, film), 'started-from')
    await guest.post(`${film}/visibility`, { to: 'joint', 'started-from': from })
    const undo = /action="(\/desk\/lately\/[^"]+\/undo)"/.exec(
      await textOf(guest, '/desk/lately'),
    )?.[1]
    assert.ok(undo !== undefined)
    assert.equal((await host.post(undo, {})).status, 404)
    const undone = await guest.post(undo, {})
    assert.equal(undone.headers.get('location'), '/desk/lately?undone=1&proposed=0&left=1')
    assert.doesNotMatch(await titlesIn(guest), /Imported concert/)
    assert.match(await titlesIn(guest), /Imported film/)
  })

  it('refuses what is no text, and what is too large', async () => {
    const binary = importForm({ step: 'read' })
    binary.set('sheet', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'photo.csv')
    assert.match(
      await refusedText(await guest.post('/desk/import', binary)),
      /neither an Excel workbook/,
    )
    const large = importForm({ step: 'read' })
    large.set('sheet', new Blob(['x'.repeat(4_500_000)]), 'large.csv')
    assert.match(await refusedText(await guest.post('/desk/import', large)), /at most 4 MB/)
    large.set('sheet', new Blob(['x'.repeat(6_000_000)]), 'larger.csv')
    assert.equal((await guest.post('/desk/import', large)).status, 413)
  })
})

describe('the list as a file', () => {
  it('lets no cell become a formula', async () => {
    await plan(guest, { 'title-en': '=HYPERLINK("https://elsewhere.example")' })
    assert.match(await titlesIn(guest), /'=HYPERLINK/)
  })
})
