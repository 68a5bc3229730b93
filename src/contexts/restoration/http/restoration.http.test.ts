import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Desk, OpenDesk } from '#tests/support/open-desk.ts'
import { openRestorationDesk } from '#tests/support/restoration-desk.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const stated = {
  'title-en': 'Earthen walls that lose their foot',
  works: 'consolidation',
  materials: 'earth',
  urgency: 'urgent',
  visibility: 'joint',
}

const offered = {
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
  let institution: string

  before(async () => {
    ;({ desk, ours, theirs, site, assessment, institution } = await openRestorationDesk(
      () => today,
    ))
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const state = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await ours.post('/desk/restoration/needs/new', { ...stated, site, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const offer = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await theirs.post('/desk/restoration/offers/new', {
      ...offered,
      institution,
      ...said,
    })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }

  it('teach while there are none, and ask first which site it is about', async () => {
    assert.match(await textOf('/desk/restoration'), /Nothing is asked for yet/)
    assert.match(await textOf('/desk/restoration/needs/new'), /A caravanserai/)
    assert.doesNotMatch(await textOf('/desk/restoration/needs/new', theirs), /A caravanserai/)
  })

  it('and projects begin at a site that is looked for by its name in another spelling', async () => {
    const named = async (path: string, name: string, as = ours): Promise<string> =>
      textOf(`/desk/restoration/${path}/new?name=${encodeURIComponent(name)}`, as)
    const link = new RegExp(`href="/desk/restoration/needs/new\\?site=${site}"`)
    assert.match(await named('needs', 'KARAVANSERAY'), link)
    assert.doesNotMatch(await named('needs', 'KARAVANSERAY', theirs), link)
    assert.match(await named('needs', 'Windmill'), /No site bears such a name/)
    const projects = await named('projects', 'caravanserai', theirs)
    const next = `/desk/restoration/projects/new?site=${site}`
    assert.ok(projects.includes(`href="${next}"`))
    assert.match(await textOf(next, theirs), /For A caravanserai/)
    assert.match(await textOf('/desk/restoration/projects'), /restoration\/projects\/new"/)
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
    assert.match(seen, /States: consolidation\./)
    assert.equal((await ours.get(own)).status, 404)
    await theirs.post(own, { act: 'release' })
    const page = await textOf(path)
    assert.match(page, /Institute of Walls[^]*Fits[^]*Works on: earth and adobe\./)
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
    assert.match(page, /To ask: which materials it works on and when it is available\./)
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
      least: '7654321',
    })
    await ours.post(path, { act: 'call', until: '2030-06-01' })
    const address = path.replace('/desk/restoration/needs', '/en/calls')
    const list = await (await desk.visitor.get('/en/calls')).text()
    assert.match(list, /Come and help/)
    const page = await (await desk.visitor.get(address)).text()
    assert.match(page, /A caravanserai/)
    assert.match(page, /until 1 June 2030/)
    assert.doesNotMatch(page, /7654321|7,654,321/)
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

  const drafted = {
    'title-en': 'Consolidating the walls',
    works: 'consolidation',
    phases:
      'Survey | Both sides | 2030-04-01 | 2030-04-10\nWorks | Masons | 2030-04-11 | 2030-05-30',
    costs: '2 | Ministry | 12 500 | AZN\n2 | Institute | 900.50 | MXN',
    permits: 'Permit for scaffolding',
  }
  const hashIn = (page: string): string =>
    /name="hash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
  const draft = async (): Promise<string> => {
    const need = (await state({ assessment })).replace('/desk/restoration/needs/', '')
    const answer = await ours.post('/desk/restoration/projects/new', { ...drafted, need })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const agree = async (path: string): Promise<void> => {
    const hash = hashIn(await textOf(path))
    for (const as of [ours, theirs]) await as.post(path, { act: 'approve', hash })
  }
  const act = (
    path: string,
    { kind, ...said }: Readonly<Record<string, string>>,
    as = ours,
  ): Promise<Response> => as.post(`${path}/acts/new?kind=${kind ?? ''}`, said)

  it('become a project that both approve to the letter before anything is done', async () => {
    const path = await draft()
    const page = await textOf(path, theirs)
    assert.match(page, /Consolidating the walls[^]*neither side has approved/)
    assert.match(page, /<svg[^]*Plan against actual/)
    const hash = hashIn(page)
    await ours.post(path, { act: 'approve', hash })
    assert.match(await textOf(path), /Awaits the approval of Guestland/)
    await act(path, { kind: 'opening-assessed', assessment })
    const early = await act(path, { kind: 'phase-started', phase: 'survey', on: '2030-04-02' })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /Both sides have to approve/)
    const changed = { ...drafted, permits: 'Permit for scaffolding.', startedFrom: hash }
    assert.equal((await theirs.post(`${path}/scope`, changed)).status, 303)
    assert.equal((await theirs.post(path, { act: 'approve', hash })).status, 422)
    assert.match(await textOf(path), /neither side has approved/)
    await agree(path)
    assert.match(await textOf(path), /Approved by both sides/)
  })

  it('keep plan against actual, money by currency, and what is late', async () => {
    const path = await draft()
    await act(path, { kind: 'opening-assessed', assessment })
    await agree(path)
    await act(path, { kind: 'phase-started', phase: 'survey', on: '2030-04-02' })
    const spent = { phase: 'works', payer: 'Ministry', currency: 'AZN', on: '2030-05-01', what: '' }
    assert.equal((await act(path, { kind: 'spent', ...spent, amount: '13000' })).status, 303)
    const wrong = await act(path, { kind: 'spent', ...spent, amount: 'much', on: 'soon' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /href="#amount"[^]*href="#on"/)
    const page = await textOf(path)
    assert.match(page, /12,500\u00A0AZN[^]*13,000\u00A0AZN[^]*500\u00A0AZN over/)
    assert.match(page, /900\.50\u00A0MXN/)
    assert.doesNotMatch(page, /13,900|13,400/)
    assert.match(page, /class="plan-late"/)
    assert.match(
      await textOf('/desk/restoration/projects', theirs),
      /Survey was to end on 10 Apr 2030/,
    )
  })

  it('take samples that destroy only as the other side approves', async () => {
    const path = await draft()
    await act(path, { kind: 'opening-assessed', assessment })
    await agree(path)
    await act(path, {
      kind: 'sampling-proposed',
      phase: 'survey',
      what: 'Two cores',
      why: 'The binder',
    })
    assert.doesNotMatch(await textOf(path), /Approve the sampling/)
    const sampling =
      /name="sampling" value="([0-9a-f-]{36})"/.exec(await textOf(path, theirs))?.[1] ?? ''
    const treated = {
      phase: 'survey',
      work: 'consolidation',
      technique: '',
      products: '',
      reversibility: 'irreversible',
      by: '',
      from: '2030-04-03',
      until: '',
      summary: 'Two cores were taken.',
      sampling,
    }
    assert.equal((await act(path, { kind: 'treated', ...treated })).status, 422)
    await act(path, { kind: 'sampling-approved', sampling }, theirs)
    assert.equal((await act(path, { kind: 'treated', ...treated })).status, 303)
    assert.match(await textOf(path), /Consolidation \(Survey\)[^]*Cannot be undone/)
  })

  it('keep reports byte for byte and hand them on as files only', async () => {
    const path = await draft()
    const form = new FormData()
    form.append('document', new File(['<script>alert(1)</script>'], 'report.html'))
    assert.equal((await ours.post(`${path}/documents`, form)).status, 303)
    const href = /href="([^"]+\/documents\/[0-9a-f-]{36})"/.exec(await textOf(path))?.[1] ?? ''
    const taken = await theirs.get(href)
    assert.match(taken.headers.get('content-disposition') ?? '', /^attachment/)
    assert.equal(await taken.text(), '<script>alert(1)</script>')
    assert.equal((await ours.post(`${path}/documents`, new FormData())).status, 422)
  })

  it('are shown to a partner from outside by a link that opens one project alone', async () => {
    const path = await draft()
    await act(path, { kind: 'opening-assessed', assessment })
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    const invited = { act: 'invite', institution, name: 'Ms Partner', until }
    assert.equal((await theirs.post(path, { ...invited, until: '2020-01-01' })).status, 422)
    assert.equal((await theirs.post(path, { ...invited, name: '' })).status, 422)
    assert.equal((await theirs.post(path, invited)).status, 303)
    assert.doesNotMatch(await textOf(path), /\/partners\//)
    const page = await textOf(path, theirs)
    const link = /\/en\/partners\/[\w-]+/.exec(page)?.[0] ?? ''
    const seen = await (await desk.visitor.get(link)).text()
    assert.match(seen, /Consolidating the walls[^]*Ms Partner, you see this project/)
    assert.match(seen, /Works open with an assessment/)
    assert.doesNotMatch(seen, /editor of|Take back|Record what was done|Change the scope/)
    const other = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')
    assert.equal((await desk.visitor.get(other)).status, 404)
    const id =
      /name="id" value="([0-9a-f-]{36})"\s*\/>\s*<button[^>]*value="end"/.exec(page)?.[1] ?? ''
    assert.equal((await ours.post(path, { act: 'end', id })).status, 422)
    assert.equal((await theirs.post(path, { act: 'end', id })).status, 303)
    assert.equal((await desk.visitor.get(link)).status, 404)
  })

  it('name the line of a plan that cannot be read', async () => {
    const need = (await state({ assessment })).replace('/desk/restoration/needs/', '')
    const answer = await ours.post('/desk/restoration/projects/new', {
      ...drafted,
      need,
      phases: 'Survey | Both sides | April',
      costs: '7 | nobody | 1 | XYZ',
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /href="#phases"/)
    assert.equal((await ours.post('/desk/restoration/projects/new', drafted)).status, 422)
  })

  it('are stated by nobody who only reads', async () => {
    const viewer = await desk.signIn('YY', 'viewer')
    const answer = await viewer.post('/desk/restoration/needs/new', { ...stated, site })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /not edit/)
  })
})
