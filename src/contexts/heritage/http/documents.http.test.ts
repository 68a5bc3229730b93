import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const described = {
  name: 'Archived tower',
  nameLanguage: 'en',
  assertedBy: 'The ministry',
  kind: 'fortification',
  latitude: '40.5',
  longitude: '47.5',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
}
const pdf = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'

describe('documents of a site', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let path: string

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
  })
  after(async () => {
    await desk.close()
  })

  const add = (
    text: string,
    { visibility = 'public', name = 'a report.pdf', as = ours } = {},
  ): Promise<Response> => {
    const form = new FormData()
    form.set('document', new File([text], name))
    form.set('visibility', visibility)
    return as.post(`${path}/documents`, form)
  }
  const hrefOn = async (page: string, name: string, as: Pick<Desk, 'get'>): Promise<string> => {
    const text = await (await as.get(page)).text()
    const link = new RegExp(`href="([^"]+)"\\s*><bdi>${name}<`).exec(text)
    return link?.[1] ?? ''
  }
  const publicPage = (): string => path.replace('/desk', '')

  it('are taken along as they were sent, under a name that is no path', async () => {
    const added = await add(pdf, { name: '../../etc/décret du 3.PDF' })
    assert.equal(added.status, 303, await added.text())
    const href = await hrefOn(publicPage(), 'décret du 3.pdf', desk.visitor)
    const taken = await desk.visitor.get(href)
    assert.equal(await taken.text(), pdf)
    assert.equal(taken.headers.get('content-type'), 'application/pdf')
    assert.match(taken.headers.get('content-disposition') ?? '', /^attachment/)
  })

  it('are of one side alone where that side says so', async () => {
    await add(pdf, { visibility: 'XX', name: 'private.pdf' })
    await add(pdf, { visibility: 'joint', name: 'joint.pdf' })
    const own = await hrefOn(path, 'private.pdf', ours)
    assert.equal((await ours.get(own)).status, 200)
    assert.equal((await theirs.get(own)).status, 404)
    assert.equal(await hrefOn(path, 'private.pdf', theirs), '')
    const joint = await hrefOn(path, 'joint.pdf', theirs)
    assert.equal((await theirs.get(joint)).status, 200)
    for (const href of [own, joint]) {
      assert.equal((await desk.visitor.get(href.replace('/desk', ''))).status, 404)
    }
    assert.equal(await hrefOn(publicPage(), '(?:private|joint).pdf', desk.visitor), '')
  })

  it('are refused where they are none, torn, too large or not there, in words', async () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['<script>alert(1)</script>', /This is not a PDF/],
      [`x${pdf}`, /This is not a PDF/],
      [pdf.slice(0, -6), /The end of this PDF is missing/],
      [`%PDF-1.7\n${' '.repeat(10 * 1024 * 1024)}%%EOF`, /larger than 10 MB/],
      ['', /Choose a document/],
    ]
    for (const [text, expected] of wrong) {
      const answer = await add(text)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), expected)
    }
  })

  it('are not added by whoever only reads', async () => {
    const viewer = await desk.signIn('XX', 'viewer')
    assert.equal((await add(pdf, { as: viewer })).status, 422)
    assert.doesNotMatch(await (await viewer.get(path)).text(), /Add a document/)
  })
})
