import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { deskRoutes } from '#contexts/meetings/routes.ts'
import { dayOfCivil } from '#kit/time/civil-date.ts'
import { onDay } from '#kit/time/known-date.ts'
import { aFullName, aPersonNamed, aPost } from '#tests/support/directory-factories.ts'
import { formFields } from '#tests/support/form-fields.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-05-03T13:00:00Z')
const actor = operatorActingFor('xx-yy', 'XX')
const in2030 = (month: number) => dayOfCivil({ year: 2030, month, day: 1 })

describe('who takes part in a meeting', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk
  let inAzerbaijani: Desk
  let minister: string

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies, async () => []), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
    inAzerbaijani = await desk.signIn('YY', 'viewer', 'az')
    minister = await asActor(desk.db, actor, async (tx) => {
      const id = await people.enter(tx, actor, {
        ...aPersonNamed('Anar Əliyev'),
        actsFor: 'YY',
        names: [aFullName('Anar Əliyev', 'az'), aFullName('Anar Aliyev')],
        posts: [
          aPost('Deputy Minister', { from: onDay(in2030(1)), precedence: 2 }),
          aPost('Minister', { from: onDay(in2030(4)), acting: true, precedence: 1 }),
          aPost('Rector', { from: onDay(in2030(8)) }),
        ],
      })
      await people.enter(tx, actor, {
        ...aPersonNamed('Leyla Second'),
        actsFor: 'YY',
        posts: [aPost('Head of department', { from: onDay(in2030(1)), precedence: 7 })],
      })
      return id
    })
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const meet = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const fields = { 'title-en': 'Table', on: '2030-05-03', visibility: 'joint', ...said }
    const answer = await ours.post('/desk/meetings/new', fields)
    return `${(answer.headers.get('location') ?? '').replace(/\?.*/, '')}/participants`
  }
  const startedFrom = async (path: string): Promise<string> =>
    new Map(formFields(await textOf(path))).get('startedFrom') ?? ''
  const press = async (path: string, said: Readonly<Record<string, string>>, as = ours) =>
    as.post(path, { startedFrom: await startedFrom(path), ...said })
  /** The names of one side, in their order, as the list has them. */
  const order = async (path: string): Promise<readonly string[]> =>
    [...(await textOf(path)).matchAll(/<strong>(?:<a[^>]*>)?([^<]+)</g)].map(
      ([, name]) => name ?? '',
    )

  /** Sends what the page offers for somebody whom it found, with all posts that it ticked. */
  const addFound = async (path: string, sought: string) => {
    const page = await textOf(`${path}?q=${encodeURIComponent(sought)}`)
    const form = /<form[^>]*person-form[^]*?<\/form>/.exec(page)?.[0] ?? ''
    const fields = new FormData()
    for (const [name, value] of formFields(form)) fields.append(name, value)
    fields.append('act', 'add')
    return ours.post(path, fields)
  }

  it('is called on the meeting’s page and in the list as each reader’s language does', async () => {
    const path = await meet()
    await addFound(path, 'aliyev')
    const meeting = path.replace(/\/participants$/, '')
    for (const where of [meeting, '/desk/meetings']) {
      assert.match(await textOf(where), /Anar Aliyev/)
      assert.match(await textOf(where, inAzerbaijani), /Anar Əliyev/)
    }
  })

  it('is found in any spelling, with the posts of that day as capacities', async () => {
    const path = await meet()
    const page = await textOf(`${path}?q=aliyev`)
    assert.match(page, /Anar Aliyev/)
    assert.match(page, /Minister \(acting\)[^]*Deputy Minister/)
    assert.doesNotMatch(page, /Rector/, 'a post of a later day')
    assert.equal((await addFound(path, 'ƏLİYEV')).status, 303)
    assert.match(await textOf(path), /Minister; Deputy Minister · acting/)
    assert.match(await textOf(path), new RegExp(`/desk/directory/people/${minister}`))
    assert.match(await textOf(`${path}?q=aliyev`), /takes part already/)
  })

  it('sits by precedence until the order is changed by hand, and then stays so', async () => {
    const path = await meet({
      participants: 'YY | Head | Chair | head\nYY | Aide | | accompanying',
    })
    await addFound(path, 'Leyla')
    await addFound(path, 'aliyev')
    assert.deepEqual(await order(path), ['Head', 'Anar Aliyev', 'Leyla Second', 'Aide'])
    await press(path, { act: 'up:2' })
    assert.deepEqual(await order(path), ['Head', 'Leyla Second', 'Anar Aliyev', 'Aide'])
    await press(path, { act: 'write', name: 'Later', side: 'YY', role: 'head' })
    assert.deepEqual((await order(path)).at(-1), 'Later')
    await press(path, { act: 'order' })
    assert.deepEqual(await order(path), ['Head', 'Later', 'Anar Aliyev', 'Leyla Second', 'Aide'])
    // The drawing numbers the seats as the list does, and says who sits there.
    assert.match(await textOf(path), /<title>Anar Aliyev, Minister[^<]*<\/title>[^]*?>3<\/text>/)
  })

  it('is written down where the directory has nobody, and entered there in the same step', async () => {
    const path = await meet()
    assert.match(await textOf(`${path}?q=Nobody+Known`), /has nobody called Nobody Known/)
    const said = { act: 'write', side: 'XX', role: 'head', capacity: 'Envoy' }
    await press(path, { ...said, name: 'Ana Written' })
    assert.match(await textOf(path), /Add to the directory/)
    await press(path, { act: 'enter:0' })
    assert.match(await textOf(path), /directory\/people\/[^]*Ana Written/)
    assert.match(await textOf(`${path}?q=ana+written`), /takes part already/)
    // Another meeting knows the name, and offers the entry instead of making a second one.
    const other = await meet({ participants: 'XX | Ana Written | Envoy' })
    assert.match(await textOf(other), /It is Ana Written of the directory/)
    await press(other, { act: 'match:0' })
    assert.match(await textOf(other), /directory\/people\/[^]*Ana Written/)
    assert.equal((await asActor(desk.db, actor, (tx) => people.match(tx, 'Ana Written'))).length, 1)
  })

  it('is corrected and taken off the list', async () => {
    const path = await meet({ participants: 'XX | A | one\nXX | B | two' })
    const row = { 'p-0-name': 'A', 'p-0-capacity': 'Consul', 'p-0-role': 'head' }
    await press(path, { act: 'save', ...row, 'p-0-acting': 'yes' })
    assert.match(await textOf(path), /Consul · acting · head/)
    await press(path, { act: 'remove:1' })
    assert.deepEqual(await order(path), ['A'])
    const nameless = await press(path, { act: 'save', ...row, 'p-0-name': '' })
    assert.equal(nameless.status, 422)
    assert.match(await nameless.text(), /Everybody at the table needs a name/)
  })

  it('is changed from what one saw, by whoever may edit', async () => {
    const path = await meet({ participants: 'XX | A | one' })
    const old = await startedFrom(path)
    await press(path, { act: 'save' })
    const late = await ours.post(path, { act: 'remove:0', startedFrom: old })
    assert.match(await late.text(), /Somebody changed it meanwhile/)
    assert.equal((await press(path, { act: 'remove:0' }, viewer)).status, 422)
    assert.deepEqual(await order(path), ['A'])
    assert.doesNotMatch(await textOf(path, viewer), /Add somebody/)
    assert.match(await textOf(path, theirs), /Hostland[^]*Guestland/)
  })

  it('does not offer whom the other side alone keeps', async () => {
    const path = await meet()
    await asActor(desk.db, actor, (tx) =>
      people.enter(tx, actor, { ...aPersonNamed('Secret Source'), visibility: 'XX' }),
    )
    assert.match(await textOf(`${path}?q=secret`), /Secret Source/)
    assert.doesNotMatch(await textOf(`${path}?q=secret`, theirs), /Secret Source/)
  })
})
