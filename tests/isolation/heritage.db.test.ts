import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { drawMap } from '#contexts/heritage/http/draw-map.ts'
import { writeGeojson } from '#contexts/heritage/http/exchange/write-geojson.ts'
import { placesForScript } from '#contexts/heritage/http/map-places.ts'
import { exportSites } from '#contexts/heritage/service/export-sites.ts'
import { saveHiding } from '#contexts/heritage/store/hiding-store.ts'
import { clustersIn, countStates, extentOf } from '#contexts/heritage/store/map-store.ts'
import { findStatesByYear } from '#contexts/heritage/store/states-by-year-store.ts'
import { type OpenDatabase, openDatabase, type Transaction } from '#kit/db/database.ts'
import { aName, anAssessment, aSite } from '#tests/support/heritage-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')
const relation = 'mx-az'

type Channel = { readonly name: string; readonly leaks: (tx: Transaction) => Promise<boolean> }

const exactPlace = /47\.123456|40\.654321/

/** What a site leaves behind in each channel, if the rule does not hold. */
const channels: readonly Channel[] = [
  {
    name: 'the list',
    leaks: async (tx) => {
      const all = await sites.search(tx, sites.everything(relation), { offset: 0, most: 100 })
      return all.some(({ names }) => names.some(({ text }) => text === 'Hidden necropolis'))
    },
  },
  {
    name: 'the count',
    leaks: async (tx) => (await sites.count(tx, sites.everything(relation))) > 2,
  },
  {
    name: 'the search by name',
    leaks: async (tx) => {
      const asked = { ...sites.everything(relation), name: 'necropolis' }
      return (await sites.search(tx, asked, { offset: 0, most: 10 })).length > 0
    },
  },
  {
    name: 'the exact place',
    leaks: async (tx) => {
      const all = await sites.list(tx, {
        relation,
        after: '0'.repeat(8) + '-0000-0000-0000-000000000000',
        most: 100,
      })
      return exactPlace.test(JSON.stringify(all.map(({ geometry }) => geometry)))
    },
  },
  {
    name: 'the squares of a map of many',
    leaks: async (tx) => {
      const window = { longitude: 47, latitude: 40, width: 60 }
      const box = { west: 20, east: 70, south: 20, north: 60 }
      const clusters = await clustersIn(tx, sites.everything(relation), { box, window })
      return clusters.reduce((sum, one) => sum + one.sites, 0) > 1
    },
  },
  {
    name: 'the box that a map zooms to',
    leaks: async (tx) => {
      const extent = await extentOf(tx, sites.everything(relation))
      return exactPlace.test(JSON.stringify(extent))
    },
  },
  {
    name: 'the drawing of a map, looked at closely',
    leaks: async (tx) => {
      const drawn = await drawMap(tx, {
        search: sites.everything(relation),
        language: 'en',
        at: '47.1234,40.6543,0.05',
        siteHref: (slug) => slug,
        mapHref: (at) => at,
      })
      return drawn.marks.length > 0
    },
  },
  {
    name: 'the counts of states',
    leaks: async (tx) => {
      const states = await countStates(tx, sites.everything(relation))
      return states.some(({ condition }) => condition === 'poor')
    },
  },
  {
    name: 'the states of past years',
    leaks: async (tx) => {
      const years = await findStatesByYear(tx, sites.everything(relation), { all: 3 })
      return years?.some(({ condition }) => condition === 'poor') === true
    },
  },
  {
    name: 'the places of a map over tiles',
    leaks: async (tx) => {
      const search = sites.everything(relation)
      const asked = { search, language: 'en', siteHref: (slug: string) => slug } as const
      const window = { longitude: 47.1234, latitude: 40.6543, width: 0.05 }
      return (await placesForScript(tx, asked, window)).marks.length > 0
    },
  },
]

/** What leaves as a file: not within a transaction of ours, but for the same reader. */
const exportLeaks = async (db: OpenDatabase, actor?: Actor): Promise<boolean> => {
  let text = ''
  const reader = actor === undefined ? { relation } : { relation, actor }
  for await (const part of writeGeojson(exportSites(db, reader))) text += part
  return exactPlace.test(text) || text.includes('Hidden necropolis')
}

const tryAll = async (
  within: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
): Promise<readonly string[]> => {
  const leaking: string[] = []
  for (const { name, leaks } of channels) if (await within(leaks)) leaking.push(name)
  return leaking
}

