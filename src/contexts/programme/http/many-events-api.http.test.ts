import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const hall = '7b0a3c1e-0000-4000-8000-0000000000cc'
const operator = '7b0a3c1e-0000-4000-8000-0000000000dd'

const outcomes = z.array(z.looseObject({ slug: z.string(), outcome: z.string() }))
const batch = z.looseObject({ id: z.string(), events: z.number() })
const hold = z.looseObject({ id: z.string(), state: z.string(), event: z.string().nullable() })
const view = z.looseObject({ id: z.string(), name: z.string(), search: z.string() })
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('by programs', () => {
  let api: OpenApi
  let joint = ''
  let programme = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }

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
  const read = (path: string, token = tokens.mx): Promise<ApiAnswer> =>
    send(path, undefined, { method: 'GET', token })
  const plan = async (title: string) => {
    const made = await send('events', {
      programme,
      title: { en: title },
      disciplines: ['music'],
      venue: hall,
      when: { precision: 'day', first: '2030-06-01', last: '2030-06-01', startTime: '19:00' },
    })
    assert.equal(made.status, 201, JSON.stringify(made.data))
    const { slug, contentHash } = z
      .looseObject({ slug: z.string(), contentHash: z.string() })
      .parse(made.data)
    return { slug, startedFrom: contentHash }
  }

  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      joint = (await anOpenRegister(adminUrl, { seats: 20 })).slug
    })
    await api.asAdmin(
      `insert into relations.institution (id, relation, visibility, side, kind, name)
         values ('${operator}', 'mx-az', 'public', 'AZ', 'venue-operator', '{"en":"Operator"}');
       insert into relations.venue (id, relation, visibility, institution, name, country, city, city_name, zone, setting)
         values ('${hall}', 'mx-az', 'public', '${operator}', '{"en":"Hall"}', 'AZ', 'baku', '{"en":"Baku"}', 'Asia/Baku', 'indoor')`,
    )
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
    const programmes = await read('programmes')
    const [first] = z.array(z.looseObject({ id: z.string() })).parse(programmes.data['items'])
    programme = first?.id ?? ''
  })
  after(() => api.close())

  it('many events are changed at once after a look, each by its own rules', async () => {
    const own = await plan('One')
    const known = await read(`events/${joint}/content`)
    const shown = { slug: joint, startedFrom: String(known.data['contentHash']) }
    const stale = { ...(await plan('Two')), startedFrom: '0'.repeat(64) }
    const edit = { events: [own, shown, stale], change: { furtherDiscipline: 'cinema' } }
    const looked = await send('bulk-edits/preview', edit)
    const expected = ['in-force', 'awaits-the-other-side', 'event-was-changed-meanwhile']
    assert.deepEqual(
      outcomes.parse(looked.data['events']).map(({ outcome }) => outcome),
      expected,
      JSON.stringify(looked.data),
    )
    const key = randomUUID()
    const done = await send('bulk-edits', edit, { key })
    assert.equal(done.status, 201, JSON.stringify(done.data))
    const became = new Map(
      outcomes.parse(done.data['events']).map(({ slug, outcome }) => [slug, outcome]),
    )
    assert.deepEqual(
      [own, shown, stale].map(({ slug }) => became.get(slug)),
      expected,
    )
    assert.deepEqual((await send('bulk-edits', edit, { key })).data, done.data)
    const { id, events } = batch.parse(done.data['batch'])
    assert.equal(events, 2)
    const back = await send(`batches/${id}/way-back`)
    assert.deepEqual([back.status, back.data['left']], [200, 0])
  })

  it('a change of many events names what it cannot find, and changes nothing', async () => {
    const own = await plan('Three')
    for (const [edit, status, fields] of [
      [{ events: [], change: { shares: true } }, 400, ['events']],
      [{ events: [own], change: {} }, 400, ['change']],
      [{ events: [own], change: { venue: randomUUID() } }, 422, ['change.venue']],
      [
        { events: [own, { ...own, slug: 'nothing' }], change: { shares: true } },
        422,
        ['events.1.slug'],
      ],
      [{ events: [own], change: { shares: true, colour: 'red' } }, 400, ['change.colour']],
    ] as const) {
      const answer = await send('bulk-edits', edit)
      assert.deepEqual([answer.status, fieldsOf(answer)], [status, fields])
    }
    const edit = { events: [own], change: { shares: true } }
    const theirs = await send('bulk-edits', edit, { token: tokens.az })
    assert.deepEqual([theirs.status, fieldsOf(theirs)], [422, ['events.0.slug']])
    const viewed = await send('bulk-edits', edit, { token: tokens.viewer })
    assert.deepEqual([viewed.status, viewed.data['code']], [403, 'member-may-not-edit'])
  })

  it('events come from a table, all or none, once for each key', async () => {
    const sheet = 'Título;Fecha;Lugar;Disciplina\nNoche de son;05/06/2030;Hall;música\n'
    const looked = await send('imports/preview', {
      sheet,
      language: 'es',
      dateOrder: 'day-first',
    })
    assert.equal(looked.status, 200, JSON.stringify(looked.data))
    assert.deepEqual(looked.data['columns'], ['title', 'date', 'place', 'discipline'])
    assert.match(JSON.stringify(looked.data['rows']), /"es":"Noche de son"/)
    const wrong = await send('imports', { programme, sheet: `${sheet}Otra;;Hall;polo\n` })
    assert.deepEqual([wrong.status, wrong.data['code']], [422, 'sheet-has-faults'])
    assert.match(String(wrong.data['detail']), /D3/)
    const key = randomUUID()
    const given = { programme, sheet, language: 'es', dateOrder: 'day-first' }
    const brought = await send('imports', given, { key })
    assert.equal(brought.status, 201, JSON.stringify(brought.data))
    assert.deepEqual((await send('imports', given, { key })).data, brought.data)
    const [slug] = z.array(z.string()).parse(brought.data['slugs'])
    const event = await read(`events/${slug ?? ''}/content`)
    assert.match(JSON.stringify(event.data['content']), /"first":"2030-06-05"/)
    const theirs = await read(`events/${slug ?? ''}/content`, tokens.az)
    assert.equal(theirs.status, 404)
    const chosen = await send('imports/preview', {
      sheet: 'a,b,c\nEvening,2030-06-05,film\n',
      columns: ['title', 'date', null],
    })
    assert.deepEqual(chosen.data['columns'], ['title', 'date', null])
    const nowhere = await send('imports', { ...given, programme: randomUUID() })
    assert.deepEqual([nowhere.status, fieldsOf(nowhere)], [422, ['programme']])
    const empty = await send('imports', { ...given, sheet: '' })
    assert.deepEqual([empty.status, fieldsOf(empty)], [422, ['sheet']])
  })

  it('a venue is asked for, held, and given back; the event stays private', async () => {
    const { slug } = await plan('A secret recital')
    const days = { first: '2030-06-01', last: '2030-06-01', startTime: '17:00', endTime: '22:00' }
    const key = randomUUID()
    const asked = await send(`events/${slug}/holds`, { ...days, note: 'A piano' }, { key })
    assert.equal(asked.status, 201, JSON.stringify(asked.data))
    const { id, event } = hold.parse(asked.data)
    assert.equal(event, slug)
    const again = await send(`events/${slug}/holds`, { ...days, note: 'A piano' }, { key })
    assert.equal(hold.parse(again.data).id, id)
    const twice = await send(`events/${slug}/holds`, { ...days, note: 'A piano' })
    assert.deepEqual([twice.status, twice.data['code']], [409, 'hold-is-asked-already'])
    const theirs = await read('holds', tokens.az)
    const [seen] = z.array(hold).parse(theirs.data['items'])
    assert.deepEqual([seen?.id, seen?.event], [id, null])
    assert.doesNotMatch(JSON.stringify(theirs.data), /secret/)
    const own = await send(`holds/${id}/answers`, { answer: 'held' })
    assert.deepEqual([own.status, own.data['code']], [403, 'hold-is-not-yours'])
    const held = await send(
      `holds/${id}/answers`,
      { answer: 'held', heldUntil: '2030-05-01' },
      { token: tokens.az },
    )
    assert.equal(hold.parse(held.data).state, 'held')
    const back = await send(`holds/${id}/answers`, { answer: 'withdrawn' })
    assert.equal(hold.parse(back.data).state, 'withdrawn')
    const late = await send(`holds/${id}/answers`, { answer: 'held' }, { token: tokens.az })
    assert.deepEqual([late.status, late.data['code']], [409, 'hold-is-over'])
    for (const [given, status, field] of [
      [{ ...days, endTime: null }, 422, 'endTime'],
      [{ ...days, last: '2030-05-01' }, 422, 'last'],
      [{ ...days, note: 'x'.repeat(501) }, 422, 'note'],
      [{ ...days, first: '2030-02-30' }, 400, 'first'],
    ] as const) {
      const refused = await send(`events/${slug}/holds`, given)
      assert.deepEqual([refused.status, fieldsOf(refused)], [status, [field]])
    }
    const none = await send(`events/${slug}/holds`, days, { token: tokens.az })
    assert.deepEqual([none.status, none.data['code']], [404, 'event-not-found'])
  })

  it('a view is named, renamed, taken away and brought back, and seen by whom it is for', async () => {
    const key = randomUUID()
    const given = { name: 'Music', page: 'events', search: 'discipline=music&colour=red' }
    const kept = await send('views', given, { key })
    assert.equal(kept.status, 201, JSON.stringify(kept.data))
    const { id, search } = view.parse(kept.data)
    assert.equal(search, 'discipline=music')
    assert.equal(view.parse((await send('views', given, { key })).data).id, id)
    assert.deepEqual((await read('views', tokens.az)).data['items'], [])
    const shared = await send('views', { ...given, readers: 'both' })
    assert.match(JSON.stringify((await read('views', tokens.az)).data), /Music/)
    const named = await send(`views/${id}`, { name: 'All music' }, { method: 'PATCH' })
    assert.equal(view.parse(named.data).name, 'All music')
    const empty = await send(`views/${id}`, { name: ' ' }, { method: 'PATCH' })
    assert.deepEqual([empty.status, fieldsOf(empty)], [422, ['name']])
    await send(`views/${id}`, undefined, { method: 'DELETE' })
    assert.doesNotMatch(JSON.stringify((await read('views')).data), /All music/)
    const back = await send(`views/${id}/way-back`)
    assert.equal(view.parse(back.data).name, 'All music')
    const theirs = await send(`views/${view.parse(shared.data).id}`, undefined, {
      method: 'DELETE',
      token: tokens.az,
    })
    assert.deepEqual([theirs.status, theirs.data['code']], [404, 'view-not-found'])
    const viewer = await send('views', { ...given, readers: 'side' }, { token: tokens.viewer })
    assert.deepEqual([viewer.status, viewer.data['code']], [403, 'member-may-not-edit'])
  })
})
