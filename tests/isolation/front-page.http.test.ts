import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings, type NewUndertaking, undertakings } from '#contexts/meetings/contract.ts'
import { draftReadout } from '#contexts/readouts/service/publish-readout.ts'
import { proposeMinutes } from '#contexts/meetings/service/agree-minutes.ts'
import { siteDeskRoutes } from '#site/routes.ts'
import { dayOf } from '#tests/support/an-event-view.ts'
import { markup } from '#tests/support/markup.ts'
import { aMeeting, anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-26T08:00:00Z')
const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }
const theirs: Actor = { ...operatorActingFor('xx-yy', 'YY'), member: randomUUID() }
const due = (iso: string) => ({ due: { kind: 'day', on: dayOf(iso) } }) as const

/** What stands on each of the two facing pages. */
const facing = async (desk: Desk): Promise<{ own: string; other: string }> => {
  const page = markup(await (await desk.get('/desk')).text())
  const [, own = '', other = ''] = page.split('<section class="facing-page')
  return { own, other }
}

describe('what waits for somebody on the front page', () => {
  let desk: OpenDesk
  let guest: Desk
  let host: Desk

  const enter = (actor: Actor, all: readonly NewUndertaking[]): Promise<unknown> =>
    asActor(desk.db, actor, (tx) => undertakings.enter(tx, actor, all))

  const meet = (visibility: string, title: string) =>
    asActor(desk.db, ours, (tx) =>
      meetings.enter(tx, ours, { visibility, content: aMeeting(title), participants: [] }),
    )

  before(async () => {
    desk = await openDesk((dependencies) => siteDeskRoutes(dependencies, []), today)
    guest = await desk.signIn('XX', 'editor')
    host = await desk.signIn('YY', 'viewer')
  })
  after(() => desk.close())

  it('teaches what will stand there while nothing waits', async () => {
    const { own, other } = await facing(guest)
    assert.match(own, /Nothing is due\. Here stands what waits/)
    assert.match(other, /Nothing that both see waits for them/)
  })

  it('counts by room what is due on each side, and leads to each', async () => {
    await enter(ours, [
      anUndertaking('XX', 'Lend the harp', { content: due('2030-04-01') }),
      anUndertaking('XX', 'Far away', { content: due('2031-04-01') }),
    ])
    await enter(theirs, [anUndertaking('YY', 'Open the hall', { content: due('2030-05-01') })])
    const { own, other } = await facing(guest)
    assert.match(own, /href="\/desk\/undertakings" ?>Undertakings 1</)
    assert.match(own, /Lend the harp[\s\S]*its time is over[\s\S]*overdue/)
    assert.doesNotMatch(own, /Far away/)
    assert.match(other, /Open the hall[\s\S]*They said that they would do it/)
    const seenByHost = await facing(host)
    assert.match(seenByHost.own, /Open the hall[\s\S]*We said/)
    assert.match(seenByHost.other, /Lend the harp/)
  })

  it('asks whoever it is ascribed to, once it is shown to them', async () => {
    await enter(ours, [
      anUndertaking('YY', 'Send the choir', { visibility: 'joint', release: true }),
      anUndertaking('YY', 'Kept to ourselves', { visibility: 'XX' }),
    ])
    assert.match((await facing(host)).own, /Send the choir[\s\S]*has recorded it as ours/)
    assert.match((await facing(guest)).other, /Send the choir[\s\S]*once they confirm it/)
    const { own, other } = await facing(host)
    assert.doesNotMatch(own + other, /Kept to ourselves/)
  })

  it('puts joint minutes before each side that has not approved, and drafts before their own side', async () => {
    const { id, slug } = await meet('joint', 'Talks')
    await proposeMinutes(desk.db, ours, { slug, words: { en: 'Agreed.' }, isBinding: false })
    const text = { title: 'What was said', body: 'Much.', holds: false }
    const none = { title: '', body: '', holds: false }
    const written = { original: 'en', texts: { en: text, es: none, az: none } } as const
    const drafted = await draftReadout(desk.db, ours, { meeting: id, base: '', written })
    assert.ok(drafted.ok)
    const seen = await facing(guest)
    assert.match(seen.own, /Minutes: Talks[\s\S]*waits for our approval/)
    assert.match(seen.own, /Our readout: Talks/)
    assert.match(seen.other, /Minutes: Talks[\s\S]*waits for their approval/)
    const byHost = await facing(host)
    assert.match(byHost.own, /Meetings 1</)
    assert.doesNotMatch(byHost.own + byHost.other, /readout/)
  })

  it('neither names nor counts what one side alone sees, and would if a policy showed every row', async () => {
    await enter(ours, [
      anUndertaking('XX', 'Covert loan', { visibility: 'XX', content: due('2030-04-02') }),
    ])
    assert.match((await facing(guest)).own, /Undertakings 2<[\s\S]*Covert loan/)
    const seen = await facing(host)
    assert.match(seen.other, /Undertakings 1</)
    assert.doesNotMatch(seen.own + seen.other, /Covert/)

    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    try {
      for (const table of ['undertaking', 'undertaking_revision', 'undertaking_act']) {
        await admin.query(
          `create policy leaks on meetings.${table} for select to alternat_side using (true)`,
        )
      }
    } finally {
      await admin.end()
    }
    assert.match((await facing(host)).other, /Covert loan/)
  })
})
