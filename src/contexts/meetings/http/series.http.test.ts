import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const commission = {
  'name-en': 'Joint Commission',
  'name-es': 'Comisión Mixta',
  kind: 'joint-commission',
  interval: '24',
  hosts: 'alternate',
  visibility: 'joint',
}

describe('series on the desk', () => {
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

  type Fields = Readonly<Record<string, string>>
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const leadsTo = (answer: Response): string =>
    (answer.headers.get('location') ?? '').replace(/\?.*/, '')

  const series = async (said: Fields = {}, as = ours): Promise<string> => {
    const answer = await as.post('/desk/meetings/series/new', { ...commission, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return leadsTo(answer)
  }

  /** What the form begins with when the next session is prepared from the page of the series. */
  const formOf = async (path: string, as = ours): Promise<Fields> => {
    const form = await textOf(`/desk/meetings/new?series=${path.split('/').at(-1) ?? ''}`, as)
    const chosen = (name: string): string => {
      const select = new RegExp(`name="${name}"[^]*?</select>`).exec(form)?.[0] ?? ''
      return /value="([^"]*)"\s+selected/.exec(select)?.[1] ?? ''
    }
    const field = (name: string): string =>
      new RegExp(`name="${name}"[^]*?value="([^"]*)"`).exec(form)?.[1] ?? ''
    return {
      'title-en': field('title-en'),
      'title-es': field('title-es'),
      session: field('session'),
      series: chosen('series'),
      host: chosen('host'),
      previous: chosen('previous'),
      visibility: /value="(own|joint)"\s+checked/.exec(form)?.[1] ?? '',
    }
  }

  const meet = async (fields: Fields, as = ours): Promise<string> => {
    const answer = await as.post('/desk/meetings/new', fields)
    assert.equal(answer.status, 303, await answer.text())
    return leadsTo(answer)
  }

  const refusal = async (path: string, fields: Fields, as = ours): Promise<string> => {
    const answer = await as.post(path, fields)
    assert.equal(answer.status, 422)
    return answer.text()
  }

  it('teach while there are none, and are found from the meetings', async () => {
    assert.match(await textOf('/desk/meetings'), /href="\/desk\/meetings\/series"/)
    assert.match(await textOf('/desk/meetings/series'), /No series yet/)
  })

  it('are recorded for both, found by both, and corrected by either', async () => {
    const path = await series()
    assert.match(await textOf('/desk/meetings/series', theirs), /Joint Commission/)
    assert.match(await textOf(path, theirs), /every two years · the sides host in turn/)
    const startedFrom = /name="startedFrom" value="([^"]*)"/.exec(
      await textOf(`${path}/edit`, theirs),
    )?.[1]
    const change = { ...commission, 'name-en': 'Mixed Commission', startedFrom: startedFrom ?? '' }
    assert.equal((await theirs.post(`${path}/edit`, change)).status, 303)
    assert.match(await textOf(path), /Mixed Commission/)
    assert.match(await refusal(`${path}/edit`, change), /Somebody changed it meanwhile/)
  })

  it('are shown to the other side once the own says so', async () => {
    const path = await series({ 'name-en': 'Covert series', visibility: 'own' })
    assert.equal((await theirs.get(path)).status, 404)
    assert.equal((await theirs.post(path, { act: 'share' })).status, 404)
    assert.doesNotMatch(await textOf('/desk/meetings/series', theirs), /Covert/)
    assert.doesNotMatch(await textOf('/desk/meetings/new', theirs), /Covert/)
    assert.equal((await ours.post(path, { act: 'share' })).status, 303)
    assert.match(await textOf(path, theirs), /Covert series/)
    assert.match(await refusal(path, { act: 'share' }), /Both sides see this series already/)
  })

  it('say what is missing, and are not written by those who only read', async () => {
    const unnamed = { ...commission, 'name-en': '', 'name-es': '' }
    assert.match(await refusal('/desk/meetings/series/new', unnamed), /Give the series a name/)
    assert.equal((await viewer.get('/desk/meetings/series/new')).status, 403)
    assert.match(await refusal('/desk/meetings/series/new', commission, viewer), /reads only/)
    assert.doesNotMatch(await textOf(await series(), viewer), /Prepare the next session/)
  })

  it('have their next session prepared: number, name, host in turn and the session before', async () => {
    const path = await series()
    const first: Fields = await formOf(path)
    assert.deepEqual(first, {
      'title-en': 'Joint Commission, Session I',
      'title-es': 'Comisión Mixta, I sesión',
      session: '1',
      series: first['series'] ?? '',
      host: '',
      previous: '',
      visibility: 'joint',
    })
    const one = await meet({ ...first, on: '2028-06', host: 'XX', place: 'Baku' })
    assert.match(await textOf(path), /due by June 2030 \(every two years; Session I: June 2028\)/)
    assert.match(await textOf(path), /host in turn: /)
    const second = await formOf(path, theirs)
    assert.deepEqual([second['session'], second['host']], ['2', 'YY'])
    assert.notEqual(second['previous'], '')
    const two = await meet({ ...second, on: '2030-06-01' }, theirs)
    assert.match(await textOf(path), /Go to Session II/)
    assert.match(await textOf(one), new RegExp(`Session after: <a href="${two}">`))
    const page = await textOf(two)
    assert.match(page, new RegExp(`Series: <a href="${path}">Joint Commission, Session II</a>`))
    assert.match(page, new RegExp(`Session before: <a href="${one}">`))
    assert.doesNotMatch(page, /Continues:/)
  })

  it('count what was said at their sessions, by side, and what is due by the next', async () => {
    const path = await series()
    const one = await meet({ ...(await formOf(path)), on: '2030-04-01' })
    const say = (whose: string, text: string, due: string): Promise<Response> =>
      ours.post(one, { act: 'undertaking', modality: 'commitment', whose, text, due })
    await say('XX', 'Send a choir', 'next')
    await say('XX', 'Print a catalogue', '2030-04-15')
    await say('XX', 'Lend a painting', '2031-12-31')
    const page = await textOf(path)
    assert.match(page, /2 open · 1 overdue/)
    const due = /Due by the next session[^]*?What was said at the sessions/.exec(page)?.[0] ?? ''
    assert.match(due, /Send a choir[^]*Print a catalogue/)
    assert.doesNotMatch(due, /Lend a painting/)
    assert.match(page, /Session I, 1 April 2030/)
  })

  it('show which executive programme runs, where its text is, and by when the next is due', async () => {
    const path = await series()
    const one = await meet({ ...(await formOf(path)), on: '2028-06-01' })
    const form = async (): Promise<Fields> => ({
      act: 'adopted',
      'title-en': 'Programme of cooperation',
      from: '2029',
      to: '2031-06',
      startedFrom:
        /name="startedFrom" value="([^"]*)"/.exec(await textOf(`${one}/programme`))?.[1] ?? '',
    })
    const at = `${one}/programme`
    assert.match(await refusal(at, { ...(await form()), to: '2028' }), /both ends of the period/)
    assert.match(await refusal(at, { ...(await form()), 'title-en': '' }), /a title in at least/)
    assert.equal((await theirs.post(at, await form())).status, 303)
    assert.match(await textOf(one), /Programme of cooperation[^]*2029 – June 2031/)
    const page = await textOf(path)
    assert.match(page, /Programme of cooperation \(2029 – June 2031\): runs now/)
    assert.match(page, /The next one is due by 30 June 2031/)
    assert.match(page, /not on record/)
    // Editing the meeting leaves what it adopted.
    const edit = await textOf(`${one}/edit`)
    const startedFrom = /name="startedFrom" value="([^"]*)"/.exec(edit)?.[1] ?? ''
    const fields = { ...(await formOf(path)), session: '1', previous: '', startedFrom }
    assert.equal((await ours.post(`${one}/edit`, fields)).status, 303)
    assert.match(await textOf(path), /runs now/)
    await ours.post(at, { ...(await form()), act: 'none' })
    assert.doesNotMatch(await textOf(path), /runs now/)
    const lonely = await meet({ 'title-en': 'No session', visibility: 'joint' })
    assert.match(await refusal(`${lonely}/programme`, await form()), /Only a numbered session/)
    assert.equal((await viewer.get(at)).status, 403)
  })

  it('say which number is taken, and that a number needs a series', async () => {
    const path = await series()
    const fields = await formOf(path)
    const one = await meet(fields)
    assert.match(await refusal('/desk/meetings/new', fields), /has this number already/)
    const wrong = { ...fields, session: 'two' }
    assert.match(await refusal('/desk/meetings/new', wrong), /Write the number of the session/)
    const lonely = { ...fields, series: '' }
    assert.match(await refusal('/desk/meetings/new', lonely), /needs its series/)
    const unknown = { ...fields, series: 'nothing', session: '2' }
    assert.match(await refusal('/desk/meetings/new', unknown), /no such series/)
    const startedFrom =
      /name="startedFrom" value="([^"]*)"/.exec(await textOf(`${one}/edit`))?.[1] ?? ''
    assert.equal((await ours.post(`${one}/edit`, { ...fields, startedFrom })).status, 303)
    assert.match(await textOf(path), /Session I</)
  })

  it('of one side have no shared session, and a private session is shared after its series', async () => {
    const path = await series({ 'name-en': 'Quiet talks', visibility: 'own' })
    const fields = await formOf(path)
    assert.equal(fields['visibility'], 'own')
    const shared = { ...fields, visibility: 'joint' }
    assert.match(await refusal('/desk/meetings/new', shared), /Your side alone sees this series/)
    const one = await meet(fields)
    assert.match(await refusal(one, { act: 'share' }), /Your side alone sees this series/)
    await ours.post(path, { act: 'share' })
    assert.doesNotMatch(await textOf(path, theirs), /Session I</)
    assert.equal((await formOf(path, theirs))['session'], '1')
    assert.equal((await ours.post(one, { act: 'share' })).status, 303)
    assert.match(await textOf(path, theirs), /Session I</)
  })

  it('keep a number that each side gave by itself apart, until one of them is shared', async () => {
    const path = await series()
    const fields = { ...(await formOf(path)), visibility: 'own' }
    const mine = await meet(fields)
    const theirOwn = await meet(fields, theirs)
    assert.equal((await ours.post(mine, { act: 'share' })).status, 303)
    assert.match(await refusal(theirOwn, { act: 'share' }, theirs), /has this number already/)
  })

  it('propose for a session what the one before left open, whether it is named or not', async () => {
    const path = await series()
    await meet({ ...(await formOf(path)), on: '2030-04-01', agenda: 'A year of cinema' })
    const two = await meet({ ...(await formOf(path)), previous: '', on: '2030-06-01' })
    assert.match(await textOf(`${two}/agenda`), /A year of cinema/)
  })

  it('take texts of any kind as texts', async () => {
    const named = async (name: string): Promise<string> =>
      textOf(await series({ 'name-en': name, article: name, sources: `https://x.example/${name}` }))
    const harmless = await named('harmless')
    for (const text of naughtyStrings) {
      assert.deepEqual(broughtIn(await named(text), harmless), [], text)
    }
  })
})
