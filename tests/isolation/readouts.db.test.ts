import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
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

  it('would leak if a policy read every row', async () => {
    await asAdmin(`create policy leaks on readouts.source for select to alternat_side using (true);
      create policy leaks on readouts.mention for select to alternat_side using (true)`)
    assert.deepEqual(await seenBy(theirs), ['Covert', 'Kept', 'Open', 'covert', 'kept', 'open'])
  })
})
