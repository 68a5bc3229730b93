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

const ask: DemoMembers['ask'] = (who, path, body) => members.ask(who, path, body)

before(async () => {
  site = await openDemoSite()
  members = await signInMembers(site)
})
after(() => site.close())

const says = (page: string, what: RegExp): void => {
  assert.ok(what.test(page), `the page does not say ${String(what)}`)
}

const fixture = (name: string): Promise<string> =>
  readFile(new URL(`../../../../tests/fixtures/cap-1.2/${name}`, import.meta.url), 'utf8')

const bring = (who: string, text: string, as: 'file' | 'text' = 'file'): Promise<Response> => {
  const form = new FormData()
  if (as === 'file') form.set('file', new Blob([text]), 'alert.xml')
  else form.set('text', text)
  return ask(who, '/desk/measures/import/alert', form)
}

const proposal = async (who: string, text: string): Promise<string> => {
  const answer = await bring(who, text)
  assert.equal(answer.status, 200)
  return answer.text()
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The hidden fields of the first form that leads on to the measure's own. */
const carried = (page: string): [string, string][] => {
  const form = page.split('action="/desk/measures/new"')[1]?.split('</form>')[0] ?? ''
  const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return [...fields].map(([, name = '', value = '']) => [name, unescaped(value)])
}

const withRule = (fields: readonly [string, string][]): URLSearchParams =>
  new URLSearchParams([...fields, ['rule-1-kind', 'events-banned']])

const count = async (): Promise<number> => {
  const page = await (await ask(officer, '/desk/measures?standing=all')).text()
  return page.split('href="/desk/measures/').length
}

const identified = (text: string, identifier: string): string =>
  text.replace(/made-up-2020-1/, identifier)

/** An alert that follows the made-up one: what it does, to which, and since when. */
const following = async (message: 'Update' | 'Cancel', to: string): Promise<string> => {
  const sender = /<cap:sender>(.*)<\/cap:sender>/.exec(await fixture('closure-two-languages.xml'))
  const reference = `${sender?.[1] ?? ''},${to},2020-11-25T14:00:00Z`
  return identified(await fixture('closure-two-languages.xml'), `${to}-followed`)
    .replace('>Alert<', `>${message}<`)
    .replace('2020-11-25T18:00:00+04:00</cap:sent>', '2020-11-26T08:00:00+04:00</cap:sent>')
    .replaceAll('2020-11-28T00:00:00+04:00', '2020-12-05T00:00:00+04:00')
    .replace('<cap:info>', `<cap:references>${reference}</cap:references>\n<cap:info>`)
}

/** Records the made-up alert under another identifier; answers where the measure stands. */
const recorded = async (who: string, identifier: string): Promise<string> => {
  const text = identified(await fixture('closure-two-languages.xml'), identifier)
  const fields = withRule(carried(await proposal(who, text)))
  const answer = await ask(who, '/desk/measures/record', fields)
  assert.equal(answer.status, 303)
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

describe('an alert', () => {
  it('becomes a form that lacks its rules only, and nothing is recorded before', async () => {
    const earlier = await count()
    const page = await proposal(officer, await fixture('closure-two-languages.xml'))
    says(page, /Public events in Baku suspended/)
    says(page, /The place was read as Baku, Azerbaijan/)
    const fields = carried(page)
    const form = await (
      await ask(officer, '/desk/measures/new', new URLSearchParams(fields))
    ).text()
    says(form, /What the alert says/)
    says(form, /Hold events online/)
    const refused = await ask(officer, '/desk/measures/preview', new URLSearchParams(fields))
    assert.equal(refused.status, 422)
    says(await refused.text(), /choose what the measure says/)
    const preview = await ask(officer, '/desk/measures/preview', withRule(fields))
    assert.equal(preview.status, 200)
    says(await preview.text(), /would change/)
    assert.equal(await count(), earlier)
    const place = await recorded(officer, 'as-a-form')
    says(await (await ask(officer, place)).text(), /public events are barred/i)
    assert.equal(await count(), earlier + 1)
  })

  it('may be pasted instead, and is refused with its line', async () => {
    const text = await fixture('closure-two-languages.xml')
    const taken = await bring(officer, text, 'text')
    assert.equal(taken.status, 200)
    const refusals: readonly (readonly [string, RegExp])[] = [
      [text.replace('>Actual<', '>Exercise<'), /Line 7: the status is Exercise/],
      [text.replace('cap:1.2', 'cap:1.1'), /Line 3: this is CAP 1.1/],
      [
        text.replace('<!-- Made', '<!DOCTYPE alert>\n<!-- Made'),
        /Line 2: there is a document type/,
      ],
      [text.slice(0, 500), /Line \d+, column \d+: the XML breaks off/],
      ['', /Choose a file, or paste/],
    ]
    for (const [wrong, reason] of refusals) {
      const answer = await bring(officer, wrong, 'text')
      assert.equal(answer.status, 422)
      says(await answer.text(), reason)
    }
    const large = await bring(officer, `${text}${' '.repeat(1024 * 1024)}`)
    says(await large.text(), /larger than 1024 KB/)
  })

  it('is not for those who only read', async () => {
    assert.equal((await ask(viewer, '/desk/measures/import/alert')).status, 403)
    assert.equal((await bring(viewer, 'anything')).status, 403)
  })
})

describe('an alert that follows another', () => {
  it('replaces what the first one said, on the day before it holds', async () => {
    const first = await recorded(officer, 'to-be-updated')
    const page = await proposal(officer, await following('Update', 'to-be-updated'))
    says(page, /Recording this ends/)
    const answer = await ask(officer, '/desk/measures/record', withRule(carried(page)))
    assert.equal(answer.status, 303)
    says(await (await ask(officer, first)).text(), /4 December 2020/)
  })

  it('proposes to end what it cancels, and shows first what that would touch', async () => {
    const first = await recorded(officer, 'to-be-cancelled')
    const page = await proposal(officer, await following('Cancel', 'to-be-cancelled'))
    const href = unescaped(/href="([^"]*\/end\?[^"]*)"/.exec(page)?.[1] ?? '')
    assert.ok(href.startsWith(`${first}/end`))
    const end = new URL(href, site.address)
    says(await (await ask(officer, href)).text(), /What it would touch/)
    const untouched = await (await ask(officer, first)).text()
    assert.doesNotMatch(untouched, /End announced later/)
    const answer = await ask(officer, end.pathname, end.searchParams)
    assert.equal(answer.headers.get('location'), `${first}?done=ended`)
    says(await (await ask(officer, first)).text(), /End announced later/)
  })

  it('changes nothing of the other side, and says that the alert is not on record as ours', async () => {
    const first = await recorded(attache, 'of-the-other-side')
    const page = await proposal(officer, await following('Cancel', 'of-the-other-side'))
    says(page, /It refers to the alert of-the-other-side, which is not on record here/)
    assert.doesNotMatch(page, /\/end\?/)
    const fields = new URLSearchParams({ 'last-day': '2020-12-01', announced: '2020-11-26' })
    assert.equal((await ask(officer, `${first}/end`, fields)).status, 404)
    const update = carried(await proposal(officer, await following('Update', 'anything')))
    const forged = withRule([...update, ['replaces', first.split('/').at(-1) ?? '']])
    const earlier = await count()
    assert.equal((await ask(officer, '/desk/measures/record', forged)).status, 404)
    assert.equal(await count(), earlier)
  })
})

describe('an end that is recorded by hand', () => {
  it('is refused where it lies before the measure, or ahead of today', async () => {
    const first = await recorded(officer, 'by-hand')
    const end = (lastDay: string, announced: string) =>
      ask(officer, `${first}/end?last-day=${lastDay}&announced=${announced}`)
    says(await (await end('2020-11-20', '2020-11-26')).text(), /before the measure begins/)
    says(await (await end('2020-12-20', '2020-12-26')).text(), /has not come yet/)
    assert.equal((await end('2020-12-20', '2020-11-26')).status, 200)
  })
})
