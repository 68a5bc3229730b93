import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { deskRoutes, openRoutes } from '#contexts/readouts/routes.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2020-12-01T10:00:00Z')

const inAzerbaijani = { original: 'az', 'title-az': 'Görüş', 'body-az': 'Birinci mətn' }

describe('publishing a readout', () => {
  let desk: OpenDesk
  let writer: Desk
  let second: Desk
  let viewer: Desk
  let theirs: Desk
  let theirSecond: Desk

  before(async () => {
    desk = await openDesk(deskRoutes, today, openRoutes)
    writer = await desk.signIn('XX', 'editor')
    second = await desk.signIn('XX', 'head')
    viewer = await desk.signIn('XX', 'viewer')
    theirs = await desk.signIn('YY', 'editor')
    theirSecond = await desk.signIn('YY', 'head')
  })
  after(() => desk.close())

  const enterMeeting = async (visibility = 'joint'): Promise<string> => {
    const actor: Actor = operatorActingFor('xx-yy', 'XX')
    const { id } = await asActor(desk.db, actor, (tx) =>
      meetings.enter(tx, actor, { visibility, content: aMeeting('A talk'), participants: [] }),
    )
    return `/desk/readouts/of/${id}`
  }
  const publicOf = (path: string): string => `/en${path.replace('/desk/readouts/of', '/readouts')}`
  const textOf = async (as: Desk, path: string): Promise<string> => (await as.get(path)).text()
  const baseOn = async (as: Desk, path: string): Promise<string> =>
    /name="base" value="([^"]*)"/.exec(await textOf(as, path))?.[1] ?? ''
  const act = async (
    as: Desk,
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Response> => as.post(path, { base: await baseOn(as, path), ...fields })
  const draft = (as: Desk, path: string, fields: Readonly<Record<string, string>>) =>
    act(as, path, { act: 'draft', ...fields })
  const publish = (as: Desk, path: string) => act(as, path, { act: 'publish' })

  it('takes a second member, and until then nobody else reads a word', async () => {
    const path = await enterMeeting()
    assert.equal((await draft(writer, path, inAzerbaijani)).status, 303)
    assert.match(await textOf(theirs, path), /The public does not read it yet/)
    assert.doesNotMatch(await textOf(theirs, path), /Birinci/)
    assert.equal((await desk.visitor.get(publicOf(path))).status, 404)
    assert.equal((await publish(writer, path)).status, 422)
    assert.equal((await publish(viewer, path)).status, 422)
    assert.equal((await publish(second, path)).status, 303)
    assert.match(await textOf(desk.visitor, publicOf(path)), /Birinci mətn/)
  })

  it('marks for everybody a translation that is older than the original', async () => {
    const path = await enterMeeting()
    const translated = { ...inAzerbaijani, 'title-en': 'Talk', 'body-en': 'First text' }
    await draft(writer, path, translated)
    await draft(writer, path, { ...translated, 'body-az': 'İkinci mətn' })
    assert.match(await textOf(writer, path), /Older than the original/)
    await publish(second, path)
    assert.match(await textOf(desk.visitor, publicOf(path)), /translation is older/)
    await draft(writer, path, { ...translated, 'body-az': 'İkinci mətn', 'holds-en': 'yes' })
    await publish(second, path)
    assert.doesNotMatch(await textOf(desk.visitor, publicOf(path)), /translation is older/)
  })

  it('stands next to that of the other side, and in the feed', async () => {
    const path = await enterMeeting()
    await draft(writer, path, { original: 'en', 'title-en': 'Ours', 'body-en': 'As we saw it' })
    await publish(second, path)
    await draft(theirs, path, { original: 'en', 'title-en': 'Theirs', 'body-en': 'As they & all' })
    await publish(theirSecond, path)
    const both = await textOf(desk.visitor, publicOf(path))
    assert.match(both, /As we saw it/)
    assert.match(both, /As they &amp; all/)
    // Neither side’s title is that of the page.
    assert.doesNotMatch(both, /<h1[^>]*>\s*(?:Ours|Theirs)/)
    const feed = await desk.visitor.get('/en/readouts.xml')
    assert.match(feed.headers.get('content-type') ?? '', /atom/)
    assert.match(await feed.text(), /<content type="text" xml:lang="en">As they &amp; all</)
    assert.match(await textOf(desk.visitor, '/az/readouts'), /Theirs/)
  })

  it('is taken back by its side alone', async () => {
    const path = await enterMeeting()
    await draft(writer, path, inAzerbaijani)
    await publish(second, path)
    assert.equal((await act(theirs, path, { act: 'withdraw' })).status, 422)
    assert.equal((await act(writer, path, { act: 'withdraw' })).status, 303)
    assert.equal((await desk.visitor.get(publicOf(path))).status, 404)
    assert.match(await textOf(writer, path), /Birinci mətn/)
  })

  it('puts nothing before the public that was changed meanwhile', async () => {
    const path = await enterMeeting()
    await draft(writer, path, inAzerbaijani)
    const base = await baseOn(second, path)
    await draft(writer, path, { ...inAzerbaijani, 'body-az': 'Başqa mətn' })
    const refused = await second.post(path, { act: 'publish', base })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /another draft/)
    const overwritten = await writer.post(path, { act: 'draft', base, ...inAzerbaijani })
    assert.match(await overwritten.text(), /another draft/)
  })

  it('says which language lacks what, and keeps what was written', async () => {
    const path = await enterMeeting()
    const refused = await draft(writer, path, { original: 'en', 'title-es': 'Reunión' })
    const text = await refused.text()
    assert.equal(refused.status, 422)
    assert.match(text, /The original is empty/)
    assert.match(text, /a title without a text/)
    assert.match(text, /Reunión/)
  })

  it('is not to be had of a meeting that one does not see', async () => {
    const path = await enterMeeting('XX')
    assert.equal((await theirs.get(path)).status, 404)
    assert.equal((await writer.get('/desk/readouts/of/nothing')).status, 404)
    assert.equal((await desk.visitor.get('/en/readouts/nothing')).status, 404)
  })

  it('takes any words as words', async () => {
    const path = await enterMeeting()
    const drafted = async (body: string): Promise<string> => {
      await draft(writer, path, { original: 'en', 'title-en': 'Words', 'body-en': body })
      return textOf(writer, path)
    }
    const harmless = await drafted('Harmless')
    assert.deepEqual(broughtIn(await drafted(naughtyStrings.join('\n')), harmless), [])
  })
})
