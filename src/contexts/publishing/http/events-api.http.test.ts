import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const pageSchema = z.object({
  items: z.array(z.looseObject({ slug: z.string() })),
  next: z.string().nullable(),
})

describe('the public programme for programs', () => {
  let api: OpenApi
  const slugs: string[] = []
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      for (let made = 0; made < 5; made += 1) {
        slugs.push((await anOpenRegister(adminUrl, { seats: 20 })).slug)
      }
    })
  })
  after(() => api.close())

  const list = async (query: string): Promise<z.output<typeof pageSchema>> =>
    pageSchema.parse((await api.ask(`/api/v1/events${query}`)).data)

  it('comes in pages that hold every event once', async () => {
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 3; page += 1) {
      const { items, next } = await list(`?limit=2${cursor}`)
      seen.push(...items.map(({ slug }) => slug))
      assert.equal(next === null, page === 2)
      cursor = `&cursor=${next ?? ''}`
    }
    assert.deepEqual(seen.sort(), slugs.sort())
  })

  it('is narrowed by day, discipline and attendance', async () => {
    assert.equal((await list('?from=2030-05-03&until=2030-05-03')).items.length, 5)
    assert.equal((await list('?from=2030-05-04')).items.length, 0)
    assert.equal((await list('?until=2030-05-02')).items.length, 0)
    assert.equal((await list('?discipline=dance')).items.length, 0)
    assert.equal((await list('?attend=online')).items.length, 0)
  })

  it('says by its tag that nothing has changed', async () => {
    const first = await api.ask('/api/v1/events')
    const tag = first.headers.get('etag') ?? ''
    assert.equal(first.headers.get('cache-control'), 'no-cache')
    const again = await api.ask('/api/v1/events', { headers: { 'if-none-match': tag } })
    assert.equal(again.status, 304)
    const other = await api.ask('/api/v1/events?limit=1', { headers: { 'if-none-match': tag } })
    assert.equal(other.status, 200)
  })

  it('gives one event by its slug, and says where to look for another', async () => {
    const found = await api.ask(`/api/v1/events/${slugs[0] ?? ''}`)
    assert.equal(found.data['slug'], slugs[0])
    const missing = await api.ask('/api/v1/events/none')
    assert.equal(missing.status, 404)
    assert.match(String(missing.data['detail']), /\/api\/v1\/events/)
  })
})
