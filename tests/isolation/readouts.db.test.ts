import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { revised } from '#contexts/readouts/domain/own-readout.ts'
import {
  findDraft,
  insertDraft,
  insertPublishedReadout,
  listPublishedReadouts,
} from '#contexts/readouts/store/own-readout-store.ts'
import { insertMentions, listMentions } from '#contexts/readouts/store/mention-store.ts'
import { insertSource, listSources } from '#contexts/readouts/store/source-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

describe('a text from which a meeting was captured', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  const ids = { shared: '', own: '' }

  const asAdmin = async (text: string, values: readonly unknown[] = []): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text, [...values])
    } finally {
      await admin.end()
    }
  }
  const enterMeeting = (visibility: string, title: string): Promise<string> =>
    asActor(db, ours, async (tx) => {
      const content = aMeeting(title)
      return (await meetings.enter(tx, ours, { visibility, content, participants: [] })).id
    })
  const keep = (meeting: string, visibility: string, words: string): Promise<void> =>
    asActor(db, ours, async (tx) => {
      const source = {
        words,
        language: 'en',
        publisher: '',
        address: '',
        publishedOn: null,
      } as const
      await insertSource(tx, ours, { meeting, visibility, source })
      const mentions = [{ kind: 'discipline', word: words.toLowerCase() }] as const
      await insertMentions(tx, ours, { meeting, visibility, mentions })
    })
  const seenBy = (actor: Actor): Promise<readonly string[]> =>
    asActor(db, actor, async (tx) => {
      const sources = await listSources(tx, {})
      const mentions = await Promise.all(
        Object.values(ids).map((meeting) => listMentions(tx, meeting)),
      )
      return [
        ...sources.map(({ words }) => words),
        ...mentions.flat().flatMap((one) => (one.kind === 'discipline' ? [one.word] : [])),
      ].toSorted()
    })

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    ids.shared = await enterMeeting('joint', 'A meeting of both')
    ids.own = await enterMeeting('MX', 'Covert talk')
    await keep(ids.shared, 'joint', 'Open')
    await keep(ids.shared, 'MX', 'Kept')
    await keep(ids.own, 'MX', 'Covert')
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen by the side that keeps it, and by the other where it is shared', async () => {
    assert.deepEqual(await seenBy(ours), ['Covert', 'Kept', 'Open', 'covert', 'kept', 'open'])
    assert.deepEqual(await seenBy(theirs), ['Open', 'open'])
    assert.deepEqual(await seenBy(stranger), [])
  })

  it('is not shown to both at a meeting that one side alone sees', async () => {
    await assert.rejects(keep(ids.own, 'joint', 'Slipped'), /row-level security/)
    await assert.rejects(keep(ids.shared, 'AZ', 'Planted'), /row-level security/)
  })

  it('names nothing to both that one side alone sees', async () => {
    const subject = randomUUID()
    await asAdmin(
      `insert into relations.institution (id, relation, visibility, side, name, kind)
       values ($1, 'mx-az', 'MX', 'MX', '{"en":"Covert institute"}', 'institute')`,
      [subject],
    )
    const naming = (visibility: string): Promise<void> =>
      asActor(db, ours, (tx) =>
        insertMentions(tx, ours, {
          meeting: ids.shared,
          visibility,
          mentions: [{ kind: 'institution', subject }],
        }),
      )
    await assert.rejects(naming('joint'), /names nothing private/)
    await naming('MX')
  })

  it('is drafted by a side for itself, and published by a second member to the letter', async () => {
    const none = { title: '', body: '', holds: false }
    const readout = revised({
      original: 'en',
      texts: { en: { title: 'Covert draft', body: 'Words', holds: false }, es: none, az: none },
    })
    const second = memberOf('mx-az', 'MX')
    const draftFor = (actor: Actor) => asActor(db, actor, (tx) => findDraft(tx, ids.shared))
    const readByPublic = () => asPublic(db, (tx) => listPublishedReadouts(tx))
    await asActor(db, ours, (tx) => insertDraft(tx, ours, { meeting: ids.shared, readout }))
    const draft = await draftFor(second)
    assert.ok(draft)
    assert.equal(await draftFor(theirs), undefined)
    assert.equal(await draftFor(stranger), undefined)
    assert.deepEqual(await readByPublic(), [])
    const publishAs = (actor: Actor, shown = draft): Promise<void> =>
      asActor(db, actor, (tx) =>
        insertPublishedReadout(tx, actor, { meeting: ids.shared, draft: shown }),
      )
    await assert.rejects(publishAs(ours), /row-level security/)
    await assert.rejects(publishAs(theirs), /row-level security/)
    const altered = { ...draft, readout: { ...readout, revision: 7 } }
    await assert.rejects(publishAs(second, altered), /row-level security/)
    await publishAs(second)
    assert.equal((await readByPublic()).length, 1)
    await asAdmin('create policy leaks on readouts.draft for select to alternat_side using (true)')
    assert.ok(await draftFor(theirs), 'the walls are what keeps the draft')
  })

  it('would leak if a policy read every row', async () => {
    await asAdmin(`create policy leaks on readouts.source for select to alternat_side using (true);
      create policy leaks on readouts.mention for select to alternat_side using (true)`)
    assert.deepEqual(await seenBy(theirs), ['Covert', 'Kept', 'Open', 'covert', 'kept', 'open'])
  })
})
