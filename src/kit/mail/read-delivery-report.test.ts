import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { readDeliveryReport } from './read-delivery-report.ts'

const folder = new URL('../../../tests/fixtures/delivery-reports/', import.meta.url)
const id = '3c5cf7a8-30b0-4f4e-9d5b-6f4f1b2f6a11'
const messageId = `<${id}@culture.example>`

const read = (name: string): Uint8Array => readFileSync(new URL(`${name}.eml`, folder))

const reportOf = async (raw: Uint8Array) => {
  const report = await readDeliveryReport(raw)
  ok(report.ok, report.ok ? '' : report.refusal)
  return report.value
}

describe('a delivery report', () => {
  for (const [name, action, status] of [
    ['postfix-gone', 'failed', '5.1.1'],
    ['exim-gone', 'failed', '5.0.0'],
    ['exchange-gone', 'failed', '5.1.10'],
    ['gmail-gone', 'failed', '5.1.1'],
    ['sendmail-delayed', 'delayed', '4.4.1'],
    ['sendmail-expired', 'failed', '4.4.7'],
  ] as const) {
    it(`of the kind ${name} says what became of which mail, with either line end`, async () => {
      const lf = read(name)
      const crlf = Buffer.from(
        Buffer.from(lf).toString('latin1').replaceAll('\n', '\r\n'),
        'latin1',
      )
      for (const raw of [lf, crlf]) {
        const { recipients, messageIds } = await reportOf(raw)
        deepEqual(
          recipients.map((one) => [one.address, one.action, one.status]),
          [['visitor@home.example', action, status]],
        )
        ok(messageIds.includes(messageId))
      }
    })
  }

  it('names the mail by the id in its envelope and in the address it came back to', async () => {
    deepEqual(new Set((await reportOf(read('postfix-gone'))).ids), new Set([id]))
    deepEqual((await reportOf(read('smtputf8-gone'))).ids, [id])
  })

  it('in UTF-8 is read as well (RFC 6533)', async () => {
    const [recipient] = (await reportOf(read('smtputf8-gone'))).recipients
    deepEqual([recipient?.address, recipient?.status], ['qonaq@ev.example', '5.0.0'])
  })

  it('without a status takes it from the reply that it quotes', async () => {
    const raw = read('exim-gone').toString().replace('Status: 5.0.0\n', '')
    const [recipient] = (await reportOf(Buffer.from(raw))).recipients
    equal(recipient?.status, '5.0.0')
  })

  it('folds its long fields together', async () => {
    const [recipient] = (await reportOf(read('postfix-gone'))).recipients
    ok(recipient?.diagnostic.endsWith('Recipient address rejected: User unknown'))
  })
})

describe('what is no delivery report', () => {
  for (const [what, raw, refusal] of [
    ['an answer from somebody away', read('away'), 'is-no-delivery-report'],
    ['nothing at all', Buffer.from(''), 'is-no-mail'],
    ['a few words', Buffer.from('hello there'), 'is-no-mail'],
    [
      'noise',
      Buffer.from(Array.from({ length: 5000 }, (_none, n) => (n * 7919) % 256)),
      'is-no-mail',
    ],
    [
      'parts inside of parts without an end',
      Buffer.from(
        `Subject: x\n${Array.from({ length: 500 }, (_none, n) => `Content-Type: multipart/mixed; boundary=b${String(n)}\n\n--b${String(n)}\n`).join('')}`,
      ),
      'is-no-mail',
    ],
    ['a header of a megabyte', Buffer.from(`Subject: ${'x'.repeat(1_000_000)}\n\nx`), 'is-no-mail'],
  ] as const) {
    it(`is refused: ${what}`, async () => {
      const report = await readDeliveryReport(raw)
      ok(!report.ok)
      equal(report.refusal, refusal)
    })
  }
})
