import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { openZip } from '#kit/zip/read-zip.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const described = {
  key: 'XX-YY-2029',
  'title-en': 'Agreement on cultural cooperation',
  level: 'intergovernmental',
  'party-0': 'XX',
  'party-1': 'YY',
  fields: 'culture',
  articles: '12 | cultural industries | culture',
  authenticLanguages: 'es, az',
  prevailing: 'equally-authentic',
  signedOn: '2029-10-20',
  place: 'Baku',
}

describe('agreements on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies, () => Promise.resolve([])),
      today,
      (dependencies) => openRoutes(dependencies),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
  })
  after(async () => {
    await desk.close()
  })

  const record = async (
    said: Readonly<Record<string, string>> = {},
    as = ours,
  ): Promise<string> => {
    const answer = await as.post('/desk/agreements/new', { ...described, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const act = (
    path: string,
    { kind, ...fields }: Readonly<Record<string, string>>,
    as = ours,
  ): Promise<Response> => as.post(`${path}/acts/new?kind=${kind ?? ''}`, { act: 'save', ...fields })

  it('teaches while there are none', async () => {
    assert.match(await textOf('/desk/agreements'), /Record the first with its title/)
  })

  it('are recorded with their signature, and say where they stand', async () => {
    const path = await record()
    const page = await textOf(path)
    assert.match(page, /Agreement on cultural cooperation/)
    assert.match(page, /It is signed and not in force/)
    assert.match(page, /20 October 2029/)
    assert.match(page, /cultural industries/)
    assert.match(await textOf('/desk/agreements'), /signed, not in force/)
  })

  it('name each field that is wrong, and keep what was typed', async () => {
    const answer = await ours.post('/desk/agreements/new', {
      ...described,
      key: '!',
      'title-en': '',
      authenticLanguages: 'Spanish',
      articles: '| no number | culture',
      signedOn: '20.10.2029',
    })
    assert.equal(answer.status, 422)
    const text = await answer.text()
    for (const field of ['key', 'title-en', 'authenticLanguages', 'articles', 'signedOn']) {
      assert.match(text, new RegExp(`<a href="#${field}"`), field)
    }
    assert.match(text, /value="20\.10\.2029"/)
  })

  it('that one side keeps to itself are seen by nobody else until it shares them', async () => {
    const path = await record({ key: 'XX-YY-OWN', 'title-en': 'Ours alone', visibility: 'own' })
    assert.doesNotMatch(await textOf('/desk/agreements', theirs), /Ours alone/)
    assert.equal((await theirs.get(path)).status, 404)
    await ours.post(path, { act: 'note', words: 'our private view', visibility: 'own' })
    const shared = await ours.post(path, { act: 'share' })
    assert.equal(shared.status, 303)
    const seen = await textOf(path, theirs)
    assert.match(seen, /Ours alone/)
    assert.match(seen, /20 October 2029/)
    assert.doesNotMatch(seen, /our private view/)
  })

  it('keep a drafted note private until it is sent, then ask the other side', async () => {
    const path = await record({ key: 'XX-YY-NOTES' })
    const note = { party: 'XX', about: 'internal-procedures', dated: '2030-01-10', number: 'MX/17' }
    await act(path, { kind: 'note', ...note, visibility: 'own' })
    assert.match(await textOf(path), /No\. MX\/17/)
    assert.doesNotMatch(await textOf(path, theirs), /MX\/17/)
    const edit = /href="(\/desk\/agreements\/[^"]+\/acts\/[0-9a-f-]{36})"[^>]*Note of/.exec(
      (await textOf(path)).replaceAll('\n', ' '),
    )?.[1]
    assert.ok(edit)
    const sent = await ours.post(edit, {
      act: 'save',
      ...note,
      sent: '2030-01-12',
      received: '2030-01-20',
      visibility: 'joint',
    })
    assert.equal(sent.status, 303)
    const seen = await textOf(path, theirs)
    assert.match(seen, /No\. MX\/17/)
    assert.match(seen, /As recorded by/)
    const answerTo = /action="([^"]+\/acts\/[0-9a-f-]{36})"/.exec(seen)?.[1] ?? ''
    assert.equal((await theirs.post(answerTo, { act: 'contested', words: '' })).status, 409)
    await theirs.post(answerTo, { act: 'contested', words: 'It came on 25 January.' })
    assert.match(await textOf(path), /contested by[^]*It came on 25 January/)
    assert.equal((await ours.post(answerTo, { act: 'confirmed' })).status, 409)
    assert.equal((await theirs.post(edit, { act: 'take-back' })).status, 409)
  })

  it('take back an act and say so', async () => {
    const path = await record({ key: 'XX-YY-BACK' })
    await act(path, { kind: 'entry-into-force', on: '2030-01-01', source: 'a gazette' })
    assert.match(await textOf(path), /in force since 1 January 2030, by its official date/)
    const page = (await textOf(path)).replaceAll('\n', ' ')
    const edit = /href="([^"]+\/acts\/[0-9a-f-]{36})"[^>]*Entry into force/.exec(page)?.[1] ?? ''
    assert.equal((await ours.post(edit, { act: 'take-back' })).status, 303)
    assert.match(await textOf(path), /It is signed and not in force/)
  })

  it('show the steps of each side at home, as it wrote them, and which are taken', async () => {
    const written = 'Approved by the Senate | Senate\nDecree published'
    assert.equal((await ours.post('/desk/agreements/path', { steps: written })).status, 303)
    const path = await record({ key: 'XX-YY-HOME' })
    await act(path, {
      kind: 'internal-step',
      party: 'XX',
      step: 'approved by the senate',
      on: '2030-01',
    })
    const seen = await textOf(path, theirs)
    assert.match(seen, /path-done[^]*Approved by the Senate[^]*Senate · January 2030/)
    assert.match(seen, /Decree published/)
    const long = await ours.post('/desk/agreements/path', { steps: 'x'.repeat(201) })
    assert.equal(long.status, 422)
    assert.match(await textOf('/desk/agreements/path', theirs), /Steps/)
    assert.doesNotMatch(await textOf('/desk/agreements/path', theirs), /Decree published/)
  })

  it('answer what was in force on a day', async () => {
    const path = await record({ key: 'XX-YY-THEN', 'title-en': 'In force then' })
    await act(path, { kind: 'entry-into-force', on: '2030-02-22' })
    assert.match(await textOf('/desk/agreements?on=2030-03-01'), /In force then/)
    assert.doesNotMatch(await textOf('/desk/agreements?on=2030-02-21'), /In force then/)
    assert.equal((await ours.get('/desk/agreements?on=yesterday')).status, 422)
  })

  it('go before the public only as both sides approved exactly that', async () => {
    const path = await record({ key: 'XX-YY-PUBLIC' })
    const hashIn = (page: string): string =>
      /name="hash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
    const hash = hashIn(await textOf(path))
    await ours.post(path, { act: 'publish', hash })
    assert.match(await textOf(path), /Approved so far by/)
    await act(path, { kind: 'publication', party: 'XX', on: '2030-01-02' }, theirs)
    assert.equal((await theirs.post(path, { act: 'publish', hash })).status, 422)
    const now = hashIn(await textOf(path, theirs))
    await theirs.post(path, { act: 'publish', hash: now })
    assert.equal((await desk.visitor.get(path.replace('/desk', '/en'))).status, 404)
    assert.match(await textOf(path), /The public does not see it/)
    await ours.post(path, { act: 'publish', hash: now })
    assert.match(await textOf(path, theirs), /The public sees it as it is recorded now/)
    const address = path.replace('/desk', '/en')
    await ours.post(path, { act: 'note', words: 'our private view', visibility: 'own' })
    await act(path, { kind: 'entry-into-force', on: '2030-01-05' })
    const seen = await (await desk.visitor.get(address)).text()
    assert.match(seen, /Agreement on cultural cooperation/)
    assert.match(seen, /It is signed and not in force/)
    assert.doesNotMatch(seen, /our private view|5 January 2030/)
    assert.match(await (await desk.visitor.get('/en/agreements')).text(), /cultural cooperation/)
    assert.match(await textOf(path), /The public sees an earlier record/)
  })

  it('keep documents byte for byte and hand them on as files only', async () => {
    const path = await record({ key: 'XX-YY-DOC' })
    const form = new FormData()
    form.append('document', new File(['<script>alert(1)</script>'], 'text.html'))
    form.append('status', 'authentic')
    form.append('visibility', 'own')
    assert.equal((await ours.post(`${path}/documents`, form)).status, 303)
    const href = /href="([^"]+\/documents\/[0-9a-f-]{36})"/.exec(await textOf(path))?.[1] ?? ''
    const taken = await ours.get(href)
    assert.equal(taken.headers.get('content-type'), 'application/octet-stream')
    assert.match(taken.headers.get('content-disposition') ?? '', /^attachment/)
    assert.equal(await taken.text(), '<script>alert(1)</script>')
    assert.equal((await theirs.get(href)).status, 404)
    assert.equal((await ours.post(`${path}/documents`, new FormData())).status, 422)
  })

  it('are written by nobody who only reads', async () => {
    const viewer = await desk.signIn('XX', 'viewer')
    const answer = await viewer.post('/desk/agreements/new', described)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /not edit/)
  })

  it('stand every naughty string', async () => {
    const path = await record({ key: 'XX-YY-NAUGHTY' })
    const harmless = await (
      await ours.post('/desk/agreements/new', { ...described, key: '!', articles: '|' })
    ).text()
    for (const text of naughtyStrings.filter((_text, index) => index % 8 === 0)) {
      const fields = Object.fromEntries(Object.keys(described).map((field) => [field, text]))
      const answer = await ours.post('/desk/agreements/new', fields)
      assert.ok([303, 422].includes(answer.status), text)
      if (answer.status === 422) {
        assert.deepEqual(broughtIn(await answer.text(), harmless), [], text)
      }
      assert.ok([303, 422].includes((await ours.post(path, { act: 'note', words: text })).status))
    }
    const clean = await textOf(path)
    assert.doesNotMatch(clean, /<script>alert/)
  })

  it('are taken along on paper, with nothing that the own side alone sees', async () => {
    const path = await record({ key: 'XX-YY-2028' })
    await act(path, {
      kind: 'note',
      about: 'internal-procedures',
      party: 'XX',
      number: 'XX/2029/17',
      dated: '2029-11-20',
      visibility: 'own',
    })
    const sheet = await ours.get(`${path}/sheet.docx`)
    const limits = { entries: 100, bytes: 5_000_000, ratio: 1_000 }
    const archive = openZip(new Uint8Array(await sheet.arrayBuffer()), limits)
    assert.ok(archive.ok)
    const bytes = await archive.value.read('word/document.xml')
    assert.ok(bytes.ok)
    const text = new TextDecoder().decode(bytes.value)
    assert.match(text, /Agreement on cultural cooperation/)
    assert.match(text, /20 October 2029/)
    assert.match(await textOf(path), /XX\/2029\/17/)
    assert.doesNotMatch(text, /XX\/2029\/17/)
    const pdf = new Uint8Array(await (await ours.get(`${path}/sheet.pdf`)).arrayBuffer())
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  })

  it('fall due on dates that a page lists with its reasons, and a calendar holds', async () => {
    const page = await textOf('/desk/agreements/dates')
    assert.match(page, /Legal dates/)
    const own = await (await ours.get('/desk/agreements/dates.ics')).text()
    assert.match(own, /^BEGIN:VCALENDAR/)
    const stranger = await desk.visitor.get('/calendars/no-such-token/legal-dates.ics')
    assert.equal(stranger.status, 404)
  })
})
