import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { openDatabase } from '#kit/db/database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { readConfig } from '../config.ts'
import { found } from '../found.ts'
import { BadInput } from './io.ts'
import { run } from './readout.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-readout-relation-'))
const file = join(folder, 'text.txt')

const participants = z.object({
  participants: z.array(
    z.object({
      name: z.string(),
      side: z.string().nullable(),
      capacities: z.array(z.string()),
    }),
  ),
})

const readout = async (text: string, ...options: string[]) => {
  writeFileSync(file, text)
  const out: string[] = []
  await run([file, '--json', ...options], {
    out: (part) => void out.push(part),
    err: () => undefined,
  })
  return participants.parse(JSON.parse(out.join(''))).participants
}

// Nothing in it tells who anybody is, and the names are not spelt as the directory has them.
const text =
  'On 5 February 2020 Labardini was received by Ənər Kərimov at the ministry. They agreed to meet again in the spring, and that the talks would go on.'

describe('alternat readout with the directory of a relation', () => {
  let database: FreshDatabase

  before(async () => {
    database = await freshDatabase()
    process.env['DATABASE_URL'] = database.adminUrl
    process.env['ALTERNAT_APP_DATABASE_URL'] = database.appUrl
    process.env['ALTERNAT_SECRET'] = 'of the tests alone'
    const db = openDatabase(database.appUrl)
    await found(db, readConfig({ ALTERNAT_SECRET: 'of the tests alone' }), () => undefined)
    await db.close()
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await database.drop()
  })

  it('knows nobody by a surname alone without it', async () => {
    assert.deepEqual(await readout(text), [{ name: 'Ənər Kərimov', side: null, capacities: [] }])
  })

  it('knows people in any spelling, for whom they act, and their posts of that day', async () => {
    assert.deepEqual(await readout(text, '--relation', 'mx-az'), [
      { name: 'Labardini', side: 'MX', capacities: ['Ambassador of Mexico to Azerbaijan'] },
      { name: 'Ənər Kərimov', side: 'AZ', capacities: [] },
    ])
  })

  it('reads what a side alone sees for that side only', async () => {
    const shared = await readout(text, '--relation', 'mx-az')
    assert.deepEqual(await readout(text, '--relation', 'mx-az', '--side', 'AZ'), shared)
  })

  it('names the option that cannot be used', async () => {
    await assert.rejects(readout(text, '--relation', 'fr-de'), /no relation "fr-de"/)
    await assert.rejects(readout(text, '--relation', 'mx-az', '--side', 'FR'), /give MX or AZ/)
    await assert.rejects(readout(text, '--side', 'MX'), BadInput)
  })
})