describe('a hidden site', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let coarse: string
  let hidden: string

  const alter = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }
  const asTheirs = <T>(work: (tx: Transaction) => Promise<T>) => asActor(db, theirs, work)
  const asAnybody = <T>(work: (tx: Transaction) => Promise<T>) => asPublic(db, work)

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    await asActor(db, ours, async (tx) => {
      ;({ id: coarse } = await sites.enter(
        tx,
        ours,
        aSite('Looted tumulus', { publicSees: 'coarse', otherSees: 'coarse' }),
      ))
      ;({ id: hidden } = await sites.enter(
        tx,
        ours,
        aSite('Hidden necropolis', { visibility: 'MX', names: [aName('Hidden necropolis')] }),
      ))
      await sites.enter(
        tx,
        ours,
        aSite('Withheld cave', { publicSees: 'withheld', otherSees: 'withheld' }),
      )
      await assessments.insert(tx, ours, [
        anAssessment(coarse, { condition: 'good' }),
        anAssessment(coarse, { condition: 'destroyed', observedOn: 18_100, visibility: 'MX' }),
        anAssessment(hidden, { visibility: 'MX' }),
      ])
    })
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen whole by its owner', async () => {
    const seen = await asActor(db, ours, (tx) => sites.count(tx, sites.everything(relation)))
    assert.equal(seen, 3)
    const site = await asActor(db, ours, (tx) => sites.find(tx, { id: coarse }))
    assert.equal(site?.grade, 'exact')
    assert.deepEqual(site.geometry, { type: 'Point', coordinates: [47.123456, 40.654321] })
  })

  it('leaves nothing in any channel for the other side, the public or a stranger', async () => {
    assert.deepEqual(await tryAll(asTheirs), [])
    assert.deepEqual(await tryAll(asAnybody), [])
    assert.deepEqual(await tryAll((work) => asActor(db, stranger, work)), [])
    assert.equal(await exportLeaks(db, theirs), false)
    assert.equal(await exportLeaks(db), false)
    const coarsely = await asTheirs((tx) => sites.find(tx, { id: coarse }))
    assert.deepEqual(coarsely?.geometry, { type: 'Point', coordinates: [47.15, 40.65] })
    assert.equal(await asTheirs((tx) => sites.find(tx, { id: hidden })), undefined)
  })

  it('shows each reader the state that the assessments which they may read tell', async () => {
    const conditionFor = async (actor: Actor): Promise<string | undefined> => {
      const asked = { ...sites.everything(relation), name: 'looted' }
      const [site] = await asActor(db, actor, (tx) =>
        sites.search(tx, asked, { offset: 0, most: 1 }),
      )
      return site?.condition
    }
    assert.equal(await conditionFor(ours), 'destroyed')
    assert.equal(await conditionFor(theirs), 'good')
  })

  it('is decided on by its owner alone, with a reason', async () => {
    const hiding = { visibility: 'public', publicSees: 'exact', otherSees: 'exact' } as const
    const decide = (actor: Actor) =>
      asActor(db, actor, (tx) => saveHiding(tx, actor, { site: coarse, hiding, reason: 'because' }))
    await assert.rejects(decide(theirs), /row-level security/)
    await assert.rejects(
      asActor(db, ours, (tx) => saveHiding(tx, ours, { site: coarse, hiding, reason: '' })),
      /hiding_says_why/,
    )
  })

  it('is not assessed in the name of the other, nor is an assessment changed', async () => {
    const forged = { ...theirs, side: 'MX' }
    await assert.rejects(
      asActor(db, theirs, (tx) => assessments.insert(tx, forged, [anAssessment(coarse)])),
      /row-level security/,
    )
    await assert.rejects(alter(`update heritage.assessment set condition = 'good'`), /append-only/)
    await assert.rejects(
      asActor(db, ours, (tx) =>
        assessments.insert(tx, ours, [anAssessment(coarse, { observedOn: 80_000 })]),
      ),
      /assessment_is_not_of_the_future/,
    )
  })

  it('would leak in every channel if the rule answered exact for everybody', async () => {
    await alter(`create or replace function heritage.sight(reader text, owner text, visibility text,
      public_sees text, other_sees text) returns text language sql immutable parallel safe
      as $$ select 'exact' $$;
      create or replace function heritage.hears(reader text, visibility text) returns boolean
      language sql immutable parallel safe as $$ select true $$`)
    // What was written out under the rule stays; whatever is recorded next is written out without it.
    await asActor(db, ours, (tx) =>
      assessments.insert(tx, ours, [anAssessment(hidden), anAssessment(coarse)]),
    )
    assert.deepEqual(
      await tryAll(asTheirs),
      channels.map(({ name }) => name),
    )
    assert.deepEqual(
      await tryAll(asAnybody),
      channels.map(({ name }) => name),
    )
    assert.equal(await exportLeaks(db, theirs), true)
    assert.equal(await exportLeaks(db), true)
  })
})
