import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

import { accountsIn } from '#tests/readouts/scoring.ts'

import { BadInput } from './io.ts'
import { run } from './readout.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-readout-'))

const readout = async (content: string | Uint8Array, ...options: string[]) => {
  const file = join(folder, 'text.txt')
  writeFileSync(file, content)
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (line: string) => void err.push(line),
  }
  return { code: await run([file, ...options], io), out: out.join(''), err: err.join('\n') }
}

describe('alternat readout', () => {
  after(() => {
    rmSync(folder, { recursive: true })
  })

  const [account] = accountsIn('tuned')
  const text = account?.text ?? ''

  it('writes one JSON object with offsets into the text', async () => {
    const { code, out } = await readout(text, '--json')
    assert.equal(code, 0)
    const found: unknown = JSON.parse(out)
    assert.ok(typeof found === 'object' && found !== null)
    assert.deepEqual(Object.keys(found), [
      'date',
      'participants',
      'institutions',
      'agreements',
      'disciplines',
      'places',
      'undertakings',
    ])
    assert.match(out, /"date": "2020-11-26"/)
  })

  it('tells people the same in lines', async () => {
    const { out } = await readout(text)
    assert.match(out, /^Day of the meeting: 2020-11-26\nTook part:\n {2}Rodrigo Labardini \(MX\)/)
    assert.match(out, /Embassy · planned\/under preparation · For 2021/)
  })

  it('says what is wrong with a file that it cannot read', async () => {
    await assert.rejects(readout(''), /this file is empty/)
    await assert.rejects(readout('\u0000\u0001\u0002'), BadInput)
    await assert.rejects(
      readout('Der Botschafter traf sich am Donnerstag mit dem Kulturminister zu einem Gespräch.'),
      /none of English, Spanish and Azerbaijani/,
    )
    const binary = await readout(new Uint8Array([0xff, 0xfe, 0x80, 0x81]))
    assert.equal(binary.code, 2)
    assert.match(binary.err, /not UTF-8 text/)
    await assert.rejects(run([], { out: () => undefined, err: () => undefined }), /name one file/)
  })

  it('takes a long text in proportion to its length', async () => {
    const long = text.repeat(Math.ceil(1_000_000 / text.length))
    const { code } = await readout(long, '--json')
    assert.equal(code, 0)
  })
})
