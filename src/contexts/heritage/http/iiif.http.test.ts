import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import sharp from 'sharp'
import { z } from 'zod'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const described = {
  name: 'Zoomed dome',
  nameLanguage: 'en',
  assertedBy: 'The ministry',
  kind: 'religious',
  latitude: '40.654321',
  longitude: '47.123456',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'coarse',
  otherSees: 'coarse',
}

// What IIIF Presentation 3.0 requires of each resource (chapter 2 and appendix A), and no property that it does not know.
const languageMap = z.record(z.string(), z.array(z.string()).min(1))
const labelled = z.strictObject({ label: languageMap, value: languageMap })
const size = { width: z.int().positive(), height: z.int().positive() }
const image = z.strictObject({
  id: z.url(),
  type: z.literal('Image'),
  format: z.literal('image/jpeg'),
  ...size,
})
const service = z.strictObject({
  id: z.url(),
  type: z.literal('ImageService3'),
  profile: z.literal('level0'),
})
const annotation = { id: z.url(), type: z.literal('Annotation') }
const page = { id: z.url(), type: z.literal('AnnotationPage') }
const painting = z.strictObject({
  ...annotation,
  motivation: z.literal('painting'),
  target: z.url(),
  body: image.extend({ service: z.tuple([service]) }),
})
const comment = z.strictObject({
  ...annotation,
  motivation: z.literal('commenting'),
  target: z.string().regex(/^https?:.*#xywh=\d+,\d+,\d+,\d+$/),
  body: z.strictObject({
    type: z.literal('TextualBody'),
    language: z.string(),
    format: z.literal('text/plain'),
    value: z.string(),
  }),
})
const canvas = z.strictObject({
  id: z.url(),
  type: z.literal('Canvas'),
  label: languageMap,
  ...size,
  thumbnail: z.tuple([image]),
  metadata: z.array(labelled).optional(),
  requiredStatement: labelled.optional(),
  items: z.tuple([z.strictObject({ ...page, items: z.tuple([painting]) })]),
  annotations: z.array(z.strictObject({ ...page, items: z.array(comment).min(1) })).optional(),
})
const manifestSchema = z.strictObject({
  '@context': z.literal('http://iiif.io/api/presentation/3/context.json'),
  id: z.url(),
  type: z.literal('Manifest'),
  label: languageMap,
  homepage: z.array(z.looseObject({ id: z.url(), type: z.literal('Text'), label: languageMap })),
  items: z.array(canvas).min(1),
})
const informationSchema = z.strictObject({
  '@context': z.literal('http://iiif.io/api/image/3/context.json'),
  id: z.url(),
  type: z.literal('ImageService3'),
  protocol: z.literal('http://iiif.io/api/image'),
  profile: z.literal('level0'),
  ...size,
  sizes: z.array(z.strictObject(size)),
  tiles: z.array(z.strictObject({ ...size, scaleFactors: z.array(z.int()) })),
})

describe('pictures of a site for viewers of IIIF', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let path: string

  const photograph = async (visibility: string): Promise<void> => {
    const create = { width: 1500, height: 900, channels: 3, background: '#a86' } as const
    const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
    const form = new FormData()
    form.set('photograph', new File([bytes], 'dome.jpg', { type: 'image/jpeg' }))
    form.set('visibility', visibility)
    form.set('takenOn', '2026-05-01')
    form.set('caption', `Seen by ${visibility}`)
    form.set('credit', 'A Photographer, CC BY')
    await ours.post(`${path}/photographs`, form)
  }
  const pathOf = (address: string): string => new URL(address).pathname
  const manifestFor = async (as: Pick<Desk, 'get'>, of = path) => {
    const answer = await as.get(`${of}/manifest.json`)
    assert.equal(answer.status, 200)
    const text = await answer.text()
    return { text, answer, manifest: manifestSchema.parse(JSON.parse(text)) }
  }
  const open = (): string => path.replace('/desk', '')
  const firstOf = async (as: Pick<Desk, 'get'>, of: string) => {
    const [first] = (await manifestFor(as, of)).manifest.items
    assert.ok(first)
    return { first, id: first.id.replace(/.*\//, '') }
  }

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies),
      today,
      (dependencies) => openRoutes(dependencies),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    const answer = await ours.post('/desk/heritage/new', described)
    path = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    await photograph('public')
    await photograph('XX')
  })
  after(async () => {
    await desk.close()
  })

  it('stand in a manifest with all that the specification requires', async () => {
    const { manifest, answer } = await manifestFor(desk.visitor, open())
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.deepEqual(manifest.label, { en: ['Zoomed dome'] })
    const [first] = manifest.items
    assert.deepEqual(first?.label, { none: ['Seen by public'] })
    assert.ok(first.items[0].items[0].target === first.id)
  })

  it('carry the damage that surveys mark on them', async () => {
    const { id: photo } = await firstOf(desk.visitor, open())
    const signed = await ours.post(`${path}/survey`, {
      id: randomUUID(),
      observedOn: '2026-05-01',
      assessorName: 'A Private Name',
      capacity: 'Conservator',
      condition: 'poor',
      visibility: 'public',
      'markPhotograph-1': photo,
      'markArea-1': '10 10 50 60',
      'markEffect-1': 'burning',
      'markWords-1': 'soot',
    })
    assert.equal(signed.status, 303, await signed.text())
    const { first } = await firstOf(desk.visitor, open())
    const [mark] = first.annotations?.flatMap(({ items }) => items) ?? []
    assert.ok(mark)
    assert.match(mark.target, /#xywh=150,90,600,450$/)
    assert.match(mark.body.value, /: soot$/)
    assert.doesNotMatch(JSON.stringify(first), /A Private Name/)
  })

  it('are cut into tiles, each as large as it says, and nothing else is cut', async () => {
    const { first } = await firstOf(desk.visitor, open())
    const address = pathOf(first.items[0].items[0].body.service[0].id)
    const information = informationSchema.parse(
      JSON.parse(await (await desk.visitor.get(`${address}/info.json`)).text()),
    )
    assert.deepEqual(information.tiles[0]?.scaleFactors, [1, 2, 4])
    const sizes: readonly (readonly [string, number, number])[] = [
      ['0,0,512,512/512,512', 512, 512],
      ['1024,512,476,388/476,388', 476, 388],
      ['1024,0,476,900/238,450', 238, 450],
      ['full/375,225', 375, 225],
      ['full/max', 1500, 900],
    ]
    for (const [cut, width, height] of sizes) {
      const answer = await desk.visitor.get(`${address}/${cut}/0/default.jpg`)
      assert.equal(answer.status, 200, cut)
      const { width: w, height: h } = await sharp(await answer.arrayBuffer()).metadata()
      assert.deepEqual([w, h], [width, height], cut)
    }
    for (const cut of ['0,0,500,500/500,500', 'full/1499,900', 'full/max/90', 'square/max']) {
      const end = cut.endsWith('90') ? 'default.jpg' : '0/default.jpg'
      assert.equal((await desk.visitor.get(`${address}/${cut}/${end}`)).status, 404, cut)
    }
  })

  it('are in no manifest and no tile for whoever may not see them', async () => {
    const { manifest } = await manifestFor(ours)
    const hidden = manifest.items.find(({ label }) => label['none']?.[0] === 'Seen by XX')
    const id = hidden?.id.split('/').at(-1) ?? ''
    const ends = ['info.json', 'full/max/0/default.jpg', '0,0,512,512/512,512/0/default.jpg']
    // Looked at by its owner first, so that a tile that is remembered could leak.
    for (const end of ends) {
      assert.equal((await ours.get(`/desk/heritage/images/${id}/${end}`)).status, 200, end)
      assert.equal((await theirs.get(`/desk/heritage/images/${id}/${end}`)).status, 404, end)
      assert.equal((await desk.visitor.get(`/heritage/images/${id}/${end}`)).status, 404, end)
    }
    for (const [as, of] of [[theirs, path] as const, [desk.visitor, open()] as const]) {
      const { text } = await manifestFor(as, of)
      assert.doesNotMatch(text, new RegExp(`${id}|Seen by XX|47\\.1234|40\\.6543|navPlace`))
      assert.match(text, /Seen by public/)
      assert.equal((await as.get(`${of}/pictures/${id}`)).status, 404)
    }
  })

  it('vanish with the site, and come back with it', async () => {
    const { id } = await firstOf(desk.visitor, open())
    const places = [
      `${open()}/manifest.json`,
      `${open()}/pictures/${id}`,
      `/heritage/images/${id}/info.json`,
      `/heritage/images/${id}/full/max/0/default.jpg`,
    ]
    const statuses = (): Promise<number[]> =>
      Promise.all(places.map(async (place) => (await desk.visitor.get(place)).status))
    assert.deepEqual(await statuses(), [200, 200, 200, 200])
    const decided = { act: 'hide', publicSees: 'exact', otherSees: 'exact', reason: 'looting' }
    await ours.post(path, { ...decided, visibility: 'own' })
    assert.deepEqual(await statuses(), [404, 404, 404, 404])
    await ours.post(path, { ...decided, visibility: 'public' })
    assert.deepEqual(await statuses(), [200, 200, 200, 200])
  })

  it('have a page each, with the picture as a file for whoever has no script', async () => {
    const { id } = await firstOf(desk.visitor, open())
    const text = await (await desk.visitor.get(`${open()}/pictures/${id}`)).text()
    assert.match(text, new RegExp(`<a href="/heritage/photographs/${id}/full"`))
    assert.match(text, new RegExp(`data-zoom="/heritage/images/${id}/info.json"`))
  })
})
