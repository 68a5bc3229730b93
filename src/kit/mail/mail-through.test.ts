import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import PostalMime from 'postal-mime'

import { openSmtpSink, type SmtpBehaviour, type SmtpSink } from '#tests/support/smtp-sink.ts'

import type { Handover, OutgoingMail } from './mail.ts'
import { openMailServer } from './mail-through.ts'

const patience = { connect: 500, greet: 300, silence: 300, total: 900 }
const id = '3c5cf7a8-30b0-4f4e-9d5b-6f4f1b2f6a11'
const from = 'Alternat <no-reply@culture.example>'

const calendarOf = (method: 'REQUEST' | 'CANCEL', uid: string) => ({
  method,
  name: `${uid}.ics`,
  text: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Muğam gecəsi\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
})

const mail: OutgoingMail = {
  id,
  to: 'visitor@home.example',
  subject: 'Konsert onlayn keçiriləcək',
  text: 'Əvvəl: Bakıda.\nİndi: onlayn.',
  html: null,
  calendars: [],
  language: 'az',
  messageId: `<${id}@culture.example>`,
  references: null,
  isSecondCopy: false,
}

const through = async (
  behave: SmtpBehaviour,
  changes: Partial<OutgoingMail> = {},
): Promise<{ handover: Handover; sink: SmtpSink; took: number }> => {
  const sink = await openSmtpSink(behave)
  const started = performance.now()
  try {
    const server = { url: sink.url, from, bounces: 'bounces@culture.example', patience }
    const opened = openMailServer(server)
    const handover = await opened.send({ ...mail, ...changes })
    opened.close()
    return { handover, sink, took: performance.now() - started }
  } finally {
    await sink.close()
  }
}

const received = async (changes: Partial<OutgoingMail>): Promise<string> => {
  const { sink } = await through(() => undefined, changes)
  return sink.messages[0]?.raw ?? ''
}

const outcome = async (behave: SmtpBehaviour): Promise<string> =>
  (await through(behave)).handover.outcome

const at =
  (wanted: string, answer: string): SmtpBehaviour =>
  (stage) =>
    stage === wanted ? answer : undefined

describe('a mail server that', () => {
  it('takes a mail has it', async () => {
    const { handover, sink } = await through(() => undefined)
    equal(handover.outcome, 'taken')
    equal(sink.messages[0]?.to, mail.to)
  })

  for (const [does, behave, expected] of [
    ['refuses the recipient for good', at('RCPT', '550 5.1.1 nobody'), 'refused'],
    ['refuses the text for good', at('message', '554 5.7.1 spam'), 'refused'],
    ['refuses the recipient for now', at('RCPT', '451 4.2.1 later'), 'not-now'],
    ['refuses the text for now', at('message', '452 4.3.1 full'), 'not-now'],
    ['refuses us, not the mail', at('MAIL', '550 5.7.1 you may not send'), 'not-now'],
    ['refuses everybody', at('greeting', '554 go away'), 'not-now'],
    ['dies at the greeting', at('greeting', 'dies'), 'not-now'],
    ['dies before it asked for the text', at('DATA', 'dies'), 'not-now'],
    ['takes the text and dies before it answers', at('message', 'dies'), 'unanswered'],
    ['takes the text and says nothing more', at('message', 'is silent'), 'unanswered'],
    ['closes after the text with 421', at('message', '421 closing'), 'not-now'],
    ['never greets', at('greeting', 'is silent'), 'not-now'],
    ['is silent in between', at('RCPT', 'is silent'), 'not-now'],
  ] as const) {
    it(`${does}: ${expected}`, async () => {
      equal(await outcome(behave), expected)
    })
  }

  it('is not there has taken nothing', async () => {
    const server = { url: 'smtp://127.0.0.1:9', from, bounces: undefined, patience }
    equal((await openMailServer(server).send(mail)).outcome, 'not-now')
  })

  it('speaks a little now and then cannot hold a mail longer than its time', async () => {
    const { handover, took } = await through((stage) =>
      stage === 'message' ? 'trickles' : undefined,
    )
    equal(handover.outcome, 'unanswered')
    ok(took > 600 && took < 2000, `${String(took)} ms`)
  })
})

