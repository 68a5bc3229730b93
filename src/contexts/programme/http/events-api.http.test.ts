import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { cleanText } from '#kit/http/form.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

const planned = z.looseObject({
  slug: z.string(),
  contentHash: z.string(),
  content: z.looseObject({ title: z.looseObject({}), zone: z.string() }),
  proposals: z.array(z.looseObject({ contentHash: z.string(), side: z.string() })),
})
const acted = z.object({ outcome: z.string(), event: planned })
const repeated = z.object({
  batch: z.looseObject({ id: z.string(), undoable: z.number() }),
  slugs: z.array(z.string()),
})
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('events by programs', () => {
  let api: OpenApi
  let joint = ''
  let programme = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      joint = (await anOpenRegister(adminUrl, { seats: 20 })).slug
    })
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
    const programmes = await api.ask('/api/v1/desk/programmes', { token: tokens.mx })
    const [first] = z.array(z.looseObject({ id: z.string() })).parse(programmes.data['items'])
    programme = first?.id ?? ''
  })
  after(() => api.close())

  const send = (
    path: string,
    body: unknown,
    { token = tokens.mx, method = 'POST', key = '' } = {},
  ): Promise<ApiAnswer> =>
    api.ask(`/api/v1/desk/events${path}`, {
      method,
      token,
      body,
      headers: key === '' ? {} : { 'idempotency-key': key },
    })
  const aConcert = (more: object = {}) => ({
    programme,
    title: { en: 'A concert' },
    disciplines: ['music'],
    when: { precision: 'day', first: '2030-06-01', last: '2030-06-01', startTime: '19:00' },
    place: { country: 'MX', city: 'Oaxaca' },
    ...more,
  })
  const plan = async (more: object = {}) => {
    const made = await send('', aConcert(more))
    assert.equal(made.status, 201, JSON.stringify(made.data))
    return planned.parse(made.data)
  }
  const read = async (slug: string, token = tokens.mx) =>
    planned.parse((await api.ask(`/api/v1/desk/events/${slug}/content`, { token })).data)
  const revise = (slug: string, body: unknown, token = tokens.mx): Promise<ApiAnswer> =>
    send(`/${slug}/content`, body, { method: 'PATCH', token })

  it('are planned private or joint, altered field by field, and read back whole', async () => {
    const { slug, contentHash, content } = await plan()
    assert.equal(content.zone, 'America/Mexico_City')
    const altered = await revise(slug, {
      startedFrom: contentHash,
      title: { en: 'A concert', es: 'Un concierto' },
      when: { precision: 'months', first: '2030-06-01', last: '2030-06-30' },
    })
    const { outcome, event } = acted.parse(altered.data)
    assert.deepEqual([altered.status, outcome], [200, 'in-force'])
    assert.deepEqual(event.content['disciplines'], ['music'])
    assert.deepEqual(event.content['when'], {
      precision: 'months',
      first: '2030-06-01',
      last: '2030-06-30',
    })
    const stale = await revise(slug, { startedFrom: contentHash, onlineRights: false })
    assert.deepEqual(
      [stale.status, stale.data['code'], fieldsOf(stale)],
      [409, 'event-was-changed-meanwhile', ['startedFrom']],
    )
  })

  it('are planned once for each key', async () => {
    const key = randomUUID()
    const sent = await Promise.all([1, 2, 3].map(() => send('', aConcert(), { key })))
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201],
    )
    assert.equal(new Set(sent.map(({ data }) => data['slug'])).size, 1)
    const other = await send('', aConcert({ title: { en: 'Another' } }), { key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
  })

  it('are copied without their date, and with what is to be otherwise', async () => {
    const copy = await send(`/${joint}/duplicates`, { title: { en: 'Once more' } })
    assert.equal(copy.status, 201, JSON.stringify(copy.data))
    const { content } = planned.parse(copy.data)
    assert.deepEqual(
      [copy.data['owner'], copy.data['visibility'], content['when'], content.title],
      ['joint', 'joint', { precision: 'none' }, { en: 'Once more' }],
    )
  })

  it('that are joint and public change when the other side approves exactly that', async () => {
    const known = await read(joint)
    const proposed = await revise(joint, {
      startedFrom: known.contentHash,
      summary: { en: 'With a guest' },
    })
    assert.equal(acted.parse(proposed.data).outcome, 'awaits-the-other-side')
    const [proposal] = (await read(joint, tokens.az)).proposals
    assert.equal(proposal?.side, 'MX')
    const wrong = { answer: 'approve', contentHash: '0'.repeat(64) }
    const none = await send(`/${joint}/proposal`, wrong, { token: tokens.az })
    assert.deepEqual([none.status, none.data['code']], [409, 'proposal-is-not-open'])
    const answer = { answer: 'approve', contentHash: proposal.contentHash }
    const approved = await send(`/${joint}/proposal`, answer, { token: tokens.az })
    const { outcome, event } = acted.parse(approved.data)
    assert.deepEqual([outcome, event.content['summary']], ['in-force', { en: 'With a guest' }])
  })

  it('are shown to the other side, and moved from state to state', async () => {
    const { slug, contentHash } = await plan()
    const hidden = await api.ask(`/api/v1/desk/events/${slug}/content`, { token: tokens.az })
    assert.deepEqual([hidden.status, hidden.data['code']], [404, 'event-not-found'])
    const shown = await send(`/${slug}/visibility`, { to: 'joint', startedFrom: contentHash })
    assert.equal(shown.status, 200, JSON.stringify(shown.data))
    assert.equal((await read(slug, tokens.az)).slug, slug)
    const theirs = await revise(slug, { startedFrom: contentHash, sources: [] }, tokens.az)
    assert.deepEqual([theirs.status, theirs.data['code']], [403, 'event-belongs-to-the-other-side'])
    const held = await send(`/${slug}/state`, { to: 'held' })
    assert.deepEqual([held.status, held.data['code']], [409, 'event-has-not-taken-place-yet'])
    const announced = await send(`/${slug}/state`, { to: 'announced', reason: 'Agreed' })
    assert.deepEqual(
      [announced.status, acted.parse(announced.data).event['state']],
      [200, 'announced'],
    )
  })

  it('are repeated on days that are seen first, once for a key, and taken back as one step', async () => {
    const { slug, contentHash: startedFrom } = await plan()
    const rule = { kind: 'months', on: 'weekday', until: '2030-09-30' }
    const preview = await send(`/${slug}/series/preview`, { rule }, { token: tokens.reading })
    assert.deepEqual(preview.data['days'], ['2030-07-06', '2030-08-03', '2030-09-07'])
    const key = randomUUID()
    const sent = await Promise.all(
      [1, 2].map(() => send(`/${slug}/series`, { rule, startedFrom }, { key })),
    )
    const [first, second] = sent.map(({ data }) => repeated.parse(data))
    assert.deepEqual([first?.slugs.length, first?.batch.undoable], [3, 3])
    assert.deepEqual(second, first)
    const at = `/api/v1/desk/batches/${first?.batch.id ?? ''}/way-back`
    const theirs = await api.ask(at, { method: 'POST', token: tokens.az })
    assert.deepEqual([theirs.status, theirs.data['code']], [404, 'batch-not-found'])
    const back = await api.ask(at, { method: 'POST', token: tokens.mx })
    assert.deepEqual(back.data, { undone: 3, proposed: 0, left: 0 })
    const again = await api.ask(at, { method: 'POST', token: tokens.mx })
    assert.deepEqual([again.status, again.data['code']], [409, 'batch-is-undone'])
    const own = await api.ask('/api/v1/desk/batches?limit=1', { token: tokens.reading })
    assert.match(JSON.stringify(own.data['items']), /"kind":"series".*"undoable":0/)
    const none = await api.ask('/api/v1/desk/batches', { token: tokens.az })
    assert.deepEqual(none.data['items'], [])
    for (const [wrong, status, field] of [
      [{ kind: 'weeks', every: 0, times: 3 }, 400, 'rule.every'],
      [{ kind: 'weeks', times: 10_000 }, 400, 'rule.times'],
      [{ kind: 'weeks', times: 3, until: '2030-09-30' }, 400, 'rule'],
      [{ kind: 'days', days: ['2030-02-30'] }, 400, 'rule.days.0'],
      [{ kind: 'days', days: ['2030-06-01'] }, 422, 'rule'],
    ] as const) {
      const answer = await send(`/${slug}/series`, { rule: wrong, startedFrom })
      assert.deepEqual([answer.status, fieldsOf(answer)], [status, [field]])
    }
  })

  it('name each field that is wrong, all of them at once', async () => {
    const none = randomUUID()
    const directory = await send('', aConcert({ venue: none, programme: none, place: null }))
    assert.equal(directory.status, 422)
    assert.deepEqual(fieldsOf(directory), ['venue', 'programme'])
    const day = { precision: 'day', first: '2030-06-02', last: '2030-06-01' }
    for (const [more, status, fields] of [
      [{ title: {}, programme: none }, 422, ['title', 'programme']],
      [{ title: { en: 'x'.repeat(10_000) } }, 400, ['title.en']],
      [{ disciplines: [] }, 422, ['disciplines']],
      [{ disciplines: ['polo'], sources: ['ftp://x'] }, 400, ['disciplines.0', 'sources.0']],
      [{ when: day }, 422, ['when']],
      [{ when: { ...day, first: '2030-02-30' } }, 400, ['when.first']],
      [{ when: { ...day, startTime: '25:00' } }, 400, ['when.startTime']],
      [{ when: { precision: 'week', first: '2030-06-04', last: '2030-06-10' } }, 400, ['when']],
      [{ zone: 'Nowhere/City' }, 400, ['zone']],
      [{ onlineCapacity: -1 }, 400, ['onlineCapacity']],
      [{ onlineCapacity: 10_000_000 }, 400, ['onlineCapacity']],
      [{ plan: { options: [] } }, 400, ['plan.options']],
      [{ plan: { options: [{ format: 'online' }, { format: 'online' }] } }, 422, ['plan.options']],
      [{ owner: 'joint', visibility: 'own' }, 422, ['visibility']],
      [
        { contributions: [{ institution: none, role: 'host' }] },
        422,
        ['contributions.0.institution'],
      ],
      [{ colour: 'red' }, 400, ['colour']],
    ] as const) {
      const answer = await send('', aConcert(more))
      assert.equal(answer.status, status, JSON.stringify(answer.data))
      assert.deepEqual(fieldsOf(answer), fields, JSON.stringify(more))
    }
    const { slug } = await plan()
    const moved = await send(`/${slug}/state`, { to: 'gone' })
    assert.deepEqual([moved.status, fieldsOf(moved)], [400, ['to']])
  })

  it('keep every naughty string where a text is free, and refuse it elsewhere', async () => {
    const { slug } = await plan()
    let { contentHash } = await read(slug)
    const texts = naughtyStrings.map(cleanText).filter((text) => text !== '' && text.length <= 100)
    for (let first = 0; first < texts.length; first += 6) {
      const [en = 'x', es = 'x', az = 'x', a = 'x', b = 'x', city = 'x'] = texts.slice(first)
      const title = { en, es, az }
      const summary = { en: a, az: b }
      const place = { country: 'MX', city }
      const kept = await revise(slug, { startedFrom: contentHash, title, summary, place })
      assert.equal(kept.status, 200, JSON.stringify([title, kept.data]))
      const { event } = acted.parse(kept.data)
      assert.deepEqual([event.content.title, event.content['summary']], [title, summary])
      ;({ contentHash } = event)
    }
    for (const text of naughtyStrings.filter((_text, index) => index % 8 === 0)) {
      const wrong = {
        startedFrom: contentHash,
        zone: `${text} x`,
        venue: text,
        programme: text,
        disciplines: [text],
        sources: [`x${text}`],
        spokenLanguages: [`${text}1`],
        when: { precision: 'day', first: text, last: text, startTime: text },
      }
      const answer = await revise(slug, wrong)
      assert.equal(answer.status, 400, text)
      assert.equal(new Set(fieldsOf(answer)).size, 9, `${text} ${fieldsOf(answer).join()}`)
    }
    assert.equal((await read(slug)).contentHash, contentHash)
  })

  it('are not altered with a token that only reads, nor by a member who does', async () => {
    const { slug, contentHash } = await plan()
    for (const [token, code] of [
      [tokens.reading, ['token-may-only-read']],
      [tokens.viewer, ['member-may-not-edit', 'member-may-not-approve']],
    ] as const) {
      for (const answer of [
        await send('', aConcert(), { token }),
        await send(`/${slug}/duplicates`, {}, { token }),
        await revise(slug, { startedFrom: contentHash, sources: [] }, token),
        await send(`/${slug}/visibility`, { to: 'joint', startedFrom: contentHash }, { token }),
        await send(`/${slug}/state`, { to: 'announced' }, { token }),
        await send(`/${slug}/proposal`, { answer: 'approve', contentHash }, { token }),
      ]) {
        assert.equal(answer.status, 403)
        assert.ok(code.some((one) => one === answer.data['code']))
      }
    }
    assert.equal((await read(slug)).contentHash, contentHash)
  })

  it('that are private to a side are nothing to the other', async () => {
    const { slug, contentHash } = await plan()
    const theirs = { token: tokens.az }
    for (const answer of [
      await api.ask(`/api/v1/desk/events/${slug}/content`, theirs),
      await send(`/${slug}/duplicates`, {}, theirs),
      await revise(slug, { startedFrom: contentHash, sources: [] }, tokens.az),
      await send(`/${slug}/visibility`, { to: 'joint', startedFrom: contentHash }, theirs),
      await send(`/${slug}/state`, { to: 'announced' }, theirs),
      await send(`/${slug}/proposal`, { answer: 'approve', contentHash }, theirs),
    ]) {
      assert.deepEqual([answer.status, answer.data['code']], [404, 'event-not-found'])
    }
  })
})
