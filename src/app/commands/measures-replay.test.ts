import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import { BadInput } from './io.ts'
import { run } from './measures-replay.ts'

const fixture = fileURLToPath(new URL('../../../tests/fixtures/oxcgrt', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'alternat-command-'))
const programme = join(folder, 'programme.json')

const event = {
  start: '2020-12-22T19:00:00+04:00',
  end: '2020-12-22T21:00:00+04:00',
  venueCapacity: 300,
  plan: [{ format: 'in-person' }, { format: 'online' }],
  otherwise: 'cancel',
}

writeFileSync(
  programme,
  JSON.stringify({ events: ['one', 'two, "quoted"'].map((id) => ({ id, ...event, title: 'x' })) }),
)

after(() => {
  rmSync(folder, { recursive: true })
})

const replay = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (line: string) => void err.push(line),
  }
  const code = await run(args, io)
  return { code, out: out.join(''), err }
}

const files = ['--oxcgrt', fixture, '--programme', programme]

describe('alternat measures replay', () => {
  it('writes one row per event, in the order of the file, and notes to the other side', async () => {
    const { code, out, err } = await replay(...files, '--country', 'AZE')
    equal(code, 0)
    const [header, first, second, ...rest] = out.split('\n')
    equal(header, 'event,decided_on,outcome,on_site_seats,online_seats,because')
    ok(first?.startsWith('one,2020-12-22,online,0,unlimited,'))
    ok(second?.startsWith('"two, ""quoted""",2020-12-22,online,0,unlimited,'))
    deepEqual(rest, [''])
    equal(err.length, 1)
    ok(err[0]?.startsWith('note: '))
  })

  it('decides by the lead and the reading that are asked for', async () => {
    const { out } = await replay(
      ...files,
      '--country',
      'AZE',
      '--lead',
      'P3D',
      '--reading',
      'strict',
    )
    ok(out.includes('\none,2020-12-19,unclear,0-300,unclear,'))
  })

  it('writes nothing and exits 2 when a file is wrong', async () => {
    const wrong = await replay('--oxcgrt', folder, '--programme', programme, '--country', 'AZE')
    deepEqual(wrong, {
      code: 2,
      out: '',
      err: ['c3_cancel_public_events.csv: this file is missing'],
    })
  })

  for (const [name, args, message] of [
    ['a folder', ['--programme', programme, '--country', 'AZE'], /--oxcgrt is missing/],
    ['a country', files, /--country is missing/],
    ['a programme', ['--oxcgrt', fixture, '--country', 'AZE'], /--programme is missing/],
    ['an empty country', [...files, '--country', ''], /--country is missing/],
  ] as const) {
    it(`refuses to run without ${name}`, async () => {
      await rejects(
        replay(...args),
        (error) => error instanceof BadInput && message.test(error.message),
      )
    })
  }

  for (const lead of ['3', 'P3', 'PT72H', 'P1W', 'P1M', 'P-3D', '-P3D', 'P1.5D', 'p3d', '']) {
    it(`refuses the lead ${JSON.stringify(lead)}`, async () => {
      await rejects(replay(...files, '--country', 'AZE', `--lead=${lead}`), /--lead/)
    })
  }

  it('refuses other readings and options it does not know', async () => {
    await rejects(replay(...files, '--country', 'AZE', '--reading', 'open'), /--reading/)
    await rejects(replay(...files, '--country', 'AZE', '--raeding', 'strict'), {
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    })
  })

  it('tells with --help what the programme looks like, as its schema does', async () => {
    const { code, out } = await replay('--help')
    equal(code, 0)
    const schema = readFileSync(
      new URL('../../../docs/replay-programme.schema.json', import.meta.url),
      'utf8',
    )
    for (const [, name] of out.matchAll(/"(\w+)":/g)) ok(schema.includes(`"${String(name)}"`), name)
    ok(out.includes('docs/replay-programme.schema.json'))
  })
})