describe('a kept connection', () => {
  const several = async (
    behave: SmtpBehaviour,
    count: number,
  ): Promise<{ outcomes: string[]; sink: SmtpSink }> => {
    const sink = await openSmtpSink(behave)
    const { send, close } = openMailServer({ url: sink.url, from, bounces: undefined, patience })
    const outcomes: string[] = []
    try {
      for (let n = 0; n < count; n += 1) {
        const to = `n${String(n)}@home.example`
        outcomes.push((await send({ ...mail, to, messageId: `<${String(n)}@x>` })).outcome)
      }
      return { outcomes, sink }
    } finally {
      close()
      await sink.close()
    }
  }

  it('takes many mails, one after another', async () => {
    const { outcomes, sink } = await several(() => undefined, 20)
    deepEqual(new Set(outcomes), new Set(['taken']))
    deepEqual([sink.messages.length, sink.connections()], [20, 1])
  })

  it('is kept when the server refuses every second recipient, and the others arrive', async () => {
    const { outcomes, sink } = await several(
      (stage, line) => (stage === 'RCPT' && /n\d*[13579]@/.test(line) ? '550 5.1.1 no' : undefined),
      6,
    )
    deepEqual(outcomes, ['taken', 'refused', 'taken', 'refused', 'taken', 'refused'])
    equal(sink.messages.length, 3)
    // One may be tidied up after a refusal while the next mail leaves.
    ok(sink.connections() <= 2)
  })

  it('that ends after a text leaves that one mail open, sends it not again, and no other', async () => {
    let texts = 0
    const { outcomes, sink } = await several(
      (stage) => (stage === 'message' && (texts += 1) === 2 ? 'dies' : undefined),
      4,
    )
    deepEqual(outcomes, ['taken', 'unanswered', 'taken', 'taken'])
    deepEqual(
      sink.messages.map(({ to }) => to),
      [0, 1, 2, 3].map((n) => `n${String(n)}@home.example`),
    )
  })

  it('that ends before a text has taken nothing of the next mail', async () => {
    let mails = 0
    const { outcomes, sink } = await several(
      (stage) => (stage === 'MAIL' && (mails += 1) === 2 ? 'dies' : undefined),
      3,
    )
    deepEqual(outcomes, ['taken', 'not-now', 'taken'])
    equal(sink.messages.length, 2)
  })
})

describe('a mail as it arrives', () => {
  it('says that a program wrote it, in which language, and carries its own Message-ID', async () => {
    const parsed = await PostalMime.parse(await received({ references: '<first@culture.example>' }))
    const header = (key: string) => parsed.headers.find((one) => one.key === key)?.value
    equal(header('auto-submitted'), 'auto-generated')
    equal(header('content-language'), 'az')
    equal(header('x-second-copy'), undefined)
    equal(parsed.messageId, mail.messageId)
    equal(parsed.inReplyTo, '<first@culture.example>')
    equal(parsed.subject, mail.subject)
    equal(parsed.text?.trim(), mail.text)
  })

  it('returns to an address with its id in it', async () => {
    const { sink } = await through(() => undefined)
    match(sink.messages[0]?.from ?? '', new RegExp(`<bounces\\+${id}@culture\\.example>`))
    match(sink.messages[0]?.from ?? '', new RegExp(`ENVID=${id.replaceAll('-', '\\-')}`))
  })

  it('says of a second copy that it is one', async () => {
    match(await received({ isSecondCopy: true }), /^X-Second-Copy: /m)
  })

  it('lets a mail program end what comes again and again by one request', async () => {
    const unsubscribe = 'https://example.org/digest/a-token'
    const said = await received({ unsubscribe })
    match(said, /^List-Unsubscribe: <https:\/\/example\.org\/digest\/a-token>\r?$/m)
    match(said, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    doesNotMatch(await received({}), /List-Unsubscribe/)
  })

  for (const method of ['REQUEST', 'CANCEL'] as const) {
    it(`carries METHOD:${method} with the same in its MIME parameter, once among the alternatives`, async () => {
      const calendars = [
        calendarOf(method, 'one@culture.example'),
        calendarOf(method, 'two@culture.example'),
      ]
      const raw = await received({ calendars, html: '<p>Əvvəl</p>' })
      const { attachments, html } = await PostalMime.parse(raw)
      equal(html?.trim(), '<p>Əvvəl</p>')
      deepEqual(
        attachments.map((part) => [part.mimeType, part.method, part.disposition, part.filename]),
        [
          ['text/calendar', method, null, null],
          ['application/ics', undefined, 'attachment', 'one-culture.example.ics'],
          ['text/calendar', method, 'attachment', 'two-culture.example.ics'],
        ],
      )
      // Byte for byte: RFC 5545 wants its line ends.
      const unfolded = raw.replaceAll('\r\n', '')
      const times = calendars.map(({ text }) => {
        const encoded = Buffer.from(text).toString('base64')
        return unfolded.split(encoded).length - 1
      })
      deepEqual(times, [2, 1])
      match(raw, new RegExp(`Content-Type: text/calendar; method=${method};\\s+charset=UTF-8`, 'i'))
      match(raw, /multipart\/alternative/)
    })
  }
})

describe('a header', () => {
  for (const text of [
    'Fine\r\nBcc: everybody@home.example',
    'Fine\nX-Injected: yes',
    'Fine\r\n\r\nAnother body',
    'Fine\u0000\u2028X-Injected: yes',
  ]) {
    it(`cannot be added by the subject, a name or an id ${JSON.stringify(text)}`, async () => {
      const calendar = { ...calendarOf('REQUEST', 'one'), name: text }
      const raw = await received({
        subject: text,
        references: text,
        calendars: [calendar],
        messageId: `<${text}@x>`,
      })
      const parsed = await PostalMime.parse(raw)
      deepEqual(
        parsed.headers.filter(({ key }) => key === 'bcc' || key === 'x-injected'),
        [],
      )
      doesNotMatch(raw, /^(Bcc|X-Injected):/im)
      equal(parsed.text?.trim(), mail.text)
    })
  }

  it('cannot send the mail to a second recipient', async () => {
    for (const to of ['a@x.example, b@x.example', 'a@x.example>\r\nRCPT TO:<b@x.example', '']) {
      const { handover, sink } = await through(() => undefined, { to })
      deepEqual([handover.outcome, sink.messages.length], ['refused', 0])
    }
  })
})
