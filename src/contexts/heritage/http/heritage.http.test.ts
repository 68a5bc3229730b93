import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import sharp from 'sharp'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')

const described = {
  name: 'Gül türbəsi',
  nameLanguage: 'az',
  assertedBy: 'The ministry',
  kind: 'funerary',
  place: 'Arbitrary district',
  latitude: '40.654321',
  longitude: '47.123456',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'coarse',
  otherSees: 'coarse',
}

const assessed = () => ({
  id: randomUUID(),
  observedOn: '2026-05-01',
  assessorName: 'An Assessor',
  capacity: 'Conservator',
  condition: 'poor',
  cause: 'seismic-activity',
  effects: 'collapse-structural-damage',
  threat: 'natural',
  priority: 'urgent',
  narrative: 'The dome is cracked.',
  visibility: 'public',
})

const exactPlace = /47\.1234|40\.6543/

describe('heritage on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies),
      today,
      (dependencies) => openRoutes(dependencies),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
  })
  after(async () => {
    await desk.close()
  })

  const record = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await ours.post('/desk/heritage/new', { ...described, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const publicPath = (path: string): string => path.replace('/desk', '')

  it('teaches while there is nothing', async () => {
    assert.match(await textOf('/desk/heritage'), /Record the first with its name and place/)
  })

  it('is found by its name in another spelling, with its state', async () => {
    const path = await record()
    await ours.post(`${path}/assess`, assessed())
    const found = await textOf('/desk/heritage?name=GUL+turbesi')
    assert.match(found, /Gül türbəsi/)
    assert.match(found, /poor/)
    assert.match(await textOf('/desk/heritage?name=cathedral'), /No site is like that/)
    assert.match(await textOf('/desk/heritage?threat=natural&condition=poor'), /Gül türbəsi/)
  })

  it('stands in the picture of its region with the state that it was in each year', async () => {
    const path = await record({ name: 'Old bridge', place: 'Riverside' })
    const earlier = { ...assessed(), observedOn: '2019-05-01', condition: 'good' }
    for (const said of [earlier, assessed()]) await ours.post(`${path}/assess`, said)
    const hidden = await record({ name: 'Kept apart', place: 'Riverside', visibility: 'own' })
    await ours.post(`${hidden}/assess`, { ...earlier, id: randomUUID(), visibility: 'own' })
    const unsaid = { ...earlier, id: randomUUID(), observedOn: '2021-05-01', visibility: 'joint' }
    await ours.post(`${path}/assess`, unsaid)
    const yearsSeenBy = async (as: Desk, of = '/desk/heritage'): Promise<string> =>
      (await textOf(`${of}?place=riverside`, as))
        .replace(/^[^]*State over time/, '')
        .replaceAll(/<[^>]*>|\s+/g, ' ')
        .replaceAll(/ +/g, ' ')
    assert.match(await yearsSeenBy(theirs), / 2019 1 1 2021 1 1 2026 1 1 /)
    assert.match(await yearsSeenBy(ours), / 2019 2 2 2021 2 2 2026 1 1 2 /)
    // Everybody reads of what is public alone: neither of the hidden site, nor of what the two sides keep.
    assert.match(await yearsSeenBy(desk.visitor, '/en/heritage'), / 2019 1 1 2026 1 1 /)
  })

  it('names each field that is wrong, and keeps what was typed', async () => {
    const wrong = { ...described, name: '', latitude: '140', longitude: 'east', kind: 'castle' }
    const answer = await ours.post('/desk/heritage/new', wrong)
    assert.equal(answer.status, 422)
    const text = await answer.text()
    for (const field of ['name', 'longitude', 'kind']) {
      assert.match(text, new RegExp(`<a href="#${field}"`), field)
    }
    const swapped = { ...described, latitude: '-99.1', longitude: '19.4' }
    assert.match(
      await (await ours.post('/desk/heritage/new', swapped)).text(),
      /seem to be exchanged/,
    )
  })

  it('tells the exact place to nobody but its owner: page, map, list and public site', async () => {
    const path = await record({ name: 'Sensitive tumulus' })
    assert.match(await textOf(path), exactPlace)
    const others = [
      await textOf(path, theirs),
      await textOf('/desk/heritage?name=tumulus', theirs),
      await textOf(publicPath(path), desk.visitor),
      await textOf(`/heritage?name=tumulus&at=47.12,40.65,0.05`, desk.visitor),
    ]
    for (const text of others) {
      assert.match(text, /Sensitive tumulus/)
      assert.doesNotMatch(text, exactPlace)
      assert.match(text, /known to about ten kilometres|within ten kilometres|name=tumulus/)
    }
  })

  it('is not there at all for whoever may not know of it', async () => {
    const path = await record({ name: 'Secret cave', visibility: 'own' })
    assert.match(await textOf('/desk/heritage?name=secret'), /Secret cave/)
    assert.equal((await theirs.get(path)).status, 404)
    assert.equal((await desk.visitor.get(publicPath(path))).status, 404)
    assert.doesNotMatch(await textOf('/desk/heritage?name=secret', theirs), /Secret cave/)
    const { status } = await theirs.post(`${path}/assess`, assessed())
    assert.equal(status, 404)
  })

  it('is shown to more people by its owner alone, with a reason', async () => {
    const path = await record({ name: 'Shy chapel', visibility: 'own' })
    const open = { act: 'hide', visibility: 'public', publicSees: 'exact', otherSees: 'exact' }
    assert.equal((await ours.post(path, open)).status, 422)
    assert.equal((await ours.post(path, { ...open, reason: 'No looting any more' })).status, 303)
    const seen = await textOf(publicPath(path), desk.visitor)
    assert.match(seen, /Shy chapel/)
    assert.match(seen, exactPlace)
    assert.doesNotMatch(seen, /No looting any more/)
    const asked = await theirs.post(path, { ...open, publicSees: 'withheld', reason: 'ours now' })
    assert.equal(asked.status, 422)
  })

  it('keeps names of both sides beside each other', async () => {
    const path = await record({ name: 'One name' })
    const named = { act: 'name', text: 'Otro nombre', language: 'es', assertedBy: 'The embassy' }
    await theirs.post(path, { ...named, status: 'preferred', visibility: 'public' })
    const seen = await textOf(publicPath(path), desk.visitor)
    assert.match(seen, /One name/)
    assert.match(seen, /Otro nombre/)
    assert.match(seen, /by The embassy/)
    const [, claim = ''] = /name="claim" value="([^"]+)"/.exec(await textOf(path, theirs)) ?? []
    assert.equal((await ours.post(path, { act: 'take-back', claim })).status, 422)
    assert.equal((await theirs.post(path, { act: 'take-back', claim })).status, 303)
    assert.doesNotMatch(await textOf(path), /Otro nombre/)
  })

  it('records an assessment once however often it is sent, and never one of the future', async () => {
    const path = await record({ name: 'Assessed bridge' })
    const sent = assessed()
    await ours.post(`${path}/assess`, sent)
    await ours.post(`${path}/assess`, { ...sent, narrative: 'Written over' })
    const page = await textOf(path)
    assert.equal(page.match(/ id="assessment-/g)?.length, 1)
    assert.doesNotMatch(page, /Written over/)
    const late = await ours.post(`${path}/assess`, { ...assessed(), observedOn: '2199-01-01' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /yet to come/)
    const unsigned = await ours.post(`${path}/assess`, { ...assessed(), capacity: '' })
    assert.match(await unsigned.text(), /<a href="#capacity"/)
  })

  it('is corrected by another assessment that says why, and both stay', async () => {
    const path = await record({ name: 'Corrected wall' })
    const first = assessed()
    await ours.post(`${path}/assess`, first)
    const corrected = { ...assessed(), corrects: first.id, condition: 'very-bad' }
    assert.equal((await ours.post(`${path}/survey`, corrected)).status, 422)
    const reason = 'The scale was read upside down'
    assert.equal((await ours.post(`${path}/survey`, { ...corrected, reason })).status, 303)
    const page = await textOf(path)
    assert.match(page, /A later assessment stands in its place/)
    assert.match(page, /read upside down/)
    const again = await theirs.post(`${path}/survey`, {
      ...assessed(),
      corrects: first.id,
      reason: 'me too',
    })
    assert.match(await again.text(), /Somebody corrected that one already/)
  })

  it('lets two sides say different things of how far an assessment holds', async () => {
    const path = await record({ name: 'Contested mill' })
    const { id, ...sent } = assessed()
    await ours.post(`${path}/assess`, { id, ...sent })
    const said = { act: 'verify', assessment: id, means: 'field', visibility: 'joint' }
    assert.equal((await theirs.post(path, { ...said, says: 'contested' })).status, 422)
    await theirs.post(path, { ...said, says: 'contested', words: 'the crack is older' })
    await ours.post(path, { ...said, says: 'confirmed' })
    const page = await textOf(path)
    assert.match(page, /contested by/)
    assert.match(page, /the crack is older/)
    assert.match(page, /confirmed by/)
    assert.doesNotMatch(await textOf(publicPath(path), desk.visitor), /the crack is older/)
  })

  const photographed = async (
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    type = 'image/jpeg',
  ): Promise<Response> => {
    const form = new FormData()
    form.set('photograph', new File([bytes], 'picture.jpg', { type }))
    form.set('takenOn', '2026-05-01')
    form.set('visibility', 'public')
    return ours.post(`${path}/photographs`, form)
  }

  it('strips place and camera from a picture', async () => {
    const path = await record({ name: 'Photographed tower' })
    const square = { width: 40, height: 30, channels: 3, background: '#a86' } as const
    const withPlace = await sharp({ create: square })
      .withExif({ IFD0: { Make: 'Spy camera' }, IFD3: { GPSLatitude: '40/1 39/1 15/1' } })
      .jpeg()
      .toBuffer()
    assert.ok((await sharp(withPlace).metadata()).exif)
    assert.equal((await photographed(path, new Uint8Array(withPlace))).status, 303)
    const page = await textOf(publicPath(path), desk.visitor)
    const [, picture = ''] = /src="(\/heritage\/photographs\/[^"]+)\/thumbnail"/.exec(page) ?? []
    const shown = Buffer.from(await (await desk.visitor.get(`${picture}/full`)).arrayBuffer())
    const { exif, xmp, width } = await sharp(shown).metadata()
    assert.deepEqual({ exif, xmp, width }, { exif: undefined, xmp: undefined, width: 40 })
    assert.ok(!shown.includes('Spy camera'))
  })

  it('tells nothing of a hidden site by a picture of it', async () => {
    const path = await record({
      name: 'Hidden shrine',
      publicSees: 'withheld',
      otherSees: 'withheld',
    })
    const position = { GPSLatitude: '40/1 39/1 15/1', GPSLongitude: '47/1 7/1 24/1' }
    const square = { width: 40, height: 30, channels: 3, background: '#68a' } as const
    const withPlace = await sharp({ create: square })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', ...position } })
      .jpeg()
      .toBuffer()
    assert.equal((await photographed(path, new Uint8Array(withPlace))).status, 303)
    for (const [reader, at] of [
      [ours, path],
      [theirs, path],
      [desk.visitor, publicPath(path)],
    ] as const) {
      const page = await textOf(at, reader)
      const [, picture = ''] = /src="([^"]*\/photographs\/[^"]+)\/thumbnail"/.exec(page) ?? []
      assert.notEqual(picture, '')
      for (const size of ['thumbnail', 'full']) {
        const shown = Buffer.from(await (await reader.get(`${picture}/${size}`)).arrayBuffer())
        const { exif, xmp, iptc } = await sharp(shown).metadata()
        assert.deepEqual({ exif, xmp, iptc }, { exif: undefined, xmp: undefined, iptc: undefined })
      }
    }
  })

  it('refuses a picture that is none, whatever it is called and said to be', async () => {
    const path = await record({ name: 'Attacked tower' })
    const script = new Uint8Array(Buffer.from('<svg onload="alert(1)"/>'))
    assert.match(await (await photographed(path, script)).text(), /not a JPEG, PNG or WebP/)
    const torn = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
    assert.match(await (await photographed(path, torn)).text(), /not a JPEG, PNG or WebP/)
  })

  it('refuses a picture that unpacks to too much', async () => {
    const path = await record({ name: 'Bombed tower' })
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    assert.ok(bomb.length < 1_000_000)
    const answer = await photographed(path, new Uint8Array(bomb), 'image/png')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /too many pixels/)
  })

  it('may be read and not changed by a viewer', async () => {
    const path = await record({ name: 'Read only' })
    const viewer = await desk.signIn('XX', 'viewer')
    assert.doesNotMatch(await textOf(path, viewer), /Assess quickly/)
    assert.equal((await viewer.post(`${path}/assess`, assessed())).status, 422)
  })
})
