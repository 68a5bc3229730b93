import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { anAssessment, aSite } from '#tests/support/heritage-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const today = Date.parse('2030-05-03T13:00:00Z')
const institution = randomUUID()

const owner = { ...operatorActingFor(aRelation.id, 'YY'), member: randomUUID() }

const stated = {
  'title-en': 'Earthen walls that lose their foot',
  works: 'consolidation',
  materials: 'earth',
  urgency: 'urgent',
  visibility: 'joint',
}

const offered = {
  institution,
  works: 'consolidation',
  materials: 'earth',
  offeredOn: '2030-05-01',
  visibility: 'own',
}

const answered = {
  organisation: 'A laboratory for earth',
  name: 'Ana Prueba',
  email: 'ana@example.org',
  words: 'We could come in June.',
  shown: '1',
}

describe('needs and who could help, on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let site: string
  let assessment: string

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies),
      today,
      (dependencies) => openRoutes(dependencies),
    )
    ours = await desk.signIn('YY', 'editor')
    theirs = await desk.signIn('XX', 'editor')
    await asActor(desk.db, owner, async (tx) => {
      ;({ id: site } = await sites.enter(tx, owner, aSite('A caravanserai')))
      const one = anAssessment(site)
      await assessments.insert(tx, owner, [one])
      assessment = one.id
      await saveInstitution(tx, {
        relation: aRelation.id,
        institution: {
          id: institution,
          visibility: 'joint',
          side: 'XX',
          kind: 'institute',
          name: { en: 'Institute of Walls' },
          sources: [],
        },
      })
    })
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const state = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await ours.post('/desk/restoration/needs/new', { ...stated, site, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const offer = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await theirs.post('/desk/restoration/offers/new', { ...offered, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }

  it('teach while there are none, and ask first which site it is about', async () => {
    assert.match(await textOf('/desk/restoration'), /Nothing is asked for yet/)
    assert.match(await textOf('/desk/restoration/needs/new'), /A caravanserai/)
    assert.doesNotMatch(await textOf('/desk/restoration/needs/new', theirs), /A caravanserai/)
  })

  it('are stated with what is known, and each wrong field is named', async () => {
    const path = await state({ assessment, currency: 'AZN', least: '1 000', most: '2500,50' })
    const page = await textOf(path)
    assert.match(page, /1,000\u00A0AZN to 2,500\.50\u00A0AZN/)
    assert.match(await textOf('/desk/restoration', theirs), /Earthen walls/)
    const wrong = { 'title-en': '', from: '2030-06-01', until: '2030-05-01', least: 'much' }
    const answer = await ours.post('/desk/restoration/needs/new', { ...stated, site, ...wrong })
    assert.equal(answer.status, 422)
    const text = await answer.text()
    for (const field of ['title-en', 'until', 'least']) {
      assert.match(text, new RegExp(`<a href="#${field}"`), field)
    }
    assert.match(text, /value="much"/)
  })

  it('ask for a survey first while nobody has assessed the site', async () => {
    const path = await state()
    assert.match(await textOf(path), /a survey is asked for first/)
  })

  it('find offers with grounds once these are released, and offers find them', async () => {
    const path = await state({ assessment, 'title-en': 'Walls to be consolidated' })
    const own = await offer()
    assert.doesNotMatch(await textOf(path), /Institute of Walls/)
    const seen = await textOf(own, theirs)
    assert.match(seen, /Walls to be consolidated/)
    assert.match(seen, /States: Consolidation\./)
    assert.equal((await ours.get(own)).status, 404)
    await theirs.post(own, { act: 'release' })
    const page = await textOf(path)
    assert.match(page, /Institute of Walls[^]*Fits[^]*Works on: Earth and adobe\./)
    assert.equal((await ours.post(own, { act: 'withdraw' })).status, 422)
    await theirs.post(own, { act: 'withdraw' })
    assert.doesNotMatch(await textOf(path), /Institute of Walls/)
  })

  it('say what is missing where a record does not state it', async () => {
    const path = await state({ assessment, from: '2030-06-01', until: '2030-07-01' })
    const answer = await theirs.post('/desk/restoration/competences/new', {
      institution,
      works: 'consolidation',
      visibility: 'joint',
    })
    const own = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    const page = await textOf(path)
    assert.match(page, /Cannot tell yet/)
    assert.match(page, /To ask:[^]*which materials it works on\.[^]*when it is available\./)
    await theirs.post(own, { act: 'withdraw' })
  })

  it('are kept to the own side until they are shared', async () => {
    const path = await state({ visibility: 'own', 'title-en': 'Ours alone' })
    assert.equal((await theirs.get(path)).status, 404)
    assert.equal((await ours.post(path, { act: 'call' })).status, 422)
    assert.equal((await theirs.post(path, { act: 'share' })).status, 404)
    await ours.post(path, { act: 'share' })
    assert.match(await textOf(path, theirs), /Ours alone/)
    assert.equal((await theirs.post(path, { act: 'call' })).status, 422)
  })

  it('are put before everybody, who answers the side that called and no other', async () => {
    const path = await state({
      assessment,
      'title-en': 'Come and help',
      currency: 'AZN',
      least: '77',
    })
    await ours.post(path, { act: 'call', until: '2030-06-01' })
    const address = path.replace('/desk/restoration/needs', '/en/calls')
    const list = await (await desk.visitor.get('/en/calls')).text()
    assert.match(list, /Come and help/)
    const page = await (await desk.visitor.get(address)).text()
    assert.match(page, /A caravanserai/)
    assert.match(page, /until 1 June 2030/)
    assert.doesNotMatch(page, /77/)
    for (const [said, why] of [
      [{ website: 'x' }, /a program had filled it in/],
      [{ shown: String(Date.now()) }, /a program had filled it in/],
      [{ name: '' }, /href="#name"/],
      [{ email: 'no address' }, /href="#email"/],
    ] as const) {
      const refused = await desk.visitor.post(address, { ...answered, ...said })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), why)
    }
    assert.equal((await desk.visitor.post(address, answered)).status, 303)
    assert.match(await textOf(path), /Ana Prueba/)
    assert.doesNotMatch(await textOf(path, theirs), /Ana Prueba|A laboratory for earth/)
    const reply = /name="reply" value="([0-9a-f-]{36})"/.exec(await textOf(path))?.[1] ?? ''
    await ours.post(path, { act: 'take-up', reply })
    assert.match(await textOf('/desk/restoration/competences'), /A laboratory for earth/)
    assert.doesNotMatch(
      await textOf('/desk/restoration/competences', theirs),
      /A laboratory for earth/,
    )
    await ours.post(path, { act: 'erase', reply })
    assert.doesNotMatch(await textOf(path), /Ana Prueba/)
    await ours.post(path, { act: 'close' })
    assert.equal((await desk.visitor.get(address)).status, 404)
  })

  it('take so many answers of one network and no more', async () => {
    const path = await state({ assessment, 'title-en': 'Much asked for' })
    await ours.post(path, { act: 'call' })
    const address = path.replace('/desk/restoration/needs', '/en/calls')
    const statuses = new Set<number>()
    for (let index = 0; index < 11; index += 1) {
      statuses.add((await desk.visitor.post(address, answered)).status)
    }
    assert.deepEqual(statuses, new Set([303, 422]))
  })

  it('are stated by nobody who only reads', async () => {
    const viewer = await desk.signIn('YY', 'viewer')
    const answer = await viewer.post('/desk/restoration/needs/new', { ...stated, site })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /not edit/)
  })
})
