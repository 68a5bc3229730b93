import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'

import { parse } from 'csv-parse/sync'

import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { agreementFileSchema } from '../store/agreement-file-schema.ts'

const today = Date.parse('2030-05-03T13:00:00Z')
const fixture = readFileSync(
  new URL('../../../../tests/fixtures/agreements/agreements.csv', import.meta.url),
  'utf8',
)

const header =
  'id,title,parties,date_signed,eif_pattern,eif_n,eif_unit,notification_1,notification_2,notification_kind,eif_actual'
const row = (id: string, more = ''): string =>
  `${id},Agreement on culture,XX;YY,2017-08-24,DAYS_AFTER_LAST_RECEIPT,30,day,2017-12-19,2018-06-25,received,2018-07-25${more}`
const table = (...rows: readonly string[]): string => [header, ...rows].join('\n')

describe('a table of agreements on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies, () => Promise.resolve([])),
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
  })
  after(async () => {
    await desk.close()
  })

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const tried = async (text: string, visibility = 'own', as = ours): Promise<string> =>
    (await as.post('/desk/agreements/import', { text, visibility })).text()
  const recorded = async (text: string, visibility = 'own', as = ours): Promise<string> => {
    const answer = await as.post('/desk/agreements/import/record', { text, visibility })
    assert.equal(answer.status, 303, await answer.text())
    return answer.headers.get('location') ?? ''
  }
  const keysOf = async (as = ours): Promise<string[]> => {
    const [, ...rows]: string[][] = parse(await textOf('/desk/agreements/table.csv', as), {
      bom: true,
    })
    return rows.map(([id = '']) => id)
  }

  it('shows in a dry run what a row would become, and stores nothing', async () => {
    const shown = await tried(table(row('AA-DRY-1')))
    assert.match(shown, /One agreement can be recorded for our side alone/)
    assert.match(shown, /AA-DRY-1/)
    assert.match(shown, /30 days after receipt of the last notification/)
    assert.match(shown, /25 Jul 2018 as reckoned/)
    assert.match(shown, /Clause and acts go together with the official date/)
    assert.deepEqual(await keysOf(), [])
  })

  it('names every cell that is wrong, by line and column, and records none of the rows', async () => {
    const text = table(
      row('AA-BAD-1'),
      row('AA-BAD-1'),
      row('no key').replace('2017-08-24', '2017-02-30').replace('XX;YY', 'XX'),
    )
    for (const path of ['/desk/agreements/import', '/desk/agreements/import/record']) {
      const answer = await ours.post(path, { text, visibility: 'own' })
      assert.equal(answer.status, 422)
      const shown = await answer.text()
      assert.match(shown, /4 things to put right/)
      for (const [line, cell] of [
        ['Line 3', 'id: AA-BAD-1'],
        ['Line 4', 'id: no key'],
        ['Line 4', 'date_signed: 2017-02-30'],
        ['Line 4', 'parties: XX'],
      ] as const) {
        assert.ok(shown.includes(line) && shown.includes(cell), cell)
      }
      assert.ok(shown.includes(`${row('AA-BAD-1')}\n`), 'what was pasted stands there again')
    }
    assert.deepEqual(await keysOf(), [])
  })

  it('records for the own side alone, as the other side cannot see', async () => {
    assert.equal(
      await recorded(table(row('AA-OWN-1'), row('AA-OWN-2'))),
      '/desk/agreements?imported=2',
    )
    assert.match(await textOf('/desk/agreements?imported=2'), /2 agreements are recorded/)
    assert.deepEqual(await keysOf(), ['AA-OWN-1', 'AA-OWN-2'])
    assert.deepEqual(await keysOf(theirs), [])
  })

  it('leaves alone what is on record, names it, and adds the rest', async () => {
    const text = table(row('AA-OWN-1').replace('on culture', 'on something else'), row('AA-OWN-3'))
    const shown = await tried(text)
    assert.match(shown, /On record already, and left alone/)
    assert.match(shown, /One agreement can be recorded/)
    assert.equal(await recorded(text), '/desk/agreements?imported=1')
    assert.doesNotMatch(await textOf('/desk/agreements'), /something else/)
    assert.equal(await recorded(text), '/desk/agreements?imported=0', 'sent twice')
    assert.equal((await keysOf()).length, 3)
  })

  it('brings a table once, though it is sent several times at once', async () => {
    const text = table(row('AA-RACE-1'), row('AA-RACE-2'))
    const answers = await Promise.all(Array.from({ length: 4 }, () => recorded(text)))
    assert.deepEqual(answers.map((to) => to.replace(/.*=/, '')).toSorted(), ['0', '0', '0', '2'])
    assert.equal((await keysOf()).filter((key) => key.startsWith('AA-RACE')).length, 2)
  })

  it('records for both sides where that is chosen, also beside a private one of the same key', async () => {
    await recorded(table(row('AA-OWN-2'), row('AA-JOINT-1')), 'joint', theirs)
    assert.ok((await keysOf(theirs)).includes('AA-OWN-2'), 'theirs know nothing of ours')
    assert.ok((await keysOf()).includes('AA-JOINT-1'))
  })

  it('takes both sides by their names and codes', async () => {
    assert.match(await textOf('/desk/agreements'), /AA-JOINT-1 · [^<]+ – [^<]+/)
    const data = await textOf('/desk/agreements/data.json')
    const content = agreementFileSchema.parse(JSON.parse(data))
    const joint = content.agreements.find(({ description }) => description.key === 'AA-JOINT-1')
    assert.deepEqual(joint?.description.parties, ['XX', 'YY'])
    assert.equal(joint.visibility, 'joint')
    assert.equal(joint.acts.length, 4)
  })

  it('takes the seventy-two published agreements, and hands them out as they came', async () => {
    assert.equal(await recorded(fixture, 'own', theirs), '/desk/agreements?imported=72')
    const taken = await textOf('/desk/agreements/table.csv', theirs)
    const shown = await tried(taken, 'own', theirs)
    assert.match(shown, /No agreement of this table is new here/)
    const cells = (text: string, column: string): Map<string, string> => {
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
      return new Map(rows.map((one) => [one['id'] ?? '', one[column] ?? '']))
    }
    for (const column of ['title', 'date_signed', 'eif_actual', 'eif_n', 'notes', 'source']) {
      const [brought, now] = [cells(fixture, column), cells(taken, column)]
      for (const [id, cell] of brought) assert.equal(now.get(id), cell, `${id} ${column}`)
    }
  })

  it('takes a file as well as text, and refuses what is no text', async () => {
    const send = (bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
      const form = new FormData()
      form.append('file', new Blob([bytes]), 'agreements.csv')
      form.append('visibility', 'own')
      return ours.post('/desk/agreements/import', form)
    }
    const good = await send(new TextEncoder().encode(table(row('AA-FILE-1'))))
    assert.match(await good.text(), /AA-FILE-1/)
    const bad = await send(new Uint8Array([0x69, 0x64, 0xff, 0xfe, 0x00]))
    assert.equal(bad.status, 422)
    assert.match(await bad.text(), /no text in UTF-8/)
  })

  it('is not for who may only read, who may take the table out', async () => {
    const viewer = await desk.signIn('XX', 'viewer')
    assert.equal((await viewer.get('/desk/agreements/import')).status, 403)
    const answer = await viewer.post('/desk/agreements/import/record', {
      text: table(row('AA-VIEW-1')),
      visibility: 'joint',
    })
    assert.equal(answer.status, 403)
    assert.ok(!(await keysOf(viewer)).includes('AA-VIEW-1'))
    assert.ok((await keysOf(viewer)).includes('AA-OWN-1'))
    assert.match(await textOf('/desk/agreements', viewer), /Download as a table/)
  })

  it('shows every naughty string as text', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const titled = (title: string): string =>
      table(row('AA-NAUGHTY-1').replace('Agreement on culture', quoted(title)))
    const harmless = await tried(titled('some words'))
    const refused = await tried(titled('some words').replace('2017-08-24', '2017-02-30'))
    for (const naughty of naughtyStrings) {
      const shown = await tried(titled(`x ${naughty}`))
      assert.deepEqual(broughtIn(shown, `${harmless}${refused}`), [], naughty)
    }
  })
})
