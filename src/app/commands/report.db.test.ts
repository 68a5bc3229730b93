import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { BadInput } from './io.ts'
import { run } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-report-'))
const file = join(folder, 'report.csv')

const report = async (...args: string[]): Promise<{ code: number; err: string }> => {
  const err: string[] = []
  const code = await run(args, { out: () => undefined, err: (line) => void err.push(line) })
  return { code, err: err.join('\n') }
}

describe('alternat report', () => {
  let database: FreshDatabase
  let programme: string

  before(async () => {
    database = await freshDatabase()
    process.env['DATABASE_URL'] = database.adminUrl
    process.env['ALTERNAT_APP_DATABASE_URL'] = database.appUrl
    process.env['ALTERNAT_SECRET'] = 'of the tests alone'
    await anOpenRegister(database.adminUrl, { seats: 3 })
    const told = await report('--programme', 'nonsense', '--out', file).catch((error: unknown) =>
      error instanceof Error ? error.message : '',
    )
    programme = /[0-9a-f-]{36}/.exec(typeof told === 'string' ? told : '')?.[0] ?? ''
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await database.drop()
  })

  it('lists the programmes that are seen when none of that id is', async () => {
    await assert.rejects(report('--programme', 'nonsense', '--out', file), {
      name: 'Error',
      message: /there is no "nonsense"; these are seen:\n {2}[0-9a-f-]{36} {2}Programme/,
    })
  })

  it('writes the file that its ending names, and says how many events are in it', async () => {
    assert.deepEqual(await report('--programme', programme, '--out', file), {
      code: 0,
      err: `${file}: 0 events`,
    })
    assert.match(readFileSync(file, 'utf8'), /^\uFEFFevent,title,first_day/)
  })

  it('names the option that cannot be used', async () => {
    const out = ['--out', file]
    await assert.rejects(report(...out), BadInput)
    await assert.rejects(report('--programme', programme, '--out', 'report.odt'), /--out/)
    await assert.rejects(report('--programme', programme, ...out, '--side', 'MX'), /--relation/)
    const stranger = ['--relation', 'mx-az', '--side', 'FR']
    await assert.rejects(report('--programme', programme, ...out, ...stranger), /give MX or AZ/)
    await assert.rejects(report('--programme', programme, ...out, '--language', 'fr'), /--language/)
  })
})
