import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { sql } from 'kysely'
import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import {
  insertAnswer,
  insertUndertakingAct,
  insertUndertakingRevision,
  shareUndertaking,
} from '#contexts/meetings/store/undertaking-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { aMeeting, aPromise, anUndertaking } from '#tests/support/meeting-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

const longAgo = { kind: 'day', on: 10_000 } as const
const today = 18_592

describe('what one side keeps of meetings', () => {
  let database: FreshDatabase
  let db: OpenDatabase

  const alter = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }

  const enter = async (actor: Actor, whose: string, text: string): Promise<string> => {
    const [part] = await asActor(db, actor, (tx) =>
      undertakings.enter(tx, actor, [anUndertaking(whose, text, { content: { due: longAgo } })]),
    )
    return part?.id ?? assert.fail('no part')
  }

  const seenBy = (actor: Actor): Promise<readonly string[]> =>
    asActor(db, actor, async (tx) => [
      ...(await meetings.list(tx)).flatMap(({ content, participants }) => [
        content.title.en ?? '',
        ...participants.map(({ name }) => name),
      ]),
      ...(await undertakings.list(tx)).map(({ content }) => content.text.en ?? ''),
    ])

  const find = async (actor: Actor, id: string) => {
    const [found] = await asActor(db, actor, (tx) => undertakings.list(tx, { id }))
    return found ?? assert.fail('it is not seen')
  }

  const answer = async (
    actor: Actor,
    id: string,
    says: 'confirmed' | 'declined',
  ): Promise<void> => {
    const { revision } = await find(actor, id)
    await asActor(db, actor, (tx) => insertAnswer(tx, actor, { id, revision, says, words: '' }))
  }

  const keep = (actor: Actor, id: string, visibility: string): Promise<void> =>
    asActor(db, actor, (tx) =>
      insertUndertakingAct(tx, actor, {
        undertaking: id,
        kind: 'kept',
        on: today,
        words: 'a concert',
        visibility,
      }),
    )

  const release = (actor: Actor, id: string): Promise<void> =>
    asActor(db, actor, async (tx) => {
      await shareUndertaking(tx, id)
      await insertUndertakingRevision(tx, actor, {
        undertaking: id,
        visibility: 'joint',
        content: aPromise('released', { due: longAgo }),
        evidence: '',
      })
    })

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    const participant = {
      side: 'MX',
      thirdParty: '',
      person: null,
      institution: null,
      capacity: 'Ambassador',
      isActing: false,
      role: 'head',
    } as const
    await asActor(db, ours, async (tx) => {
      for (const visibility of ['joint', 'MX']) {
        await meetings.enter(tx, ours, {
          visibility,
          content: aMeeting(`meeting of ${visibility}`),
          participants: [{ ...participant, name: `guest of ${visibility}` }],
        })
      }
    })
    await enter(ours, 'AZ', 'what we say they promised')
    await enter(ours, 'MX', 'what we promised')
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen by it, by the other side only as far as it is joint, by strangers not at all', async () => {
    assert.deepEqual([...(await seenBy(ours))].sort(), [
      'guest of MX',
      'guest of joint',
      'meeting of MX',
      'meeting of joint',
      'what we promised',
      'what we say they promised',
    ])
    assert.deepEqual([...(await seenBy(theirs))].sort(), [
      'guest of joint',
      'meeting of joint',
      'what we promised',
    ])
    assert.deepEqual(await seenBy(stranger), [])
    await assert.rejects(
      asPublic(db, (tx) => meetings.list(tx)),
      /permission denied/,
    )
  })

  it('would leak what it ascribes if the policy were off', async () => {
    await alter(
      'create policy leak on meetings.undertaking for select to alternat_side using (true)',
    )
    await alter(
      'create policy leak on meetings.undertaking_revision for select to alternat_side using (true)',
    )
    assert.ok((await seenBy(theirs)).includes('what we say they promised'))
    await alter('drop policy leak on meetings.undertaking')
    await alter('drop policy leak on meetings.undertaking_revision')
    assert.ok(!(await seenBy(theirs)).includes('what we say they promised'))
  })

  it('ascribes nothing to the other side before both at once', async () => {
    const straight = asActor(db, ours, (tx) =>
      sql`insert into meetings.undertaking (id, relation, visibility, actor_side, origin_kind, side, member, member_name)
        values (${randomUUID()}::uuid, 'mx-az', 'joint', 'AZ', 'letter', 'MX', ${ours.member}::uuid, 'A Member')`.execute(
        tx,
      ),
    )
    await assert.rejects(straight, /row-level security/)
  })

  it('is never the other side’s to do, nor overdue, until that side confirms it', async () => {
    const id = await enter(ours, 'AZ', 'lend a hall')
    await assert.rejects(keep(theirs, id, 'joint'), /violates|not confirmed/)
    await release(ours, id)
    const shown = undertakings.standingOn(await find(theirs, id), today)
    assert.deepEqual(
      { ground: shown.ground, isTheirs: shown.isTheirs, isOverdue: shown.isOverdue },
      { ground: 'unanswered', isTheirs: false, isOverdue: false },
    )
    await assert.rejects(keep(theirs, id, 'joint'), /not confirmed/)
    await assert.rejects(keep(ours, id, 'joint'), /not confirmed/)
    await assert.rejects(answer(ours, id, 'confirmed'), /row-level security/)
    const due = { today, within: 0 }
    const dueNow = () =>
      asActor(db, theirs, async (tx) =>
        (await undertakings.due(tx, due)).filter(
          ({ undertaking }) => undertaking.actorSide === 'AZ',
        ),
      )
    assert.deepEqual(await dueNow(), [])

    await answer(theirs, id, 'confirmed')
    assert.ok(undertakings.standingOn(await find(ours, id), today).isOverdue)
    assert.equal((await dueNow()).length, 1)
    await assert.rejects(keep(ours, id, 'joint'), /whose it is/)
    await assert.rejects(answer(theirs, id, 'declined'), /not answered again/)
    await keep(theirs, id, 'joint')
    assert.equal(undertakings.standingOn(await find(ours, id), today).state, 'kept')
  })

  it('would count what nobody confirmed if the trigger were off', async () => {
    const id = await enter(ours, 'AZ', 'open an archive')
    await release(ours, id)
    await alter('alter table meetings.undertaking_act disable trigger only_what_is_theirs_is_kept')
    await keep(ours, id, 'joint')
    await alter('alter table meetings.undertaking_act enable trigger only_what_is_theirs_is_kept')
    assert.equal(undertakings.standingOn(await find(theirs, id), today).state, 'kept')
  })

  it('keeps to itself what it notes of a promise that was not confirmed', async () => {
    const id = await enter(ours, 'AZ', 'send a choir')
    await release(ours, id)
    await keep(ours, id, 'MX')
    assert.equal(undertakings.standingOn(await find(ours, id), today).state, 'kept')
    assert.equal(undertakings.standingOn(await find(theirs, id), today).state, 'open')
  })

  it('does not word what is the other side’s by now, nor make it firmer without evidence', async () => {
    const id = await enter(ours, 'AZ', 'translate a novel')
    await release(ours, id)
    await answer(theirs, id, 'confirmed')
    const word = (actor: Actor, evidence: string) =>
      asActor(db, actor, (tx) =>
        insertUndertakingRevision(tx, actor, {
          undertaking: id,
          visibility: 'joint',
          content: aPromise('translate a novel', { modality: 'under-way' }),
          evidence,
        }),
      )
    await assert.rejects(word(ours, 'we heard so'), /worded by the side/)
    await assert.rejects(word(theirs, ''), /evidence/)
    await word(theirs, 'the contract was signed')
    assert.equal((await find(ours, id)).content.modality, 'under-way')
  })

  it('shows no undertaking without the meeting that it comes from', async () => {
    const secret = await asActor(db, ours, (tx) =>
      meetings.enter(tx, ours, { visibility: 'MX', content: aMeeting('secret'), participants: [] }),
    )
    const origin = { kind: 'meeting', id: secret.id } as const
    await assert.rejects(
      asActor(db, ours, (tx) =>
        undertakings.enter(tx, ours, [anUndertaking('MX', 'an aside', { origin })]),
      ),
      /not shown without/,
    )
  })
})
