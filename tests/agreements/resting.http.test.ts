import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { deskRoutes } from '#contexts/agreements/routes.ts'
import { findResting } from '#site/subjects.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-01T13:00:00Z')
const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const

const described = {
  key: 'XX-YY-2029',
  'title-en': 'Agreement on cultural cooperation',
  level: 'intergovernmental',
  'party-0': 'XX',
  'party-1': 'YY',
  fields: 'education',
  articles: '12 | cultural industries | cinema\n17 | forms of cooperation',
  authenticLanguages: 'es, az',
  prevailing: 'equally-authentic',
  signedOn: '2029-10-20',
  place: 'Baku',
  visibility: 'joint',
}

describe('what rests on an agreement', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk
  let admin: pg.Client
  let path: string
  let shared: string
  let own: string

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies, findResting), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('YY', 'viewer')
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    shared = (await anOpenRegister(desk.adminUrl, { seats: 4 }, place)).event
    const { rows } = await admin.query<{ id: string }>(
      `insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines, date_precision, zone, content_hash)
       select gen_random_uuid(), relation, 'XX', 'XX', programme, 'covert', '{"en":"Covert evening"}', '{music}', 'none', zone, content_hash
       from programme.event where id = $1 returning id`,
      [shared],
    )
    own = rows[0]?.id ?? ''
    const recorded = await ours.post('/desk/agreements/new', described)
    path = (recorded.headers.get('location') ?? '').replace(/\?.*/, '')
    await ours.post(path, { act: 'share' })
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  const rest = (event: string, article: string, as = ours): Promise<Response> =>
    as.post(path, { act: 'rest', resting: `event:${event}`, article })
  const textOf = async (address: string, as = ours): Promise<string> =>
    (await as.get(address)).text()

  it('teaches while nothing does', async () => {
    assert.match(await textOf(path), /Say which events, undertakings and projects/)
    const coverage = await textOf('/desk/agreements/coverage')
    assert.match(coverage, /No agreement between the sides is in force/)
    assert.match(coverage, /2 records rest on no text/)
  })

  it('is recorded article by article, and seen by both', async () => {
    const answer = await rest(shared, '12')
    assert.equal(answer.status, 303, await answer.text())
    await rest(shared, '12')
    for (const reader of [ours, theirs]) {
      const page = await textOf(path, reader)
      assert.match(page, /An evening<\/bdi><\/a>/)
      assert.match(page, /Article 12 ·/)
    }
    const { rows } = await admin.query<{ count: string }>(
      'select count(*) from agreements.reliance',
    )
    assert.equal(rows[0]?.count, '1')
  })

  it('keeps to one side what that side alone sees, in counts too', async () => {
    await rest(own, '12')
    assert.match(await textOf(path), /Covert evening/)
    const page = await textOf(path, theirs)
    assert.doesNotMatch(page, /Covert evening/)
    assert.match(await textOf(path), /cultural industries[^]*?>2<\/td>/)
    assert.match(page, /cultural industries[^]*?>1<\/td>/)
  })

  it('is counted in the field of its article, and named where no text is in force', async () => {
    const coverage = await textOf('/desk/agreements/coverage', theirs)
    assert.match(coverage, /Cinema[^]*?Something rests on a text that is not in force/)
    assert.match(coverage, /An evening/)
    assert.doesNotMatch(coverage, /Covert/)
    await ours.post(`${path}/acts/new?kind=entry-into-force`, {
      act: 'save',
      on: '2030-01-01',
      basis: 'official',
    })
    const inForce = await textOf('/desk/agreements/coverage')
    assert.match(inForce, /Education[^]*?In force, and nothing rests on it/)
    assert.match(inForce, /Article 17[^]*?Nothing rests on it/)
  })

  it('is taken back, and that it was said stays on record', async () => {
    const answer = await theirs.post(path, {
      act: 'rest-no-more',
      resting: `event:${shared}`,
      article: '12',
    })
    assert.equal(answer.status, 303, await answer.text())
    assert.doesNotMatch(await textOf(path), /An evening<\/bdi><\/a>/)
    const { rows } = await admin.query<{ taken: boolean }>(
      'select is_taken_back as taken from agreements.reliance where subject = $1 order by recorded_at',
      [shared],
    )
    assert.deepEqual(
      rows.map(({ taken }) => taken),
      [false, true],
    )
    await rest(shared, '17')
    assert.match(await textOf(path), /Article 17 ·/)
  })

  it('is refused on an article that is not there, of nothing, and by who only reads', async () => {
    const noArticle = await rest(shared, '99')
    assert.equal(noArticle.status, 422)
    assert.match(await noArticle.text(), /no such article/)
    const nothing = await ours.post(path, { act: 'rest', resting: '', article: '12' })
    assert.match(await nothing.text(), /Choose what rests on it/)
    const unseen = await rest(own, '12', theirs)
    assert.match(await unseen.text(), /Choose what rests on it/)
    assert.equal((await rest(shared, '12', viewer)).status, 422)
  })

  it('is refused by the database where both would see what one side alone does', async () => {
    const { rows } = await admin.query<{ agreement: string }>(
      'select agreement from agreements.reliance limit 1',
    )
    await assert.rejects(
      admin.query(
        `insert into agreements.reliance (id, agreement, relation, visibility, article, kind, subject, side, member, member_name)
         values (gen_random_uuid(), $1, 'xx-yy', 'joint', '12', 'event', $2, 'XX', gen_random_uuid(), 'A')`,
        [rows[0]?.agreement, own],
      ),
      /names nothing private/,
    )
    await admin.query(
      'alter table agreements.reliance disable trigger shared_reliance_names_nothing_private',
    )
    await admin.query(
      `insert into agreements.reliance (id, agreement, relation, visibility, article, kind, subject, side, member, member_name)
       values (gen_random_uuid(), $1, 'xx-yy', 'joint', '17', 'event', $2, 'XX', gen_random_uuid(), 'A')`,
      [rows[0]?.agreement, own],
    )
    // Even then it is told to nobody who does not see the event itself.
    assert.doesNotMatch(await textOf(path, theirs), /Covert/)
  })
})
