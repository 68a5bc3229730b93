import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'

const attache = 'attache@mexico.example'

describe('signing in', () => {
  let site: DemoSite
  before(async () => {
    site = await openDemoSite()
  })
  after(() => site.close())

  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Response> =>
    fetch(`${site.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams(fields),
    })

  const cookieOf = (response: Response): string =>
    (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

  const deskStatus = async (cookie: string): Promise<number> => {
    const answer = await fetch(`${site.address}/desk`, { redirect: 'manual', headers: { cookie } })
    return answer.status
  }

  const mailedLink = async (): Promise<string> => {
    await post('/sign-in/link', { email: attache })
    const outbox = await (await fetch(`${site.address}/en/outbox`)).text()
    const path = /\/en\/outbox\/[\da-f-]{36}/.exec(outbox)?.[0] ?? ''
    const mail = await (await fetch(`${site.address}${path}`)).text()
    return /\/sign-in\/link\/[\w-]+/.exec(mail)?.[0] ?? ''
  }

  it('with the right password opens the desk, with a cookie that scripts cannot read', async () => {
    const { password } = site.signIn(attache)
    const answer = await post('/sign-in', { email: attache.toUpperCase(), password })
    assert.equal(answer.status, 303)
    assert.match(answer.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/)
    assert.equal(await deskStatus(cookieOf(answer)), 200)
  })

  it('with a wrong password, or for nobody, says the same and keeps what was typed', async () => {
    const wrong = await post('/en/sign-in', { email: attache, password: 'not the password' })
    const nobody = await post('/en/sign-in', { email: 'x@y.example', password: 'not the password' })
    const [wrongText, nobodyText] = [await wrong.text(), await nobody.text()]
    assert.deepEqual([wrong.status, nobody.status], [422, 422])
    assert.equal(wrongText.replaceAll(attache, ''), nobodyText.replaceAll('x@y.example', ''))
    assert.match(wrongText, /value="attache@mexico\.example"/)
  })

  it('without a session leads to the sign-in page', async () => {
    const answer = await fetch(`${site.address}/desk`, { redirect: 'manual' })
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sign-in'])
    assert.equal(await deskStatus('alternat=made-up'), 303)
  })

  it('by a mailed link works once, and only when the button is pressed', async () => {
    const link = await mailedLink()
    assert.equal((await fetch(`${site.address}${link}`)).status, 200)
    const first = await post(link, {})
    assert.equal(first.headers.get('location'), '/desk/welcome')
    assert.equal(await deskStatus(cookieOf(first)), 200)
    const second = await post(link, {})
    assert.equal(second.status, 422)
  })

  it('ends with signing out', async () => {
    const { password } = site.signIn(attache)
    const cookie = cookieOf(await post('/sign-in', { email: attache, password }))
    await post('/sign-out', {}, { 'sec-fetch-site': 'same-origin', cookie })
    assert.equal(await deskStatus(cookie), 303)
  })

  it('is refused when the form comes from another site', async () => {
    const { password } = site.signIn(attache)
    const foreign = await post(
      '/sign-in',
      { email: attache, password },
      { 'sec-fetch-site': 'cross-site' },
    )
    const unsaid = await post('/sign-in', { email: attache, password }, {})
    assert.deepEqual([foreign.status, unsaid.status], [403, 403])
  })

  it('is slowed down after too many attempts for one address', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 25; n += 1) {
      const answer = await post('/sign-in', { email: 'target@y.example', password: 'guess' })
      statuses.push(answer.status)
    }
    assert.equal(statuses.at(-1), 429)
  })
})

describe('a viewer', () => {
  let site: DemoSite
  let cookie = ''
  before(async () => {
    site = await openDemoSite()
    const { email, password } = site.signIn('viewer@ministry.example')
    const answer = await fetch(`${site.address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ email, password }),
    })
    cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  })
  after(() => site.close())

  const erase = (): Promise<Response> =>
    fetch(`${site.address}/desk/side/erase`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ confirmation: 'AZ' }),
    })

  it('can neither export nor erase for their side', async () => {
    const headers = { cookie }
    const exported = await fetch(`${site.address}/desk/side/export.json`, { headers })
    assert.deepEqual([exported.status, (await erase()).status], [403, 422])
  })
})
