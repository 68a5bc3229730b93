import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { deskRoutes } from '#contexts/reporting/routes.ts'
import { onDay } from '#kit/time/known-date.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation, dayOf } from '#tests/support/an-event-view.ts'
import { markup } from '#tests/support/markup.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-26T08:00:00Z')
const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }

describe('the page of a relation', () => {
  let desk: OpenDesk
  let member: Desk
  let theirs: Desk

  const read = async (query = '', as = member): Promise<string> =>
    markup(await (await as.get(`/desk/relation${query}`)).text())

  const meet = (visibility: string, title: string): Promise<unknown> =>
    asActor(desk.db, ours, (tx) =>
      meetings.enter(tx, ours, {
        visibility,
        content: aMeeting(title, { on: onDay(dayOf('2029-02-03')) }),
        participants: [],
      }),
    )

  const official = (name: string, precedence: number | null): Promise<unknown> =>
    asActor(desk.db, ours, (tx) =>
      people.enter(tx, ours, {
        visibility: 'joint',
        actsFor: 'YY',
        names: [{ text: name, language: 'en', use: 'full', source: 'A gazette' }],
        posts: [
          {
            institution: null,
            title: { en: `Post of ${name}` },
            acting: false,
            precedence,
            from: onDay(dayOf('2028-01-01')),
            until: name === 'Gone Official' ? onDay(dayOf('2029-12-31')) : null,
            announcedOn: null,
            source: 'A gazette',
          },
        ],
      }),
    )

  before(async () => {
    desk = await openDesk(deskRoutes, today)
    member = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'viewer', 'es')
  })
  after(() => desk.close())

  it('teaches while nothing is on record', async () => {
    const page = await read()
    assert.match(page, /No field of cooperation yet/)
    assert.match(page, /Nothing is on record yet/)
  })

  it('counts by field what one sees, each figure opens its rows, and gaps are named', async () => {
    await anOpenRegister(
      desk.adminUrl,
      { seats: 10 },
      { relation: aRelation.id, sides: ['XX', 'YY'] },
    )
    const page = await read()
    assert.match(page, /Music[\s\S]*Happening without a legal basis/)
    assert.match(page, /href="\/desk\/relation\?field=music&amp;of=events#rows"/)
    assert.match(await read('?field=music&of=events'), /id="rows"[\s\S]*An evening/)
    assert.doesNotMatch(await read('?field=nonsense&of=events'), /id="rows"/)
  })

  it('is the same page for both, each side first on its own', async () => {
    assert.match(await read(), /Guestland – Hostland/)
    const other = await read('', theirs)
    assert.match(other, /Hostland – Guestland/)
    assert.match(other, /Se hace sin base jurídica/)
    assert.ok(other.indexOf('Ministry of Hostland') < other.indexOf('Embassy of Guestland'))
  })

  it('names officials by notified precedence, and nobody who has left', async () => {
    await official('Zehra First', 1)
    await official('Adil Second', 2)
    await official('Gone Official', 3)
    const page = await read()
    assert.match(page, /Zehra First[\s\S]*Adil Second/)
    assert.doesNotMatch(page, /Gone Official/)
  })

  it('tells from the first record on, to the other side without what is ours alone', async () => {
    await meet('joint', 'Open talks')
    await meet('XX', 'Covert talks')
    assert.match(await read(), /On record since 3 Feb 2029[\s\S]*2 meetings[\s\S]*Covert talks/)
    const other = await read('', theirs)
    assert.match(other, /1 reunión[\s\S]*Open talks/)
    assert.doesNotMatch(other, /Covert|2 reuniones/)
  })

  it('would tell it if a policy showed every row', async () => {
    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    try {
      await admin.query(`create policy leaks on meetings.meeting for select to alternat_side using (true);
        create policy leaks on meetings.meeting_revision for select to alternat_side using (true);
        create policy leaks on meetings.participant for select to alternat_side using (true)`)
    } finally {
      await admin.end()
    }
    assert.match(await read('', theirs), /Covert talks/)
  })
})
