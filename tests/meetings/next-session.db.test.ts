import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings, series as seriesOf, undertakings } from '#contexts/meetings/contract.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'
import { aMeeting, anUndertaking, aSeries } from '#tests/support/meeting-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from '../isolation/world.ts'

const actor: Actor = { ...operatorActingFor('mx-az', 'MX'), member: randomUUID() }

describe('what is due by the next session of a series', () => {
  let database: FreshDatabase
  let db: OpenDatabase

  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl, 2)
    await fillWorld(database.adminUrl)
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  /** The last day of what was said at the first session, when later ones are dated so. */
  const dueBefore = (...later: readonly (string | null)[]): Promise<string | null> =>
    asActor(db, actor, async (tx) => {
      const { id: series } = await seriesOf.enter(tx, actor, {
        visibility: 'joint',
        content: aSeries('A joint commission'),
      })
      const enter = (on: string | null, session: number) =>
        meetings.enter(tx, actor, {
          visibility: 'joint',
          content: aMeeting('A session', {
            on: on === null ? null : (knownDateFromIso(on) ?? null),
          }),
          participants: [],
          series,
          session,
        })
      const first = await enter('2026-05-04', 1)
      for (const [index, on] of later.entries()) await enter(on, index + 2)
      const origin = { kind: 'meeting', id: first.id } as const
      const content = { due: { kind: 'next-session' } } as const
      await undertakings.enter(tx, actor, [
        anUndertaking('MX', 'Send a choir', { origin, content }),
      ])
      const [said] = await undertakings.list(tx, { origin: first.id })
      const by = said?.nextSessionBy ?? null
      return by === null ? null : isoFromDay(by)
    })

  it('is due by the earliest later session, a whole year being over on its last day', async () => {
    assert.equal(await dueBefore('2027-03-04', '2027'), '2027-03-04')
    assert.equal(await dueBefore('2027', '2027-03'), '2027-03-31')
    assert.equal(await dueBefore('2027', '2028-01-10'), '2027-12-31')
  })

  it('has no day while no later session has one', async () => {
    assert.equal(await dueBefore(), null)
    assert.equal(await dueBefore(null), null)
    assert.equal(await dueBefore(null, '2028-01-10'), '2028-01-10')
  })
})
