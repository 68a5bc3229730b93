import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const described = (name: string, said: Readonly<Record<string, string>> = {}) => ({
  name,
  nameLanguage: 'en',
  assertedBy: 'The ministry',
  kind: 'funerary',
  latitude: '40.5',
  longitude: '47.5',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
  ...said,
})

describe('two records of one place', () => {
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

  const record = async (
    name: string,
    said: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const answer = await ours.post('/desk/heritage/new', described(name, said))
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const slugOf = (path: string): string => path.replace(/.*\//, '')
  const textOf = async (path: string, as: Pick<Desk, 'get'> = ours): Promise<string> =>
    (await as.get(path)).text()
  const merge = (path: string, into: string, reason = 'the same mausoleum') =>
    ours.post(`${path}/merge`, { act: 'merge', into: slugOf(into), reason })

  it('are found by a name in any spelling, become one, and are parted again', async () => {
    const twice = await record('Gül türbəsi şərq')
    const once = await record('Gul turbesi')
    assert.match(await textOf(`${twice}/merge?name=GUEL+tuerbesi`), /Gul turbesi/)
    assert.equal((await merge(twice, once)).status, 303)
    const list = await textOf('/desk/heritage?name=sherq')
    assert.match(list, new RegExp(slugOf(once)))
    assert.doesNotMatch(list, new RegExp(`/desk/heritage/${slugOf(twice)}"`))
    assert.match(await textOf(twice), /This record went into Gul turbesi/)
    assert.match(await textOf(once), /Gül türbəsi şərq went into this record/)
    assert.equal((await ours.post(`${twice}/merge`, { act: 'part', reason: '' })).status, 422)
    const parted = { act: 'part', reason: 'they are two after all' }
    assert.equal((await ours.post(`${twice}/merge`, parted)).status, 303)
    assert.match(await textOf('/desk/heritage?name=sherq'), new RegExp(slugOf(twice)))
    const history = await textOf(`${once}/merge`)
    assert.match(history, /the same mausoleum/)
    assert.match(history, /they are two after all/)
  })

  it('and a site is part of what is named in any spelling, once somebody has said which', async () => {
    const town = await record('Köhnə qala şəhəri')
    const hidden = await record('Köhnə qala gizli', { visibility: 'own' })
    const part = (whole: string, said = {}, as = ours) =>
      as.post('/desk/heritage/new', described('A gate', { whole, ...said }))
    const asked = await (await part('kohne qala sheheri')).text()
    assert.match(asked, /Choose below which site is meant/)
    assert.match(asked, new RegExp(`value="${slugOf(town)}"`))
    const chosen = { wholeAsked: 'kohne qala sheheri', wholeChosen: slugOf(town) }
    const gate = await part('kohne qala sheheri', chosen)
    assert.match(await textOf(gate.headers.get('location') ?? ''), /Köhnə qala şəhəri/)
    assert.equal((await part('köhnə qala ŞƏHƏRİ')).status, 422)
    assert.equal((await part('Köhnə qala şəhəri')).status, 303)
    const other = await part('windmill', chosen)
    assert.match(await other.text(), /No site that you see has this name/)
    const guessed = await (await part('kohne qala gizli', {}, theirs)).text()
    assert.ok(!guessed.includes(slugOf(hidden)))
  })

  it('are refused where they would lose names, or go round', async () => {
    const [a, b, c] = [await record('Round A'), await record('Round B'), await record('Round C')]
    assert.match(await (await merge(a, a)).text(), /cannot go into itself/)
    assert.match(await (await merge(a, b, '')).text(), /Say why/)
    await merge(a, b)
    assert.match(await (await merge(b, c)).text(), /Other records went into this one/)
    assert.match(await (await merge(c, a)).text(), /went into another one itself/)
  })

  it('are merged by the side that keeps the record, and tell nothing of one that is hidden', async () => {
    const open = await record('Seen chapel')
    const hidden = await record('Unseen chapel', { visibility: 'own' })
    const asked = await theirs.post(`${open}/merge`, {
      act: 'merge',
      into: slugOf(hidden),
      reason: 'guessed',
    })
    assert.equal(asked.status, 422)
    await merge(hidden, open)
    assert.match(await textOf(open), /Unseen chapel/)
    for (const text of [
      await textOf(open, theirs),
      await textOf(`${open}/merge`, theirs),
      await textOf('/desk/heritage?name=unseen', theirs),
      await textOf(open.replace('/desk', ''), desk.visitor),
    ]) {
      assert.doesNotMatch(text, /Unseen chapel/)
    }
  })
})
