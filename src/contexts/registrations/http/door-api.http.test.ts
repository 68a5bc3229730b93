import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'

import { z } from 'zod'

import { cleanText } from '#kit/http/form.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-05-03T15:00:00Z')

const found = z.object({
  items: z.array(z.looseObject({ registration: z.string(), name: z.string().nullable() })),
  next: z.string().nullable(),
})
const acted = z.object({
  party: z.looseObject({ registration: z.string(), inside: z.number(), undo: z.number() }),
  door: z.looseObject({ inside: z.number(), free: z.number().nullable() }),
})
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('a door for programs', () => {
  let api: OpenApi
  let event = ''
  let slug = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 1 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
  })
  after(() => api.close())
  beforeEach(async () => {
    ;({ event, slug } = await anOpenRegister(api.adminUrl, { seats: 6 }))
  })

  const registered = async (name: string, party: number, state = 'confirmed'): Promise<string> => {
    const id = randomUUID()
    await api.asAdmin(`insert into registrations.registration
        (id, event, relation, visibility, state, offer, wished, party, name, language)
      select '${id}', event, relation, visibility, '${state}', 'on-site', 'on-site', ${String(party)}, '${name}', 'en'
      from registrations.register where event = '${event}'`)
    return id
  }
  const at = (path: string): string => `/api/v1/desk/events/${slug}/door${path}`
  const act = (body: unknown, { token = tokens.mx, key = '' } = {}): Promise<ApiAnswer> =>
    api.ask(at('/acts'), {
      method: 'POST',
      token,
      body,
      headers: key === '' ? {} : { 'idempotency-key': key },
    })
  const inside = async (): Promise<unknown> =>
    (await api.ask(at(''), { token: tokens.reading })).data['inside']
  const find = async (q: string) => {
    const path = at(`/parties?q=${encodeURIComponent(q.toWellFormed())}`)
    return found.parse((await api.ask(path, { token: tokens.reading })).data).items
  }

  it('finds parties by any part of a name and by ticket, page by page', async () => {
    const id = await registered('Əliyeva Şəfəq', 2)
    await registered('Núñez García, José', 1)
    const [one] = await find('eliyeva')
    assert.equal(one?.registration, id)
    assert.deepEqual(
      (await find(String(one['ticket']))).map(({ registration }) => registration),
      [id],
    )
    const first = found.parse(
      (await api.ask(at('/parties?limit=1'), { token: tokens.reading })).data,
    )
    const second = await api.ask(at(`/parties?limit=1&cursor=${first.next ?? ''}`), {
      token: tokens.reading,
    })
    const { items, next } = found.parse(second.data)
    assert.deepEqual([items.length, next], [1, null])
    assert.notEqual(items[0]?.registration, first.items[0]?.registration)
  })

  it('lets people in, counts them, and takes a mistake back', async () => {
    const registration = await registered('Leyla', 3)
    const entered = acted.parse((await act({ act: 'in', registration, people: 2 })).data)
    assert.deepEqual([entered.party.inside, entered.party.undo, entered.door.inside], [2, 2, 2])
    const out = await act({ act: 'out', registration, people: entered.party.undo })
    assert.deepEqual([out.status, acted.parse(out.data).door.inside], [201, 0])
  })

  it('does an act once under its key, however often and at once it is sent', async () => {
    const registration = await registered('Leyla', 3)
    const key = randomUUID()
    const body = { act: 'in', registration, people: 1, at: '2030-05-03T18:55:00+04:00' }
    const sent = await Promise.all([1, 2, 3, 4].map(() => act(body, { key })))
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201, 201],
    )
    assert.equal(await inside(), 1)
    const other = await act({ ...body, people: 2 }, { key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
    const walkIn = { act: 'walk-in', name: 'Somebody', people: 2 }
    const came = randomUUID()
    const twice = await Promise.all([1, 2].map(() => act(walkIn, { key: came })))
    assert.equal(new Set(twice.map(({ data }) => acted.parse(data).party.registration)).size, 1)
    assert.equal(await inside(), 3)
  })

  it('gives who comes without a registration free seats and no others', async () => {
    await registered('Leyla', 4)
    const came = await act({ act: 'walk-in', people: 2 })
    assert.deepEqual([came.status, acted.parse(came.data).door.free], [201, 0])
    const none = await act({ act: 'walk-in', people: 1 })
    assert.deepEqual([none.status, none.data['code']], [409, 'seats-are-taken'])
  })

  it('says by its field what cannot be', async () => {
    const registration = await registered('Leyla', 3)
    const waiting = await registered('Late', 1, 'waiting')
    const { event: elsewhere } = await anOpenRegister(api.adminUrl, { seats: 6 })
    const here = event
    event = elsewhere
    const ofAnother = await registered('Elsewhere', 1)
    event = here
    for (const [body, status, code, fields] of [
      [{ act: 'in', registration, people: 0 }, 422, 'people-are-not-a-number', ['people']],
      [{ act: 'in', registration, people: -1 }, 422, 'people-are-not-a-number', ['people']],
      [{ act: 'in', registration, people: 10_000 }, 409, 'party-is-smaller', ['people']],
      [{ act: 'in', registration, people: 1.5 }, 400, 'request-is-invalid', ['people']],
      [{ act: 'out', registration, people: 1 }, 409, 'fewer-are-inside', ['people']],
      [{ act: 'walk-in', people: 10_000 }, 422, 'people-are-not-a-number', ['people']],
      [{ act: 'walk-in', people: 1, name: 'x'.repeat(10_000) }, 422, 'name-is-too-long', ['name']],
      [{ act: 'in', registration: waiting, people: 1 }, 409, 'registration-waits', []],
      [
        { act: 'in', registration: ofAnother, people: 1 },
        404,
        'registration-not-found',
        ['registration'],
      ],
      [{ act: 'in', registration: 'x', people: 1 }, 400, 'request-is-invalid', ['registration']],
      [{ act: 'in', registration, people: 1, at: 'today' }, 400, 'request-is-invalid', ['at']],
      [{ act: 'jump', registration }, 400, 'request-is-invalid', ['act']],
    ] as const) {
      const answer = await act(body)
      assert.deepEqual(
        [answer.status, answer.data['code'], fieldsOf(answer)],
        [status, code, fields],
        JSON.stringify(answer.data),
      )
    }
    assert.equal(await inside(), 0)
  })

  it('takes every naughty string as a name, and finds by it without failing', async () => {
    await api.asAdmin('update registrations.offer set seats = null')
    for (const text of naughtyStrings.filter((_text, index) => index % 5 === 0)) {
      const name = cleanText(text).replaceAll(/\s+/g, ' ').slice(0, 100).toWellFormed().trim()
      const came = await act({ act: 'walk-in', name, people: 1 })
      assert.equal(came.status, 201, text)
      const { registration } = acted.parse(came.data).party
      const parties = await find(name)
      const one = parties.find((party) => party.registration === registration)
      if (parties.length < 50) assert.equal(one?.name, name === '' ? null : name, text)
    }
  })

  it('is closed to the other side where the event is one side’s, and to who only reads', async () => {
    const registration = await registered('Leyla', 3)
    const body = { act: 'in', registration, people: 1 }
    const reading = await act(body, { token: tokens.reading })
    assert.deepEqual([reading.status, reading.data['code']], [403, 'token-may-only-read'])
    const viewer = await act(body, { token: tokens.viewer })
    assert.deepEqual([viewer.status, viewer.data['code']], [403, 'member-may-not-edit'])
    assert.equal((await act(body, { token: tokens.az })).status, 201)
    ;({ event, slug } = await anOpenRegister(api.adminUrl, { seats: 6, owner: 'MX' }))
    const own = await registered('Leyla', 3)
    for (const answer of [
      await act({ act: 'in', registration: own, people: 1 }, { token: tokens.az }),
      await api.ask(at(''), { token: tokens.az }),
      await api.ask(at('/parties'), { token: tokens.az }),
    ]) {
      assert.deepEqual([answer.status, answer.data['code']], [404, 'no-register'])
    }
    assert.equal((await act({ act: 'in', registration: own, people: 1 })).status, 201)
  })
})
