import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import fc from 'fast-check'
import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { type EventContent, programmes, listEventViews } from '#contexts/programme/contract.ts'
import { conflictsByEvent } from '#contexts/programme/domain/conflicts.ts'
import { deskRoutes } from '#contexts/programme/routes.ts'
import { askHold } from '#contexts/programme/service/ask-hold.ts'
import { planEvent } from '#contexts/programme/service/plan-event.ts'
import { listHolds } from '#contexts/programme/store/hold-store.ts'
import { listInstitutions, saveInstitution, saveVenue } from '#contexts/relations/contract.ts'
import { siteDeskRoutes } from '#site/routes.ts'
import { aRelation, anEventView, aVenue, dayOf } from '#tests/support/an-event-view.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const relation = aRelation.id
const today = Date.parse('2020-11-26T06:00:00Z')
const planner = operatorActingFor(relation, 'XX')
const keeper = operatorActingFor(relation, 'YY')
const programme = '7b0a3c1e-0000-4000-8000-0000000000ee'
const ensemble = '7b0a3c1e-0000-4000-8000-0000000000ff'
const operator = '7b0a3c1e-0000-4000-8000-0000000000dd'
const day = dayOf('2021-03-12')

/** What the planner plans, in sight of both: a concert in the hall, with the ensemble. */
const concert: EventContent = {
  ...anEventView().event.content,
  when: { precision: 'day', first: day, last: day, startTime: '19:00', endTime: '21:00' },
  contributions: [{ institution: ensemble, role: 'organiser', contributes: {} }],
}

/** Something that the other side plans for itself, near enough to be in the way, or not. */
type Secret = {
  readonly content: EventContent
  /** A hold asked for it: that it exists is seen, what it is for is not. */
  readonly isHeld: boolean
}

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const secrets: fc.Arbitrary<Secret> = fc
  .record({
    shift: fc.integer({ min: -1, max: 1 }),
    start: fc.option(fc.integer({ min: 16 * 60, max: 21 * 60 })),
    lasts: fc.option(fc.integer({ min: 15, max: 150 })),
    venue: fc.constantFrom(aVenue.id, null),
    plays: fc.boolean(),
    isHeld: fc.boolean(),
  })
  .map(({ shift, start, lasts, venue, plays, isHeld }) => ({
    isHeld: isHeld && venue !== null,
    content: {
      ...concert,
      title: { en: 'What nobody else may know' },
      venue,
      when: {
        precision: 'day',
        first: day + shift,
        last: day + shift,
        startTime: start === null ? null : time(start),
        endTime: start === null || lasts === null ? null : time(start + lasts),
      },
      contributions: plays ? concert.contributions : [],
    },
  }))

const surelyInTheWay: Secret = {
  isHeld: true,
  content: { ...concert, title: { en: 'What nobody else may know' } },
}

type World = { readonly desk: OpenDesk; readonly member: Desk; readonly slug: string }

const prepare = async (desk: OpenDesk): Promise<World> => {
  const member = await desk.signIn('XX', 'editor')
  const institution = { visibility: 'public', side: 'YY', sources: [] }
  await asActor(desk.db, keeper, async (tx) => {
    const players = {
      ...institution,
      id: ensemble,
      kind: 'ensemble' as const,
      name: { en: 'Trio' },
    }
    const keepers = { ...institution, id: operator, kind: 'venue-operator' as const }
    await saveInstitution(tx, { relation, institution: players })
    await saveInstitution(tx, { relation, institution: { ...keepers, name: { en: 'Operator' } } })
    await saveVenue(tx, { relation, venue: { ...aVenue, institution: operator } })
    const year = { ...anEventView().programme, id: programme, visibility: 'joint' }
    await programmes.insert(tx, { relation, programme: year })
  })
  const draft = { programme, owner: 'XX', visibility: 'joint', content: concert }
  const planned = await planEvent(desk.db, planner, {
    draft: { ...draft, state: 'planned' },
    today,
  })
  assert.equal(planned.ok, true)
  return { desk, member, slug: planned.value.slug }
}

/** Plans the secret, and asks to hold the hall for it where it is held. */
const plan = async ({ desk }: World, { content, isHeld }: Secret): Promise<string> => {
  const draft = { programme, owner: 'YY', visibility: 'YY', content, state: 'planned' as const }
  const planned = await planEvent(desk.db, keeper, { draft, today })
  assert.equal(planned.ok, true)
  const { slug } = planned.value
  if (!isHeld || content.when.precision !== 'day') return slug
  const { startTime, endTime, ...days } = content.when
  const hours = endTime === null ? { startTime: null, endTime: null } : { startTime, endTime }
  const asked = { slug, when: { ...days, ...hours }, note: 'Arbitrary', today }
  assert.equal((await askHold(desk.db, keeper, asked)).ok, true)
  return slug
}

const erase = ({ desk }: World, slug: string): Promise<unknown> =>
  asActor(desk.db, keeper, (tx) =>
    tx.deleteFrom('programme.event').where('slug', '=', slug).executeTakeFirst(),
  )

/** Everything that could tell: conflicts, holds and counts as data, and the pages that show them. */
const whatIsSeen = async ({ desk, member, slug }: World): Promise<string> => {
  const data = await asActor(desk.db, planner, async (tx) => {
    const views = await listEventViews(tx, { today })
    const holds = await listHolds(tx, today)
    const institutions = await listInstitutions(tx)
    const links = await tx.selectFrom('programme.hold_event').selectAll().execute()
    const conflicts = conflictsByEvent(views, { institutions, holds }, today)
    return { conflicts: [...conflicts], holds, links }
  })
  const paths = ['/desk', '/desk/events', `/desk/events/${slug}`, '/desk/holds', '/desk/events.csv']
  const pages: string[] = []
  for (const path of paths) {
    const answer = await member.get(path)
    assert.equal(answer.status, 200, path)
    pages.push(await answer.text())
  }
  const looked = await member.post('/desk/events/new', {
    programme,
    'title-en': 'Only typed',
    discipline: 'music',
    date: '12 March 2021',
    'start-time': '20:00',
    venue: aVenue.id,
    step: 'look',
  })
  assert.equal(looked.status, 200)
  return [JSON.stringify(data), ...pages, await looked.text()].join('\n')
}

