import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const written = {
  'title-en': 'Working meeting',
  on: '2030-05-03',
  time: '10:00',
  place: 'Baku',
  format: 'in-person',
  participants: 'XX | A Guest | Ambassador | head\nYY | A Host | Minister | head, acting',
  agenda: 'Concerts\nRestoration',
  visibility: 'joint',
}

describe('meetings on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies, async () => []), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
  })
  after(async () => {
    await desk.close()
  })

  const record = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await ours.post('/desk/meetings/new', { ...written, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  const undertake = async (
    path: string,
    said: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const fields = { act: 'undertaking', modality: 'commitment', ...said }
    const answer = await ours.post(path, fields)
    assert.equal(answer.status, 303, await answer.text())
    const links = [...(await textOf(path)).matchAll(/\/desk\/undertakings\/[0-9a-f-]{36}/g)]
    return links.at(-1)?.[0] ?? assert.fail('no undertaking')
  }

  it('teach while there are none', async () => {
    assert.match(await textOf('/desk/meetings'), /Record the next one/)
  })

  it('show each side first to itself, with capacities as on that day', async () => {
    const path = await record()
    const page = await textOf(path)
    assert.match(page, /A Guest[\s\S]*A Host/)
    assert.match(page, /Minister · acting · head/)
    assert.match(await textOf(path, theirs), /A Host[\s\S]*A Guest/)
    assert.match(await textOf('/desk/meetings'), /To come[\s\S]*Working meeting/)
  })

  it('say which line of the participants cannot be read, and keep what was written', async () => {
    const answer = await ours.post('/desk/meetings/new', {
      ...written,
      participants: 'XX | A\nonly',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /Line 2 of the participants/)
    assert.match(page, /Working meeting/)
  })

  it('keep notes as versions, each of its own side, and refuse to lose one', async () => {
    const path = await record({ 'title-en': 'Noted meeting' })
    const save = (words: string, startedFrom: string, as = ours) =>
      as.post(`${path}/notes`, { words, startedFrom })
    const first = await save('! lend a hall', '')
    assert.equal(first.status, 200)
    const version = /"version":"([^"]+)"/.exec(await first.text())?.[1] ?? ''
    // An answer that was lost on the way is asked for again.
    assert.equal((await save('! lend a hall', '')).status, 200)
    assert.equal((await save('! lend a hall\n> thanks', version)).status, 200)
    assert.equal((await save('something else', version)).status, 409)
    const clash = await ours.post(path, {
      act: 'notes',
      words: 'something else',
      startedFrom: version,
    })
    assert.equal(clash.status, 422)
    const compared = await clash.text()
    assert.match(compared, /− &gt; thanks/)
    assert.match(compared, /\+ something else/)
    assert.match(await textOf(path), /undertaking[\s\S]*lend a hall/)
    assert.doesNotMatch(await textOf(path, theirs), /lend a hall|thanks/)
    assert.equal((await save('mine', '', viewer)).status, 403)
  })

  it('adopt minutes when both approved the same characters, and ask again when one changed', async () => {
    const path = await record({ 'title-en': 'Agreed meeting' })
    const propose = (text: string) => ours.post(path, { act: 'propose', 'minutes-en': text })
    const approve = async (as: Desk, hash: string) => as.post(path, { act: 'approve', hash })
    const hashNow = async () => hidden(await textOf(path, theirs), 'hash')
    await propose('Both sides meet again.')
    const hash = await hashNow()
    assert.equal((await approve(ours, hash)).status, 303)
    assert.doesNotMatch(await textOf(path), /Adopted: both/)
    await propose('Both sides meet again!')
    assert.equal((await approve(theirs, hash)).status, 422)
    const changed = await hashNow()
    assert.notEqual(changed, hash)
    await approve(theirs, changed)
    assert.doesNotMatch(await textOf(path), /Adopted: both/)
    await approve(ours, changed)
    assert.match(await textOf(path), /Adopted: both/)
  })

  it('make two parts of what both said, and keep back the other side’s', async () => {
    const path = await record({ 'title-en': 'Promising meeting' })
    await undertake(path, { whose: 'both', text: 'Hold a festival' })
    const count = (page: string) => page.split('Hold a festival</bdi>').length - 1
    assert.equal(count(await textOf(path)), 2)
    assert.equal(count(await textOf(path, theirs)), 1)
  })

  it('show what is ascribed as recorded by who says so, until the other side makes it its own', async () => {
    const path = await record({ 'title-en': 'Ascribing meeting' })
    const at = await undertake(path, { whose: 'YY', text: 'Lend a hall', due: '2030-01-31' })
    assert.equal((await theirs.get(at)).status, 404)
    await ours.post(at, { act: 'release' })
    const shown = await textOf(at, theirs)
    assert.match(shown, /As recorded by/)
    assert.doesNotMatch(shown, /Overdue/)
    const revision = hidden(shown, 'revision')
    const refused = await theirs.post(at, { act: 'reworded', words: '', revision })
    assert.equal(refused.status, 422)
    await theirs.post(at, { act: 'reworded', words: 'Lend the small hall', revision })
    const theirOwn = await textOf(at, theirs)
    assert.match(theirOwn, /Lend the small hall/)
    assert.match(theirOwn, /Overdue/)
    const close = { act: 'close', kind: 'kept-late', on: '2030-05-02', words: 'The hall was lent' }
    assert.equal((await ours.post(at, close)).status, 422)
    assert.equal((await theirs.post(at, close)).status, 303)
    assert.match(
      await textOf('/desk/undertakings?state=closed'),
      /Lend the small hall[\s\S]*kept late/,
    )
    assert.doesNotMatch(await textOf('/desk/undertakings'), /Lend the small hall<\/bdi>/)
  })

  it('change how firm something is with evidence only', async () => {
    const path = await record({ 'title-en': 'Grading meeting' })
    const at = await undertake(path, { whose: 'XX', text: 'Send a choir', modality: 'planned' })
    const revision = hidden(await textOf(at), 'revision')
    const word = { act: 'word', text: 'Send a choir', modality: 'agreed', revision }
    assert.match(await (await ours.post(at, word)).text(), /Say what shows/)
    assert.equal((await ours.post(at, { ...word, evidence: 'Note 12' })).status, 303)
    assert.match(await textOf(at), /10 of 13/)
  })

  it('take texts of any kind as texts', async () => {
    const path = await record({ 'title-en': 'Harmless meeting' })
    const withNotes = async (words: string): Promise<string> => {
      const startedFrom = hidden(await textOf(path), 'startedFrom')
      await ours.post(path, { act: 'notes', words, startedFrom })
      return textOf(path)
    }
    const harmless = await withNotes('! harmless')
    for (const text of naughtyStrings) {
      assert.deepEqual(broughtIn(await withNotes(`! ${text}`), harmless), [], text)
    }
  })
})
