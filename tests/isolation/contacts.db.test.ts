import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import {
  asActor,
  asPublic,
  asRegistrar,
  asVisitor,
  operatorActingFor,
} from '#contexts/access/contract.ts'
import { readArchive } from '#contexts/access/store/side-archive-store.ts'
import { deleteContact, listContacts } from '#contexts/registrations/store/contact-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

const place = { relation: 'mx-az', sides: ['MX', 'AZ'] } as const

describe('telephone numbers that a measure asks for', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  const [own, others] = [newId(), newId()]
  const both = [own, others]

  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl, 2)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    const { event } = await anOpenRegister(database.adminUrl, { seats: 9 }, place)
    for (const id of both) {
      await admin.query(
        `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, language)
         values ($1, $2, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'A person', 'en')`,
        [id, event],
      )
      await admin.query(
        `insert into registrations.contact (registration, event, relation, telephone, measure, keeps_days)
         values ($1, $2, 'mx-az', '55 11 22 33', $1, 14)`,
        [id, event],
      )
    }
  })
  after(async () => {
    await db.close()
    await admin.end()
    await database.drop()
  })

  it('are read by no side, nor by the public', async () => {
    for (const side of place.sides) {
      const actor = operatorActingFor('mx-az', side)
      await assert.rejects(
        asActor(db, actor, (tx) => listContacts(tx, both)),
        /permission denied/,
      )
      await assert.rejects(
        asActor(db, actor, (tx) => deleteContact(tx, own)),
        /permission denied/,
      )
    }
    await assert.rejects(
      asPublic(db, (tx) => listContacts(tx, both)),
      /permission denied/,
    )
  })

  it('stand in no archive that a side takes along, though the people do', async () => {
    const archive = await asActor(db, operatorActingFor('mx-az', 'MX'), readArchive)
    assert.equal(archive['registrations.registration']?.length, 2)
    assert.doesNotMatch(JSON.stringify(archive), /55 11 22 33/)
  })

  it('are read of the own registration by the holder of its link, and not changed', async () => {
    const read = await asVisitor(db, own, (tx) => listContacts(tx, both))
    assert.deepEqual([...read.keys()], [own])
    await assert.rejects(
      asVisitor(db, own, (tx) => deleteContact(tx, own)),
      /permission denied/,
    )
  })

  it('are kept by the registrar of their relation, and by no other', async () => {
    assert.equal((await asRegistrar(db, 'mx-az', (tx) => listContacts(tx, both))).size, 2)
    assert.equal((await asRegistrar(db, 'xx-yy', (tx) => listContacts(tx, both))).size, 0)
    await asRegistrar(db, 'xx-yy', (tx) => deleteContact(tx, own))
    assert.equal((await asRegistrar(db, 'mx-az', (tx) => listContacts(tx, both))).size, 2)
  })

  it('would be read by another holder and relation without their policies: the control', async () => {
    await admin.query('alter table registrations.contact disable row level security')
    assert.equal((await asVisitor(db, own, (tx) => listContacts(tx, both))).size, 2)
    assert.equal((await asRegistrar(db, 'xx-yy', (tx) => listContacts(tx, both))).size, 2)
    await admin.query('alter table registrations.contact enable row level security')
    assert.equal((await asVisitor(db, own, (tx) => listContacts(tx, both))).size, 1)
  })
})
