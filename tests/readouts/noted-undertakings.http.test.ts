import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { deskRoutes } from '#contexts/meetings/routes.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { formFields } from '#tests/support/form-fields.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const notes = [
  'welcome',
  '! XX: lends the hall by 2030-09-01',
  '> thanks for the concert',
  '! both sides agreed to meet again at the next session',
  '! a choir',
].join('\n')

describe('marked lines of the notes', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    const { readLines } = readouts
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies, async () => [], { readLines }),
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

  const meet = async (words = notes): Promise<string> => {
    const said = { 'title-en': 'Noted meeting', on: '2030-05-03', visibility: 'joint' }
    const answer = await ours.post('/desk/meetings/new', said)
    const path = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    assert.equal((await ours.post(path, { act: 'notes', words, startedFrom: '' })).status, 303)
    return path
  }

  type Fields = readonly (readonly [string, string])[]

  /** What the page proposes, as a browser would send it back. */
  const proposed = async (path: string): Promise<Fields> => {
    const page = await textOf(`${path}/marked`)
    return formFields(page).filter(([name]) => /^(?:line|version)/.test(name))
  }

  /** The same with other answers; an undefined one is not sent at all. */
  const but = (fields: Fields, said: Readonly<Record<string, string | undefined>>): Fields =>
    fields.flatMap(([name, value]) => {
      const other = name in said ? said[name] : value
      return other === undefined ? [] : [[name, other]]
    })

  const send = (path: string, fields: Fields, as = ours) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return as.post(`${path}/marked`, form)
  }

  it('are proposed as undertakings, with what their words tell and no more', async () => {
    const path = await meet()
    const fields = new Map(await proposed(path))
    assert.deepEqual(
      [2, 4, 5].map((line) =>
        ['whose', 'modality', 'due', 'text'].map((field) =>
          fields.get(`line-${String(line)}-${field}`),
        ),
      ),
      [
        ['XX', '', '2030-09-01', 'lends the hall by 2030-09-01'],
        ['both', 'agreed', 'next', 'both sides agreed to meet again at the next session'],
        ['', '', '', 'a choir'],
      ],
    )
    assert.doesNotMatch(await textOf(`${path}/marked`), /thanks for the concert/)
  })

  it('are not recorded before somebody says whose and how firmly', async () => {
    const path = await meet()
    const answer = await send(path, await proposed(path))
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /href="#line-5-whose">Line 5: Choose whose it is/)
    assert.match(page, /href="#line-2-modality">Line 2: Choose how firmly/)
    assert.match(page, /lends the hall by 2030-09-01/)
    assert.doesNotMatch(await textOf('/desk/undertakings?state=all'), /a choir/)
  })

  it('become undertakings once, however often one presses, and lead back to their line', async () => {
    const path = await meet()
    const fields = await proposed(path)
    const said = but(fields, { 'line-2-modality': 'commitment', 'line-5-take': undefined })
    const [first, second] = await Promise.all([send(path, said), send(path, said)])
    assert.deepEqual([first.status, second.status], [303, 303])
    assert.equal((await send(path, said)).status, 303)
    const page = await textOf(path)
    const made = [...page.matchAll(/href="([^"]+)">\s*recorded as an undertaking/g)]
    assert.equal(made.length, 3, 'one of ours and one part for each of both')
    const [, at = ''] = made[0] ?? []
    assert.match(await textOf(at), /#noted-2">\s*line 2 of our notes/)
    assert.match(await textOf(at), /<q lang="en">XX: lends the hall by 2030-09-01<\/q>/)
    // What was left out waits still, and is all that is proposed.
    assert.match(page, /Make an undertaking of 1 marked line/)
    const waiting = await proposed(path)
    assert.deepEqual(
      waiting.filter(([name]) => name === 'line'),
      [['line', '5']],
    )
  })

  it('are known again after a word was corrected, and then not proposed as new', async () => {
    const path = await meet('! we promised to lend the hall in May')
    await send(path, await proposed(path))
    const startedFrom = hidden(await textOf(path), 'startedFrom')
    const words = '! we promised to lend the small hall in May'
    await ours.post(path, { act: 'notes', words, startedFrom })
    const page = await textOf(`${path}/marked`)
    assert.match(page, /Almost the same line was recorded already/)
    assert.doesNotMatch(page, /name="line-1-take"\s+value="yes" checked/)
  })

  it('are marked without a script, by a press on the saved line', async () => {
    const path = await meet('welcome\nsend a choir')
    const startedFrom = hidden(await textOf(path), 'startedFrom')
    const press = { act: 'mark', mark: 'undertaking:2', startedFrom }
    const answer = await ours.post(path, press)
    assert.equal(answer.headers.get('location'), `${path}#notes`)
    assert.match(await textOf(path), /! send a choir/)
    // An older page does not mark another line than its reader saw.
    assert.equal((await ours.post(path, press)).status, 422)
  })

  it('are of the own side alone, and recorded by whoever may edit', async () => {
    const path = await meet()
    const answers = { 'line-2-modality': 'commitment', 'line-5-take': undefined }
    const said = but(await proposed(path), answers)
    assert.equal((await viewer.get(`${path}/marked`)).status, 403)
    assert.equal((await send(path, said, viewer)).status, 422)
    // With the version in hand, the other side still has no such line.
    await send(path, said, theirs)
    assert.doesNotMatch(await textOf(path), /recorded as an undertaking/)
    await send(path, said)
    const [, at = ''] =
      /href="([^"]+)">\s*recorded as an undertaking/.exec(await textOf(path)) ?? []
    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    const leaks = async (): Promise<boolean> => /#noted-2/.test(await textOf(at, theirs))
    assert.equal((await theirs.get(at)).status, 200)
    assert.equal(await leaks(), false)
    await admin.query(
      'create policy leak on meetings.noted_undertaking for select to alternat_side using (true)',
    )
    assert.equal(await leaks(), true)
    await admin.end()
  })
})