/** Whether the planner can tell the world with the secret from the one without it. */
const canTell = async (world: World, secret: Secret): Promise<boolean> => {
  const earlier = secret.isHeld ? undefined : await whatIsSeen(world)
  const slug = await plan(world, secret)
  const during = await whatIsSeen(world)
  await erase(world, slug)
  const later = await whatIsSeen(world)
  return during !== later || (earlier !== undefined && earlier !== during)
}

const openWorld = async (): Promise<World> =>
  prepare(
    await openDesk(
      (dependencies) => [...siteDeskRoutes(dependencies, []), ...deskRoutes(dependencies)],
      today,
    ),
  )

describe('what a side plans for itself at a venue', () => {
  let world: World
  before(async () => {
    world = await openWorld()
  })
  after(() => world.desk.close())

  it('changes no byte of what the other side reads of conflicts, holds and counts', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        assert.equal(await canTell(world, secret), false)
      }),
      { numRuns: Number(process.env['HOLD_RUNS'] ?? '20'), examples: [[surelyInTheWay]] },
    )
  })

  it('is in the way of what the other side plans, for those who may see it', async () => {
    const slug = await plan(world, { ...surelyInTheWay, isHeld: false })
    const own = await asActor(world.desk.db, keeper, async (tx) => {
      const views = await listEventViews(tx, { today })
      return conflictsByEvent(views, { institutions: [], holds: [] }, today)
    })
    assert.equal(own.size, 2)
    await erase(world, slug)
  })
})

describe('this test itself', () => {
  const tells = async (wall: string, secret: Secret): Promise<boolean> => {
    const world = await openWorld()
    const admin = new pg.Client({ connectionString: world.desk.adminUrl })
    await admin.connect()
    try {
      await admin.query(wall)
      return await canTell(world, secret)
    } finally {
      await admin.end()
      await world.desk.close()
    }
  }
  const unheld = { ...surelyInTheWay, isHeld: false }

  it('notices a query that goes around row-level security', async () => {
    const wall = 'alter table programme.event disable row level security'
    assert.equal(await tells(wall, unheld), true)
  })

  it('notices a link from a hold to a private event', async () => {
    const wall = `alter policy side_reads on programme.hold_event
      using (relation = (select platform.ctx_relation()))`
    assert.equal(await tells(wall, surelyInTheWay), true)
  })

  it('notices nothing where nothing is broken', async () => {
    assert.equal(await tells('select 1', surelyInTheWay), false)
    assert.equal(await tells('select 1', unheld), false)
  })
})

describe('what the database itself refuses of holds', () => {
  let world: World
  before(async () => {
    world = await openWorld()
    await plan(world, surelyInTheWay)
  })
  after(() => world.desk.close())

  const refuses = async (text: string, wanted: RegExp): Promise<void> => {
    const admin = new pg.Client({ connectionString: world.desk.adminUrl })
    await admin.connect()
    try {
      const { rows } = await admin.query<{ hold: string; event: string }>(
        'select hold, event from programme.hold_event limit 1',
      )
      await admin.query('begin')
      await admin.query(
        `select set_config('role', 'alternat_side', true), set_config('app.relation', $1, true),
          set_config('app.side', 'XX', true), set_config('app.member', $2, true)`,
        [relation, planner.member],
      )
      const filled = text
        .replaceAll('HOLD', rows[0]?.hold ?? '')
        .replaceAll('EVENT', rows[0]?.event ?? '')
        .replaceAll('MEMBER', planner.member)
      await assert.rejects(admin.query(filled), wanted, text)
    } finally {
      await admin.end()
    }
  }

  it('answering for the other side, linking what is not to be seen, rewriting', async () => {
    const answer =
      'insert into programme.hold_answer (id, relation, hold, side, answer, member, member_name)'
    const link = 'insert into programme.hold_event (hold, relation, event, visibility)'
    const ask = `insert into programme.hold (id, relation, venue, side, answered_by, first_day, last_day, zone, member, member_name)
      values (gen_random_uuid(), 'xx-yy', '${aVenue.id}'`
    const rest = `'2021-03-12', '2021-03-12', 'UTC', 'MEMBER', 'x')`
    const security = /row-level security/
    await refuses(
      `${answer} values (gen_random_uuid(), 'xx-yy', 'HOLD', 'XX', 'held', 'MEMBER', 'x')`,
      security,
    )
    await refuses(
      `${answer} values (gen_random_uuid(), 'xx-yy', 'HOLD', 'YY', 'held', 'MEMBER', 'x')`,
      security,
    )
    await refuses(
      `${answer} values (gen_random_uuid(), 'xx-yy', 'HOLD', 'XX', 'withdrawn', 'MEMBER', 'x')`,
      security,
    )
    await refuses(`${link} values ('HOLD', 'xx-yy', 'EVENT', 'XX')`, security)
    await refuses(`${ask}, 'YY', 'YY', ${rest}`, security)
    await refuses(`${ask}, 'XX', 'XX', ${rest}`, security)
    await refuses(`update programme.hold set note = 'other'`, /permission denied/)
    await refuses('delete from programme.hold', /permission denied/)
  })
})
