import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const person = { name: 'Nigar Əliyeva', email: 'nigar@example.org' }

describe('registering by a program', () => {
  let api: OpenApi
  let slug = ''
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      ;({ slug } = await anOpenRegister(adminUrl, { seats: 5, online: 10 }))
    })
  })
  after(() => api.close())

  const register = (
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer> =>
    api.ask(`/api/v1/events/${slug}/registrations`, { method: 'POST', body, headers })
  const own = (token: unknown, body?: unknown): Promise<ApiAnswer> =>
    api.ask(
      `/api/v1/registrations/${String(token)}`,
      body === undefined ? {} : { method: 'PATCH', body },
    )
  const fieldsOf = ({ data }: ApiAnswer): string =>
    JSON.stringify(data['errors'] ?? []).replaceAll(/.*?"field":"([^"]*)"[^}]*/g, '$1 ')

  it('is answered with a token that reads, changes and erases that one registration', async () => {
    const made = await register({ ...person, party: 2 }, { 'accept-language': 'az' })
    assert.equal(made.status, 201)
    assert.deepEqual(
      [made.data['state'], made.data['party'], made.data['offer'], made.data['language']],
      ['confirmed', 2, 'on-site', 'az'],
    )
    const { token } = made.data
    assert.match(String(made.data['url']), /^https:\/\/example\.org\/az\/r\//)
    assert.equal((await own(token)).data['name'], person.name)
    // Without a form the address has to be confirmed before more is done than giving it back.
    assert.notEqual(made.data['confirmBy'], null)
    const early = await own(token, { act: 'shrink', party: 1 })
    assert.deepEqual([early.status, early.data['code']], [409, 'registration-is-not-confirmed'])
    assert.equal((await own(token, { act: 'cancel' })).data['state'], 'cancelled')
    const again = await own(token, { act: 'cancel' })
    assert.deepEqual([again.status, again.data['code']], [409, 'registration-is-cancelled'])
    assert.equal((await own(token, { act: 'erase' })).data['name'], null)
  })

  it('is told the way in, once seated online, and what a calendar takes', async () => {
    const made = await register({ ...person, email: 'far@example.org', offer: 'online' })
    // Until the address is confirmed there is neither.
    assert.deepEqual([made.data['join'], made.data['calendar']], [null, null])
    await api.asAdmin('update registrations.registration set confirm_by = null')
    const { data } = await own(made.data['token'])
    assert.match(String(data['join']), /^https:\/\/example\.org\/en\/r\/[^/]+\/join$/)
    assert.match(String(data['calendar']), /\/calendar\.ics$/)
  })

  it('registers nobody twice under one key, and gives nobody the registration of another', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await register(person, headers)
    const again = await register(person, headers)
    assert.equal(again.data['token'], first.data['token'])
    const stranger = await register({ ...person, email: 'stranger@example.org' }, headers)
    assert.notEqual(stranger.data['token'], first.data['token'])
    assert.equal(stranger.data['email'], 'stranger@example.org')
    const short = await register(person, { 'idempotency-key': '1' })
    assert.deepEqual([short.status, fieldsOf(short).includes('Idempotency-Key')], [400, true])
  })

  it('names each field that is wrong, and what to do', async () => {
    for (const [body, status, field] of [
      [{ ...person, name: ' ' }, 422, 'name'],
      [{ ...person, name: 'x'.repeat(121) }, 422, 'name'],
      [{ ...person, email: 'nobody' }, 422, 'email'],
      [{ ...person, party: 0 }, 422, 'party'],
      [{ ...person, party: 10_000 }, 422, 'party'],
      [{ ...person, party: 1.5 }, 400, 'party'],
      [{ ...person, offer: 'seat' }, 400, 'offer'],
      [{ ...person, website: 'x' }, 400, 'website'],
      [{ email: person.email }, 400, 'name'],
      ['text', 400, ''],
    ] as const) {
      const answer = await register(body)
      assert.equal(answer.status, status, JSON.stringify(body))
      assert.ok(fieldsOf(answer).includes(`${field} `), JSON.stringify(answer.data))
      assert.match(String(answer.headers.get('content-type')), /^application\/problem\+json/)
    }
  })

  it('names all that is wrong at once', async () => {
    const answer = await register({
      name: '',
      email: 'nobody',
      party: -1,
      accessNeeds: 'x'.repeat(501),
    })
    assert.deepEqual([answer.status, answer.data['code']], [422, 'name-is-missing'])
    for (const field of ['name', 'email', 'party', 'accessNeeds']) {
      assert.ok(fieldsOf(answer).includes(`${field} `), field)
    }
  })

  it('takes JSON alone, so that no page of another site can send it', async () => {
    const form = await register(person, { 'content-type': 'application/x-www-form-urlencoded' })
    assert.deepEqual([form.status, form.data['code']], [415, 'body-is-not-json'])
  })

  it('opens nothing with a token that was changed', async () => {
    const { token } = (await register(person)).data
    const changed = `${String(token).slice(0, -2)}${String(token).endsWith('AA') ? 'BB' : 'AA'}`
    for (const wrong of [changed, 'x', '%00']) {
      const answer = await own(wrong)
      assert.deepEqual([answer.status, answer.data['code']], [404, 'registration-not-found'])
    }
  })

  it('is limited for one address as the form is', async () => {
    const one = { ...person, email: 'eager@example.org' }
    const statuses: number[] = []
    for (let asked = 0; asked < 12; asked += 1) statuses.push((await register(one)).status)
    assert.ok(statuses.includes(201))
    assert.equal(statuses.at(-1), 429)
  })
})
