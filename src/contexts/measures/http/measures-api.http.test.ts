import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

const measure = z.looseObject({
  id: z.string(),
  visibility: z.string(),
  place: z.object({
    country: z.string(),
    region: z.string().nullable(),
    city: z.string().nullable(),
  }),
  ended: z.looseObject({ lastDay: z.string() }).nullable(),
  withdrawn: z.string().nullable(),
})
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('measures by programs', () => {
  let api: OpenApi
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 20 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
    const programmes = await api.ask('/api/v1/desk/programmes', { token: tokens.mx })
    const [programme] = z.array(z.looseObject({ id: z.string() })).parse(programmes.data['items'])
    const planned = await api.ask('/api/v1/desk/events', {
      method: 'POST',
      token: tokens.mx,
      body: {
        programme: programme?.id,
        title: { en: 'A recital in Baku' },
        disciplines: ['music'],
        when: { precision: 'day', first: '2030-05-03', last: '2030-05-03', startTime: '19:00' },
        place: { country: 'AZ', city: 'Baku' },
      },
    })
    assert.equal(planned.status, 201, JSON.stringify(planned.data))
  })
  after(() => api.close())

  const aMeasure = (more: object = {}) => ({
    title: { en: 'No gatherings' },
    place: { country: 'AZ' },
    holdsFrom: '2030-05-01',
    statedUntil: '2030-05-31',
    announced: '2030-03-30T18:00:00+04:00',
    rules: [{ kind: 'events-banned' }],
    source: { name: 'Decree 12', url: 'https://decrees.example/12' },
    ...more,
  })
  const send = (
    path: string,
    body?: unknown,
    { token = tokens.mx, key = '', method = 'POST' } = {},
  ): Promise<ApiAnswer> =>
    api.ask(`/api/v1/desk/${path}`, {
      method,
      token,
      body,
      headers: key === '' ? {} : { 'idempotency-key': key },
    })
  const record = async (more: object = {}) => {
    const made = await send('measures', aMeasure(more))
    assert.equal(made.status, 201, JSON.stringify(made.data))
    return measure.parse(made.data)
  }
  const count = async (): Promise<number> =>
    z.array(z.unknown()).parse((await send('measures', undefined, { method: 'GET' })).data['items'])
      .length

  it('are recorded once for each key, and decide events again', async () => {
    const key = randomUUID()
    const sent = await Promise.all([1, 2].map(() => send('measures', aMeasure(), { key })))
    const [first, second] = sent.map(({ data }) => measure.parse(data))
    assert.equal(first?.id, second?.id)
    assert.equal(first?.visibility, 'public')
    const other = await send('measures', aMeasure({ binding: false }), { key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
    const settled = await api.ask('/api/v1/desk/events', { token: tokens.reading })
    assert.match(JSON.stringify(settled.data['items']), /"format":"cancelled"/)
    await send(`measures/${first?.id ?? ''}/withdrawal`)
  })

  it('are looked at before, and nothing is written', async () => {
    const known = await count()
    const looked = await send('measures/preview', aMeasure())
    assert.equal(looked.status, 200, JSON.stringify(looked.data))
    const { flips } = z
      .object({ flips: z.array(z.looseObject({ before: z.string(), after: z.string() })) })
      .loose()
      .parse(looked.data['impact'])
    assert.deepEqual(
      flips.map((flip) => [flip.before, flip.after]),
      [
        ['in-person', 'cancelled'],
        // Where the other one takes place, the record does not tell.
        ['in-person', 'unclear'],
      ],
    )
    assert.equal(await count(), known)
  })

  it('end when their authority says so, are replaced, and are taken back', async () => {
    const { id } = await record()
    const ended = await send(`measures/${id}/end`, {
      lastDay: '2030-05-10',
      announced: '2030-03-31T10:00:00Z',
    })
    assert.equal(measure.parse(ended.data).ended?.lastDay, '2030-05-10')
    for (const [wrong, status, field] of [
      [{ lastDay: '2030-04-01', announced: '2030-03-31T10:00:00Z' }, 422, 'lastDay'],
      [{ lastDay: '2030-05-10', announced: '2030-06-01T10:00:00Z' }, 422, 'announced'],
      [{ lastDay: '2030-02-30', announced: '2030-03-31T10:00:00Z' }, 400, 'lastDay'],
      [{ lastDay: '2030-05-10', announced: 'yesterday' }, 400, 'announced'],
    ] as const) {
      const refused = await send(`measures/${id}/end`, wrong)
      assert.deepEqual([refused.status, fieldsOf(refused)], [status, [field]])
    }
    const newer = await record({ holdsFrom: '2030-05-05', replaces: [id] })
    const all = await send('measures?limit=200', undefined, { method: 'GET' })
    const old = z
      .array(measure)
      .parse(all.data['items'])
      .find((one) => one.id === id)
    assert.equal(old?.ended?.lastDay, '2030-05-04')
    const taken = await send(`measures/${newer.id}/withdrawal`)
    assert.notEqual(measure.parse(taken.data).withdrawn, null)
    const again = await send(`measures/${newer.id}/withdrawal`)
    assert.deepEqual([again.status, again.data['code']], [404, 'measure-not-found'])
    await send(`measures/${id}/withdrawal`)
  })

  it('of one side are nothing to the other, nor to whoever only reads', async () => {
    const { id, visibility } = await record({ visibility: 'private' })
    assert.equal(visibility, 'MX')
    const end = { lastDay: '2030-05-10', announced: '2030-03-31T10:00:00Z' }
    for (const [token, status, code] of [
      [tokens.az, 404, 'measure-not-found'],
      [tokens.reading, 403, 'token-may-only-read'],
      [tokens.viewer, 403, 'member-may-not-record-measures'],
    ] as const) {
      for (const answer of [
        await send(`measures/${id}/end`, end, { token }),
        await send(`measures/${id}/withdrawal`, undefined, { token }),
      ]) {
        assert.deepEqual([answer.status, answer.data['code']], [status, code])
      }
      const replacing = await send('measures', aMeasure({ replaces: [id] }), { token })
      assert.deepEqual([replacing.status, replacing.data['code']], [status, code])
    }
    await send(`measures/${id}/withdrawal`)
  })

  it('name each field that is wrong, all of them at once', async () => {
    const known = await count()
    for (const [more, status, fields] of [
      [{ title: {}, place: { country: 'XX' } }, 422, ['title', 'place.country']],
      [{ holdsFrom: '2030-06-01' }, 422, ['statedUntil']],
      [{ announced: '2030-04-02T08:00:00Z' }, 422, ['announced']],
      [{ holdsFrom: '2020-01-01', statedUntil: '2020-02-01' }, 422, ['announced']],
      [{ rules: [] }, 400, ['rules']],
      [{ rules: [{ kind: 'none', topic: 'gatherings' }] }, 422, ['rules.0.kind']],
      [{ rules: [{ kind: 'people-limit', people: 5_000_000 }] }, 422, ['rules.0.people']],
      [{ rules: [{ kind: 'people-limit', people: -1 }] }, 400, ['rules.0.people']],
      [{ rules: [{ kind: 'people-range', from: 5, to: 3 }] }, 422, ['rules.0.to']],
      [{ rules: [{ kind: 'entry-condition', condition: ' ' }] }, 422, ['rules.0.condition']],
      [
        { rules: [{ kind: 'events-banned', scope: { disciplines: ['polo'] } }] },
        422,
        ['rules.0.scope.disciplines'],
      ],
      [{ source: { name: '' } }, 400, ['source.name']],
      [{ source: { name: 'x', url: 'ftp://x' } }, 400, ['source.url']],
      [{ visibility: 'secret', colour: 'red' }, 400, ['visibility', 'colour']],
    ] as const) {
      const answer = await send('measures', aMeasure(more))
      assert.equal(answer.status, status, JSON.stringify([more, answer.data]))
      assert.deepEqual(fieldsOf(answer), fields, JSON.stringify(answer.data))
    }
    assert.equal(await count(), known)
  })

  it('come from a table, all or none, once for each key, and go as one step', async () => {
    const head = 'title-en,country,from,until,announced,rule-1-kind,rule-1-people,source-name\n'
    const row = (title: string, people: string): string =>
      `${title},AZ,2031-01-01,2031-01-31,2030-03-01,people-limit,${people},Decree\n`
    const sheet = `${head}${row('A', '30')}${row('B', '20')}`
    const looked = await send('measure-tables/preview', { sheet })
    assert.equal(z.array(measure).parse(looked.data['measures']).length, 2)
    const known = await count()
    const wrong = await send('measure-tables', { sheet: `${sheet}${row('C', 'many')}` })
    assert.deepEqual([wrong.status, wrong.data['code']], [422, 'sheet-has-faults'])
    assert.match(String(wrong.data['detail']), /line 4, rule-1-people/)
    assert.equal(await count(), known)
    const key = randomUUID()
    const sent = [
      await send('measure-tables', { sheet, fileName: 'decrees.csv' }, { key }),
      await send('measure-tables', { sheet, fileName: 'decrees.csv' }, { key }),
    ]
    const table = z.looseObject({ id: z.string(), measures: z.number() })
    const [first, second] = sent.map(({ data }) => table.parse(data))
    assert.deepEqual(first, second)
    assert.deepEqual([first?.measures, await count()], [2, known + 2])
    const twice = await send('measure-tables', { sheet })
    assert.match(String(twice.data['detail']), /line 2/)
    const id = first?.id ?? ''
    const theirs = await send(`measure-tables/${id}/withdrawal`, undefined, { token: tokens.az })
    assert.deepEqual([theirs.status, theirs.data['code']], [404, 'import-not-found'])
    const taken = await send(`measure-tables/${id}/withdrawal`)
    assert.notEqual(taken.data['withdrawn'], null)
    const own = await send('measure-tables', undefined, { method: 'GET' })
    assert.match(JSON.stringify(own.data['items']), /decrees\.csv/)
    const none = await send('measure-tables', undefined, { method: 'GET', token: tokens.az })
    assert.deepEqual(none.data['items'], [])
  })

  it('keep every naughty string where a text is free', async () => {
    for (const text of naughtyStrings.filter((_one, index) => index % 12 === 0)) {
      const answer = await send('measures/preview', {
        ...aMeasure({ title: { en: `x${text}`.slice(0, 150) } }),
        place: { country: 'AZ', city: `x${text}`.slice(0, 150) },
      })
      assert.equal(answer.status, 200, JSON.stringify([text, answer.data]))
      const refused = await send('measures', aMeasure({ place: { country: text } }))
      assert.equal(refused.status, 422, text)
    }
  })
})
