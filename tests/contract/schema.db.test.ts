import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import pg from 'pg'
import { format, resolveConfig } from 'prettier'

import { describeRows, describeSchema } from '#tests/support/describe-schema.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

const schemaFile = new URL('../../db/schema.sql', import.meta.url)
const rowsFile = new URL('../../src/kit/db/rows.ts', import.meta.url)

const generate = async (): Promise<{ schema: string; rows: string }> => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    const style = await resolveConfig(rowsFile.pathname)
    const rows = await format(await describeRows(client), { ...style, parser: 'typescript' })
    return { schema: await describeSchema(client), rows }
  } finally {
    await client.end()
    await database.drop()
  }
}

// UPDATE_GENERATED=1 npm test schema.db writes both files anew.
describe('the generated description of the database', () => {
  it('is what the migrations make', async () => {
    const { schema, rows } = await generate()
    if (process.env['UPDATE_GENERATED'] === '1') {
      writeFileSync(schemaFile, schema)
      writeFileSync(rowsFile, rows)
    }
    assert.equal(readFileSync(schemaFile, 'utf8'), schema)
    assert.equal(readFileSync(rowsFile, 'utf8'), rows)
  })
})
