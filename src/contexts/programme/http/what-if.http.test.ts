import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'

import {
  attache,
  type DemoMembers,
  officer,
  signInMembers,
  viewer,
} from '#tests/support/demo-members.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'

let site: DemoSite
let members: DemoMembers

type Fields = Readonly<Record<string, string>>

const ask: DemoMembers['ask'] = (who, path, body) => members.ask(who, path, body)

const submit = (who: string, path: string, fields: Fields): Promise<Response> =>
  ask(who, path, new URLSearchParams(fields))

const read = async (who: string, path: string): Promise<string> => {
  const answer = await ask(who, path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

before(async () => {
  site = await openDemoSite()
  members = await signInMembers(site)
})
after(() => site.close())

/** Says in one line what a page lacks, instead of showing the page. */
const says = (page: string, what: RegExp): void => {
  assert.ok(what.test(page), `the page does not say ${String(what)}`)
}

const aMeasure: Fields = {
  'title-en': 'Halls of Baku at a third',
  place: 'AZ/AZ-BA/baku',
  from: '2020-11-28',
  until: '',
  announced: '2020-11-26',
  'announced-time': '09:00',
  'source-name': 'Arbitrary letter of the ministry',
  'source-url': 'https://example.org/letter',
  visibility: 'public',
  traits: 'prevails',
  'rule-1-kind': 'capacity-share',
  'rule-1-percent': '33',
}

const countOf = async (who: string): Promise<number> => {
  const page = await read(who, '/desk/measures?standing=all')
  return page.split('href="/desk/measures/').length
}

describe('recording a measure', () => {
  const refused: readonly (readonly [string, Fields, string])[] = [
    ['ends before it starts', { until: '2020-11-01' }, 'ends before it starts'],
    ['is announced after today', { announced: '2020-12-31' }, 'has not come yet'],
    [
      'is announced after its end',
      { from: '2020-11-01', until: '2020-11-02' },
      'ended before it was announced',
    ],
    ['has a day that does not exist', { from: '2021-02-30' }, 'enter a day that exists'],
    ['holds in an unknown country', { place: 'ZZ' }, 'choose one of the places'],
    ['has no title', { 'title-en': '' }, 'title in at least one language'],
    ['has no source', { 'source-name': '' }, 'name who said it'],
    ['has a script for an address', { 'source-url': 'javascript:alert(1)' }, 'https://'],
    ['is seen by the other side alone', { visibility: 'AZ' }, 'Who sees it'],
    ['says nothing', { 'rule-1-kind': '' }, 'choose what the measure says'],
    ['gives more than all seats', { 'rule-1-percent': '133' }, 'from 0 to 100'],
    ['gives a share in words', { 'rule-1-percent': 'half' }, 'from 0 to 100'],
    ['has a rule nobody knows', { 'rule-1-kind': 'none' }, 'one of the kinds'],
    ['has a title as long as a book', { 'title-es': 'x'.repeat(5000) }, 'too long'],
  ]

  for (const [what, wrong, words] of refused) {
    it(`that ${what} is refused with what to do, and nothing is stored`, async () => {
      const known = await countOf(attache)
      for (const step of ['preview', 'record']) {
        const answer = await submit(attache, `/desk/measures/${step}`, { ...aMeasure, ...wrong })
        assert.equal(answer.status, 422)
        const page = await answer.text()
        assert.ok(page.includes(words), words)
        assert.ok(page.includes('aria-invalid="true"') || page.includes('field-refused'))
      }
      assert.equal(await countOf(attache), known)
    })
  }

  it('with a script in every field shows it as text', async () => {
    const script = '<script>alert(1)</script>'
    const everywhere = Object.fromEntries(
      [...Object.keys(aMeasure), 'region', 'city', 'rule-1-condition', 'rule-2-kind'].map(
        (name) => [name, script],
      ),
    )
    const answer = await submit(attache, '/desk/measures/record', everywhere)
    assert.equal(answer.status, 422)
    assert.ok(!(await answer.text()).includes(script))
    const named = { ...aMeasure, 'title-en': script, 'source-name': script, city: script }
    const preview = await submit(attache, '/desk/measures/preview', named)
    assert.equal(preview.status, 200)
    assert.ok(!(await preview.text()).includes(script))
  })

  it('a reader of a side may not', async () => {
    assert.equal((await ask(viewer, '/desk/measures/new')).status, 403)
    assert.equal((await submit(viewer, '/desk/measures/record', aMeasure)).status, 403)
  })

  it('previews whom it touches and stores nothing, then records, decides and can be withdrawn', async () => {
    const known = await countOf(officer)
    const preview = await submit(officer, '/desk/measures/preview', aMeasure)
    assert.equal(preview.status, 200)
    const previewed = await preview.text()
    says(previewed, /\d+ events would change/)
    assert.ok(previewed.includes('Aura in two voices'))
    assert.equal(await countOf(officer), known)

    const recorded = await submit(officer, '/desk/measures/record', aMeasure)
    assert.equal(recorded.status, 303)
    const path = (recorded.headers.get('location') ?? '').split('?')[0] ?? ''
    const page = await read(attache, path)
    assert.ok(page.includes('Halls of Baku at a third'))
    assert.ok(page.includes('Aura in two voices'))
    assert.ok(!page.includes(`${path}/withdraw`), 'the other side may not withdraw it')

    assert.equal((await submit(attache, `${path}/withdraw`, {})).status, 404)
    says(await read(officer, `${path}/withdraw`), /would change/)
    assert.equal((await submit(officer, `${path}/withdraw`, {})).status, 303)
    says(await read(officer, path), /taken back on/)
  })

  it('keeps a private one from the other side, and a title in Arabic as it is', async () => {
    const arabic = 'إجراء خاص بالقاعات'
    const own = { ...aMeasure, 'title-en': arabic, visibility: 'MX' }
    const recorded = await submit(attache, '/desk/measures/record', own)
    const path = (recorded.headers.get('location') ?? '').split('?')[0] ?? ''
    assert.ok((await read(attache, path)).includes(arabic))
    assert.ok((await read(attache, '/desk/measures')).includes(arabic))
    assert.equal((await ask(officer, path)).status, 404)
    assert.ok(!(await read(officer, '/desk/measures?standing=all')).includes(arabic))
  })
})

describe('what was known on a day', () => {
  it('shows what was announced by then and not what came later', async () => {
    const early = await read(officer, '/desk/measures?standing=all&known=2020-02-01')
    const late = await read(officer, '/desk/measures?standing=all&known=2020-11-26')
    says(early, /none of them was on record here/)
    assert.ok(early.length < late.length)
    assert.ok(!early.includes('Public events are barred'))
  })

  it('leaves out a day, a place and a kind that are none', async () => {
    const page = await read(officer, '/desk/measures?known=2020-02-31&place=<script>&kind=what')
    assert.ok(!page.includes('<script>&'))
    says(page, /On 26 November 2020/)
  })
})

const folder = new URL('../../../../demo/oxcgrt/', import.meta.url)

const uploadOf = async (
  names: Fields,
  change = (text: string): string => text,
): Promise<FormData> => {
  const form = new FormData()
  form.set('country', 'AZE')
  for (const [field, name] of Object.entries(names)) {
    const text = await readFile(new URL(name, folder), 'utf8')
    form.set(field, new Blob([change(text)]), name)
  }
  return form
}

const publicEvents = { 'C3-levels': 'c3_cancel_public_events.csv', 'C3-flags': 'c3_flag.csv' }

describe('importing a history', () => {
  it('that is on record already adds nothing', async () => {
    const answer = await ask(officer, '/desk/measures/import', await uploadOf(publicEvents))
    assert.equal(answer.status, 200)
    says(await answer.text(), /on record already. There is nothing to add/)
  })

  it('with a shifted header names file and column, and stores nothing', async () => {
    const known = await countOf(officer)
    const shifted = await uploadOf(publicEvents, (text) => text.replace(/^,/, ''))
    const answer = await ask(officer, '/desk/measures/import', shifted)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.ok(page.includes('c3_cancel_public_events.csv, line 1'))
    assert.ok(page.includes('is the header shifted?'))
    assert.equal(await countOf(officer), known)
  })

  it('without its flags, without files or without its country says what is missing', async () => {
    const bare = { 'C3-levels': publicEvents['C3-levels'] }
    const noFlags = await ask(officer, '/desk/measures/import', await uploadOf(bare))
    assert.equal(noFlags.status, 422)
    says(await noFlags.text(), /C3: its file of flags is missing/)
    const nothing = await ask(officer, '/desk/measures/import', await uploadOf({}))
    assert.equal(nothing.status, 422)
    const elsewhere = await uploadOf(publicEvents)
    elsewhere.set('country', 'FRA')
    const absent = await ask(officer, '/desk/measures/import', elsewhere)
    says(await absent.text(), /FRA is not in this file/)
  })

  it('records what is new in one go, and the second time nothing', async () => {
    const changed = await uploadOf(publicEvents, (text) =>
      text.replace(/^(\d*,AZE,Azerbaijan(?:,[^,]*){10}),[^,]*/m, '$1,1'),
    )
    const tried = await (await ask(officer, '/desk/measures/import', changed)).text()
    const history = /name="history" value="([^"]*)"/.exec(tried)?.[1]?.replaceAll('&quot;', '"')
    assert.ok(history !== undefined && tried.includes('Record'))
    const recorded = await submit(officer, '/desk/measures/import/record', { history })
    says(await recorded.text(), /is added|are added/)
    const again = await submit(officer, '/desk/measures/import/record', { history })
    says(await again.text(), /nothing to add/)
  })

  it('refuses a history that was tampered with', async () => {
    const answer = await submit(officer, '/desk/measures/import/record', { history: '{"x":1}' })
    assert.equal(answer.status, 422)
  })

  it('of 200 MB answers 413 without reading it', async () => {
    const huge = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const answer = await fetch(`${site.address}/desk/measures/import`, {
      method: 'POST',
      headers: {
        ...members.headersOf(officer),
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: huge,
      duplex: 'half',
    })
    assert.equal(answer.status, 413)
    says(await answer.text(), /16 MB/)
  })
})

describe('a supposition', () => {
  it('shows what would flip and stores nothing', async () => {
    const known = await countOf(officer)
    const page = await read(officer, '/desk/what-if?preset=halls-may')
    says(page, /Suppose: Halls in Baku reopen at half capacity/)
    says(page, /would be settled|would get seats back/)
    assert.ok(page.includes('As it stands'))
    assert.equal(await countOf(officer), known)
  })

  it('that ends before it starts is refused with its form', async () => {
    const query = 'place=AZ&from=2021-05-01&until=2021-04-01&rule-1-kind=events-banned'
    const answer = await ask(officer, `/desk/what-if?${query}`)
    assert.equal(answer.status, 422)
    says(await answer.text(), /ends before it starts/)
  })

  it('that closes everything takes seats from no event that has none', async () => {
    const closed = 'place=AZ&from=2020-11-26&rule-1-kind=events-banned'
    const page = await read(officer, `/desk/what-if?${closed}`)
    assert.ok(!page.includes('would get seats back'))
  })
})

describe('a replay', () => {
  it('tells what to learn, event by event, and by file', async () => {
    const page = await read(officer, '/desk/replay')
    says(page, /Settling 7 days ahead would have meant/)
    assert.ok(page.includes('role="img"'))
    const csv = await ask(officer, '/desk/replay.csv')
    says(csv.headers.get('content-type') ?? '', /text\/csv/)
    const [head, ...rows] = (await csv.text()).trim().split('\n')
    assert.equal(head, 'event,title,date,lead_days,settled,changes,notice_days,on_the_day')
    assert.equal(rows.length % 4, 0)
    assert.ok(rows.length > 0)
  })

  it('of another year looks at that year', async () => {
    const own = await (await ask(officer, '/desk/replay.csv')).text()
    const moved = await (await ask(officer, '/desk/replay.csv?year=2022')).text()
    assert.notEqual(own, moved)
  })
})
