import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Desk, OpenDesk } from '#tests/support/open-desk.ts'
import { openRestorationDesk } from '#tests/support/restoration-desk.ts'

const aDay = 86_400_000
const today = Date.parse('2030-05-03T13:00:00Z')

const answered = {
  organisation: 'A laboratory for earth',
  name: 'Ana Prueba',
  email: 'ana@example.org',
  words: 'We could come in June.',
  shown: '1',
}

const drafted = {
  'title-en': 'Consolidating the walls',
  works: 'consolidation',
  phases: 'Works | Masons | 2030-04-11 | 2030-05-30',
}

describe('what is offered until a day', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let site: string
  let assessment: string
  let institution: string
  let later = 0

  before(async () => {
    ;({ desk, ours, theirs, site, assessment, institution } = await openRestorationDesk(
      () => today + later,
    ))
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const placeOf = async (answer: Response): Promise<string> => {
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const state = async (title: string): Promise<string> => {
    const said = { works: 'consolidation', materials: 'earth', urgency: 'urgent' }
    const need = { ...said, site, assessment, visibility: 'joint', 'title-en': title }
    return placeOf(await ours.post('/desk/restoration/needs/new', need))
  }
  const offer = async (said: Readonly<Record<string, string>>): Promise<string> => {
    const offered = { institution, works: 'consolidation', materials: 'earth', visibility: 'own' }
    const whole = { ...offered, offeredOn: '2030-05-01', ...said }
    return placeOf(await theirs.post('/desk/restoration/offers/new', whole))
  }

  it('is neither matched nor taken up after it, until it is renewed as a step of its record', async () => {
    const path = await state('Walls that wait')
    const need = path.replace('/desk/restoration/needs/', '')
    const own = await offer({ need, standsUntil: '2030-05-02', people: '7' })
    await theirs.post(own, { act: 'release' })
    const id = own.replace(/^.*\//, '')
    const matches = async (): Promise<boolean> =>
      (await textOf(path)).includes(`<h3>\n        <a href="${own}"`)
    assert.equal(await matches(), false)
    assert.match(await textOf(path), /One offer no longer stands[^]*Stood until 2 May 2030/)
    assert.match(await textOf('/desk/restoration/competences'), /no longer stands[^]*Stood until/)
    const lapsed = await textOf(own, theirs)
    assert.match(lapsed, /This offer stood until 2 May 2030/)
    assert.doesNotMatch(lapsed, /Walls that wait|Draft a project with it/)
    const begin = (): Promise<Response> =>
      theirs.post('/desk/restoration/projects/new', { ...drafted, need, offer: id })
    const early = await begin()
    assert.equal(early.status, 422)
    assert.match(await early.text(), /does not stand any more\. Renew it first/)
    for (const [until, why] of [
      ['2030-05-02', /lies in the past/],
      ['soon', /is no day/],
      ['2030-04-01', /lies in the past/],
    ] as const) {
      const refused = await theirs.post(own, { act: 'renew', until })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), why)
    }
    assert.equal((await ours.post(own, { act: 'renew', until: '2030-07-01' })).status, 422)
    assert.equal((await theirs.post(own, { act: 'renew', until: '2030-07-01' })).status, 303)
    assert.equal(await matches(), true)
    const again = await textOf(own, theirs)
    assert.match(again, /recorded by[^]*released to the other side[^]*renewed until 1 July 2030 by/)
    assert.match(again, /Draft a project with it/)
    const offers = await textOf(`/desk/restoration/projects/new?need=${need}&offer=${id}`, theirs)
    assert.match(offers, new RegExp(`value="${id}"\\s+selected`))
    const begun = await begin()
    assert.match(await textOf(await placeOf(begun)), /Takes up the offer of[^]*Institute of Walls/)
  })

  it('by somebody who answered a call is taken up later only as it was renewed', async () => {
    const path = await state('Late answers')
    await ours.post(path, { act: 'call' })
    const address = path.replace('/desk/restoration/needs', '/en/calls')
    const past = await desk.visitor.post(address, { ...answered, standsUntil: '2030-05-02' })
    assert.equal(past.status, 422)
    assert.match(await past.text(), /<a href="#standsUntil"/)
    const said = { ...answered, standsUntil: '2030-05-03' }
    assert.equal((await desk.visitor.post(address, said)).status, 303)
    assert.match(await textOf(path), /Stands until 3 May 2030/)
    later = aDay
    const reply = /name="reply" value="([0-9a-f-]{36})"/.exec(await textOf(path))?.[1] ?? ''
    const refused = await ours.post(path, { act: 'take-up', reply })
    assert.equal(refused.status, 422)
    assert.match(
      await refused.text(),
      /This answer does not stand any more[^]*They renewed it until/,
    )
    const renewed = { act: 'take-up', reply, renewedUntil: '2030-06-01' }
    assert.equal((await ours.post(path, { ...renewed, renewedUntil: '2030-05-03' })).status, 422)
    assert.equal((await ours.post(path, renewed)).status, 303)
    later = 0
    assert.match(await textOf('/desk/restoration/competences'), /Stands until 1 June 2030/)
  })
})
