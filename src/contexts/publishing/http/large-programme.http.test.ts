import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { foundRelation } from '#contexts/relations/contract.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { manyPublicEvents } from '#tests/support/many-public-events.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'

import { openRoutes } from '../routes.ts'

const namedIn = (page: string): string[] =>
  [...page.matchAll(/<a href="\/en\/events\/([a-z]+-\d+)"/g)].map(([, slug]) => slug ?? '')

describe('a public programme with hundreds of events', () => {
  let app: OpenApp
  before(async () => {
    app = await openApp(openRoutes, { today: Date.parse('2030-04-01T08:00:00Z') })
    await foundRelation(app.db, aRelation)
    await manyPublicEvents(app.adminUrl, { name: 'old', from: '2028-01-01', every: 3, count: 122 })
    await manyPublicEvents(app.adminUrl, { name: 'new', from: '2030-04-01', every: 1, count: 150 })
  })
  after(() => app.close())

  const text = async (path: string): Promise<string> => {
    const answer = await app.request(path)
    assert.equal(answer.status, 200, path)
    return answer.text()
  }

  it('shows what is coming in pages, the nearest first, each event once', async () => {
    const [one, two] = [await text('/en'), await text('/en?page=2')]
    const shown = [...namedIn(one), ...namedIn(two)]
    assert.deepEqual(
      [...new Set(shown)],
      Array.from({ length: 150 }, (_, index) => `new-${String(index)}`),
    )
    assert.match(one, /1–100 of 150/)
    assert.match(two, /101–150 of 150/)
  })

  it('says to machines what comes before and after, and which address is its own', async () => {
    const [one, two] = [await text('/en'), await text('/en?page=2')]
    assert.match(one, /rel="next" href="https:\/\/example.org\/en\?page=2"/)
    assert.doesNotMatch(one, /<link rel="prev"/)
    assert.match(two, /rel="canonical" href="https:\/\/example.org\/en\?page=2"/)
    assert.match(two, /rel="prev" href="https:\/\/example.org\/en"/)
    assert.match(two, /"position":101,/)
  })

  it('has a page for each past year, the latest first, and leads to it', async () => {
    assert.match(await text('/en'), /href="\/en\?year=2028"[^>]*>\s*2028: 122 events/)
    const [one, two] = [await text('/en?year=2028'), await text('/en?year=2028&page=2')]
    assert.match(one, /<h1>What was in 2028<\/h1>/)
    assert.equal(namedIn(one)[0], 'old-121')
    assert.equal(namedIn(two).at(-1), 'old-0')
    assert.match(one, /rel="canonical" href="https:\/\/example.org\/en\?year=2028"/)
    assert.match(await text('/az?year=2028'), /2028: keçmiş tədbirlər/)
  })

  it('filters a part without leaving it', async () => {
    const music = await text('/en?year=2028&discipline=music')
    assert.equal(new Set(namedIn(music)).size, 61)
    assert.match(music, /href="\/en\?discipline=cinema&amp;year=2028"/)
  })

  it('answers addresses that name no part as if they did not, and an empty year with a way on', async () => {
    for (const query of ['page=0', 'page=-1', 'page=x', 'page=1e9', 'year=1', 'year=abcd']) {
      assert.match(await text(`/en?${query}`), /1–100 of 150/, query)
    }
    assert.match(await text('/en?page=99'), /101–150 of 150/)
    assert.match(await text('/en?year=1999'), /No published event ended in 1999/)
  })
})
