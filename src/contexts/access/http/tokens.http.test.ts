import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const somewhere = '/api/v1/desk/events'
const anyToken = /alternat_[\w-]{43}/

describe('a token of a member', () => {
  let api: OpenApi
  let desk: Awaited<ReturnType<OpenApi['desk']>>
  let admin: pg.Client
  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 20 }))
    desk = await api.desk('MX', 'editor')
    admin = new pg.Client({ connectionString: api.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await api.close()
  })

  const make = async (name: string, more: Readonly<Record<string, string>> = {}) => {
    const fields = { act: 'make', name, scope: 'read', days: '30', ...more }
    const answer = await desk('/desk/tokens', fields)
    const page = await answer.text()
    return { page, status: answer.status, token: anyToken.exec(page)?.[0] ?? '' }
  }
  const statusWith = async (token: string): Promise<number> =>
    (await api.ask(somewhere, { token })).status

  it('is shown once, opens the API, and is kept as a hash alone', async () => {
    const { token } = await make('a calendar')
    assert.equal(await statusWith(token), 200)
    const again = await (await desk('/desk/tokens')).text()
    assert.match(again, /a calendar/)
    assert.doesNotMatch(again, anyToken)
    const { rows } = await admin.query<{ line: string }>(
      'select t::text as line from access.token t',
    )
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ line }) => !line.includes(token.slice(9))))
  })

  it('opens nothing when one letter is another, when it is taken back, and when it has ended', async () => {
    const { token } = await make('one to lose')
    assert.equal(await statusWith(token), 200)
    assert.equal(await statusWith(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), 401)
    const { rows } = await admin.query<{ id: string }>(
      "select id from access.token where name = 'one to lose'",
    )
    const other = await api.desk('AZ', 'editor')
    await other('/desk/tokens', { act: 'revoke', id: rows[0]?.id ?? '' })
    assert.equal(await statusWith(token), 200, 'taken back by somebody else')
    await desk('/desk/tokens', { act: 'revoke', id: rows[0]?.id ?? '' })
    assert.equal(await statusWith(token), 401)

    const { token: short } = await make('a short one')
    await admin.query(`update access.token set made_at = now() - interval '31 days',
      expires_at = now() - interval '1 day' where name = 'a short one'`)
    assert.equal(await statusWith(short), 401)
  })

  it('ends with the membership', async () => {
    const token = await api.tokenOf('AZ', 'head', 'read')
    assert.equal(await statusWith(token), 200)
    await admin.query("update access.member set withdrawn_at = now() where name = 'head of AZ'")
    assert.equal(await statusWith(token), 401)
  })

  it('is asked for by name, and a cookie is not taken instead', async () => {
    const missing = await api.ask(somewhere)
    assert.equal(missing.status, 401)
    assert.match(missing.headers.get('www-authenticate') ?? '', /^Bearer/)
    assert.equal(missing.headers.get('content-type'), 'application/problem+json')
    assert.equal((await desk(somewhere)).status, 401)
  })

  it('has to be named, and there are at most twenty', async () => {
    const nameless = await make(' ')
    assert.equal(nameless.status, 422)
    assert.match(nameless.page, /Name the program/)
    for (let made = 0; made < 20; made += 1) await make(`program ${String(made)}`)
    const beyond = await make('one too many')
    assert.equal(beyond.status, 422)
    assert.match(beyond.page, /You have 20 tokens/)
  })
})
