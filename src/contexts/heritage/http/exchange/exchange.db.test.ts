import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { aName, anAssessment, aSite } from '#tests/support/heritage-factories.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'

import { assessments, exchange, sites } from '../../contract.ts'

const ours = operatorActingFor(aRelation.id, 'XX')
const theirs = operatorActingFor(aRelation.id, 'YY')
const relation = aRelation.id
const today = '2026-05-01'

const fixture = (name: string): string =>
  new URL(`../../../../../tests/fixtures/heritage/${name}`, import.meta.url).pathname

describe('sites in files', () => {
  let full: OpenFreshDatabase
  let empty: OpenFreshDatabase
  let folder: string

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alternat-exchange-'))
    full = await openFreshDatabase(2)
    empty = await openFreshDatabase(2)
    for (const { db } of [full, empty]) await foundRelation(db, aRelation)
    await fill()
  })
  after(async () => {
    await full.close()
    await empty.close()
    rmSync(folder, { recursive: true })
  })

  const fill = async (): Promise<void> => {
    await asActor(full.db, ours, async (tx) => {
      const names = [aName('Gül, the “rose”', 'en'), aName('Gül türbəsi', 'az'), aName('=1+1', '')]
      const square = [
        [
          [47, 40],
          [47.1, 40],
          [47.1, 40.1],
          [47, 40.1],
          [47, 40],
        ],
      ] as const
      const geometry = { type: 'Polygon', coordinates: square } as const
      const made = await sites.enter(tx, ours, {
        ...aSite('Rose', {
          publicSees: 'coarse',
          location: { geometry, certainty: 'definite', source: 'a survey' },
        }),
        names,
        references: [{ scheme: 'wikidata', value: 'Q1', uri: 'https://www.wikidata.org/wiki/Q1' }],
        protections: [
          {
            list: 'national',
            words: '',
            reference: '26—33',
            assertedBy: 'The ministry',
            from: '1998',
            until: '',
            source: '',
          },
        ],
      })
      await sites.enter(tx, ours, aSite('Private cave', { visibility: 'XX', location: null }))
      const first = anAssessment(made.id, {
        content: {
          damages: [
            {
              category: 'natural',
              cause: 'fire',
              causeCertainty: 'high',
              effects: [{ effect: 'burning', certainty: 'high' }],
              on: '2019',
              precision: 'before',
            },
          ],
          report: { diagnosis: 'Soot.\nSalts.' },
        },
      })
      const corrected = anAssessment(made.id, {
        supersedes: first.id,
        observedOn: 18_010,
        content: { reason: 'misread' },
      })
      await assessments.insert(tx, ours, [first, corrected])
      await assessments.verify(tx, ours, [
        {
          assessment: corrected.id,
          visibility: 'joint',
          says: 'confirmed',
          means: 'field',
          words: '',
        },
      ])
    })
    const [site] = await asActor(full.db, theirs, (tx) =>
      sites.search(tx, sites.everything(relation), { offset: 0, most: 10 }),
    )
    assert.ok(site)
    await asActor(full.db, theirs, (tx) =>
      assessments.insert(tx, theirs, [
        anAssessment(site.id, { visibility: 'joint', observedOn: 18_050 }),
      ]),
    )
  }

  const exportAs = async (
    from: OpenFreshDatabase,
    format: (typeof exchange.formats)[number],
    actor?: Actor,
  ): Promise<string> => {
    const path = join(
      folder,
      `${format}-${String(actor?.side)}.${format === 'csv' ? 'csv' : 'json'}`,
    )
    const reader = actor === undefined ? { relation } : { relation, actor }
    await exchange.export(from.db, reader, { path, format, baseUrl: 'https://example.org' })
    return path
  }
  const bring = async (path: string, into = empty, actor = ours) => {
    const surveyed = await exchange.survey(path, actor, { today })
    assert.ok(surveyed.ok, JSON.stringify(surveyed))
    const imported = await exchange.import(into.db, actor, { path, progress: () => undefined })
    assert.ok(imported.ok)
    return { surveyed: surveyed.value, imported: imported.value }
  }
  const refusedOf = async (name: string, text: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    writeFileSync(path, text)
    const surveyed = await exchange.survey(path, ours, { today })
    return surveyed.ok ? 'accepted' : surveyed.refusal.join('\n')
  }

  it('come back as they left, and twice brings nothing more', async () => {
    const left = await exportAs(full, 'geojson', ours)
    const asItLeft = readFileSync(left, 'utf8')
    assert.match(asItLeft, /Private cave/)
    const { imported } = await bring(left)
    assert.deepEqual(
      { sites: imported.sites, assessments: imported.assessments },
      { sites: 2, assessments: 3 },
    )
    assert.equal(readFileSync(await exportAs(empty, 'geojson', ours), 'utf8'), asItLeft)
    writeFileSync(left, asItLeft)
    const again = await bring(left)
    assert.deepEqual(
      {
        sites: again.imported.sites,
        assessments: again.imported.assessments,
        known: again.imported.known,
      },
      { sites: 0, assessments: 0, known: 2 },
    )
    assert.equal(readFileSync(await exportAs(empty, 'geojson', ours), 'utf8'), asItLeft)
  })

  it('hold nothing that their reader may not know', async () => {
    for (const format of exchange.formats.filter((one) => one !== 'archive')) {
      const whole = readFileSync(await exportAs(full, format, ours), 'utf8')
      assert.match(whole, /Private cave/, format)
      assert.match(whole, /47\.05|47\.1/, format)
      const open = readFileSync(await exportAs(full, format), 'utf8')
      assert.match(open, /Gül türbəsi/, format)
      assert.doesNotMatch(open, /Private cave|An Assessor|a survey|47\.1\b/, format)
      assert.doesNotMatch(
        readFileSync(await exportAs(full, format, theirs), 'utf8'),
        /Private cave/,
      )
    }
  })

  it('are Places that the schemas of Linked Art accept', async () => {
    const folderOfSchemas = new URL('../../../../../tests/fixtures/linked-art/', import.meta.url)
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
    for (const name of readdirSync(folderOfSchemas).filter((one) => one.endsWith('.json'))) {
      const schema: unknown = JSON.parse(readFileSync(new URL(name, folderOfSchemas), 'utf8'))
      assert.ok(typeof schema === 'object' && schema !== null)
      ajv.addSchema(schema)
    }
    const validate = ajv.getSchema('https://linked.art/api/1.0/schema/place.json')
    assert.ok(validate)
    const places: unknown = JSON.parse(
      readFileSync(await exportAs(full, 'linked-art', ours), 'utf8'),
    )
    assert.ok(Array.isArray(places) && places.length === 2)
    for (const place of places) assert.equal(validate(place), true, JSON.stringify(validate.errors))
    assert.match(JSON.stringify(places), /"AttributeAssignment"/)
    assert.equal(validate({ type: 'Place', foo: 1 }), false)
  })

  it('are tables that a spreadsheet does not reckon with', async () => {
    const path = await exportAs(full, 'csv', ours)
    const names = readFileSync(path.replace('.csv', '.names.csv'), 'utf8')
    assert.match(names, /,'=1\+1,/)
    assert.match(
      readFileSync(path.replace('.csv', '.causes.csv'), 'utf8'),
      /natural,fire,high,burning/,
    )
    assert.match(readFileSync(path, 'utf8'), /"Gül, the “rose”"/)
  })

  it('of EAMENA keep several assessments of one place apart, and invent no pairs', async () => {
    const { surveyed, imported } = await bring(fixture('eamena-excerpt.geojson'))
    assert.equal(imported.sites, surveyed.sites)
    assert.ok(surveyed.notes.some((note) => note.includes('the state is given to neither')))
    assert.ok(surveyed.notes.some((note) => note.includes('which belongs to which')))
    const found = await asActor(empty.db, ours, async (tx) => {
      const all = await sites.list(tx, {
        relation,
        after: '00000000-0000-0000-0000-000000000000',
        most: 100,
      })
      return assessments.list(tx, { sites: all.map(({ id }) => id) })
    })
    const unplaced = found.filter(({ content }) =>
      content.narrative.includes('2 assessments and one state'),
    )
    assert.ok(unplaced.length >= 2)
    assert.ok(unplaced.every(({ condition }) => condition === 'unknown'))
    const undone = await exchange.undo(empty.db, ours, imported.id)
    assert.deepEqual(undone.ok && undone.value, { erased: imported.sites, kept: 0 })
  })

  it('of a table have a name in each language, and an assessment in each row', async () => {
    const path = join(folder, 'table.csv')
    writeFileSync(
      path,
      'ResourceID;Name (az);name (es);Latitude;Longitude;Observed on;Condition;surprise\r\n' +
        '7;Körpü;Puente;40,5;47,5;2019-01-02;Very Bad;x\r\n7;Körpü;;40,5;47,5;2020-01-02;destroyed;x\r\n',
    )
    const { imported } = await bring(path)
    assert.deepEqual(
      { sites: imported.sites, assessments: imported.assessments },
      { sites: 1, assessments: 2 },
    )
    const [site] = await asActor(empty.db, ours, (tx) =>
      sites.search(tx, { ...sites.everything(relation), name: 'korpu' }, { offset: 0, most: 5 }),
    )
    assert.deepEqual(site?.names.map(({ text }) => text).toSorted(), ['Körpü', 'Puente'])
    assert.equal(site.condition, 'destroyed')
  })

  it('are refused with line and field when they are wrong', async () => {
    const nameless =
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"1","geometry":null,"properties":{}}]}'
    const wrong: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['nameless.geojson', nameless, /line 2, name: is missing/],
      [
        'state.csv',
        'name,observed on,condition\nA,2019-01-01,splendid\n',
        /line 2, condition: “splendid” is none of/,
      ],
      ['empty.csv', '', /cannot be read as a table/],
      ['bytes.csv', new Uint8Array([0xff, 0xfe, 0x00]), /cannot be read as a table/],
    ]
    for (const [name, text, expected] of wrong)
      assert.match(await refusedOf(name, text), expected, name)
    assert.match(
      await exchange
        .survey(join(folder, 'missing.csv'), ours, { today })
        .then((one) => (one.ok ? '' : one.refusal.join())),
      /this file is missing/,
    )
  })

  it('of ten thousand rows come in within half a minute', async () => {
    const path = join(folder, 'many.csv')
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const place = `${String(38 + (index % 100) / 30)},${String(45 + index / 2_500)}`
      return `N-${String(index)},Place ${String(index)},${place},2019-05-0${String((index % 9) + 1)},poor`
    })
    writeFileSync(path, `id,name,latitude,longitude,observed on,condition\n${rows.join('\n')}\n`)
    const start = performance.now()
    const { imported } = await bring(path, full)
    assert.equal(imported.sites, 10_000)
    const seconds = (performance.now() - start) / 1_000
    assert.ok(seconds < 30, `${String(seconds)} s`)
    await exchange.undo(full.db, ours, imported.id)
  })
})
