import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { erasableTables } from '#contexts/access/store/side-archive-store.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

// Only roles that a person's request never takes on see all rows of a table.
const seeEverything = [
  'access.account access_works',
  'access.digest_refusal access_works',
  'access.mail access_works',
  'access.member access_works',
  'access.session access_works',
  'access.sign_in_link access_works',
  'access.suppression access_works',
  'access.token access_works',
  'heritage.bin owner_keeps',
  'heritage.seen owner_keeps',
  'heritage.seen_name owner_keeps',
  'relations.approval owner_checks',
  'relations.relation engine_reads',
  'relations.relation operator_writes',
  'relations.side access_notes_joining',
  'relations.side access_reads',
  'relations.side operator_writes',
  'relations.side owner_checks',
]

const contexts =
  "n.nspname in ('access', 'relations', 'measures', 'programme', 'registrations', 'attendance', 'changes', 'guests', 'agreements', 'directory', 'support', 'indicators', 'heritage', 'restoration', 'meetings', 'search')"

describe('the catalogue of the database', () => {
  let database: FreshDatabase
  let admin: pg.Client
  before(async () => {
    database = await freshDatabase()
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await database.drop()
  })

  const list = async (text: string): Promise<string[]> => {
    const answer = await admin.query<{ line: string }>(text)
    return answer.rows.map(({ line }) => line)
  }

  it('forces row-level security, with a policy, on every table of every context', async () => {
    const open = await list(`select n.nspname || '.' || c.relname as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${contexts} and not (c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid))`)
    assert.deepEqual(open, [])
  })

  it('has policies without a condition only where they are known', async () => {
    const bare = await list(`select schemaname || '.' || tablename || ' ' || policyname as line
      from pg_policies where qual = 'true' order by 1`)
    assert.deepEqual(bare, seeEverything)
  })

  it('gives the public role nothing but reading', async () => {
    const granted = await list(`select distinct privilege_type as line
      from information_schema.role_table_grants where grantee = 'alternat_public'`)
    assert.deepEqual(granted, ['SELECT'])
  })

  it('gives the application a login that row-level security binds', async () => {
    const login = decodeURIComponent(new URL(database.appUrl).username)
    const powers = await admin.query(
      'select rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = $1',
      [login],
    )
    assert.deepEqual(powers.rows, [
      { rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreaterole: false },
    ])
  })

  it('lets a side erase what is private to it in every table that grants it', async () => {
    const erasable = await list(`select table_schema || '.' || table_name as line
      from information_schema.role_table_grants
      where grantee = 'alternat_side' and privilege_type = 'DELETE'
        and table_schema <> 'search' order by 1`)
    assert.deepEqual(erasable, [...erasableTables].sort())
  })
})
