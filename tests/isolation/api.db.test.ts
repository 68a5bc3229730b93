import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const secret = 'What nobody else may know'

/** An event that the one side keeps to itself, one that is public with people in it, and its measure. */
const fill = `
  insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
      date_precision, first_day, last_day, zone, content_hash)
    select gen_random_uuid(), relation, 'MX', 'MX', programme, 'secret', '{"en":"${secret}"}', '{music}',
      'day', '2030-05-04', '2030-05-04', zone, content_hash from programme.event limit 1;
  insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party,
      if_moved, name, email, language)
    select gen_random_uuid(), event, relation, 'MX', 'confirmed', 'on-site', 'on-site', 1, 'wait',
      '${secret}', 'person@example.org', 'en' from registrations.register;
  insert into measures.measure (id, relation, visibility, owner, title, country, holds_from, announced_at,
      rules, source_name, recorded_by, binding, targeted, prevails)
    values (gen_random_uuid(), 'mx-az', 'MX', 'MX', '{"en":"${secret}"}', 'AZ', '2030-01-01', now(),
      '[{"kind":"stay-at-home"}]', 'arbitrary', gen_random_uuid(), true, false, false)`

describe('a token of one side', () => {
  let api: OpenApi
  let slug = ''
  let change = ''
  const tokens = { MX: '', AZ: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      ;({ slug } = await anOpenRegister(adminUrl, { seats: 20, owner: 'MX' }))
      const admin = new pg.Client({ connectionString: adminUrl })
      await admin.connect()
      await admin.query(fill)
      await admin.end()
    })
    tokens.MX = await api.tokenOf('MX', 'head', 'write')
    tokens.AZ = await api.tokenOf('AZ', 'head', 'write')
    const alteration = { kind: 'offers', onSite: { seats: 10 } }
    const body = { reason: { en: secret }, items: [{ event: slug, alteration }] }
    const proposed = await api.ask('/api/v1/desk/changes', {
      method: 'POST',
      token: tokens.MX,
      body,
    })
    change = String(proposed.data['id'])
  })
  after(() => api.close())

  const places = (): string[] => [
    '/api/v1/desk/events',
    '/api/v1/desk/events/secret',
    `/api/v1/desk/events/${slug}/registrations`,
    '/api/v1/desk/measures',
    `/api/v1/desk/changes/${change}`,
  ]

  const saysSecret = async (path: string, token: string): Promise<boolean> =>
    JSON.stringify((await api.ask(path, { token })).data).includes(secret)

  it('sees what is private to it', async () => {
    for (const path of places()) assert.equal(await saysSecret(path, tokens.MX), true, path)
  })

  it('never sees what is private to the other', async () => {
    for (const path of places()) assert.equal(await saysSecret(path, tokens.AZ), false, path)
    const { status } = await api.ask('/api/v1/desk/events/secret', { token: tokens.AZ })
    const none = await api.ask('/api/v1/desk/events/never-was', { token: tokens.AZ })
    assert.deepEqual([status, none.status], [404, 404])
    const figures = await api.ask(`/api/v1/desk/events/${slug}`, { token: tokens.AZ })
    assert.equal(figures.data['register'], null)
    assert.deepEqual(
      (await api.ask('/api/v1/desk/changes', { token: tokens.AZ })).data['items'],
      [],
    )
    const answers = `/api/v1/desk/changes/${change}/answers`
    const body = { answer: 'withdraw' }
    const answered = await api.ask(answers, { method: 'POST', token: tokens.AZ, body })
    assert.equal(answered.status, 404)
  })

  it('would see it if the policies forgot the owner', async () => {
    const admin = new pg.Client({ connectionString: api.adminUrl })
    await admin.connect()
    for (const table of [
      'programme.event',
      'registrations.register',
      'registrations.registration',
      'measures.measure',
      'changes.change',
      'changes.item',
    ]) {
      await admin.query(`alter policy side_reads on ${table} using (relation = 'mx-az')`)
    }
    await admin.end()
    for (const path of places()) assert.equal(await saysSecret(path, tokens.AZ), true, path)
  })
})
