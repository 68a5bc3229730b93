import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { ensureRecordsAreFound } from '#app/ensure-records-are-found.ts'
import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { unseenClauses } from '#contexts/agreements/service/record-agreement.ts'
import { people } from '#contexts/directory/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { meetings, series } from '#contexts/meetings/contract.ts'
import { reviseMeeting, shareOwnMeeting } from '#contexts/meetings/service/record-meeting.ts'
import { saveVenue } from '#contexts/relations/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { support } from '#contexts/support/contract.ts'
import { onDay } from '#kit/time/known-date.ts'
import { siteDeskRoutes } from '#site/routes.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aDescription } from '#tests/support/agreement-factories.ts'
import { aRelation, aVenue, dayOf } from '#tests/support/an-event-view.ts'
import { aSite } from '#tests/support/heritage-factories.ts'
import { markup } from '#tests/support/markup.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { aNeedContent } from '#tests/support/restoration-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const today = Date.parse('2030-04-26T08:00:00Z')
const ours: Actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }

describe('a search across everything', () => {
  let desk: OpenDesk
  let member: Desk
  let theirs: Desk

  const search = async (typed: string, as = member): Promise<string> => {
    const page = markup(await (await as.get(`/desk/search?q=${encodeURIComponent(typed)}`)).text())
    return page.slice(page.indexOf('<main'))
  }

  const meet = (visibility: string, title: string): Promise<{ readonly slug: string }> =>
    asActor(desk.db, ours, (tx) =>
      meetings.enter(tx, ours, {
        visibility,
        content: aMeeting(title, { on: onDay(dayOf('2029-02-03')) }),
        participants: [],
      }),
    )

  const mechanism = (visibility: string, name: string): Promise<unknown> =>
    asActor(desk.db, ours, (tx) =>
      series.enter(tx, ours, {
        visibility,
        content: {
          kind: 'other',
          name: { en: name },
          agreement: null,
          article: '',
          everyMonths: null,
          hostsAlternate: false,
          sources: [],
          illustrative: false,
        },
      }),
    )

  const official = (visibility: string, name: string): Promise<unknown> =>
    asActor(desk.db, ours, (tx) =>
      people.enter(tx, ours, {
        visibility,
        actsFor: 'YY',
        names: [{ text: name, language: 'az', use: 'full', source: 'A gazette' }],
        posts: [],
      }),
    )

  // One of each kind for both sides, and one for ours alone.
  const record = (isShared: boolean, word: string): Promise<unknown> =>
    asActor(desk.db, ours, async (tx) => {
      const visibility = isShared ? 'joint' : 'XX'
      const name = { en: `${word} thing` }
      const id = randomUUID()
      const venue = { ...aVenue, id, visibility, institution: null, name }
      await saveVenue(tx, { relation: 'xx-yy', venue })
      const { id: site } = await sites.enter(tx, ours, aSite('A chapel'))
      await restoration.enterNeed(tx, ours, {
        site,
        visibility,
        content: aNeedContent({ title: name }),
      })
      await enterAgreement(tx, ours, {
        visibility,
        description: aDescription(`${word}-thing`, ['XX', 'ZZ']),
        clauses: unseenClauses,
        acts: [],
        announcedOn: null,
      })
      const [about, taken] = [
        { body: 'A council', candidature: name.en, session: '', decidedOn: null, reciprocal: null },
        {
          state: 'stated',
          actOf: 'XX',
          on: null,
          meeting: null,
          noteNumber: '',
          words: '',
          source: '',
        },
      ] as const
      await support.enter(tx, ours, { giver: 'YY', content: about, first: taken, isShared })
    })

  before(async () => {
    desk = await openDesk((dependencies) => siteDeskRoutes(dependencies, []), today)
    member = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'viewer', 'es')
    const place = { relation: aRelation.id, sides: ['XX', 'YY'] } as const
    await anOpenRegister(desk.adminUrl, { seats: 10 }, place)
    await meet('joint', 'Open talks')
    await meet('XX', 'Covert talks')
    await mechanism('joint', 'Standing commission')
    await mechanism('XX', 'Covert commission')
    await official('joint', 'Anar Kərimov')
    await official('XX', 'Covert Kərimov')
    await record(true, 'Jointly')
    await record(false, 'Hushed')
    // The event was written past its context.
    await ensureRecordsAreFound(desk.db)
  })
  after(() => desk.close())

  it('finds people, meetings and events by any spelling and by how a word begins', async () => {
    assert.match(await search('Керимов'), /id="people"[\s\S]*Anar Kərimov/)
    assert.match(await search('karimov anar'), /Anar Kərimov/)
    assert.match(await search('TALK op'), /id="meetings"[\s\S]*Open talks[\s\S]*3 Feb/)
    assert.match(await search('evening'), /id="events"[\s\S]*An evening/)
  })

  it('finds venues, needs, support, and agreements with whomever, of each side what it may see', async () => {
    const kindsIn = (page: string): readonly string[] =>
      [...page.matchAll(/<section[^>]* id="([a-z]+)"/g)].map(([, kind = '']) => kind)
    const all = ['agreements', 'support', 'venues', 'needs']
    assert.deepEqual(kindsIn(await search('jointly')), all)
    assert.deepEqual(kindsIn(await search('hushed')), all)
    assert.deepEqual(kindsIn(await search('jointly', theirs)), all)
    assert.deepEqual(kindsIn(await search('hushed', theirs)), [])
    assert.match(await search('thing', theirs), /Sedes ?<[^>]+>1</)
    assert.match(await search('thing'), /Venues ?<[^>]+>2</)
  })

  it('finds what is called nearly so, where nothing is called so, of each side what it may see', async () => {
    assert.match(await search('kerimof annar'), /called nearly so[\s\S]*Anar Kərimov/)
    assert.match(
      await search('hushd thign'),
      /called nearly so[\s\S]*id="venues"[\s\S]*Hushed thing/,
    )
    assert.match(await search('hushd thign', theirs), /Nada de lo que/)
    assert.doesNotMatch(await search('hushd thign', theirs), /<section|casi así/)
    assert.doesNotMatch(await search('karimov'), /called nearly so/)
  })

  it('is asked from the header of every page, without a script', async () => {
    const page = markup(await (await member.get('/desk/side')).text())
    assert.match(page, /<form method="get" action="\/desk\/search" role="search"/)
  })

  it('says how to search better where nothing is found, and shows what was typed as text', async () => {
    assert.match(await search('<b>nobody</b>'), /called “&lt;b&gt;nobody&lt;\/b&gt;”/)
    assert.match(await search(''), /in any spelling and script/)
    assert.match(await search('%'), /Nothing that you may see/)
  })

  const suggested = async (typed: string, as = member): Promise<readonly string[]> => {
    const answer = await as.get(`/desk/search/suggestions?q=${encodeURIComponent(typed)}`)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const options = (await answer.text()).matchAll(
      /<li role="option" aria-selected="false" data-href="(\/desk\/[^"]+)">[^]*?<bdi[^>]*>([^<]+)<\/bdi>/g,
    )
    return [...options].map(([, , name = '']) => name).toSorted()
  }

  it('suggests while one types, of each side what it may see, a few of each kind', async () => {
    assert.deepEqual(await suggested('talk'), ['Covert talks', 'Open talks'])
    assert.deepEqual(await suggested('talk', theirs), ['Open talks'])
    assert.deepEqual(await suggested('Керим', theirs), ['Anar Kərimov'])
    assert.deepEqual(await suggested('covert', theirs), [])
    assert.deepEqual(await suggested('t'), [])
    assert.deepEqual(await suggested('nobody'), [])
    assert.ok((await suggested('thing')).length === 8)
    const said = async (as: Desk): Promise<string> =>
      markup(await (await as.get('/desk/search/suggestions?q=talk')).text()).slice(0, 30)
    assert.match(await said(member), /<p>2 suggestions<\/p>/)
    assert.match(await said(theirs), /<p>1 sugerencia<\/p>/)
    assert.equal((await desk.visitor.get('/desk/search/suggestions?q=talk')).status, 303)
  })

  it('neither names nor counts what one side alone sees', async () => {
    assert.match(await search('talks'), /Meetings ?<[^>]+>2</)
    assert.match(await search('kerimov'), /Anar[\s\S]*Covert|Covert[\s\S]*Anar/)
    assert.match(await search('talks', theirs), /Reuniones ?<[^>]+>1</)
    assert.match(await search('kerimov', theirs), /Personas ?<[^>]+>1</)
    assert.match(await search('commission'), /id="series"[\s\S]*>2</)
    assert.match(await search('commission', theirs), /Mecanismos ?<[^>]+>1</)
    assert.doesNotMatch(await search('covert', theirs), /id="(people|meetings|series)"/)
  })

  const asAdmin = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }

  it('is found by both sides once it is shared, and no more by what it was called before', async () => {
    const { slug } = await meet('XX', 'Sealed hour')
    assert.match(await search('sealed'), /Sealed hour/)
    assert.doesNotMatch(await search('sealed', theirs), /id="meetings"/)
    assert.ok((await shareOwnMeeting(desk.db, ours, { slug, shown: new Set() })).ok)
    assert.match(await search('sealed', theirs), /Sealed hour/)
    const [{ revision: startedFrom } = { revision: '' }] = await asActor(desk.db, ours, (tx) =>
      meetings.list(tx, { slug }),
    )
    const content = aMeeting('Unsealed hour', { on: onDay(dayOf('2029-02-03')) })
    assert.ok(
      (await reviseMeeting(desk.db, ours, { slug, content, participants: [], startedFrom })).ok,
    )
    assert.doesNotMatch(await search('sealed', theirs), /id="meetings"/)
    assert.match(await search('unsealed', theirs), /Unsealed hour/)
  })

  it('would tell of it if a policy showed every row, and words were seen by more than their record', async () => {
    const tables = ['meetings.meeting', 'meetings.meeting_revision', 'relations.venue']
    const found = ['search.meeting', 'search.venue']
    for (const table of [...tables, ...found]) {
      await asAdmin(`create policy leaks on ${table} for select to alternat_side using (true)`)
    }
    assert.match(await search('talks', theirs), /Reuniones ?<[^>]+>1</)
    await assert.rejects(asAdmin(`update search.meeting set visibility = 'joint'`), {
      constraint: 'meeting_is_found_by_whom_it_is_seen',
    })
    for (const name of ['meeting', 'venue']) {
      await asAdmin(`alter table search.${name} drop constraint ${name}_is_found_by_whom_it_is_seen;
        update search.${name} set visibility = 'joint'`)
    }
    assert.match(await search('talks', theirs), /Reuniones ?<[^>]+>2</)
    assert.match(await search('covert', theirs), /Covert talks/)
    assert.deepEqual(await suggested('covert', theirs), ['Covert talks'])
    assert.match(await search('hushed', theirs), /id="venues"/)
  })
})
