import assert from 'node:assert/strict'
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

const start = '/desk/measures/import/table'

const ask: DemoMembers['ask'] = (who, path, body) => members.ask(who, path, body)

before(async () => {
  site = await openDemoSite()
  members = await signInMembers(site)
})
after(() => site.close())

const says = (page: string, what: RegExp): void => {
  assert.ok(what.test(page), `the page does not say ${String(what)}`)
}

const read = async (who: string, path: string): Promise<string> => {
  const answer = await ask(who, path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

const bring = (who: string, text: string): Promise<Response> => {
  const form = new FormData()
  form.set('file', new Blob([text]), 'december.csv')
  return ask(who, start, form)
}

const header =
  'title-en;country;city;from;announced;rule-1-kind;rule-1-people;source-name;visibility\n'
const row = (title: string, people: number, visibility = 'public'): string =>
  `${title};AZ;Baku;2020-11-27;2020-11-26;people-limit;${String(people)};Arbitrary order;${visibility}\n`

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The form of the dry run, as a browser would send it on. */
const carried = (page: string): FormData => {
  const form = new FormData()
  const hidden = page.matchAll(/<input type="hidden" name="(id|file-name)" value="([^"]*)"/g)
  for (const [, name = '', value = ''] of hidden) form.set(name, unescaped(value))
  form.set('text', unescaped(/<textarea name="text" hidden>([^<]*)/.exec(page)?.[1] ?? ''))
  return form
}

const count = async (): Promise<number> =>
  (await read(officer, '/desk/measures?standing=all')).split('href="/desk/measures/').length

describe('a table of measures on the desk', () => {
  it('is refused as a whole with every problem by line and column', async () => {
    const earlier = await count()
    const text = header + row('Good', 30) + row('Bad', 30).replace('2020-11-27', '27/11/2020')
    const answer = await bring(officer, text)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    says(page, /One thing to put right/)
    says(page, /Line 3/)
    says(page, /from: 27\/11\/2020/)
    says(page, /enter a day that exists/)
    assert.equal(await count(), earlier)
  })

  it('shows what it would change, is recorded once, and is withdrawn as one step', async () => {
    const earlier = await count()
    const dryRun = await bring(officer, header + row('Ten people', 10) + row('Twenty people', 20))
    assert.equal(dryRun.status, 200)
    const page = await dryRun.text()
    says(page, /2 measures can be recorded/)
    says(page, /events would change|event would change/)
    assert.equal(await count(), earlier)

    const record = () => ask(officer, `${start}/record`, carried(page))
    for (const answer of [await record(), await record()]) {
      assert.equal(answer.headers.get('location'), `${start}?did=2`)
    }
    assert.equal(await count(), earlier + 2)
    const again = await bring(officer, header + row('Ten people', 10))
    says(await again.text(), /This measure is on record already/)

    const listed = await read(officer, `${start}?did=2`)
    says(listed, /december\.csv/)
    const way = /href="(\/desk\/measures\/imports\/[^"]*\/withdraw)"/.exec(listed)?.[1] ?? ''
    says(await read(officer, way), /2 measures are taken back/)
    const undone = await ask(officer, way, new URLSearchParams())
    assert.equal(undone.headers.get('location'), `${start}?undid=2`)
    says(await read(officer, start), /2 measures, withdrawn/)
    assert.equal((await ask(officer, way, new URLSearchParams())).status, 404)
  })

  it('is neither seen nor withdrawn by the other side, nor brought by those who only read', async () => {
    const page = await (await bring(officer, header + row('Ours alone', 5, 'private'))).text()
    await ask(officer, `${start}/record`, carried(page))
    const way = /\/desk\/measures\/imports\/[^"]*\/withdraw/.exec(await read(officer, start))?.[0]
    assert.ok(way)
    assert.doesNotMatch(await read(attache, start), /december\.csv/)
    assert.equal((await ask(attache, way)).status, 404)
    assert.equal((await ask(attache, way, new URLSearchParams())).status, 404)
    assert.equal((await ask(viewer, start)).status, 403)
    assert.equal((await ask(viewer, way, new URLSearchParams())).status, 403)
    assert.equal((await bring(viewer, header)).status, 403)
  })

  it('has an example that can be tried out as it is', async () => {
    const example = await ask(officer, `${start}/example.csv`)
    assert.match(example.headers.get('content-type') ?? '', /text\/csv/)
    assert.equal((await bring(officer, await example.text())).status, 200)
  })
})
