import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'

import { z } from 'zod'

import { cleanText } from '#kit/http/form.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

const listed = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), place: z.number(), name: z.string(), standing: z.string() }),
  ),
  next: z.string().nullish(),
})
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

const three = [
  { formOfAddress: 'H.E.', name: 'Ana Ruiz', email: 'ana@example.org', language: 'es' },
  { name: 'Bəhram Əliyev', email: 'behram@example.org', language: 'az', companionsAllowed: 1 },
  { name: 'Carl Fox', language: 'en' },
]

describe('guests by programs', () => {
  let api: OpenApi
  let slug = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 20 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
  })
  after(() => api.close())
  beforeEach(async () => {
    const made = await anOpenRegister(api.adminUrl, { seats: 20 })
    slug = made.slug
    await api.asAdmin(`update registrations.reserve set seats = 3, given = 3
      where event = '${made.event}' and kind = 'on-site'`)
  })

  const at = (path: string): string => `/api/v1/desk/events/${slug}${path}`
  const send = (
    path: string,
    body: unknown,
    { token = tokens.mx, method = 'POST', key = '' } = {},
  ): Promise<ApiAnswer> =>
    api.ask(at(path), {
      method,
      token,
      body,
      headers: key === '' ? {} : { 'idempotency-key': key },
    })
  const change = (id: string, body: unknown, token = tokens.mx): Promise<ApiAnswer> =>
    send(`/guests/${id}`, body, { method: 'PATCH', token })
  const list = async (token = tokens.mx, query = '') =>
    listed.parse((await api.ask(at(`/guests${query}`), { token })).data)
  const add = async (guests: readonly unknown[] = three): Promise<string[]> => {
    const added = await send('/guests', { guests })
    assert.equal(added.status, 201, JSON.stringify(added.data))
    return listed.parse(added.data).items.map(({ id }) => id)
  }

  it('are listed in their order, read page by page, altered, moved and taken off', async () => {
    const [ana = '', behram = '', carl = ''] = await add()
    const first = await list(tokens.reading, '?limit=2')
    assert.deepEqual(
      first.items.map(({ place, name }) => `${String(place)} ${name}`),
      ['1 Ana Ruiz', '2 Bəhram Əliyev'],
    )
    const rest = await list(tokens.reading, `?limit=2&cursor=${first.next ?? ''}`)
    assert.deepEqual([rest.items.map(({ id }) => id), rest.next], [[carl], null])
    const altered = await change(carl, { capacity: 'Director', place: 1, shared: true })
    assert.deepEqual(
      [altered.status, altered.data['place'], altered.data['capacity'], altered.data['name']],
      [200, 1, 'Director', 'Carl Fox'],
    )
    const order = await api.ask(at('/order-of-protocol'), { token: tokens.az })
    assert.deepEqual(order.data['items'], [
      { side: 'MX', formOfAddress: '', name: 'Carl Fox', capacity: 'Director', institution: '' },
    ])
    const taken = await send(`/guests/${ana}`, undefined, { method: 'DELETE' })
    assert.deepEqual([taken.status, taken.data['listed']], [200, 2])
    assert.equal((await send(`/guests/${ana}`, undefined, { method: 'DELETE' })).status, 404)
    assert.deepEqual(
      (await list()).items.map(({ id }) => id),
      [carl, behram],
    )
  })

  it('are listed once for each key', async () => {
    const key = randomUUID()
    const sent = await Promise.all([1, 2, 3].map(() => send('/guests', { guests: three }, { key })))
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201],
    )
    assert.equal(new Set(sent.map(({ data }) => JSON.stringify(data))).size, 1)
    assert.equal((await list()).items.length, 3)
    const other = await send('/guests', { guests: [three[0]] }, { key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
  })

  it('are invited after a look at how many, whom and with which words, each once', async () => {
    const [ana = '', behram = '', carl = ''] = await add()
    const preview = await send('/invitations/preview', {}, { token: tokens.reading })
    assert.deepEqual(
      [preview.data['count'], preview.data['byLanguage'], preview.data['passedOver']],
      [2, { en: 0, es: 1, az: 1 }, [{ guest: carl, why: 'has-no-address' }]],
    )
    assert.match(JSON.stringify(preview.data['letters']), /tiene el honor de invitarle/)
    assert.equal((await list()).items[0]?.standing, 'listed')
    const guests = [ana, carl, randomUUID()]
    const sent = await send('/invitations', { guests })
    assert.deepEqual([sent.status, sent.data['invited']], [201, [ana]], JSON.stringify(sent.data))
    const again = await send('/invitations', { guests: [ana] })
    assert.deepEqual(
      [again.data['count'], again.data['passedOver']],
      [0, [{ guest: ana, why: 'invited-before' }]],
    )
    const left = await send('/invitations/preview', {})
    assert.deepEqual(left.data['guests'], [behram])
    assert.equal((await send('/invitations', { guests: [] })).status, 400)
    assert.equal((await send('/invitations', {})).status, 400)
  })

  it('have their answers recorded, with seats, and a day set for them', async () => {
    const [, behram = ''] = await add()
    const replied = await send('/protocol-list', { replyBy: '2030-03-20' }, { method: 'PATCH' })
    assert.equal(replied.data['replyBy'], '2030-03-20')
    const accepted = { answer: 'accepted', offer: 'on-site', by: 'telephone', companionsCount: 1 }
    const sent = [accepted, accepted].map((body) => send(`/guests/${behram}/answer`, body))
    for (const answer of await Promise.all(sent)) {
      assert.deepEqual([answer.status, answer.data['standing']], [200, 'accepted'])
      assert.match(JSON.stringify(answer.data['seats']), /"party":2/)
    }
    const figures = await api.ask(at('/protocol-list'), { token: tokens.mx })
    assert.match(JSON.stringify(figures.data['reserves']), /"kept":3,"taken":2/)
    const declined = await send(`/guests/${behram}/answer`, { answer: 'declined', note: 'Regrets' })
    assert.match(JSON.stringify(declined.data), /"by":"note".*"Regrets"/)
    const wrong = await send(`/guests/${behram}/answer`, { ...accepted, companionsCount: 5 })
    assert.deepEqual([wrong.status, fieldsOf(wrong)], [422, ['companionsCount']])
  })

  it('answer by the token of their link, change the answer, and are forgotten', async () => {
    const [, behram = ''] = await add()
    const token = signToken('a key of the tests alone', behram)
    const own = (body?: unknown, method = 'PATCH'): Promise<ApiAnswer> =>
      api.ask(`/api/v1/invitations/${token}`, body === undefined ? {} : { method, body })
    const invited = await own()
    assert.deepEqual(
      [invited.data['name'], invited.data['isOpen'], invited.data['seats']],
      ['Bəhram Əliyev', true, null],
    )
    const accepted = { answer: 'accepted', offer: 'on-site', companionsCount: 1 }
    const [first, second] = await Promise.all([own(accepted), own(accepted)])
    assert.deepEqual([first.status, second.status], [200, 200])
    const { registration } = z.object({ registration: z.string() }).parse(second.data['seats'])
    const seats = await api.ask(`/api/v1/registrations/${registration}`)
    assert.deepEqual([seats.data['state'], seats.data['party']], ['confirmed', 2])
    const many = await own({ ...accepted, companionsCount: 10_000 })
    assert.deepEqual([many.status, fieldsOf(many)], [422, ['companionsCount']])
    await send('/protocol-list', { replyBy: '2030-03-20' }, { method: 'PATCH' })
    const late = await own({ answer: 'declined' })
    assert.deepEqual([late.status, late.data['code']], [409, 'time-to-answer-is-over'])
    assert.deepEqual((await own({}, 'DELETE')).data, { erased: true })
    const gone = await own()
    assert.deepEqual([gone.status, gone.data['code']], [404, 'invitation-not-found'])
    assert.equal((await list()).items.length, 2)
  })

  it('name each field that is wrong, by the place of its guest', async () => {
    for (const [guest, status, field] of [
      [{ name: '', language: 'en' }, 422, 'guests.1.name'],
      [{ name: 'x'.repeat(10_000), language: 'en' }, 422, 'guests.1.name'],
      [{ name: 'A', language: 'fr' }, 400, 'guests.1.language'],
      [{ name: 'A', language: 'en', email: 'nobody' }, 422, 'guests.1.email'],
      [{ name: 'A', language: 'en', companionsAllowed: -1 }, 422, 'guests.1.companionsAllowed'],
      [{ name: 'A', language: 'en', companionsAllowed: 10_000 }, 422, 'guests.1.companionsAllowed'],
      [{ name: 'A', language: 'en', title: 'Dr' }, 400, 'guests.1.title'],
      [7, 400, 'guests.1'],
    ] as const) {
      const answer = await send('/guests', { guests: [three[0], guest] })
      assert.equal(answer.status, status, JSON.stringify(answer.data))
      assert.deepEqual(fieldsOf(answer), [field])
    }
    assert.equal((await list()).items.length, 0)
    const [ana = ''] = await add()
    for (const place of [0, -1, 10_000, 1.5]) {
      const answer = await change(ana, { place })
      assert.deepEqual([answer.status, fieldsOf(answer)], [400, ['place']])
    }
    const day = await send('/protocol-list', { replyBy: '2030-02-30' }, { method: 'PATCH' })
    assert.deepEqual([day.status, fieldsOf(day)], [400, ['replyBy']])
  })

  it('take every naughty string where a text is free, as it was sent', async () => {
    const texts = naughtyStrings.map((text) => cleanText(text).replaceAll(/\s+/g, ' ').slice(0, 50))
    for (const part of [texts.slice(0, 300), texts.slice(300)]) {
      await api.asAdmin('delete from guests.guest')
      const guests = part.map((text) => ({
        formOfAddress: text,
        name: `N ${text}`,
        capacity: text,
        institution: text,
        language: 'en',
      }))
      await add(guests)
      const { items } = await list(tokens.mx, '?limit=200')
      const kept = items.map(({ name, capacity, institution }) => [name, capacity, institution])
      const sent = guests
        .slice(0, 200)
        .map(({ name, capacity, institution }) =>
          [name, capacity, institution].map((text) => cleanText(text)),
        )
      assert.deepEqual(kept, sent)
    }
  })

  it('refuse every naughty string by its field where it can be nothing', async () => {
    const guests = naughtyStrings
      .slice(0, 500)
      .map((text) => ({ name: 'N', language: 'en', email: `x ${text}` }))
    const answer = await send('/guests', { guests })
    assert.equal(answer.status, 422)
    assert.deepEqual(
      fieldsOf(answer),
      guests.map((_one, index) => `guests.${String(index)}.email`),
    )
    for (const text of naughtyStrings.slice(0, 60)) {
      const named = await send('/guests', { guests: [{ name: 'N', language: text }] })
      assert.deepEqual([named.status, fieldsOf(named)], [400, ['guests.0.language']], text)
      const path = at(`/guests/${encodeURIComponent(text.toWellFormed())}`)
      assert.equal((await api.ask(path, { token: tokens.mx })).status, 404, text)
    }
  })

  it('are nothing to the other side: not seen, not counted, not altered', async () => {
    const [ana = ''] = await add()
    assert.deepEqual((await list(tokens.az)).items, [])
    const figures = await api.ask(at('/protocol-list'), { token: tokens.az })
    assert.equal(figures.data['listed'], 0)
    const asOther = { token: tokens.az }
    for (const answer of [
      await api.ask(at(`/guests/${ana}`), asOther),
      await change(ana, { name: 'Other' }, tokens.az),
      await send(`/guests/${ana}`, undefined, { method: 'DELETE', ...asOther }),
      await send(`/guests/${ana}/answer`, { answer: 'declined' }, asOther),
    ]) {
      assert.deepEqual([answer.status, answer.data['code']], [404, 'guest-not-found'])
    }
    const sent = await send('/invitations', { guests: [ana] }, asOther)
    assert.deepEqual(
      [sent.data['count'], sent.data['passedOver']],
      [0, [{ guest: ana, why: 'not-on-the-list' }]],
    )
    assert.equal((await list()).items[0]?.standing, 'listed')
    const { slug: theirs } = await anOpenRegister(api.adminUrl, { seats: 5, owner: 'MX' })
    const none = await api.ask(`/api/v1/desk/events/${theirs}/guests`, asOther)
    assert.equal(none.status, 404)
  })

  it('are not altered with a token that only reads, nor by a member who does', async () => {
    const [ana = ''] = await add()
    for (const [token, code] of [
      [tokens.reading, 'token-may-only-read'],
      [tokens.viewer, 'member-may-not-edit'],
    ] as const) {
      for (const answer of [
        await send('/guests', { guests: three }, { token }),
        await change(ana, { name: 'Other' }, token),
        await send(`/guests/${ana}`, undefined, { method: 'DELETE', token }),
        await send(`/guests/${ana}/answer`, { answer: 'declined' }, { token }),
        await send('/invitations', { guests: [ana] }, { token }),
        await send('/protocol-list', { replyBy: null }, { method: 'PATCH', token }),
      ]) {
        assert.deepEqual([answer.status, answer.data['code']], [403, code])
      }
    }
    assert.equal((await list()).items.length, 3)
  })

  it('would be seen by the other side if a policy were wrong: the control', async () => {
    await add()
    await api.asAdmin(
      'create policy broken on guests.guest for select to alternat_side using (true)',
    )
    try {
      assert.equal((await list(tokens.az)).items.length, 3)
    } finally {
      await api.asAdmin('drop policy broken on guests.guest')
    }
  })
})
