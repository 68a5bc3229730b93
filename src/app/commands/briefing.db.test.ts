import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { run } from './briefing.ts'
import { BadInput } from './io.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-briefing-'))
const file = join(folder, 'briefing.html')
const right = { relation: 'mx-az', on: '2030-05-03', out: file }

const briefing = async (
  options: Record<string, string>,
): Promise<{ code: number; err: string }> => {
  const err: string[] = []
  const args = Object.entries({ ...right, ...options }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ])
  const code = await run(args, { out: () => undefined, err: (line) => void err.push(line) })
  return { code, err: err.join('\n') }
}

describe('alternat briefing', () => {
  let database: FreshDatabase

  before(async () => {
    database = await freshDatabase()
    process.env['DATABASE_URL'] = database.adminUrl
    process.env['ALTERNAT_APP_DATABASE_URL'] = database.appUrl
    process.env['ALTERNAT_SECRET'] = 'of the tests alone'
    await anOpenRegister(database.adminUrl, { seats: 3 })
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await database.drop()
  })

  it('names the option that cannot be used, exits with 2 and writes nothing', async () => {
    const wrong: readonly (readonly [options: Record<string, string>, told: RegExp])[] = [
      [{ relation: 'fr-de' }, /--relation: this installation has no relation "fr-de"/],
      [{ on: '2030-02-31' }, /--on: give a day as YYYY-MM-DD/],
      [{ on: 'tomorrow' }, /--on: give a day/],
      [{ edition: 'private' }, /--side: the private edition is of one side/],
      [{ edition: 'private', side: 'FR' }, /--side: give MX or AZ/],
      [{ edition: 'secret' }, /--edition: give shareable or private/],
      [{ language: 'fr' }, /--language: give en/],
      [{ out: 'briefing.odt' }, /--out: end FILE with \.pdf, \.docx or \.html/],
    ]
    for (const [options, told] of wrong) {
      await assert.rejects(
        briefing(options),
        (error) => error instanceof BadInput && told.test(error.message),
        told.source,
      )
    }
    assert.deepEqual(readdirSync(folder), [])
  })

  it('writes of a day without a meeting how the relation stands, and says that there is none', async () => {
    const { code, err } = await briefing({})
    assert.equal(code, 0)
    assert.match(err, /^.*briefing\.html: /)
    assert.match(readFileSync(file, 'utf8'), /No meeting is on record for 3 May 2030/)
  })
})
